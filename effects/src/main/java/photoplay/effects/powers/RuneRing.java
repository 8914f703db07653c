package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;

/** A tilted ring of glowing signs turns about a place. */
final class RuneRing {
    private static final Colour GLOW = Colour.rgb(0xFF9A3C);
    private static final Colour RUNE = Colour.rgb(0xFFD27A);
    private static final double[][] GLYPHS = {
        {-0.4, 0.5, 0, -0.5, 0.4, 0.5, -0.2, 0.1, 0.2, 0.1},
        {0, 0.5, 0, -0.5, 0.35, -0.2, 0, 0.05, 0, 0.05},
        {-0.3, -0.5, 0.3, 0, -0.3, 0.5, 0.3, 0.5, 0.3, 0.5},
        {-0.3, 0.5, -0.3, -0.5, 0.3, 0.5, 0.3, -0.5, 0.3, -0.5}
    };

    private RuneRing() {}

    /**
     * The far half of the ring, to be drawn behind what it goes round, or its near half.
     *
     * @param on how bright it is, 0 to 1
     */
    static void draw(Pen pen, Point centre, double radius, double on, boolean near, double t) {
        if (on < 0.02) {
            return;
        }
        pen.within(Affine.place(centre, -13 + 4 * Math.sin(1.4 * t), radius, radius), () -> {
            for (double rim : new double[] {1.12, 0.84}) {
                List<Point> arc = new ArrayList<>();
                for (int i = 0; i <= 18; i++) {
                    double a = Math.PI * (near ? i / 18.0 : 1 + i / 18.0);
                    arc.add(new Point(rim * Math.cos(a), 0.3 * rim * Math.sin(a)));
                }
                pen.curve(arc, 0.07, Ink.of(GLOW.alpha(0.22 * on)));
                pen.curve(arc, 0.02, Ink.of(RUNE.alpha((near ? 0.95 : 0.6) * on)));
            }
            for (int i = 0; i < 14; i++) {
                double a = 2 * Math.PI * i / 14 + 1.5 * t;
                if (Math.sin(a) > 0 == near) {
                    Point at = new Point(0.98 * Math.cos(a), 0.294 * Math.sin(a));
                    glyph(pen, GLYPHS[i % GLYPHS.length], at, Math.sin(a), on);
                }
            }
        });
    }

    private static void glyph(Pen pen, double[] g, Point at, double facing, double on) {
        pen.within(Affine.place(at, 0, 0.13 * (0.55 + 0.45 * Math.abs(facing)), 0.11 * (1 + 0.2 * facing)), () -> {
            for (int k = 0; k + 3 < g.length; k += 2) {
                pen.line(
                        new Point(g[k], g[k + 1]),
                        new Point(g[k + 2], g[k + 3]),
                        0.2,
                        Ink.of(Colour.rgb(0xFFF0C0).alpha(on * (0.75 + 0.25 * facing))));
            }
        });
    }
}
