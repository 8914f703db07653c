package photoplay.effects.styles;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.ComicArt;
import photoplay.effects.kit.Detail;
import photoplay.effects.kit.Torn;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Comic;
import photoplay.stage.lens.Look;
import photoplay.stage.lens.Small;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;

/** The page of {@link AmericanComics}: three panels that slam in, speak, crack and are torn to pieces. */
final class ComicPage {
    static final double[] SLAMS = {1.0, 1.4, 1.8};
    private static final double SPEECH = 2.1;
    private static final double CRACK = 2.55;
    static final double PUNCH = 2.9;
    static final double TWOS = 12;
    private static final double GUTTER = 0.016;

    private ComicPage() {}

    /** A panel's place on the page, what it shows of the photo, and its two inks. */
    record Panel(Box box, Portrait part, Colour bright, Colour deep, double slam) {
        /** From the part's picture to the page: the box filled. */
        Motion placed(double turn, double zoom, boolean mirrored) {
            double k = Detail.fill(part, box) * zoom;
            Point middle = new Point(part.width() / 2, part.height() / 2);
            return Motion.of(
                    Affine.move(-middle.x(), -middle.y()).then(Affine.place(box.centre(), turn, mirrored ? -k : k, k)));
        }

        /** Printed as coarsely as the page. */
        Look look() {
            double high = Math.min(box.width(), box.height());
            return new Small(Comic.of(part).coarser(0.75 / high), Math.clamp(high, 0.3, 1));
        }
    }

    /** Three panels of the photo: its eyes across, its bust, and the whole figure from below. */
    static List<Panel> page(Portrait photo, Stage stage) {
        double w = stage.width();
        double h = stage.height();
        double m = 0.028;
        Box eyes;
        Box left;
        Box right;
        if (w > 1.25) {
            double cut = w * 0.42;
            left = new Box(m, m, cut - m / 2, h - m);
            eyes = new Box(cut + m / 2, m, w - m, h * 0.42);
            right = new Box(cut + m / 2, h * 0.42 + m, w - m, h - m);
        } else {
            double strip = Math.min(0.3 * h, 0.46);
            double cut = w * 0.54;
            eyes = new Box(m, m, w - m, strip);
            left = new Box(m, strip + m, cut - m / 2, h - m);
            right = new Box(cut + m / 2, strip + m, w - m, h - m);
        }
        double head = photo.face().headWidth();
        Point eye = photo.hasFace()
                ? photo.face().leftEye().lerp(photo.face().rightEye(), 0.5)
                : photo.face().local(0, -0.1);
        Point bust = photo.face().local(0, photo.hasFace() ? 0.3 : 0.12);
        Point chest = photo.face().local(0, photo.hasFace() ? 0.75 : 0.35);
        return List.of(
                new Panel(
                        eyes,
                        part(photo, eye, head * (photo.hasFace() ? 0.95 : 1.1), eyes),
                        ComicArt.YELLOW,
                        ComicArt.RED,
                        SLAMS[0]),
                new Panel(
                        left,
                        part(photo, bust, head * Math.max(1.5, 2.3 * aspect(left)), left),
                        Colour.rgb(0x4FD2E8),
                        ComicArt.BLUE,
                        SLAMS[1]),
                new Panel(
                        right,
                        part(photo, chest, head * Math.max(2.2, 3.4 * aspect(right)), right),
                        Colour.rgb(0xF05AA8),
                        Colour.rgb(0x5B2A9A),
                        SLAMS[2]));
    }

    private static double aspect(Box b) {
        return b.width() / b.height();
    }

    private static Portrait part(Portrait photo, Point middle, double width, Box box) {
        return Detail.of(photo, Detail.within(photo, middle, width, aspect(box)));
    }

