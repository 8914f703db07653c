package photoplay.stage.rig;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntBinaryOperator;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Palette;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.portrait.Subject;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/** Portraits made by hand: upright photos of 600 x 900 pixels, so one by 1.5 short sides. */
final class Sitters {
    private static final int WIDTH = 600;
    private static final int HEIGHT = 900;
    private static final double DEEP = 1.5;

    private static final Portrait PERSON = makePerson();
    private static final Portrait THING = makeThing();

    private Sitters() {}

    static Portrait person() {
        return PERSON;
    }

    static Portrait thing() {
        return THING;
    }

    /** Head and body down to the hips, arms hanging, a plain face looking straight ahead. */
    private static Portrait makePerson() {
        Face face = face();
        return portrait(
                Portrait.Kind.PERSON,
                face,
                body(EnumSet.complementOf(
                        EnumSet.of(Joint.LEFT_KNEE, Joint.RIGHT_KNEE, Joint.LEFT_ANKLE, Joint.RIGHT_ANKLE))));
    }

    /** A round thing without a face. */
    private static Portrait makeThing() {
        Face face = Face.assumed(new Point(0.5, 0.6), 0.4, 0.5);
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        for (Joint j : Joint.values()) {
            joints.put(j, new Point(0.5, 0.9));
        }
        return portrait(Portrait.Kind.OBJECT, face, new Body(false, joints, Set.of()));
    }

    private static Body body(Set<Joint> inFrame) {
        Map<Joint, Point> at = new EnumMap<>(Joint.class);
        at.put(Joint.NOSE, new Point(0.5, 0.49));
        pair(at, Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER, 0.19, 0.78);
        pair(at, Joint.LEFT_ELBOW, Joint.RIGHT_ELBOW, 0.26, 1.08);
        pair(at, Joint.LEFT_WRIST, Joint.RIGHT_WRIST, 0.27, 1.36);
        pair(at, Joint.LEFT_HIP, Joint.RIGHT_HIP, 0.13, 1.38);
        pair(at, Joint.LEFT_KNEE, Joint.RIGHT_KNEE, 0.13, 1.9);
        pair(at, Joint.LEFT_ANKLE, Joint.RIGHT_ANKLE, 0.13, 2.4);
        return new Body(true, at, inFrame);
    }

    private static void pair(Map<Joint, Point> at, Joint left, Joint right, double half, double y) {
        at.put(left, new Point(0.5 - half, y));
        at.put(right, new Point(0.5 + half, y));
    }

    /** Alpha of the person, or of a thing that fills the photo. */
    private static Plane matte(boolean full) {
        float[] v = new float[50 * 75];
        for (int i = 0; i < v.length; i++) {
            v[i] = full || solid((i % 50 + 0.5) / 50, (i / 50 + 0.5) / 50) ? 1 : 0;
        }
        return new Plane(50, 75, 50, v);
    }

    private static Portrait portrait(Portrait.Kind kind, Face face, Body body) {
        float[] skyline = new float[60];
        java.util.Arrays.fill(skyline, (float) DEEP);
        return new Portrait(
                "sitter-" + kind,
                kind,
                raster((x, y) -> colour(x / (double) WIDTH, y / (double) WIDTH)),
                matte(kind == Portrait.Kind.OBJECT),
                raster((x, y) -> solid(x / (double) WIDTH, y / (double) WIDTH)
                        ? colour(x / (double) WIDTH, y / (double) WIDTH)
                        : 0),
                raster((_, _) -> 0xFF304050),
                new Subject(new Box(0.2, 0.15, 0.8, DEEP), skyline, 1, DEEP),
                List.of(face),
                body,
                Plane.constant(1, DEEP, 0.5f),
                new Palette(List.of(0x304050), 0x405060, 0xC89878, 0x302018, 0x304050));
    }

    /** Head and shoulders above a trunk with an arm hanging at each side. */
    static boolean solid(double x, double y) {
        boolean head = Math.hypot((x - 0.5) / 0.17, (y - 0.42) / 0.25) < 1;
        boolean neck = Math.abs(x - 0.5) < 0.07 && y > 0.6 && y < 0.8;
        boolean trunk = Math.abs(x - 0.5) < 0.18 && y > 0.74;
        boolean arms =
                Math.abs(Math.abs(x - 0.5) - (0.19 + Math.max(0, y - 0.78) * 0.2)) < 0.05 && y > 0.74 && y < 1.42;
        return head || neck || trunk || arms;
    }

    private static int colour(double x, double y) {
        for (double eye : List.of(0.435, 0.565)) {
            if (Math.hypot(x - eye, y - 0.42) < 0.0115) {
                return 0xFF2A1A10;
            }
            if (Math.abs(x - eye) < 0.03 && Math.abs(y - 0.42) < 0.011) {
                return 0xFFE8E4E0;
            }
        }
        return solid(x, y) ? 0xFFC89878 : 0xFF304050;
    }

