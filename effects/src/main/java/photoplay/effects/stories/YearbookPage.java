package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * The printed page: ovals with portraits, and what is written and stamped on it.
 *
 * @param u its measure: small portraits are 0.096 u by 0.125 u
 * @param middle of the large portrait
 * @param into from the frame into the large portrait
 * @param side from the frame into the portraits beside it
 */
record YearbookPage(
        Stage stage, double u, Point middle, Affine into, List<Affine> side, List<Point> beside, List<Point> others) {
    private static final Colour INK = Colour.rgb(0x2B2730);

    static YearbookPage of(Portrait photo, Stage stage, Actor actor) {
        boolean upright = stage.height() > 1.3;
        double u = upright ? 1 : Math.min(1, 0.88 + 0.24 * (stage.width() - 1));
        Point middle = upright ? stage.at(0.5, 0.47) : stage.at(0.5, 0.52);
        List<Point> beside = new ArrayList<>();
        List<Point> others = new ArrayList<>();
        beside.add(middle.plus(-0.335 * u, 0));
        beside.add(middle.plus(0.335 * u, 0));
        if (upright) {
            for (int row = -4; row <= 4; row++) {
                double y = middle.y() + (row < 0 ? -0.14 : 0.14) * u + 0.33 * row * u;
                if (Math.abs(row) > 0 && y > 0.2 && y < stage.height() + 0.1) {
                    for (int i = -1; i <= 1; i++) {
                        others.add(new Point(middle.x() + 0.31 * i, y));
                    }
                }
            }
        } else {
            int columns = (int) Math.ceil((stage.width() / 2 - 0.24 * u) / (0.225 * u));
            for (int i = 1; i <= columns; i++) {
                for (int row = -1; row <= 1; row++) {
                    for (int k = -1; k <= 1; k += 2) {
                        if (i > 1 || row != 0) {
                            others.add(middle.plus(k * (0.11 + 0.225 * i) * u, 0.325 * row * u));
                        }
                    }
                }
            }
        }
        Affine into = fit(photo, stage, actor, middle, 0.28 * u);
        return new YearbookPage(
                stage,
                u,
                middle,
                into,
                beside.stream().map(p -> fit(photo, stage, actor, p, 0.125 * u)).toList(),
                beside,
                others);
    }

    /** Head and shoulders in an oval; the base of the subject stays below its edge. */
    private static Affine fit(Portrait photo, Stage stage, Actor actor, Point at, double ry) {
        Face f = photo.face();
        Point head = actor.spot(f.centre()).at(2.5);
        double high =
                actor.spot(f.crown()).at(2.5).distance(actor.spot(f.chin()).at(2.5));
        double k = Math.min(1.2, 0.92 * ry / high);
        double y = at.y() + 0.06 * ry;
        double base = stage.height() - head.y();
        while (photo.hasSubject() && y + base * k < at.y() + 1.02 * ry && k < 1.5 * ry / high) {
            k *= 1.03;
        }
        if (photo.hasSubject()) {
            y = Math.max(y, at.y() + 1.02 * ry - base * k);
        }
        return new Affine(k, 0, 0, k, at.x() - k * head.x(), y - k * head.y());
    }

    /** What the camera looks away from the middle when it still sees the frame as it was. */
    Point start() {
        return middle.plus(new Point(into.e(), into.f()).minus(middle).times(1 / into.a()));
    }

    Shape large() {
        return Shape.oval(middle, 0.2 * u, 0.28 * u);
    }

    Shape small(Point at) {
        return Shape.oval(at, 0.096 * u, 0.125 * u);
    }

    /** All that the camera may see. */
    Box sheet() {
        Point a = into.apply(Point.ORIGIN);
        Point b = into.apply(stage.at(1, 1));
        return stage.frame().join(new Box(a.x(), a.y(), b.x(), b.y())).grown(0.06);
    }

    private static final List<String> CAPTIONS = List.of(
            "Chess club",
            "Band",
            "Drama",
            "Track team",
            "Art room",
            "Radio",
            "Choir",
            "Debate",
            "Lunch hero",
            "Physics");

    /** Paper, names of clubs, grey sitters, and holes for the portraits that are alive. */
    void paper(Pen pen) {
        Box all = sheet();
        Rnd r = stage.rnd(9);
        pen.rect(all, Ink.linear(all.at(0, 0), all.at(1, 1), Colour.tones(0xFBF5E6, 0xF3EAD6, 0xE6DAC0)));
        for (int i = 0; i < 500; i++) {
            Point at = new Point(r.between(all.left(), all.right()), r.between(all.top(), all.bottom()));
            pen.line(
                    at,
                    at.plus(r.either() * 0.008, r.either() * 0.008),
                    0.0012,
                    Ink.of(Colour.rgb(r.chance(0.5) ? 0xB9A886 : 0xFFFFFF).alpha(0.4)));
        }
        Point title = new Point(middle.x(), middle.y() - 0.28 * u - (stage.height() > 1.3 ? 0.44 : 0.1) * u);
        if (stage.height() > 1.3) {
            title = new Point(title.x(), Math.max(0.115, others.getFirst().y() - 0.2));
        }
        pen.text("OUR YEAR", Font.SERIF, 0.062 * u, title.plus(0, 0.025 * u), Pen.Align.CENTRE, Ink.of(0x6B2E46));
        pen.line(title.plus(-0.17 * u, 0.048 * u), title.plus(0.17 * u, 0.048 * u), 0.004, Ink.of(0xC79A5B));
        for (int i = 0; i < others.size(); i++) {
            Point at = others.get(i);
            sitter(pen, at, u, i);
            caption(pen, CAPTIONS.get(i % CAPTIONS.size()), at.plus(0, 0.165 * u), 0.03 * u);
        }
        caption(pen, "Art club", beside.getFirst().plus(0, 0.165 * u), 0.03 * u);
        caption(pen, "Film club", beside.getLast().plus(0, 0.165 * u), 0.03 * u);
        caption(pen, "Class favourite", middle.plus(0, 0.33 * u), 0.032 * u);
        List<Shape> holes = List.of(large(), small(beside.getFirst()), small(beside.getLast()));
        for (Shape hole : holes) {
            pen.fill(hole, Wipe.HOLE);
            pen.clipped(hole, () -> dots(pen));
            rim(pen, hole, u);
        }
        Point lamp = all.at(-0.05, 0.25);
        double big = Math.max(all.width(), all.height());
        pen.rect(
                all,
                Ink.radial(
                        lamp,
                        1.15 * big,
                        Colour.rgb(0xFFD89A).alpha(0.3),
                        Colour.rgb(0xFFD89A).alpha(0.08),
                        Colour.rgb(0x3A2030).alpha(0.16),
                        Colour.rgb(0x2A1428).alpha(0.34)));
    }

    private static void caption(Pen pen, String words, Point at, double size) {
        pen.text(words, Font.TYPEWRITER, size, at, Pen.Align.CENTRE, Ink.of(INK.lighter(0.15)));
    }

    /** The screen of the print. */
    private void dots(Pen pen) {
        double pitch = 0.0085;
        Point c = middle;
        double reach = 0.45 * u;
        Ink ink = Ink.of(Colour.rgb(0x40203A).alpha(0.13));
        for (double y = c.y() - 0.3 * u; y < c.y() + 0.3 * u; y += pitch) {
            double shift = Math.round(y / pitch) % 2 == 0 ? 0 : pitch / 2;
            for (double x = c.x() - reach + shift; x < c.x() + reach; x += pitch) {
                pen.circle(new Point(x, y), pitch * 0.24, ink);
            }
        }
    }

    private static void rim(Pen pen, Shape hole, double u) {
        pen.stroke(hole, 0.012 * u, Ink.of(0xFFFDF5));
        pen.stroke(hole, 0.0035 * u, Ink.of(Colour.rgb(0x6B5A4A).alpha(0.8)));
    }

    /** Somebody else of the class, in soft grey. */
    private static void sitter(Pen pen, Point at, double u, int i) {
        Shape hole = Shape.oval(at, 0.096 * u, 0.125 * u);
        Colour ground = Colour.rgb(i % 3 == 0 ? 0xC9CCD2 : i % 3 == 1 ? 0xD3CCC6 : 0xC4CDCB);
        pen.fill(
                hole,
                Ink.radial(at.plus(-0.03 * u, -0.04 * u), 0.17 * u, ground.lighter(0.35), ground, ground.darker(0.2)));
        pen.clipped(
                hole,
                () -> pen.within(Affine.place(at, 0, u, u), () -> {
                    Colour grey = Colour.rgb(0x8E9097);
                    Ink body = Ink.down(0.02, 0.14, grey, grey.darker(0.25));
                    Ink head = Ink.radial(new Point(-0.012, -0.04), 0.07, grey.lighter(0.2), grey);
                    Ink hair = Ink.of(grey.darker(0.35));
                    if (i % 4 == 0) {
                        pen.oval(new Point(0, 0.0), 0.062, 0.085, hair);
                    }
                    pen.oval(new Point(0, 0.135), 0.085, 0.085, body);
                    pen.rect(new Box(-0.017, 0.02, 0.017, 0.07), Ink.of(grey.darker(0.12)));
                    pen.oval(new Point(0, -0.018), 0.041, 0.052, head);
                    switch (i % 4) {
                        case 0 -> pen.oval(new Point(0, -0.058), 0.046, 0.028, hair);
                        case 1 -> {
                            for (int k = 0; k < 9; k++) {
                                pen.circle(new Point(0, -0.03).plus(Point.polar(0.047, 170 + k * 25)), 0.021, hair);
                            }
                        }
                        case 2 -> {
                            pen.oval(new Point(0, -0.053), 0.044, 0.026, hair);
                            pen.circle(new Point(0, -0.088), 0.022, hair);
                        }
                        default ->
                            pen.fill(
                                    Shape.from(-0.045, -0.025)
                                            .cubic(-0.05, -0.1, 0.05, -0.1, 0.047, -0.03)
                                            .quad(0.02, -0.065, -0.045, -0.025)
                                            .close(),
                                    hair);
                    }
                }));
        rim(pen, hole, u);
    }

    /** The stamp comes down; its ink is uneven. */
    void stamp(Pen pen, double t) {
        double age = t - (Yearbook.STAMPED - 0.1);
        if (age < 0) {
            return;
        }
        double k = 1 + 1.3 * Math.pow(1 - Math.min(1, age / 0.1), 2);
        Point at = new Point(middle.x() + 0.03 * u, Math.min(middle.y() + 0.365 * u, stage.height() - 0.14));
        pen.within(
                Affine.place(at, -9, k * u, k * u),
                () -> pen.stamp(VIRAL, Point.ORIGIN, 0.21, 0, 1, Math.min(1, age / 0.08)));
    }

    private static final Sprite VIRAL = Sprite.drawn(3.3, (pen, t) -> {
        Colour red = Colour.rgb(0xC3162E);
        Box b = new Box(-1.6, -0.45, 1.6, 0.45);
        pen.fill(Shape.roundRect(b, 0.12), Ink.of(Colour.rgb(0xFFF6E8).alpha(0.72)));
        pen.stroke(Shape.roundRect(b, 0.12), 0.06, Ink.of(red));
        pen.stroke(Shape.roundRect(b.grown(-0.075), 0.08), 0.022, Ink.of(red));
        pen.text("MOST LIKELY", Font.FAT, 0.33, new Point(0, -0.03), Pen.Align.CENTRE, Ink.of(red));
        pen.text("TO GO VIRAL", Font.FAT, 0.33, new Point(0, 0.34), Pen.Align.CENTRE, Ink.of(red));
        Rnd r = new Rnd(4);
        for (int i = 0; i < 150; i++) {
            pen.circle(
                    new Point(r.between(-1.6, 1.6), r.between(-0.46, 0.46)),
                    r.between(0.005, 0.022),
                    Ink.of(Colour.rgb(0xFFF6E8).alpha(r.between(0.3, 0.8))));
        }
    });

    /** A draught lifts the lower corner of the page. */
    void corner(Pen pen, double t) {
        double k = Curve.rise(4.2, 0.5).at(t) * (1 + 0.16 * Math.sin(7 * t));
        if (k < 0.01) {
            return;
        }
        Box all = stage.frame().grown(0.1);
        Point p = new Point(stage.width() + 0.015, stage.height() + 0.015);
        double s = 0.34 * k;
        Point a = p.plus(-s, 0);
        Point b = p.plus(0, -s * 0.8);
        Point tip = p.plus(-0.62 * s, -0.58 * s);
        Shape under = Shape.polygon(a, p.plus(0.1, 0.1), b);
        pen.fill(Shape.polygon(a, all.at(1, 1), b), Ink.of(0xD9CCB2));
        pen.fill(under, Ink.linear(tip, p, Colour.rgb(0x4A3A30).alpha(0.6), Colour.rgb(0xE9DEC6)));
        pen.fill(
                Shape.from(a)
                        .quad(tip.x() + 0.1 * s, tip.y() + 0.42 * s, tip.x(), tip.y())
                        .quad(tip.x() + 0.42 * s, tip.y() + 0.1 * s, b.x(), b.y())
                        .quad(p.x() - 0.36 * s, p.y() - 0.3 * s, a.x(), a.y())
                        .close(),
                Ink.linear(tip, a.lerp(b, 0.5), Colour.tones(0xFFFDF4, 0xEFE4CC, 0xB5A27F)));
    }
}