    /** One panel with its white margin, slammed onto the page. */
    static Layer panel(Panel p, int i) {
        Box card = p.box().grown(GUTTER);
        Point middle = p.box().centre();
        Curve size = Curve.from(p.slam() - 1 / TWOS, 1.7)
                .to(p.slam(), 0.96, Ease.LINEAR)
                .to(p.slam() + 1 / TWOS, 1.02, Ease.LINEAR)
                .to(p.slam() + 2 / TWOS, 1, Ease.LINEAR);
        Curve turn = Curve.from(p.slam() - 1 / TWOS, i % 2 == 0 ? -9 : 9)
                .to(p.slam() + 1 / TWOS, i % 2 == 0 ? 1 : -1, Ease.LINEAR)
                .to(p.slam() + 2 / TWOS, 0, Ease.LINEAR);
        Curve drift = t -> 1 + 0.02 * Math.floor((t - p.slam()) * TWOS) / TWOS;
        Motion placed = p.placed(i == 1 ? -6 : 0, i == 1 ? 1.16 : i == 2 ? 1.06 : 1, i == 2);
        FaceRig acting = FaceRig.of(p.part())
                .brows(Curve.window(p.slam() + 0.1, 0.1, 3, 0.1)
                        .times(i == 0 ? -0.7 : 0.4)
                        .stepped(TWOS));
        acting = i == 1
                ? acting.openMouth(t ->
                                t < SPEECH || t > 2.55 ? 0 : Math.floor((t - SPEECH) * 8) % 2 == 0 ? 0.65 : 0.15)
                        .tilt(Curve.window(SPEECH, 0.1, 2.7, 0.2).times(4).stepped(TWOS))
                : i == 0
                        ? acting.gaze(
                                Curve.window(1.45, 0.1, 2.2, 0.1).times(0.8).stepped(TWOS), Curve.of(0))
                        : acting;
        Actor actor = acting.act(new Actor(p.part(), List.of(placed), false));
        if (i == 2) {
            actor = actor.with(new LowAngle(p.box()));
        }
        Layer.Picture inked = acting.on(actor.cutout().through(p.look())).lit(tint(p, i));
        Source.Drawn set = new Source.Drawn(card, (pen, t) -> ground(pen, p, i));
        return Layer.Group.of(
                        card,
                        List.of(
                                Layer.Picture.of(set, List.of()),
                                Layer.Drawn.of((pen, t) -> rush(pen, p, i, t)),
                                inked.with(Motion.scale(drift, middle)),
                                Layer.Drawn.of((pen, t) -> {
                                    pen.stroke(Shape.rect(card), 2 * GUTTER, Ink.of(ComicArt.PAPER));
                                    pen.stroke(Shape.rect(p.box()), 0.009, Ink.of(ComicArt.INK));
                                })))
                .with(Motion.scale(size, middle), Motion.turn(turn, middle))
                .opacity(t -> t >= p.slam() - 1 / TWOS && t < PUNCH ? 1 : 0);
    }

    /** Seen from below: the feet of the box wide, its head narrow and high. */
    private record LowAngle(Box box) implements Warp {
        @Override
        public void pull(Grid g, double t) {
            double x = box.centre().x();
            for (int i = 0; i < g.count; i++) {
                double v = Math.clamp((g.y[i] - box.top()) / box.height(), -0.5, 1.5);
                g.x[i] = (float) (x + (g.x[i] - x) / (0.84 + 0.3 * v));
                g.y[i] = (float) (box.top() + box.height() * (v * (0.86 + 0.14 * v) + 0.02));
            }
        }
    }

    /** The panel's brighter ink lies thinly over its figure. */
    private static Light tint(Panel p, int i) {
        return Light.ambient(p.bright().lighter(0.3), Curve.of(i == 1 ? 0 : 0.28));
    }

    /** What a panel shows behind its figure. */
    private static void ground(Pen pen, Panel p, int i) {
        Box b = p.box();
        pen.rect(b.grown(GUTTER), Ink.linear(b.at(0, 0), b.at(0, 1), p.bright(), p.bright(), p.deep()));
        ComicArt.dots(pen, b.centre(), Math.max(b.width(), b.height()), DOTS_OF.get(i));
        if (i == 2) {
            skyline(pen, b);
        }
    }

    /** Lines that rush to the face, eight poses a second. */
    private static void rush(Pen pen, Panel p, int i, double t) {
        if (i == 2) {
            return;
        }
        Box b = p.box();
        double side = Math.max(b.width(), b.height());
        long pose = (long) Math.floor(t * 8);
        Point focus = i == 0 ? b.centre() : b.at(0.5, 0.35);
        for (int k = 0; k < 26; k++) {
            double ray = 360.0 * (k + Rnd.hash(pose, k)) / 26;
            Point from = focus.plus(Point.polar(side * (0.36 + 0.16 * Rnd.hash(pose + 5, k)), ray));
            Point end = focus.plus(Point.polar(side * 1.2, ray));
            Point wide = end.minus(from).unit().normal().times(0.008 + 0.02 * Rnd.hash(pose + 9, k));
            pen.fill(
                    Shape.polygon(List.of(from, end.plus(wide), end.minus(wide))),
                    Ink.of(i == 0 ? Colour.WHITE : ComicArt.INK));
        }
    }

