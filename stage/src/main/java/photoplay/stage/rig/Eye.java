package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;

/**
 * One eye of a photo with the colours for drawing its lids and its look. Coordinates are the eye's own: origin in its
 * middle, x from the left to the right corner, the eye one unit wide.
 *
 * @param place from the eye's coordinates to the photo's
 * @param upper edge of the upper lid, left to right
 * @param lower edge of the lower lid, left to right
 * @param lid skin above the eye, left to right
 * @param under skin below the eye, left to right
 * @param iris its middle
 * @param irisColour the ring round the pupil
 * @param grain blur that hides how sharp a drawing is beside a small photo
 * @param covered true where glasses or hair hide the eye: nothing may be drawn then
 */
record Eye(
        Affine place,
        List<Point> upper,
        List<Point> lower,
        List<Colour> lid,
        List<Colour> under,
        Colour lash,
        Colour white,
        Point iris,
        Colour irisColour,
        boolean covered,
        double grain) {
    /** Radius of an iris: 11.7 mm across in an eye 28 mm wide. */
    private static final double IRIS = 0.205;

    private static final double ROOM_FOR_LASHES = 0.07;
    /** Where lids meet, on the way from the upper to the lower edge. */
    private static final double MEET = 0.84;

    static Eye of(Portrait photo, Face face, Face.Feature which, Face.Feature browOf) {
        List<Point> upper = face.upperEdge(which);
        List<Point> lower = face.lowerEdge(which);
        Point across = upper.getLast().minus(upper.getFirst());
        double width = Math.max(1e-4, across.length());
        Affine place = Affine.place(upper.getFirst().lerp(upper.getLast(), 0.5), across.degrees(), width, width);
        Affine back = place.inverse();
        List<Point> u = upper.stream().map(back::apply).toList();
        List<Point> l = lower.stream().map(back::apply).toList();
        List<Point> brow = face.contour(browOf).stream().map(back::apply).toList();
        double browHeight = brow.stream().mapToDouble(Point::y).average().orElse(-0.6);
        double grain =
                0.45 / (width * Math.min(photo.photo().width(), photo.photo().height()));
        var dropper = new Eyedropper(photo);
        List<Colour> lid = new ArrayList<>();
        List<Colour> under = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            double x = -0.40 + 0.2 * i;
            double top = edge(u, x);
            double room = Math.clamp(top - browHeight, 0.12, 0.6);
            lid.add(dropper.median(place.apply(new Point(x, top - Math.max(0.12, room * 0.42))), 0.06 * width));
            under.add(dropper.median(place.apply(new Point(x, edge(l, x) + 0.16)), 0.06 * width));
        }
        Colour cheek = dropper.median(
                face.leftCheek().lerp(face.rightCheek(), which == Face.Feature.LEFT_EYE ? 0 : 1), 0.25 * width);
        boolean covered = hidden(lid, cheek) && hidden(under, cheek);
        lid = calm(lid, cheek);
        under = calm(under, cheek);

        List<Eyedropper.Dot> inside =
                dropper.dots(Box.around(place.apply(Point.ORIGIN), 1.1 * width, 1.1 * width), p -> {
                    Point q = back.apply(p);
                    return Math.abs(q.x()) < 0.46 && q.y() > edge(u, q.x()) + 0.02 && q.y() < edge(l, q.x()) - 0.02;
                });
        if (inside.size() < 12) {
            return new Eye(
                    place,
                    u,
                    l,
                    lid,
                    under,
                    Colour.rgb(0x2A1B16),
                    Colour.rgb(0xD8D0CA),
                    Point.ORIGIN,
                    Colour.rgb(0x3B2A20),
                    covered,
                    grain);
        }
        Point iris = iris(inside, back, u, l);
        List<Eyedropper.Dot> ring = inside.stream()
                .filter(d -> Math.abs(back.apply(d.at()).distance(iris) / IRIS - 0.68) < 0.22)
                .sorted(Comparator.comparingDouble(Eyedropper.Dot::light))
                .toList();
        Colour irisColour = ring.size() < 4
                ? Colour.rgb(0x3B2A20)
                : Eyedropper.mean(ring.subList(ring.size() / 8, Math.max(ring.size() / 8 + 1, ring.size() / 2)));
        List<Eyedropper.Dot> sides = inside.stream()
                .filter(d -> back.apply(d.at()).distance(iris) > IRIS * 1.2)
                .sorted(Comparator.comparingDouble(Eyedropper.Dot::light))
                .toList();
        Colour white = sides.size() < 6
                ? cheek.mix(Colour.rgb(0xE6E2DE), 0.6)
                : Eyedropper.mean(sides.subList(
                        sides.size() * 6 / 10, Math.max(sides.size() * 6 / 10 + 1, sides.size() * 95 / 100)));
        Colour lash = Eyedropper.mean(inside.subList(0, Math.max(1, inside.size() / 20)))
                .mix(Colour.rgb(0x1A100C), 0.5);
        return new Eye(place, u, l, lid, under, lash, white, iris, irisColour, covered, grain);
    }

    /** Skin that is far darker or of another colour than the cheek is no skin: dark glasses, a fringe, a mask. */
    private static boolean hidden(List<Colour> around, Colour cheek) {
        long strange = around.stream()
                .filter(c ->
                        Eyedropper.light(c) < 0.42 * Eyedropper.light(cheek) || Eyedropper.distance(c, cheek) > 0.62)
                .count();
        return strange >= 4;
    }

    /** Outliers (rims of glasses, brow hairs) are drawn to the median and a little to the cheek. */
    private static List<Colour> calm(List<Colour> around, Colour cheek) {
        Colour middle = around.stream()
                .sorted(Comparator.comparingDouble(Eyedropper::light))
                .toList()
                .get(around.size() / 2);
        return around.stream()
                .map(c -> c.mix(middle, Math.clamp(Eyedropper.distance(c, middle) * 5, 0.25, 1))
                        .mix(cheek, 0.08)
                        .darker(0.05))
                .toList();
    }

    /** The middle of what is dark in the opening, drawn to the middle of the eye. */
    private static Point iris(List<Eyedropper.Dot> inside, Affine back, List<Point> u, List<Point> l) {
        double bright = inside.get(inside.size() * 3 / 4).light();
        double sum = 1e-9;
        double sx = 0;
        for (Eyedropper.Dot d : inside) {
            double k = Math.pow(Math.max(0, bright - d.light()), 2);
            Point q = back.apply(d.at());
            k *= Math.max(0, 1 - Math.pow(q.x() / 0.42, 4));
            sum += k;
            sx += k * q.x();
        }
        double x = Math.clamp(sx / sum, -0.22, 0.22);
        double top = edge(u, x);
        double bottom = edge(l, x);
        return new Point(x, top + (bottom - top) * 0.46);
    }

    private static double edge(List<Point> line, double x) {
        for (int i = 1; i < line.size(); i++) {
            Point a = line.get(i - 1);
            Point b = line.get(i);
            if (x <= b.x() || i == line.size() - 1) {
                double k = Math.clamp((x - a.x()) / Math.max(1e-9, b.x() - a.x()), 0, 1);
                return a.y() + (b.y() - a.y()) * k;
            }
        }
        return 0;
    }

    /** Height of the opening, in widths of the eye. */
    double openness() {
        return Math.max(0, edge(lower, 0) - edge(upper, 0));
    }

    /** Edge of the upper lid when it is closed by {@code k}, 0 to 1. */
    List<Point> lidEdge(double k) {
        return along(upper, met(), k);
    }

    /** Edge of the lower lid when the eye is closed by {@code k}. */
    List<Point> underEdge(double k) {
        return along(lower, met(), k);
    }

    private List<Point> met() {
        return along(upper, lower, MEET);
    }

    private static List<Point> along(List<Point> a, List<Point> b, double k) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i < a.size(); i++) {
            out.add(a.get(i).lerp(b.get(i), k));
        }
        return out;
    }

    private static List<Point> raised(List<Point> line, double by) {
        int last = line.size() - 1;
        List<Point> out = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            double k = Math.sin(Math.PI * (0.12 + 0.76 * i / last));
            out.add(line.get(i).plus(0, -by * k));
        }
        return out;
    }

    private static Shape between(List<Point> top, List<Point> bottom) {
        List<Point> ring = new ArrayList<>(smooth(top));
        ring.addAll(smooth(bottom).reversed());
        return Shape.polygon(ring);
    }

    /** The line with points between its own, on a smooth curve. */
    private static List<Point> smooth(List<Point> p) {
        List<Point> out = new ArrayList<>();
        Spot spot = Spot.through(p, t -> t);
        int n = (p.size() - 1) * 4;
        for (int i = 0; i <= n; i++) {
            out.add(spot.at(i / (double) n));
        }
        return out;
    }

    /**
     * Draws the eye looking aside: a fresh white, the iris moved, all behind the lids.
     *
     * @param alpha 0 to 1, to come in gently
     */
    void look(Pen pen, Point by, double alpha) {
        Colour shade = white.mix(lash, 0.28);
        pen.clipped(between(upper, lower), () -> {
            Box all = new Box(-0.6, -0.5, 0.6, 0.5);
            Point top = new Point(0, edge(upper, 0));
            Point bottom = new Point(0, edge(lower, 0));
            pen.rect(
                    all,
                    Ink.linear(top, bottom, shade, white, white, white.darker(0.06))
                            .alpha(alpha));
            pen.rect(
                    all,
                    Ink.radial(Point.ORIGIN, 0.52, lash.alpha(0), lash.alpha(0), lash.alpha(0.30))
                            .alpha(alpha));
            Point c = iris.plus(by);
            pen.circle(
                    c,
                    IRIS * 1.04,
                    Ink.of(irisColour.darker(0.55)).soft(0.010 + grain).alpha(alpha));
            Ink ring = Ink.radial(
                    c, IRIS, irisColour.darker(0.4), irisColour.lighter(0.03), irisColour, irisColour.darker(0.5));
            pen.circle(c, IRIS, ring.soft(grain).alpha(alpha));
            pen.circle(c, IRIS * 0.42, Ink.of(0x0B0808).soft(0.008 + grain).alpha(alpha));
            pen.circle(
                    c.plus(-0.065, -0.075),
                    0.030,
                    Ink.of(0xFFFFFF).soft(0.006 + grain).alpha(0.85 * alpha));
            pen.circle(
                    c.plus(0.05, 0.06),
                    0.05,
                    Ink.of(0xFFFFFF).soft(0.02 + grain).alpha(0.10 * alpha));
            pen.stroke(
                    Shape.smooth(upper), 0.16, Ink.of(lash).soft(0.035 + grain).alpha(0.45 * alpha));
        });
        pen.stroke(Shape.smooth(upper), 0.035, Ink.of(lash).soft(grain).alpha(0.70 * alpha));
        pen.stroke(Shape.smooth(lower), 0.02, Ink.of(lash).soft(grain).alpha(0.22 * alpha));
    }

    /** Draws the lids closed by {@code k}, 0 to 1. */
    void close(Pen pen, double k) {
        List<Point> edge = lidEdge(k);
        List<Point> below = underEdge(k);
        List<Point> top = raised(upper, ROOM_FOR_LASHES * Math.min(1, k * 3));
        Ink skin = across(lid);
        pen.fill(between(below, raised(lower, -0.02)), across(under).soft(0.018 + grain));
        pen.fill(between(top, edge), skin.soft(0.022 + grain).alpha(Math.min(1, k * 4)));
        pen.fill(between(upper, edge), skin);
        Colour dark = lid.get(2).darker(0.55);
        double y0 = edge(top, 0);
        double y1 = edge(edge, 0);
        pen.clipped(between(top, edge), () -> {
            Ink bow = Ink.down(
                    y0, y1, dark.alpha(0.10 * k), dark.alpha(0.03), dark.alpha(0), dark.alpha(0.06), dark.alpha(0.26));
            pen.rect(new Box(-0.6, -0.6, 0.6, 0.6), bow);
            Ink gleam = Ink.of(lid.get(2).lighter(0.35)).soft(0.07).alpha(0.22 * k);
            pen.oval(new Point(0, y0 + (y1 - y0) * 0.5), 0.24, Math.max(0.01, (y1 - y0) * 0.2), gleam);
        });
        // What the lowered lid leaves of its fold.
        pen.stroke(
                Shape.smooth(raised(upper, 0.05)),
                0.024,
                Ink.of(dark).soft(0.018 + grain).alpha(0.26 * k));
        pen.stroke(Shape.smooth(below), 0.05, Ink.of(lash).soft(0.025 + grain).alpha(0.16 * k));
        pen.fill(lashes(edge), Ink.of(lash).soft(grain).alpha(0.50 + 0.22 * k));
    }

    private static Ink across(List<Colour> c) {
        return Ink.across(-0.45, 0.45, c.toArray(Colour[]::new));
    }

    /** A line of lashes that is thin at the corners. */
    private static Shape lashes(List<Point> edge) {
        List<Point> line = smooth(edge);
        int last = line.size() - 1;
        return Shape.ribbon(line, i -> 0.004 + 0.032 * Math.sin(Math.PI * i / last));
    }
}
