package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;

/** What a comic's letterer and inker draw: jagged stars, speech balloons, captions, lettering, screens of dots. */
public final class ComicArt {
    public static final Colour INK = Colour.rgb(0x17120F);
    public static final Colour PAPER = Colour.rgb(0xFBF3DC);
    public static final Colour YELLOW = Colour.rgb(0xFFD531);
    public static final Colour RED = Colour.rgb(0xE2291F);
    public static final Colour BLUE = Colour.rgb(0x1E63C4);

    private static final int ROWS = 34;

    /** Dots of a print screen over a square, growing to its lower edge. */
    public static void dots(Pen pen, Point middle, double side, Colour ink) {
        double pitch = side / ROWS;
        Ink flat = Ink.of(ink);
        for (int row = 0; row < ROWS; row++) {
            double r = pitch * (0.16 + 0.42 * row / ROWS);
            for (int i = 0; i <= ROWS; i++) {
                double x = -side / 2 + (i + (row % 2) * 0.5) * pitch;
                pen.circle(middle.plus(x, -side / 2 + (row + 0.5) * pitch), r, flat);
            }
        }
    }

    private ComicArt() {}

    /** A star with uneven jags, as round a blow. */
    public static Shape burst(Point c, double rx, double ry, int jags, double depth, long seed) {
        List<Point> p = new ArrayList<>();
        for (int i = 0; i < 2 * jags; i++) {
            double turn = (i + 0.5 * (Rnd.hash(seed, i) - 0.5)) * Math.PI / jags;
            double out = i % 2 == 0
                    ? 0.82 + 0.18 * Rnd.hash(seed + 1, i)
                    : (1 - depth) * (0.9 + 0.2 * Rnd.hash(seed + 2, i));
            p.add(c.plus(rx * out * Math.cos(turn), ry * out * Math.sin(turn)));
        }
        return Shape.polygon(p);
    }

    /** Capital letters in a bold face with a thick outline and a hard shadow, middle of their height at the place. */
    public static void lettering(Pen pen, String words, double size, Point at, double degrees, Colour fill) {
        pen.within(Affine.place(at, degrees, 1, 1), () -> {
            Point base = new Point(0, size * 0.36);
            Point shadow = base.plus(size * 0.06, size * 0.07);
            pen.outline(words, Font.COMIC, size, shadow, Pen.Align.CENTRE, size * 0.2, Ink.of(INK));
            pen.text(words, Font.COMIC, size, shadow, Pen.Align.CENTRE, Ink.of(INK));
            pen.outline(words, Font.COMIC, size, base, Pen.Align.CENTRE, size * 0.17, Ink.of(INK));
            pen.text(
                    words,
                    Font.COMIC,
                    size,
                    base,
                    Pen.Align.CENTRE,
                    Ink.down(-size * 0.4, size * 0.4, fill.lighter(0.14), fill, fill, fill.darker(0.15)));
        });
    }

    /** Size of a line of lettering that is to be so wide. */
    public static double fitting(Pen pen, String words, double width) {
        return width / Math.max(1e-6, pen.measure(words, Font.COMIC, 1));
    }

    /** A box of narration with its text, its upper left corner at the place. */
    public static void caption(Pen pen, String words, double size, Point at, Colour paper) {
        double wide = pen.measure(words, Font.COMIC, size) + size * 0.9;
        Box box = new Box(at.x(), at.y(), at.x() + wide, at.y() + size * 1.55);
        pen.rect(
                new Box(
                        box.left() + size * 0.12,
                        box.top() + size * 0.14,
                        box.right() + size * 0.12,
                        box.bottom() + size * 0.14),
                Ink.of(INK));
        pen.rect(box, Ink.of(paper));
        pen.stroke(Shape.rect(box), size * 0.1, Ink.of(INK));
        pen.text(words, Font.COMIC, size, box.at(0.5, 0.74), Pen.Align.CENTRE, Ink.of(INK));
    }

    /** A speech balloon round its text, its tail ending at the mouth. */
    public static void balloon(Pen pen, String words, double size, Point at, Point mouth) {
        double rx = pen.measure(words, Font.COMIC, size) * 0.5 + size * 0.85;
        double ry = size * 1.15;
        Point all = mouth.minus(at);
        Point way = all.times(Math.min(1, (ry + size * 2.2) / Math.max(0.01, all.length())));
        Point tip = at.plus(way.times(0.86));
        Point side = way.unit().normal().times(size * 0.42);
        Shape tail = Shape.from(at.plus(way.times(0.1)).plus(side))
                .quad(
                        at.x() + way.x() * 0.55 + side.x() * 1.8,
                        at.y() + way.y() * 0.5 + side.y() * 1.8,
                        tip.x(),
                        tip.y())
                .quad(
                        at.x() + way.x() * 0.5 + side.x() * 0.2,
                        at.y() + way.y() * 0.45 + side.y() * 0.2,
                        at.x() + way.x() * 0.1 - side.x(),
                        at.y() + way.y() * 0.1 - side.y())
                .close();
        Shape round = Shape.oval(at, rx, ry);
        double line = size * 0.12;
        pen.stroke(round, line * 2, Ink.of(INK));
        pen.stroke(tail, line * 2, Ink.of(INK));
        pen.fill(tail, Ink.of(Colour.WHITE));
        pen.fill(round, Ink.of(Colour.WHITE));
        pen.text(words, Font.COMIC, size, at.plus(0, size * 0.36), Pen.Align.CENTRE, Ink.of(INK));
    }
}
