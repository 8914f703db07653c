package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Hull;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * A subject as one solid lump that can be pressed into any other outline: a slab, a ball, a balloon. Its outline is
 * measured from its middle along rays, and what lies on a ray stays in order along it.
 *
 * @param middle in the photo, from which all of the outline can be seen
 * @param reach distances of the outline along {@value #RAYS} rays, from the right clockwise
 */
public record Mould(Point middle, List<Double> reach) {
    static final int RAYS = 240;
    private static final int MARCH = 300;
    /** Most that a ray is longer than the next: steeper outlines would tear when they are pressed flat. */
    private static final double STEEPEST = 1.075;

    public Mould {
        reach = List.copyOf(reach);
    }

    /** The subject's outline, its gaps and steep notches closed; the photo's where there is no subject. */
    public static Mould of(Portrait p) {
        return from(p, middle(p));
    }

    /** As {@link #of}, its outline measured from a place inside it. */
    public static Mould from(Portrait p, Point middle) {
        List<Double> reach = new ArrayList<>();
        for (int i = 0; i < RAYS; i++) {
            reach.add(last(p, middle, Point.polar(1, degrees(i))));
        }
        return new Mould(middle, smoothed(filled(reach, STEEPEST)));
    }

    /** The same lump with notches and curls evened out: what is blown up needs a calm edge. */
    public Mould calm() {
        List<Double> r = filled(reach, 1.03);
        for (int pass = 0; pass < 4; pass++) {
            r = smoothed(r);
        }
        return new Mould(middle, r);
    }

    private static Point middle(Portrait p) {
        Box b = p.subject().box();
        Face f = CloseUp.framed(p).face();
        if (p.hasFace()) {
            return f.local(0, 0.22);
        }
        return p.kind() == Portrait.Kind.PET && !f.equals(p.face())
                ? new Point(
                        Math.clamp(f.centre().x(), b.left(), b.right()),
                        f.centre().y())
                : b.centre();
    }

    /** True for a person who is not one of several. */
    public static boolean alone(Portrait p) {
        return p.hasFace()
                && (p.faces().size() == 1
                        || p.faces().get(1).headHeight() < 0.5 * p.face().headHeight());
    }

    private static double degrees(int ray) {
        return ray * 360.0 / RAYS;
    }

    /** The farthest solid place of a ray. */
    private static double last(Portrait p, Point from, Point way) {
        double most = Math.hypot(p.width(), p.height());
        Plane matte = p.matte();
        for (int i = MARCH; i > 0; i--) {
            double r = most * i / MARCH;
            Point at = from.plus(way.times(r));
            boolean inside = at.x() > 0 && at.y() > 0 && at.x() < p.width() && at.y() < p.height();
            if (inside && (!p.hasSubject() || matte.at(at.x(), at.y()) > 0.5)) {
                return r;
            }
        }
        return 0.02;
    }

    private static List<Double> filled(List<Double> in, double steepest) {
        List<Double> out = new ArrayList<>(in);
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < RAYS; i++) {
                out.set(i, Math.max(out.get(i), out.get((i + RAYS - 1) % RAYS) / steepest));
            }
            for (int i = RAYS - 1; i >= 0; i--) {
                out.set(i, Math.max(out.get(i), out.get((i + 1) % RAYS) / steepest));
            }
        }
        return out;
    }

    private static List<Double> smoothed(List<Double> in) {
        double[] weights = {1, 2, 3, 2, 1};
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < RAYS; i++) {
            double sum = 0;
            for (int k = -2; k <= 2; k++) {
                sum += weights[k + 2] * in.get((i + k + RAYS) % RAYS);
            }
            out.add(sum / 9);
        }
        return out;
    }

    /** The same lump with the corners of its box rounded off, as if cast. */
    public Mould rounded(double squareness) {
        Box b = box();
        Rounded cast = new Rounded(b.centre(), b.width() / 2, b.height() / 2, squareness);
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < RAYS; i++) {
            out.add(cast.along(middle, Point.polar(1, degrees(i)), reach.get(i), 20));
        }
        return new Mould(middle, out);
    }

    /** The same lump cut off where it leaves a box that its middle lies in. */
    public Mould within(Box b) {
        List<Double> out = new ArrayList<>();
        for (int i = 0; i < RAYS; i++) {
            Point way = Point.polar(1, degrees(i));
            double x = way.x() > 0 ? b.right() - middle.x() : middle.x() - b.left();
            double y = way.y() > 0 ? b.bottom() - middle.y() : middle.y() - b.top();
            double room = Math.min(x / Math.max(1e-6, Math.abs(way.x())), y / Math.max(1e-6, Math.abs(way.y())));
            out.add(Math.min(reach.get(i), Math.max(0.02, room)));
        }
        return new Mould(middle, out);
    }

    /** Bakes the lump out of the cut-out. */
    public Look lump() {
        // Cut a little outside the outline, where every form keeps an even scale: a crisp edge.
        return new Hull(middle, reach.stream().map(r -> r * 1.02).toList(), true);
    }

    /** Trims the cut-out to the lump's outline, its gaps left open. */
    public Look trimmed() {
        return new Hull(middle, reach, false);
    }

    /** The smallest box round the outline. */
    public Box box() {
        Box b = Box.around(middle, 0, 0);
        for (int i = 0; i < RAYS; i++) {
            b = b.join(Box.around(middle.plus(Point.polar(reach.get(i), degrees(i))), 0, 0));
        }
        return b;
    }

    /** The lump's own outline, {@code kx} times as wide and {@code ky} times as high, its middle at {@code at}. */
    public Form own(Point at, double kx, double ky) {
        return form(at, 1 / kx, 1 / ky, degrees -> {
            Point way = Point.polar(1, degrees);
            Point back = new Point(way.x() / kx, way.y() / ky);
            return along(reach, back.degrees()) / back.length();
        });
    }

    /**
     * An oval that becomes a box with rounded corners.
     *
     * @param at where the lump's middle comes to lie
     * @param centre of the oval; must hold {@code at}
     * @param squareness 2 is an oval, 5 nearly a box
     * @param zoomX short sides of the photo in one of the form, in the middle; {@code zoomY} downwards
     */
    public Form oval(Point at, Point centre, double rx, double ry, double squareness, double zoomX, double zoomY) {
        Rounded oval = new Rounded(centre, rx, ry, squareness);
        return form(at, zoomX, zoomY, degrees -> oval.along(at, Point.polar(1, degrees), 2 * (rx + ry), 24));
    }

    /** An oval that becomes a box: 2 is an oval, 5 nearly a box. */
    private record Rounded(Point centre, double rx, double ry, double squareness) {
        /** How far a ray goes, at most {@code reach}, from a place inside until it leaves. */
        double along(Point from, Point way, double reach, int halvings) {
            double low = 0;
            double high = reach;
            for (int n = 0; n < halvings; n++) {
                double r = (low + high) / 2;
                Point q = from.plus(way.times(r)).minus(centre);
                boolean in =
                        Math.pow(Math.abs(q.x() / rx), squareness) + Math.pow(Math.abs(q.y() / ry), squareness) < 1;
                low = in ? r : low;
                high = in ? high : r;
            }
            return low;
        }
    }

    /**
     * An oval or box that wears the face in its middle, pressed as flat or narrow as it may be and still be read.
     *
     * @param share of the form's height that the head takes
     * @param stretch most that the head is wider, or below 1 narrower, than it is
     */
    public Form faced(Face f, Point centre, double rx, double ry, double squareness, double share, double stretch) {
        double high = 2 * ry * share;
        double wide = Math.min(high * stretch * f.headWidth() / f.headHeight(), 1.7 * rx);
        double zoomX = f.headWidth() / wide;
        double zoomY = f.headHeight() / high;
        Point off = middle.minus(f.local(0, 0.02));
        Point at = centre.plus(off.x() / zoomX, off.y() / zoomY);
        return oval(
                new Point(
                        Math.clamp(at.x(), centre.x() - 0.6 * rx, centre.x() + 0.6 * rx),
                        Math.clamp(at.y(), centre.y() - 0.6 * ry, centre.y() + 0.6 * ry)),
                centre,
                rx,
                ry,
                squareness,
                zoomX,
                zoomY);
    }

    private static Form form(Point at, double zoomX, double zoomY, DoubleUnaryOperator radius) {
        List<Double> r = new ArrayList<>();
        for (int i = 0; i < RAYS; i++) {
            r.add(Math.max(0.01, radius.applyAsDouble(degrees(i))));
        }
        return new Form(at, r, zoomX, zoomY);
    }

    private static double along(List<Double> radii, double degrees) {
        double k = ((degrees / 360) % 1 + 1) % 1 * RAYS;
        int i = Math.min((int) k, RAYS - 1);
        double a = radii.get(i);
        return a + (radii.get((i + 1) % RAYS) - a) * (k - i);
    }

    /** An outline that the lump can take, and how large its middle is seen in it. */
    public record Form(Point at, List<Double> radii, double zoomX, double zoomY) {
        public Form {
            radii = List.copyOf(radii);
        }

        /** With a knob pulled out (or, below 0, pressed in) in a direction; {@code width} in degrees. */
        public Form bump(double degrees, double width, double height) {
            List<Double> r = new ArrayList<>();
            for (int i = 0; i < RAYS; i++) {
                double away = Math.abs((Mould.degrees(i) - degrees + 540) % 360 - 180) / width;
                double k = Math.exp(-2.5 * away * away);
                r.add(radii.get(i) + height * k);
            }
            return new Form(at, r, zoomX, zoomY);
        }

        /** The hull of this form and a circle, seen from this form's middle. */
        public Form with(Point centre, double radius) {
            Point c = centre.minus(at);
            List<Double> r = new ArrayList<>();
            for (int i = 0; i < RAYS; i++) {
                Point way = Point.polar(1, Mould.degrees(i));
                double along = way.x() * c.x() + way.y() * c.y();
                double off = radius * radius - (c.length() * c.length() - along * along);
                double far = off > 0 ? along + Math.sqrt(off) : 0;
                double a = radii.get(i);
                double d = Math.max(0, 0.05 - Math.abs(a - far)) / 0.05;
                r.add(Math.max(a, far) + (far > 0 ? d * d * 0.0125 : 0));
            }
            return new Form(at, smoothed(r), zoomX, zoomY);
        }

        /** With {@code count} crimps of the edge, each {@code height} deep. */
        public Form crimped(int count, double height) {
            List<Double> r = new ArrayList<>();
            for (int i = 0; i < RAYS; i++) {
                r.add(radii.get(i) + height * Math.cos(Math.toRadians(count * Mould.degrees(i))));
            }
            return new Form(at, r, zoomX, zoomY);
        }

        /** The larger of two forms seen from one middle, for directions from one angle to another, clockwise. */
        public Form joined(Form other, double from, double to) {
            List<Double> r = new ArrayList<>();
            for (int i = 0; i < RAYS; i++) {
                boolean in = (Mould.degrees(i) - from + 720) % 360 <= to - from;
                r.add(in ? Math.max(radii.get(i), other.radii.get(i)) : radii.get(i));
            }
            return new Form(at, smoothed(r), zoomX, zoomY);
        }

        public Form moved(double dx, double dy) {
            return new Form(at.plus(dx, dy), radii, zoomX, zoomY);
        }

        /** {@code k} 0 is this form, 1 the other; more overshoots. */
        public Form mix(Form to, double k) {
            List<Double> r = new ArrayList<>(RAYS);
            for (int i = 0; i < RAYS; i++) {
                r.add(Math.max(0.01, radii.get(i) + (to.radii.get(i) - radii.get(i)) * k));
            }
            return new Form(
                    at.lerp(to.at, k),
                    r,
                    Math.max(0.1, zoomX + (to.zoomX - zoomX) * k),
                    Math.max(0.1, zoomY + (to.zoomY - zoomY) * k));
        }

        /** The smallest box round the outline. */
        public Box box() {
            Box b = Box.around(at, 0, 0);
            for (int i = 0; i < RAYS; i += 3) {
                b = b.join(Box.around(at.plus(Point.polar(radii.get(i), Mould.degrees(i))), 0, 0));
            }
            return b;
        }

        /** The place of the outline in a direction. */
        public Point edge(double degrees) {
            return at.plus(Point.polar(along(radii, degrees), degrees));
        }
    }

    /** The lump at rest in a form, to be moulded on by {@link Kneading#to}. */
    public Kneading from(Form first) {
        return new Kneading(this, first, List.of(), Curve.of(0));
    }

    /** One change of form. */
    public record Step(double start, double seconds, Form form, Ease ease) {}

    /**
     * The lump's forms over time.
     *
     * @param roll degrees by which the picture is turned inside its outline
     */
    public record Kneading(Mould mould, Form first, List<Step> steps, Curve roll) implements Warp {
        public Kneading {
            steps = List.copyOf(steps);
        }

        public Kneading to(double start, double seconds, Form form, Ease ease) {
            List<Step> more = new ArrayList<>(steps);
            more.add(new Step(start, seconds, form, ease));
            return new Kneading(mould, first, more, roll);
        }

        public Kneading rolling(Curve degrees) {
            return new Kneading(mould, first, steps, degrees);
        }

        /** The form at a time. */
        public Form at(double t) {
            Form f = first;
            for (Step s : steps) {
                if (t > s.start()) {
                    double k = s.ease().of((t - s.start()) / s.seconds());
                    f = k == 1 ? s.form() : f.mix(s.form(), k);
                }
            }
            return f;
        }

        @Override
        public boolean idle(double t) {
            return !steps.isEmpty() && t <= steps.getFirst().start();
        }

        @Override
        public void pull(Grid g, double t) {
            KneadedRays rays = new KneadedRays(this, t);
            for (int i = 0; i < g.count; i++) {
                rays.pull(g, i);
            }
        }

        @Override
        public Point push(Point p, double t) {
            return idle(t) ? p : new KneadedRays(this, t).push(p);
        }
    }
}
