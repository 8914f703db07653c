package photoplay.effects.moves;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.LaidHand;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;

/**
 * Two forearms that stand on hidden elbows, cross and part on the counts, roll round each other and end with one high.
 *
 * @param middle between the elbows, in the photo
 * @param hand length of a hand
 * @param apart half the distance of the elbows, in hands
 */
record RollingArms(Point middle, double hand, double apart, Sprite fore, Sprite palm) {
    /** From elbow to wrist, in hands. */
    private static final double LENGTH = 1.35;

    private static final double LAST = 4.0;
    private static final Curve WHEEL = Curve.window(2.4, 0.15, 3.6, 0.12);
    private static final Curve WRISTS = Curve.window(0.6, 0.1, 2.4, 0.1);

    /**
     * One arm: {@code lean} degrees inward from upright, {@code lift} of the elbow in hands, {@code bend} of the wrist in
     * degrees outward.
     */
    private record Arm(double lean, double lift, double bend) {
        Arm to(Arm o, double k) {
            return new Arm(lean + (o.lean - lean) * k, lift + (o.lift - lift) * k, bend + (o.bend - bend) * k);
        }
    }

    private record Key(double t, double seconds, Arm left, Arm right) {
        static Key both(double t, double seconds, Arm arm) {
            return new Key(t, seconds, arm, arm);
        }
    }

    private static final Arm DOWN = new Arm(12, -2.6, 0);
    private static final Arm UP = new Arm(-18, -0.15, 20);
    private static final Arm OUT = new Arm(-14, 0.2, 48);
    private static final Arm CROSSED = new Arm(58, 0, -22);
    private static final Arm WAIST = new Arm(66, -0.02, -8);
    private static final Arm SWEPT = new Arm(-48, 0.3, 25);
    private static final Arm HIGH = new Arm(-24, 0.95, -92);

    private static final List<Key> KEYS = List.of(
            Key.both(0, 0, DOWN),
            Key.both(0.64, 0.24, UP),
            Key.both(0.8, 0.14, CROSSED),
            Key.both(1.05, 0.14, OUT),
            Key.both(1.3, 0.14, CROSSED),
            Key.both(1.55, 0.14, OUT),
            Key.both(1.8, 0.14, CROSSED),
            Key.both(2.05, 0.14, OUT),
            Key.both(2.3, 0.14, CROSSED),
            Key.both(2.55, 0.16, WAIST),
            Key.both(3.76, 0.18, SWEPT),
            new Key(LAST, 0.12, CROSSED, HIGH));

    private Arm at(int side, double t) {
        Arm now = DOWN;
        for (Key k : KEYS) {
            double p = k.seconds() == 0 ? 1 : (t - k.t() + k.seconds()) / k.seconds();
            if (p <= 0) {
                break;
            }
            now = now.to(side < 0 ? k.left() : k.right(), Ease.BACK.of(Math.min(1, p)));
        }
        double pulse = Math.sin(2 * Math.PI * 2 * t);
        double roll = 30 * WRISTS.at(t) * pulse + 14 * Curve.rise(LAST, 0.2).at(t) * pulse;
        double wheel = WHEEL.at(t);
        return new Arm(
                now.lean() - 12 * wheel * Math.cos(phase(side, t)),
                now.lift() + 0.24 * wheel * Math.sin(phase(side, t)),
                now.bend() + roll - 30 * wheel * Math.cos(phase(side, t)));
    }

    private static double phase(int side, double t) {
        return 2 * Math.PI * 2 * t + (side < 0 ? 0 : Math.PI);
    }

    /** Draws in the photo's units. */
    void draw(Pen pen, double t, Colour tint) {
        boolean leftFirst = WHEEL.at(t) < 0.5 || Math.cos(phase(-1, t)) < 0;
        for (int side : leftFirst ? new int[] {-1, 1} : new int[] {1, -1}) {
            arm(pen, side, t, palm.tinted(tint), fore.tinted(tint));
        }
    }

    /** Their soft shadows on what is behind them: one long blot each. */
    void cast(Pen pen, double t) {
        for (int side : new int[] {-1, 1}) {
            Arm a = at(side, t);
            double lean = -side * a.lean();
            Point palmed = middle.plus(side * apart * hand, -a.lift() * hand)
                    .plus(new Point(0, -1).turned(lean).times(LENGTH * hand))
                    .plus(new Point(0.06, 0.2).times(hand));
            pen.stamp(Bits.shadow(), palmed, 0.85 * hand, lean - 90, 3.2, 0.55);
        }
    }

    private void arm(Pen pen, int side, double t, Sprite hands, Sprite arm) {
        Arm a = at(side, t);
        double lean = -side * a.lean();
        Point along = new Point(0, -1).turned(lean);
        Point elbow = middle.plus(side * apart * hand, -a.lift() * hand);
        Point wrist = elbow.plus(along.times(LENGTH * hand));
        double turned = lean + side * a.bend();
        Point fingers = new Point(0, -1).turned(turned);
        double round = 0.72 + 0.28 * Math.cos(phase(side, t) * 0.5 + 0.6);
        Point back = wrist.minus(along.times((0.5 * LaidHand.FOREARM - 0.03) * hand));
        Point at = wrist.plus(fingers.times((LaidHand.WRIST - 0.06) * hand));
        pen.stamp(hands, at, LaidHand.UPRIGHT * hand, turned, -side * round, 1);
        pen.stamp(arm, back, LaidHand.FOREARM * hand, lean, side, 1);
    }

    /** The same arms of other stuff. */
    RollingArms dressed(Sprite arm, Sprite hands) {
        return new RollingArms(middle, hand, apart, arm, hands);
    }
}
