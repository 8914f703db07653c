package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;

/** Open hands that hold something that shines: fire, a jewel, a spirit. */
public final class Palms {
    /** Where the thing lies, from the picture's centre when its height is 1. */
    public static final Point HOLLOW = new Point(0.06, -0.06);

    /** Where the sleeve ends. */
    public static final Point WRIST = new Point(-0.5, 0.32);

    private static final Colour DUSK = Colour.rgb(0x0E2026);

    private Palms() {}

    /** A hand with its palm up, from the left, fingers to the right and curled, lit from above; mirror it for the right. */
    public static Sprite offering(Colour skin, Colour light) {
        return Sprite.drawn(1.7, (pen, t) -> {
            Hand h = new Hand(skin, light);
            h.tube(pen, 0.15, 0.1, new Point(-0.34, 0.12), new Point(-0.3, -0.12), new Point(-0.16, -0.28));
            h.tube(
                    pen,
                    0.13,
                    0.35,
                    new Point(0, 0.12),
                    new Point(0.36, 0.06),
                    new Point(0.52, -0.2),
                    new Point(0.44, -0.34));
            h.tube(
                    pen,
                    0.14,
                    0.25,
                    new Point(0, 0.15),
                    new Point(0.4, 0.13),
                    new Point(0.6, -0.12),
                    new Point(0.55, -0.28));
            pen.curve(
                    List.of(new Point(-0.85, 0.5), new Point(-0.5, 0.32), new Point(-0.3, 0.24)),
                    0.3,
                    Ink.of(h.dark(0.2)));
            pen.curve(
                    List.of(new Point(-0.85, 0.47), new Point(-0.5, 0.29), new Point(-0.3, 0.22)),
                    0.22,
                    Ink.of(h.dark(0.5)));
            pen.curve(
                    List.of(new Point(-0.85, 0.41), new Point(-0.5, 0.24), new Point(-0.3, 0.17)),
                    0.09,
                    Ink.of(h.dark(0.85)));
            pen.oval(new Point(-0.03, 0.19), 0.39, 0.19, Ink.of(h.dark(0.1)));
            pen.oval(
                    new Point(-0.03, 0.15),
                    0.38,
                    0.16,
                    Ink.linear(new Point(0, 0), new Point(0, 0.34), h.lit(), h.dark(0.75), h.dark(0.2)));
            pen.oval(
                    new Point(0, 0.08),
                    0.3,
                    0.085,
                    Ink.radial(new Point(0.02, 0.06), 0.3, light.lighter(0.45), h.lit(), h.dark(0.85)));
            h.tube(
                    pen,
                    0.145,
                    0.1,
                    new Point(0, 0.2),
                    new Point(0.4, 0.2),
                    new Point(0.64, -0.02),
                    new Point(0.62, -0.18));
            h.tube(
                    pen,
                    0.14,
                    0,
                    new Point(-0.04, 0.25),
                    new Point(0.34, 0.27),
                    new Point(0.58, 0.1),
                    new Point(0.6, -0.04));
        });
    }

    private record Hand(Colour skin, Colour light) {
        Colour lit() {
            return skin.lighter(0.1).mix(light, 0.5);
        }

        /** From deep shade, 0, to full light. */
        Colour dark(double k) {
            return skin.mix(DUSK, 0.55).mix(lit(), k);
        }

        /** A finger lit from above, {@code far} 0..1 in the light of what is held. */
        void tube(Pen pen, double width, double far, Point... line) {
            for (int i = 0; i < 6; i++) {
                double k = i / 5.0;
                Point by = new Point(-0.1, -0.2).times(width * k);
                List<Point> p = new ArrayList<>();
                for (Point q : line) {
                    p.add(q.plus(by));
                }
                pen.curve(p, width * (1 - 0.75 * k), Ink.of(dark(Math.min(1, far + 0.05 + 0.9 * Math.sqrt(k)))));
            }
        }
    }
}
