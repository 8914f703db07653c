package photoplay.effects.powers;

import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.ClawingHand;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Hands out of the soil, and two sleeves that reach for the lens. */
final class ZombieHands {
    private static final Sprite HAND = ClawingHand.of(Colour.rgb(0x7A9A68));
    private static final Sprite PUFF = Bits.puff(Colour.rgb(0x5A4A3A), 4);

    private ZombieHands() {}

    /** Three hands punch out of the soil. */
    static void buried(Pen pen, Stage stage, double t) {
        double[] places = {0.14, 0.7, 0.93};
        for (int i = 0; i < places.length; i++) {
            double born = ZombieTransform.LUNGE + 0.05 + 0.13 * i;
            if (t < born) {
                continue;
            }
            double up = Ease.BACK.of((t - born) / 0.3);
            Point at = stage.at(places[i], 1).plus(0, -0.03 - (0.09 + 0.03 * (i % 2)) * up);
            double wave = 9 * Math.sin(5 * t + 2 * i);
            pen.stamp(HAND, at, 0.15 + 0.03 * (i % 2), wave, i == 1 ? -1 : 1, 1);
            double puff = (t - born) / 0.6;
            for (int k = 0; puff < 1 && k < 5; k++) {
                Point by = Point.polar(0.05 + 0.11 * puff, -160 + 35 * k);
                pen.stamp(PUFF, at.plus(by).plus(0, 0.08), 0.07 + 0.06 * puff, 40 * k, 1, 1 - puff);
            }
        }
    }

    /** Two patched sleeves thrust up from below, hands clawing at the lens. */
    static void reach(Pen pen, Stage stage, Sprite sleeve, Portrait photo, Actor zombie, double t) {
        double k = Curve.from(ZombieTransform.LUNGE - 0.12, 0)
                .to(ZombieTransform.LUNGE + 0.12, 1, Ease.BACK)
                .hold(3.7)
                .to(4.1, 0, Ease.IN)
                .at(t);
        if (k < 0.02) {
            return;
        }
        double h = stage.height();
        Point middle = zombie.spot(photo.face().centre()).at(t);
        double apart = Math.max(0.3, 0.78 * zombie.onHead().affine(1).zoom());
        for (int side : new int[] {-1, 1}) {
            double claw = Math.sin(8 * t + side);
            double x = Math.clamp(middle.x() + side * apart, 0.13, stage.width() - 0.13);
            Point wrist = new Point(x + 0.012 * claw, h * 0.82 + (1 - k) * 0.6 + 0.012 * Math.sin(7 * t + 2 * side));
            pen.stamp(sleeve, wrist.plus(side * 0.05, 0.27), 0.6, -side * 13, side, 1);
            double size = 0.36 + 0.02 * claw;
            pen.stamp(HAND, wrist.plus(-side * 0.015, -0.15), size, -side * 10 + 4 * claw, -side, 1);
        }
    }

    /** A torn and patched sleeve 0.6 short sides high, its cuff at the upper edge. */
    static Sprite sleeve(Portrait photo) {
        Colour cloth = photo.hasFace()
                ? Colour.rgb(photo.palette().clothes())
                        .mix(Colour.rgb(0x5A6A62), 0.6)
                        .darker(0.2)
                : Colour.rgb(0x56655C);
        return Sprite.drawn(
                0.6,
                (pen, t) -> pen.within(
                        Affine.scale(1 / 0.6, 1 / 0.6), () -> arm(pen, new Point(0, 0.4), new Point(0, -0.26), cloth)));
    }

    private static void arm(Pen pen, Point root, Point wrist, Colour cloth) {
        Point along = wrist.minus(root).unit();
        Point n = along.normal();
        Arms.sleeve(pen, root, root.lerp(wrist, 0.5), wrist, 0.26, cloth);
        Shape rags = Shape.from(wrist.plus(n.times(-0.1)).plus(along.times(-0.05)));
        for (int i = 0; i <= 8; i++) {
            Point at = wrist.plus(n.times(-0.1 + 0.025 * i)).plus(along.times(i % 2 == 0 ? 0.035 : -0.012));
            rags.line(at);
        }
        rags.line(wrist.plus(n.times(0.1)).plus(along.times(-0.05))).close();
        pen.fill(rags, Ink.of(cloth.darker(0.45)));
        Point patch = root.lerp(wrist, 0.72);
        pen.within(Affine.place(patch, along.degrees() + 84, 1, 1), () -> {
            Box b = Box.around(Point.ORIGIN, 0.09, 0.08);
            pen.rect(b, Ink.of(Colour.rgb(0x7A5A3A)));
            for (int i = 0; i < 4; i++) {
                for (double v : new double[] {0, 1}) {
                    Point s = b.at(0.14 + 0.24 * i, v);
                    pen.line(s.plus(0, -0.011), s.plus(0, 0.011), 0.006, Ink.of(ZombieTransform.THREAD));
                }
            }
        });
    }
}