    private static final List<Colour> DOTS_OF = List.of(
            ComicArt.RED.alpha(0.85),
            ComicArt.BLUE.alpha(0.85),
            Colour.rgb(0x5B2A9A).alpha(0.85));

    private static void skyline(Pen pen, Box b) {
        for (int i = 0; i < 7; i++) {
            double left = b.left() + b.width() * (i - 0.3) / 6.4;
            double top = b.bottom() - b.height() * (0.35 + 0.5 * Rnd.hash(33, i));
            Box tower = new Box(left, top, left + b.width() * 0.15, b.bottom());
            pen.rect(tower, Ink.of(Colour.rgb(i % 2 == 0 ? 0x2C1560 : 0x3E2080)));
            pen.stroke(Shape.rect(tower), 0.005, Ink.of(ComicArt.INK));
            for (int k = 0; k < 14; k++) {
                if (Rnd.hash(34 + i, k) > 0.45) {
                    Point at = tower.at(0.3 + 0.4 * (k % 2), 0.06 + 0.9 * Math.floor(k / 2.0) / 7);
                    pen.rect(Box.around(at, tower.width() * 0.16, tower.width() * 0.2), Ink.of(ComicArt.YELLOW));
                }
            }
        }
    }

    /** The narrator's box and what is said. */
    static void lettering(Pen pen, List<Panel> page, Portrait photo, double t) {
        if (t >= PUNCH) {
            return;
        }
        Panel first = page.getFirst();
        double size = 0.043;
        if (t >= SLAMS[0] + 2 / TWOS) {
            ComicArt.caption(pen, "MEANWHILE...", size, first.box().at(0, 0).plus(0.014, 0.014), ComicArt.YELLOW);
        }
        if (t >= SPEECH) {
            Panel second = page.get(1);
            boolean thing = !photo.hasFace() && photo.kind() != Portrait.Kind.PET;
            Box b = second.box();
            Motion placed = second.placed(-6, 1.16, false);
            Point mouth = placed.affine(0).apply(second.part().face().mouth());
            String words = thing ? "!!" : "NOT TODAY!";
            double letters = Math.min(0.062, ComicArt.fitting(pen, words, b.width() * 0.62));
            double pop = t < SPEECH + 1 / TWOS ? 1.18 : 1;
            Point at = b.at(thing ? 0.72 : 0.6, mouth.y() > b.at(0, 0.45).y() ? 0.11 : 0.87);
            ComicArt.balloon(pen, words, letters * pop, at, mouth);
        }
    }

    /** Cracks run from the page's middle to its edges. */
    static void cracks(Pen pen, Stage stage, double t) {
        if (t < CRACK || t >= PUNCH) {
            return;
        }
        Point c = stage.at(0.5, 0.55);
        double out = Math.min(1, Math.floor((t - CRACK) * TWOS + 1) / TWOS / (PUNCH - CRACK));
        pen.fill(ComicArt.burst(c, 0.13 * out, 0.13 * out, 9, 0.6, 8), Ink.of(ComicArt.INK));
        for (int i = 0; i < 9; i++) {
            List<Point> line = new ArrayList<>();
            double ray = i * 40 + 20 * Rnd.hash(41, i);
            for (int k = 0; k <= 6; k++) {
                line.add(c.plus(Point.polar(
                        out * k * 0.14 * Math.max(stage.width(), stage.height()),
                        ray + 16 * (Rnd.hash(42 + i, k) - 0.5))));
            }
            Shape crack = Shape.ribbon(line, k -> 0.03 * out * (1 - k / 6.4));
            pen.stroke(crack, 0.008, Ink.of(Colour.WHITE));
            pen.fill(crack, Ink.of(ComicArt.INK));
        }
    }

    /**
     * A torn piece of a panel.
     *
     * @param torn its outline on the page
     * @param near flies past the lens; others come to hang about the cover
     * @param rest where it hangs, or is gone
     */
    record Piece(Panel panel, int at, List<Point> torn, boolean near, Point rest, double turn) {
        Point middle() {
            return torn.stream().reduce(Point.ORIGIN, Point::plus).times(1.0 / torn.size());
        }

