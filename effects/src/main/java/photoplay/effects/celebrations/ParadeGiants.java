package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Party;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Giant parade balloons of foil, one unit high. */
final class ParadeGiants {

    /** A golden star. */
    static final Sprite STAR = Sprite.drawn(1, (pen, t) -> {
        Colour gold = Colour.rgb(0xFFC12E);
        List<Point> p = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            p.add(Point.polar(i % 2 == 0 ? 0.48 : 0.27, i * 36 - 90));
        }
        pen.fill(Shape.blob(p), Ink.radial(new Point(-0.12, -0.16), 0.75, gold.lighter(0.7), gold, gold.darker(0.45)));
        for (int i = 0; i < 5; i++) {
            pen.line(
                    Point.ORIGIN,
                    Point.polar(0.4, i * 72 - 90),
                    0.012,
                    Ink.of(gold.darker(0.3).alpha(0.6)));
        }
        pen.oval(new Point(-0.12, -0.17), 0.06, 0.09, Ink.of(Colour.WHITE.alpha(0.7)));
    });

    /** A pink heart with seams. */
    static final Sprite HEART = Sprite.drawn(1.15, (pen, t) -> {
        Colour pink = Colour.rgb(0xFF5FA2);
        pen.fill(
                Shape.heart(new Point(0, 0), 0.46),
                Ink.radial(new Point(-0.15, -0.22), 0.85, pink.lighter(0.65), pink, pink.darker(0.5)));
        seams(pen, new Point(0, 0.02), 0.36, pink);
        pen.oval(new Point(-0.24, -0.24), 0.1, 0.07, Ink.of(Colour.WHITE.alpha(0.75)));
    });

    /** A dog twisted of blue tubes. */
    static final Sprite DOG = Sprite.drawn(2, (pen, t) -> {
        Colour c = Colour.rgb(0x36A3FF);
        Party.foil(pen, new Point(-0.66, 0.24), 0.1, 0.22, c.darker(0.1));
        Party.foil(pen, new Point(-0.46, 0.26), 0.1, 0.22, c);
        Party.foil(pen, new Point(0.3, 0.26), 0.1, 0.22, c.darker(0.1));
        Party.foil(pen, new Point(0.5, 0.24), 0.1, 0.22, c);
        Party.foil(pen, new Point(-0.08, 0.02), 0.52, 0.15, c);
        Party.foil(pen, new Point(-0.78, -0.2), 0.06, 0.2, c);
        Party.foil(pen, new Point(0.5, -0.12), 0.09, 0.17, c);
        Party.foil(pen, new Point(0.48, -0.34), 0.07, 0.13, c.darker(0.12));
        Party.foil(pen, new Point(0.62, -0.35), 0.07, 0.13, c);
        Party.foil(pen, new Point(0.76, -0.16), 0.2, 0.11, c);
        pen.circle(new Point(0.68, -0.2), 0.025, Ink.of(0x14213D));
        pen.circle(new Point(0.95, -0.17), 0.035, Ink.of(0x14213D));
    });

    /** A lilac rabbit with dots and red cheeks. */
    static final Sprite RABBIT = Sprite.drawn(0.8, (pen, t) -> {
        Colour c = Colour.rgb(0xB98CFF);
        Party.foil(pen, new Point(-0.13, -0.28), 0.08, 0.2, c);
        Party.foil(pen, new Point(0.13, -0.28), 0.08, 0.2, c);
        Party.foil(pen, new Point(0, 0.14), 0.34, 0.32, c);
        Rnd r = new Rnd(4);
        for (int i = 0; i < 9; i++) {
            pen.circle(
                    Point.polar(0.24 * Math.sqrt(r.unit()), r.unit() * 360).plus(0, 0.2),
                    0.028,
                    Ink.of(Colour.WHITE.alpha(0.5)));
        }
        for (int side = -1; side <= 1; side += 2) {
            pen.oval(new Point(side * 0.11, 0.06), 0.035, 0.05, Ink.of(0x2B1B45));
            pen.circle(new Point(side * 0.1, 0.04), 0.012, Ink.of(Colour.WHITE));
            pen.circle(
                    new Point(side * 0.2, 0.17),
                    0.045,
                    Ink.of(Colour.rgb(0xFF9EC9).alpha(0.7)));
        }
        pen.oval(new Point(0, 0.15), 0.035, 0.025, Ink.of(0xFF5F9E));
    });

    private ParadeGiants() {}

    private static void seams(Pen pen, Point c, double r, Colour tone) {
        for (int i = -2; i <= 2; i++) {
            pen.stroke(
                    Shape.from(c.plus(0, -r)).quad(c.x() + i * r * 0.7, c.y(), c.x(), c.y() + r),
                    0.006,
                    Ink.of(tone.darker(0.35).alpha(0.5)));
        }
    }
}
