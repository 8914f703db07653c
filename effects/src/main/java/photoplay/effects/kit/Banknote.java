package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A made-up banknote with somebody's portrait, one unit high and {@value #WIDTH} wide; it can fall, curl and cling. */
public final class Banknote {
    public static final double WIDTH = 2.2;

    /** Half width and half height of the oval round the portrait. */
    public static final double RX = 0.31;

    public static final double RY = 0.4;

    private static final int SLICES = 8;
    private static final int ROWS = 88;
    private static final int COLUMNS = 60;

    private static final Colour PAPER = Colour.rgb(0xE4EBCB);
    private static final Colour GREEN = Colour.rgb(0x2F6A41);
    private static final Colour DEEP = Colour.rgb(0x143A24);

    private final Sprite front;
    private final Sprite back;
    private final Sprite frontShade;
    private final Sprite backShade;
    private final List<Sprite> slices;

    private Banknote(Sprite front, Sprite back, List<Sprite> slices) {
        Colour shade = Colour.rgb(0xA9B49A);
        this.front = front;
        this.back = back;
        this.frontShade = front.tinted(shade);
        this.backShade = back.tinted(shade);
        this.slices = slices;
    }

    private static Banknote drawn(Portrait photo, boolean portrait) {
        double part = WIDTH / SLICES;
        return new Banknote(
                Sprite.drawn(WIDTH, (pen, t) -> front(pen, photo, portrait)),
                Sprite.drawn(WIDTH, (pen, t) -> back(pen)),
                IntStream.range(0, SLICES)
                        .mapToObj(i -> Sprite.drawn(part * 1.08, (pen, t) -> {
                            double x = WIDTH / 2 - part * (i + 0.5);
                            pen.within(Affine.move(x, 0), () -> front(pen, photo, portrait));
                        }))
                        .toList());
    }

    /** The same note out of focus, {@code blur} in its heights. */
    public Banknote soft(double blur) {
        return new Banknote(front.soft(blur), back.soft(blur), slices);
    }

    /** Bears the portrait of the photo's largest face, or of the middle of its subject. */
    public static Banknote of(Portrait photo) {
        return drawn(photo, true);
    }

    /** As {@link #of} with an empty oval, for a living portrait. */
    public static Banknote blank(Portrait photo) {
        return drawn(photo, false);
    }

    /** Turned about its long axis by {@code roll} degrees and curled as paper in the air. */
    public void flying(Pen pen, Point at, double height, double degrees, double roll, double alpha) {
        double k = Math.cos(Math.toRadians(roll));
        double lean = 0.22 * Math.sin(Math.toRadians(roll));
        boolean face = k > 0;
        boolean shaded = Math.sin(Math.toRadians(roll)) > 0.35;
        Sprite s = face ? shaded ? frontShade : front : shaded ? backShade : back;
        double squeeze = Math.copySign(Math.max(0.07, Math.abs(k)), k);
        pen.within(
                new Affine(1, 0, lean, squeeze, 0, 0).then(Affine.turn(degrees)).then(Affine.move(at)),
                () -> pen.stamp(s, Point.ORIGIN, height, 0, 1, alpha));
    }

    /** Bent along a line of nine points that its middle follows from left to right. */
    public void bent(Pen pen, List<Point> spine, double height, double alpha) {
        double part = WIDTH / SLICES;
        Point down = spine.getLast().minus(spine.getFirst()).unit().normal().times(height);
        for (int i = 0; i < SLICES; i++) {
            Point a = spine.get(i);
            Point along = spine.get(i + 1).minus(a).times(1 / part);
            Point middle = a.lerp(spine.get(i + 1), 0.5);
            Sprite slice = slices.get(i);
            pen.within(
                    new Affine(along.x(), along.y(), down.x(), down.y(), middle.x(), middle.y()),
                    () -> pen.stamp(slice, Point.ORIGIN, 1, 0, 1, alpha));
        }
    }

