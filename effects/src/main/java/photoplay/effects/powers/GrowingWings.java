package photoplay.effects.powers;

import photoplay.effects.kit.Outline;
import photoplay.effects.kit.Wings;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/**
 * Winglets flutter at the shoulders, grow in jolts to great wings, beat once and then bear the body in slow strokes.
 *
 * @param full length of a grown wing in short sides
 * @param narrow the wings are shorter than half the frame, and are raised to be seen
 * @param clouds where the sea of clouds begins, which the roots stay above
 */
record GrowingWings(Actor actor, double full, boolean narrow, double clouds) {
    /** The slow stroke above the clouds: 1 wings up, -1 down. */
    static final Curve STROKE = t -> Math.sin(2 * Math.PI * 0.6 * (t - 3.05) + Math.PI / 2);

    static GrowingWings of(Actor actor, Stage stage, double clouds) {
        double full = Math.min(0.60 * stage.width(), 0.72 * stage.height());
        return new GrowingWings(actor, full, full < 0.55 * stage.height(), clouds);
    }

    void draw(Pen pen, double t) {
        double born = Ease.BACK.of((t - AngelWing.GROWTH[0]) / 0.3);
        if (t < AngelWing.GROWTH[0]) {
            return;
        }
        double size = 0.46
                + 0.14 * Ease.BACK.of((t - AngelWing.GROWTH[1]) / 0.3)
                + 0.18 * Ease.BACK.of((t - AngelWing.GROWTH[2]) / 0.3)
                + 0.22 * Ease.BACK.of((t - AngelWing.GROWTH[3]) / 0.3);
        double grown = 0.4 * Ease.SMOOTH.of((t - AngelWing.GROWTH[1]) / 0.3)
                + 0.3 * Ease.SMOOTH.of((t - AngelWing.GROWTH[2]) / 0.3)
                + 0.3 * Ease.SMOOTH.of((t - AngelWing.GROWTH[3]) / 0.3);
        double high = t > AngelWing.WHITE ? 1 : standingShare(t);
        double raised = narrow ? 12 * grown : 0;
        Wings feathers = t < AngelWing.WHITE ? AngelWing.PEARL : AngelWing.BACKLIT;
        for (int side : new int[] {-1, 1}) {
            Point shoulder = actor.spot(perch(side).lerp(root(side), grown)).at(t);
            Point root =
                    t < AngelWing.WHITE ? shoulder : new Point(shoulder.x(), Math.min(shoulder.y(), clouds - 0.12));
            feathers.draw(
                    pen,
                    root,
                    side,
                    new Wings.Hold(full * size * born * high, grown, lift(t, side) + raised, spread(t)));
        }
    }

    /** A head close to the lens needs larger wings to be seen behind it. */
    private double standingShare(double t) {
        double head = actor.onHead().affine(t).zoom();
        return Math.clamp(head * 2.6 / full, 0.75, 1.25);
    }

    private static double lift(double t, int side) {
        double chick = Math.sin(2 * Math.PI * (8.5 * t + (side > 0 ? 0.12 : 0))) * 20;
        double perky = 24 * (1 - Ease.SMOOTH.of((t - AngelWing.GROWTH[2]) / 0.6));
        double calmer = Math.exp(-2.2 * Math.max(0, t - AngelWing.GROWTH[1]));
        double spring = Curve.swing(AngelWing.GROWTH[1], 3.5, 0.5).at(t) * 18
                + Curve.swing(AngelWing.GROWTH[2], 3, 0.5).at(t) * 20
                + Curve.swing(AngelWing.GROWTH[3], 2.6, 0.6).at(t) * 18;
        double beat = Curve.from(2.45, 0)
                .to(2.66, 30)
                .to(AngelWing.BEAT + 0.12, -52, Ease.OUT)
                .to(AngelWing.WHITE + 0.02, 26)
                .at(t);
        double soar = t > AngelWing.WHITE ? 26 * (1 - Ease.SMOOTH.of((t - AngelWing.WHITE) / 0.5)) + soaring(t) : beat;
        return perky + chick * calmer + spring + soar;
    }

    private static double soaring(double t) {
        return (STROKE.at(t) * 15 + 3) * Ease.SMOOTH.of((t - AngelWing.WHITE) / 0.5);
    }

    private static double spread(double t) {
        return Curve.from(AngelWing.GROWTH[0], 0.35)
                .to(AngelWing.GROWTH[2], 0.6)
                .to(AngelWing.GROWTH[3] + 0.2, 0.95)
                .to(2.6, 0.8)
                .to(AngelWing.BEAT + 0.1, 1.05, Ease.OUT)
                .to(AngelWing.WHITE, 0.8)
                .to(AngelWing.WHITE + 0.4, 1.08, Ease.OUT)
                .to(4.4, 0.95)
                .to(5, 1)
                .at(t);
    }

    private Point root(int side) {
        Portrait photo = actor.portrait();
        Face f = photo.face();
        if (photo.hasFace() && photo.body().neck().y() > 0.84 * photo.height()) {
            return f.local(side * 0.5, 0.2);
        }
        if (photo.hasFace()) {
            Point neck = photo.body().neck();
            double wide = Math.clamp(photo.body().shoulderWidth(), f.headWidth() * 0.9, f.headWidth() * 2.6);
            return neck.plus(side * 0.24 * wide, -0.02 * wide);
        }
        return f.local(side * (f.headWidth() > 0.5 ? 0.64 : 0.34), 0.12);
    }

    /** Where a winglet can be seen: at the edge of hair and shoulder. */
    private Point perch(int side) {
        Portrait photo = actor.portrait();
        Point root = root(side);
        Point edge = Outline.rays(photo, root, side < 0 ? 195 : 345).getFirst();
        double reach = 0.9 * photo.face().headWidth();
        return photo.hasFace()
                ? new Point(Math.clamp(edge.x() - side * 0.05, root.x() - reach, root.x() + reach), edge.y())
                : root;
    }
}