        /** On the page until the punch, then away from it. */
        Motion flight(long seed) {
            Point c = middle();
            double spin = (Rnd.hash(seed, 1) < 0.5 ? -1 : 1) * (120 + 200 * Rnd.hash(seed, 2));
            double grown = near ? 1.9 : 0.55;
            return t -> {
                double beat = Math.max(0, Math.floor((t - PUNCH) * TWOS + 1e-6) / TWOS);
                double k = near ? Math.min(2, beat / 0.5) : Ease.OUT.of(beat / 0.8);
                Point at = c.lerp(rest, k).plus(0, near ? 0.1 * k * k : 0.012 * k * Math.sin(2.2 * beat + seed));
                double size = 1 + (grown - 1) * k;
                double flip = Math.cos(Math.toRadians(near ? spin * k : spin * (1 - k) * Math.min(1, 4 * k)));
                double squeeze = Math.copySign(Math.max(0.25, Math.abs(flip)), flip);
                double degrees = near ? spin * k * 0.6 : k * (turn + 3 * Math.sin(1.7 * beat + seed));
                return Affine.move(-c.x(), -c.y()).then(Affine.place(at, degrees, size * squeeze, size));
            };
        }
    }

    /** Each panel torn into four about a point within it. */
    static List<Piece> pieces(List<Panel> page, Stage stage) {
        List<Piece> out = new ArrayList<>();
        double[][] hang = {{0.08, 0.5}, {0.93, 0.43}, {0.06, 0.78}, {0.95, 0.8}};
        int hung = 0;
        for (int i = 0; i < page.size(); i++) {
            Box b = page.get(i).box();
            Rnd r = stage.rnd(400 + i);
            Point c = b.at(r.between(0.42, 0.58), r.between(0.42, 0.58));
            List<Point> edge = List.of(
                    b.at(r.between(0.35, 0.65), 0),
                    b.at(1, r.between(0.35, 0.65)),
                    b.at(r.between(0.35, 0.65), 1),
                    b.at(0, r.between(0.35, 0.65)));
            List<Point> corner = List.of(b.at(1, 0), b.at(1, 1), b.at(0, 1), b.at(0, 0));
            for (int k = 0; k < 4; k++) {
                List<Point> torn = List.of(edge.get(k), corner.get(k), edge.get((k + 1) % 4), c);
                boolean near = (i + k) % 2 == 0 || hung == hang.length;
                Point middle = torn.stream().reduce(Point.ORIGIN, Point::plus).times(0.25);
                Point away = middle.minus(stage.centre());
                Point outward = away.length() < 0.05 ? new Point(0, -1) : away.unit();
                Point rest = near
                        ? middle.plus(outward.times(0.75 * Math.max(stage.width(), stage.height())))
                        : stage.at(hang[hung][0], hang[hung][1]);
                hung += near ? 0 : 1;
                out.add(new Piece(page.get(i), i, torn, near, rest, r.between(-40, 40)));
            }
        }
        return out;
    }

    static void shard(Stage.Storyboard film, Piece p, long seed) {
        Motion fly = p.flight(seed);
        Motion placed =
                p.panel().placed(p.at() == 1 ? -6 : 0, p.at() == 1 ? 1.16 : p.at() == 2 ? 1.06 : 1, p.at() == 2);
        Affine back = placed.affine(0).inverse();
        Curve shown = t -> t >= PUNCH && (!p.near() || t < PUNCH + 1.05) ? 1 : 0;
        Shape paper = rough(p.torn(), p.middle(), 1.07, seed);
        Shape print = Shape.polygon(p.torn());
        film.add(Layer.Drawn.of((pen, t) -> {
                    pen.within(Affine.move(0.014, 0.02), () -> pen.fill(paper, Ink.of(ComicArt.INK.alpha(0.5))));
                    pen.fill(paper, Ink.of(Colour.WHITE));
                    Box b = p.panel().box();
                    pen.fill(
                            print,
                            Ink.linear(
                                    b.at(0, 0),
                                    b.at(0, 1),
                                    p.panel().bright(),
                                    p.panel().bright(),
                                    p.panel().deep()));
                })
                .riding(fly)
                .opacity(shown));
        film.add(Layer.Picture.of(new Source.Cutout(p.panel().part(), false), List.of())
                .through(p.panel().look())
                .through(new Torn(p.torn().stream().map(back::apply).toList()))
                .with(placed, fly)
                .lit(tint(p.panel(), p.at()))
                .opacity(shown));
    }

    /** The outline a little larger, with torn fibres. */
    private static Shape rough(List<Point> corners, Point c, double grown, long seed) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            for (int k = 0; k < 6; k++) {
                Point p = corners.get(i).lerp(corners.get((i + 1) % corners.size()), k / 6.0);
                out.add(c.lerp(p, grown + 0.06 * Rnd.hash(seed + 31L * i, k)));
            }
        }
        return Shape.polygon(out);
    }
}
