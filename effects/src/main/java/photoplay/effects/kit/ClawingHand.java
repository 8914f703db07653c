package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A dead hand that claws upward, long nails, a stitched seam across its back. */
public final class ClawingHand {
    private static final Colour SHADE = Colour.rgb(0x071318);
    /** Width, and four points from the knuckle to the tip. */
    private static final double[][] FINGERS = {
        {0.125, 0.2, 0.06, 0.36, -0.08, 0.41, -0.21, 0.36, -0.28},
        {0.135, 0.1, -0.02, 0.19, -0.24, 0.21, -0.37, 0.15, -0.42},
        {0.14, -0.02, -0.03, -0.03, -0.27, -0.03, -0.4, -0.09, -0.44},
        {0.135, -0.14, 0, -0.25, -0.2, -0.29, -0.33, -0.35, -0.35},
        {0.14, -0.17, 0.22, -0.36, 0.12, -0.45, 0, -0.43, -0.09}
    };

    private ClawingHand() {}

    /** The hand one unit high, fingers up, its wrist at the lower edge; {@code skin} in the light. */
    public static Sprite of(Colour skin) {
        return Sprite.drawn(1.1, (pen, t) -> {
            Colour dark = skin.mix(SHADE, 0.72);
            for (int i = 0; i < 5; i++) {
                double k = i / 4.0;
                double x = -0.05 * k;
                pen.curve(
                        List.of(new Point(0.03 + x, 0.6), new Point(x, 0.2)),
                        0.3 - 0.24 * k,
                        Ink.of(dark.mix(skin, 0.85 * k)));
            }
            pen.oval(new Point(0, 0.13), 0.255, 0.25, Ink.of(dark));
            pen.oval(
                    new Point(0, 0.12),
                    0.24,
                    0.235,
                    Ink.radial(new Point(-0.08, -0.02), 0.38, skin.lighter(0.16), skin, skin.mix(SHADE, 0.35), dark));
            for (double[] f : FINGERS) {
                finger(pen, skin, f);
            }
            for (int i = 0; i < 4; i++) {
                Point k = new Point(-0.14 + 0.1 * i, 0.0 + 0.035 * Math.abs(i - 1.4));
                pen.curve(
                        List.of(k, k.plus(-0.012 * (i - 1.5), 0.09), k.plus(-0.02 * (i - 1.5), 0.17)),
                        0.02,
                        Ink.of(skin.lighter(0.18).alpha(0.35)));
            }
            pen.curve(List.of(new Point(-0.11, 0.2), new Point(0, 0.22), new Point(0.13, 0.17)), 0.022, Ink.of(dark));
            for (int i = 0; i < 4; i++) {
                Point s = new Point(-0.08 + 0.06 * i, 0.212 - 0.008 * i * (i > 1 ? 1.4 : 0));
                pen.line(s.plus(-0.01, -0.045), s.plus(0.01, 0.045), 0.014, Ink.of(0x10140F));
            }
            pen.circle(new Point(0.13, 0.08), 0.05, Ink.of(Colour.rgb(0x3F4F2C).alpha(0.35)));
            pen.circle(
                    new Point(-0.06, 0.06), 0.035, Ink.of(Colour.rgb(0x3F4F2C).alpha(0.3)));
        });
    }

    private static void finger(Pen pen, Colour skin, double[] f) {
        double width = f[0];
        List<Point> p =
                List.of(new Point(f[1], f[2]), new Point(f[3], f[4]), new Point(f[5], f[6]), new Point(f[7], f[8]));
        Colour dark = skin.mix(SHADE, 0.72);
        Point tip = p.getLast();
        Point along = tip.minus(p.get(p.size() - 2)).unit();
        Point out = along.times(width);
        Point side = along.normal();
        Point nail = tip.plus(out.times(1.1)).minus(side.times(width * 0.3));
        pen.fill(
                Shape.from(tip.plus(side.times(0.4 * width)))
                        .quad(tip.x() + out.x(), tip.y() + out.y(), nail.x(), nail.y())
                        .line(tip.plus(side.times(-0.4 * width)))
                        .close(),
                Ink.of(Colour.rgb(0x2E2C1C)));
        for (int i = 0; i < 5; i++) {
            double k = i / 4.0;
            Point by = new Point(-0.16, -0.08).times(width * k);
            List<Point> lit = p.stream().map(q -> q.plus(by)).toList();
            pen.curve(lit, width * (1.12 - 0.82 * k), Ink.of(dark.mix(skin.lighter(0.14), Math.sqrt(k) * 0.97)));
        }
    }
}
