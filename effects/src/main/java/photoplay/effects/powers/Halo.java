package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;

/** A ring of golden light, one unit wide, in two halves so that a head can be inside it. */
final class Halo {
    static final Colour GOLD = Colour.rgb(0xFFC94A);
    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFFE08A).alpha(0.7));
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFF2C0));

    private Halo() {}

    /**
     * One half of the ring round the origin.
     *
     * @param near the half before the head
     * @param open half its height
     * @param flare brightness, 1 usually
     * @param run where on the half a glint is, 0 to 1, turned by {@code degrees}
     */
    static void draw(Pen pen, boolean near, double open, double flare, double run, double degrees) {
        List<Point> arc = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            double a = Math.PI * (near ? i / 20.0 : 1 + i / 20.0);
            arc.add(new Point(0.5 * Math.cos(a), open * Math.sin(a)));
        }
        double front = near ? 1 : 0.8;
        if (!near) {
            pen.stamp(GLOW, Point.ORIGIN, 0.95 * flare, 0, 1.7, 0.55);
        }
        pen.curve(arc, 0.15 * front, Ink.of(GOLD.alpha(0.16 * Math.min(1.6, flare))));
        pen.curve(arc, 0.09 * front, Ink.of(GOLD.alpha(0.35)));
        pen.curve(arc, 0.055 * front, Ink.of(Colour.rgb(0xFFD970)));
        pen.curve(arc, 0.026 * front, Ink.of(Colour.rgb(0xFFF6D2)));
        Point glint = arc.get((int) (run * 20));
        pen.stamp(GLINT, glint, 0.3 * Math.sin(Math.PI * run), degrees, 1, 1);
    }
}
