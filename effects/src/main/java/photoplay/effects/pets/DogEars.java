package photoplay.effects.pets;

import java.util.List;
import photoplay.effects.kit.Outline;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;

/**
 * Two leaf ears of plush at the sides of a head, in its frame, and their shadow on it.
 *
 * @param grown their size over time
 * @param lift 0 hanging, 1 thrown up like wings
 * @param lean degrees by which the head is tilted, felt late
 */
record DogEars(Portrait photo, Curve grown, Curve lift, Curve lean) {
    private static final Colour BROWN = Colour.rgb(0x834822);
    private static final Colour TAN = Colour.rgb(0xE6B470);
    private static final Sprite EAR = Plush.limb(DogEars::earWidth, DogEars::coat, 0.022, 0.55);

    /**
     * How far from the middle of the head an ear grows, in head widths: an animal's near the edge, clear of its eyes.
     */
    private double root(int side) {
        Face f = photo.face();
        if (f.seen()) {
            return 0.4;
        }
        boolean thing = photo.kind() != Portrait.Kind.PET && f.headWidth() < 0.5;
        Point edge = Outline.rays(photo, f.centre(), side < 0 ? 205 : -25).getFirst();
        double far = Math.abs(edge.x() - f.centre().x()) / f.headWidth();
        return thing ? Math.clamp(far + 0.05, 0.5, 1.1) : Math.clamp(far - 0.02, 0.46, 0.57);
    }

    Sketch hanging() {
        Face f = photo.face();
        double left = root(-1);
        double right = root(1);
        double tall = f.headHeight() / f.headWidth();
        double length = f.seen() ? 0.9 * tall : 0.72 * tall;
        return (pen, t) -> {
            double k = grown.at(t);
            if (k > 0.02) {
                for (int side : new int[] {-1, 1}) {
                    double up = lift.at(t - (side > 0 ? 0.03 : 0));
                    double hang = 90 - side * 4 - lean.at(t) - side * 104 * up;
                    double breeze = 3 * Math.sin(2.3 * t + side);
                    double bend = side * (5 - 7 * up) + 14 * (lift.at(t) - lift.at(t - 0.07)) * side;
                    double out = (f.seen() ? 42 : 60) * (1 - 0.8 * Math.min(1, Math.abs(up)));
                    List<Point> spine = Plush.spine(
                            new Point(side < 0 ? -left : right, -0.33 * tall),
                            hang - side * out + breeze,
                            length * k,
                            22,
                            s -> s < 0.4 ? side * out * 0.13 : bend * 0.35);
                    ear(pen, spine, k);
                }
            }
        };
    }

    /** Painted on the subject. */
    Sketch shade(Motion onHead, Curve shown) {
        Face f = photo.face();
        double left = root(-1) + (f.seen() ? 0.02 : 0);
        double right = root(1) + (f.seen() ? 0.02 : 0);
        double tall = f.headHeight() / f.headWidth();
        Ink shade =
                Ink.radial(Point.ORIGIN, 1, Colour.BLACK.alpha(0.5), Colour.BLACK.alpha(0.35), Colour.BLACK.alpha(0));
        return (pen, t) -> {
            double down = Math.clamp(1 - Math.abs(lift.at(t)) * 1.6, 0, 1) * shown.at(t);
            for (int side : new int[] {-1, 1}) {
                Affine oval =
                        Affine.place(new Point(side < 0 ? -left : right, 0.04 * tall), -side * 6, 0.22, 0.5 * tall);
                pen.within(oval.then(onHead.affine(t)), () -> pen.circle(Point.ORIGIN, 1, shade.alpha(0.85 * down)));
            }
        };
    }

    /** A leaf of an ear along a line from its root; in head widths, {@code k} of its size grown. */
    private static void ear(Pen pen, List<Point> spine, double k) {
        pen.ribbon(EAR, spine, Plush.LIMB * k);
    }

    private static double earWidth(double s) {
        double leaf = 0.1 + 0.25 * Math.sin(Math.PI * (0.08 + 0.62 * s));
        return leaf * Math.min(1, Math.sqrt((1 - s) * 4 + 0.01)) * Math.min(1, Math.sqrt(5 * s + 0.12));
    }

    /** The coat at a share of a limb from its root: brown, then tan. */
    static Colour coat(double s) {
        return BROWN.mix(TAN, Math.clamp((s - 0.5) * 2.2, 0, 0.95)).darker(0.8 * Math.max(0, 0.3 - s));
    }
}
