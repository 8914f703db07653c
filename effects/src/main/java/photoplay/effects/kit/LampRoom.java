package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A warm room full of lamps out of focus behind the edge of a wooden table, light gathered on the wood. */
public final class LampRoom {
    private static final List<Colour> LAMPS = List.of(Colour.tones(0xFFC46B, 0xFF8F5A, 0xFFE2A0, 0x9FD08A, 0xFF6F61));

    private LampRoom() {}

    /**
     * Draws the room, a little larger than the frame.
     *
     * @param edge where the table begins
     * @param caustic where a glass thing gathers the light
     */
    public static void draw(Pen pen, Stage stage, double edge, Point caustic) {
        Box all = stage.frame().grown(0.1);
        Rnd r = stage.rnd(17);
        pen.rect(all, Ink.down(0, stage.height(), Colour.tones(0x2A1512, 0x6B3420, 0x8C4A26)));
        for (int i = 0; i < 46; i++) {
            Point at = new Point(r.between(all.left(), all.right()), r.between(-0.05, stage.height() * 0.74));
            pen.stamp(Bits.bokeh(LAMPS.get(i % 5)), at, r.between(0.05, 0.15), 0, 1, r.between(0.25, 0.75));
        }
        Box table = new Box(all.left(), edge, all.right(), all.bottom());
        pen.rect(table, Ink.down(edge, all.bottom(), Colour.tones(0xA8683A, 0x6E3D20, 0x3E2113)));
        for (int i = 0; i < 26; i++) {
            double y = edge + (all.bottom() - edge) * r.unit();
            double x = r.between(all.left(), all.right());
            pen.line(
                    new Point(x, y),
                    new Point(x + r.between(0.1, 0.5), y + r.between(-0.004, 0.004)),
                    0.003,
                    Ink.of(Colour.rgb(0x2E160B).alpha(0.25)));
        }
        pen.within(Affine.scale(1, 0.25).then(Affine.move(caustic)), () -> {
            pen.circle(
                    Point.ORIGIN,
                    0.22,
                    Ink.glow(Point.ORIGIN, 0.22, Colour.rgb(0xFFF0C8).alpha(0.5)));
            pen.stroke(
                    Shape.from(-0.14, 0.08).quad(0, 0.2, 0.16, 0.02),
                    0.02,
                    Ink.of(Colour.rgb(0xFFF6DC).alpha(0.7)));
        });
    }
}