    /** Points for {@link #bent}: an even line from {@code u} -1 to 1. */
    public static List<Point> spine(java.util.function.DoubleFunction<Point> at) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i <= SLICES; i++) {
            out.add(at.apply(2.0 * i / SLICES - 1));
        }
        return out;
    }

    // Art

    private static Box all() {
        return new Box(-WIDTH / 2, -0.5, WIDTH / 2, 0.5);
    }

    private static void paper(Pen pen) {
        Box b = all();
        pen.rect(
                b,
                Ink.linear(
                        b.at(0, 0),
                        b.at(1, 1),
                        PAPER.lighter(0.25),
                        PAPER,
                        Colour.rgb(0xCFDDB2),
                        PAPER,
                        Colour.rgb(0xC2D2A4)));
        pen.stroke(Shape.rect(b.grown(-0.035)), 0.035, Ink.of(GREEN));
        pen.stroke(Shape.rect(b.grown(-0.085)), 0.014, Ink.of(GREEN));
        for (int i = 0; i < 34; i++) {
            double u = (i + 0.5) / 34;
            for (double v : new double[] {0.105, 0.895}) {
                Point p = new Box(b.left() + 0.12, b.top(), b.right() - 0.12, b.bottom()).at(u, v);
                pen.stroke(Shape.circle(p, 0.02), 0.008, Ink.of(GREEN.alpha(0.8)));
            }
        }
    }

    /** Fine woven lines, as money has. */
    private static void weave(Pen pen, Point c, double r, int petals) {
        for (int k = 0; k < 3; k++) {
            List<Point> ring = new ArrayList<>();
            for (int i = 0; i < 72; i++) {
                double a = 2 * Math.PI * i / 72;
                double far = r * (0.74 + 0.26 * Math.cos(petals * a + k * 2.1));
                ring.add(c.plus(far * Math.cos(a), far * Math.sin(a)));
            }
            pen.stroke(Shape.blob(ring), 0.008, Ink.of(GREEN.alpha(0.55)));
        }
    }

    private static void front(Pen pen, Portrait photo, boolean portrait) {
        paper(pen);
        for (int side : new int[] {-1, 1}) {
            weave(pen, new Point(side * 0.68, 0), 0.29, 8);
            pen.circle(new Point(side * 0.68, 0), 0.17, Ink.of(PAPER));
            pen.stroke(Shape.circle(new Point(side * 0.68, 0), 0.17), 0.016, Ink.of(GREEN));
            pen.text("$", Font.SERIF, 0.25, new Point(side * 0.68, 0.095), Pen.Align.CENTRE, Ink.of(GREEN));
            for (int y : new int[] {-1, 1}) {
                Point p = new Point(side * 0.94, y * 0.32);
                pen.circle(p, 0.085, Ink.of(GREEN));
                pen.fill(Shape.star(p, 5, 0.062, 0.45, 0), Ink.of(PAPER));
            }
        }
        Shape oval = Shape.oval(Point.ORIGIN, RX, RY);
        pen.fill(Shape.oval(Point.ORIGIN, RX + 0.035, RY + 0.035), Ink.of(GREEN));
        pen.fill(Shape.oval(Point.ORIGIN, RX + 0.016, RY + 0.016), Ink.of(PAPER));
        pen.clipped(oval, () -> {
            pen.fill(oval, Ink.of(0xBFD0A4));
            if (portrait) {
                miniature(pen, photo);
            }
        });
        pen.stroke(oval, 0.012, Ink.of(DEEP));
    }

    private static void back(Pen pen) {
        paper(pen);
        weave(pen, Point.ORIGIN, 0.42, 12);
        weave(pen, new Point(-0.66, 0), 0.27, 7);
        weave(pen, new Point(0.66, 0), 0.27, 7);
        pen.circle(Point.ORIGIN, 0.25, Ink.of(PAPER));
        pen.stroke(Shape.circle(Point.ORIGIN, 0.25), 0.02, Ink.of(GREEN));
        pen.text("$", Font.SERIF, 0.38, new Point(0, 0.145), Pen.Align.CENTRE, Ink.of(GREEN));
        for (int i = -2; i <= 2; i++) {
            if (i != 0) {
                Point p = new Point(i * 0.36 + Math.signum(i) * 0.08, 0);
                pen.fill(Shape.star(p, 5, 0.085, 0.45, 0), Ink.of(GREEN));
            }
        }
    }

    /** What the oval shows of the photo, in short sides. */
    public static Box crop(Portrait photo) {
        Face f = photo.face();
        if (photo.kind() == Portrait.Kind.OBJECT && f.headWidth() < 0.5) {
            Box all = photo.subject().box();
            double tall = 1.06 * Math.max(all.height(), all.width() * RY / RX);
            return Box.around(all.centre(), tall * RX / RY, tall);
        }
        double tall = f.headHeight() * (photo.hasFace() ? 1.42 : 1.15);
        return Box.around(f.local(0, photo.hasFace() ? 0.03 : 0), tall * RX / RY, tall);
    }

    /** The photo's face in green ink: rows of colour, every second one a little lighter, like engraved lines. */
    private static void miniature(Pen pen, Portrait photo) {
        Box crop = crop(photo);
        double[][] light = new double[ROWS][COLUMNS];
        double least = 255;
        double most = 0;
        for (int y = 0; y < ROWS; y++) {
            for (int x = 0; x < COLUMNS; x++) {
                Point p = crop.at((x + 0.5) / COLUMNS, (y + 0.5) / ROWS);
                double v = light(photo.photo(), photo, p);
                double solid = photo.hasSubject() ? Math.clamp(photo.matte().at(p.x(), p.y()), 0, 1) : 1;
                light[y][x] = v * solid - 300 * (1 - solid);
                if (solid > 0.8) {
                    least = Math.min(least, v);
                    most = Math.max(most, v);
                }
            }
        }
        for (int y = 0; y < ROWS; y++) {
            Colour[] row = new Colour[COLUMNS];
            for (int x = 0; x < COLUMNS; x++) {
                double v = light[y][x];
                double tone = Math.clamp((v - least) / Math.max(30, most - least), 0, 1);
                double line = y % 2 == 0 ? 0 : 0.12 * (1 - tone);
                Colour ink = DEEP.mix(Colour.rgb(0xEDF2DA), Math.min(1, Math.pow(tone, 0.75) + line));
                row[x] = v < -60 ? Colour.rgb(y % 2 == 0 ? 0x9DB889 : 0xBFD0A4) : ink;
            }
            double top = -RY + 2 * RY * y / ROWS;
            pen.rect(new Box(-RX, top, RX, top + 2 * RY / ROWS + 0.002), Ink.across(-RX, RX, row));
        }
    }

    /** Mean light of the pixels round a point; outside the photo that of its edge. */
    private static double light(Raster r, Portrait photo, Point p) {
        double unit = r.width() / photo.width();
        int step = Math.max(1, (int) Math.round(crop(photo).height() * unit / ROWS / 3));
        double sum = 0;
        for (int j = -1; j <= 1; j++) {
            for (int i = -1; i <= 1; i++) {
                long x = Math.clamp(Math.round(p.x() * unit) + (long) i * step, 0, r.width() - 1);
                long y = Math.clamp(Math.round(p.y() * unit) + (long) j * step, 0, r.height() - 1);
                int px = r.at(x, y);
                sum += 0.2126 * ((px >> 16) & 255) + 0.7152 * ((px >> 8) & 255) + 0.0722 * (px & 255);
            }
        }
        return sum / 9;
    }
}