    private static Raster raster(IntBinaryOperator argb) {
        Raster r = Raster.blank(WIDTH, HEIGHT);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                r.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, (y * (long) WIDTH + x) * 4, argb.applyAsInt(x, y));
            }
        }
        return r;
    }

    private static Face face() {
        List<Point> mesh = new ArrayList<>(Collections.nCopies(Face.MESH, Point.ORIGIN));
        for (int i = 0; i < Face.MESH; i++) {
            double r = Math.sqrt((i + 0.5) / Face.MESH);
            double a = i * 2.39996;
            mesh.set(i, new Point(0.5 + 0.13 * r * Math.cos(a), 0.46 + 0.17 * r * Math.sin(a)));
        }
        arc(mesh, 0.405, 0.465, 0.42, -0.013, 33, 246, 161, 160, 159, 158, 157, 173, 133);
        arc(mesh, 0.405, 0.465, 0.42, 0.012, 33, 7, 163, 144, 145, 153, 154, 155, 133);
        arc(mesh, 0.535, 0.595, 0.42, -0.013, 362, 398, 384, 385, 386, 387, 388, 466, 263);
        arc(mesh, 0.535, 0.595, 0.42, 0.012, 362, 382, 381, 380, 374, 373, 390, 249, 263);
        arc(mesh, 0.395, 0.470, 0.385, -0.010, 70, 63, 105, 66, 107);
        arc(mesh, 0.530, 0.605, 0.385, -0.010, 336, 296, 334, 293, 300);
        arc(mesh, 0.445, 0.555, 0.555, -0.016, 61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291);
        arc(mesh, 0.445, 0.555, 0.555, 0.020, 61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291);
        arc(mesh, 0.452, 0.548, 0.555, -0.001, 78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308);
        arc(mesh, 0.452, 0.548, 0.555, 0.001, 78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308);
        int[] oval = {
            10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
            150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
        };
        for (int i = 0; i < oval.length; i++) {
            double a = Math.toRadians(-90 + 10.0 * i);
            mesh.set(oval[i], new Point(0.5 + 0.14 * Math.cos(a), 0.47 + 0.18 * Math.sin(a)));
        }
        mesh.set(4, new Point(0.5, 0.49));
        mesh.set(168, new Point(0.5, 0.41));
        mesh.set(205, new Point(0.42, 0.50));
        mesh.set(425, new Point(0.58, 0.50));
        List<Double> depth = mesh.stream()
                .map(p -> {
                    double q = Math.hypot((p.x() - 0.5) / 0.15, (p.y() - 0.47) / 0.2);
                    return 0.12 * (1 - q * q) + 0.04 * Math.exp(-Math.pow(p.distance(new Point(0.5, 0.49)) / 0.025, 2));
                })
                .toList();
        return new Face(true, mesh, depth, new Point(0.5, 0.17), new Point(0.5, 0.41), 0.34, 0.48, 0);
    }

    /** Sets the points along a bow from {@code left} to {@code right}, {@code bow} high in the middle. */
    private static void arc(List<Point> mesh, double left, double right, double y, double bow, int... indexes) {
        for (int i = 0; i < indexes.length; i++) {
            double k = i / (indexes.length - 1.0);
            mesh.set(indexes[i], new Point(left + (right - left) * k, y + bow * Math.sin(Math.PI * k)));
        }
    }

    static Actor actor(Portrait p) {
        return new Actor(p, List.of(), false);
    }

    /** Points well inside a contour. */
    static List<Point> inside(List<Point> contour) {
        Point middle = contour.stream().reduce(Point.ORIGIN, Point::plus).times(1.0 / contour.size());
        List<Point> out = new ArrayList<>();
        for (Point p : contour) {
            for (double k = 0; k < 0.95; k += 0.15) {
                out.add(middle.lerp(p, k));
            }
        }
        return out;
    }

    static Point pull(List<Warp> chain, Point p, double t) {
        Grid g = new Grid(1);
        g.count = 1;
        g.x[0] = (float) p.x();
        g.y[0] = (float) p.y();
        for (Warp w : chain.reversed()) {
            w.pull(g, t);
        }
        return new Point(g.x[0], g.y[0]);
    }

    /** The least determinant of the map's slopes over the photo, measured between the points of a fine grid. */
    static double leastGrowth(List<Warp> chain, double t, Portrait p) {
        int n = 180;
        double step = p.width() / n;
        int rows = (int) (p.height() / step);
        Grid g = new Grid((n + 1) * (rows + 1));
        for (int y = 0; y <= rows; y++) {
            for (int x = 0; x <= n; x++) {
                g.x[g.count] = (float) (x * step);
                g.y[g.count++] = (float) (y * step);
            }
        }
        for (Warp w : chain.reversed()) {
            w.pull(g, t);
        }
        double least = Double.MAX_VALUE;
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < n; x++) {
                int i = y * (n + 1) + x;
                double ax = (g.x[i + 1] - g.x[i]) / step;
                double ay = (g.y[i + 1] - g.y[i]) / step;
                double bx = (g.x[i + n + 1] - g.x[i]) / step;
                double by = (g.y[i + n + 1] - g.y[i]) / step;
                least = Math.min(least, ax * by - ay * bx);
            }
        }
        return least;
    }
}
