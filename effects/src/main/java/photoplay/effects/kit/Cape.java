package photoplay.effects.kit;

import java.util.List;
import java.util.stream.IntStream;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * A hero's red cape in a comic's inks: it flares out behind both shoulders of an actor, lies over them and is held by a
 * gold star; where no face was seen it hangs on a ribbon.
 */
public final class Cape {
    private Cape() {}

    /** A shoulder in the frame; where the photo ends at the neck, the cape rises from the frame's edge. */
    private static Point shoulder(Stage stage, Actor actor, Portrait photo, int side, double t) {
        Point there = actor.spot(shoulder(photo, side)).at(t);
        double low = stage.height() - 0.03;
        if (there.y() < low) {
            return there;
        }
        Point head = actor.spot(photo.face().centre()).at(t);
        return new Point(head.x() + side * 0.62 * actor.onHead().affine(t).zoom(), low);
    }

    private static Point shoulder(Portrait photo, int side) {
        if (photo.hasFace()) {
            return side < 0 ? photo.body().leftShoulder() : photo.body().rightShoulder();
        }
        Box b = photo.hasSubject() ? photo.subject().box() : new Box(0, 0, photo.width(), photo.height());
        double below = photo.face().local(0, 0.62).y();
        return new Point(b.at(0.5 + side * 0.3, 0).x(), Math.min(below, b.bottom()));
    }

    private static final double CAPE_WIDE = 1.85;
    private static final double CAPE_HIGH = 2.7;
    private static final int POSES = 6;
    private static final Colour CAPE_DOTS = ComicArt.RED.mix(Colour.rgb(0x7A0E14), 0.55);

    /** The right half of the cape in a unit of the shoulders' width, from the nape, in each pose of its waving. */
    private static final List<Sprite> CAPE = IntStream.range(0, POSES)
            .mapToObj(i -> Sprite.drawn(
                    CAPE_WIDE / CAPE_HIGH,
                    (pen, t) -> pen.within(
                            Affine.move(-CAPE_WIDE / 2 + 0.05, 0.72 - CAPE_HIGH / 2)
                                    .then(Affine.scale(1 / CAPE_HIGH, 1 / CAPE_HIGH)),
                            () -> halfCape(pen, 2 * Math.PI * i / POSES))))
            .toList();

    /** The cape behind the actor, eight poses a second; {@code open} 1 is full. */
    public static void flared(Pen pen, Stage stage, Actor actor, Portrait photo, double open, double t) {
        Point left = shoulder(stage, actor, photo, -1, t);
        Point right = shoulder(stage, actor, photo, 1, t);
        double w = Math.clamp(left.distance(right), 0.3, 0.75);
        Point nape = left.lerp(right, 0.5).plus(0, -0.06 * w);
        int pose = (int) Math.floor(t * 8);
        double longer = Math.clamp((stage.height() + 0.08 - nape.y()) / (1.9 * w * open), 1, 2.2);
        double turn = right.minus(left).degrees();
        for (int side : new int[] {-1, 1}) {
            Point middle = new Point(side * (CAPE_WIDE / 2 - 0.05), longer * (CAPE_HIGH / 2 - 0.72))
                    .times(w * open)
                    .turned(turn);
            Sprite half = CAPE.get(Math.floorMod(pose + (side < 0 ? 2 : 0), POSES));
            pen.stamp(half, nape.plus(middle), CAPE_HIGH * w * open * longer, turn, side / longer, 1);
        }
    }

    private static void halfCape(Pen pen, double phase) {
        Point nape = Point.ORIGIN;
        Point s = new Point(0.5, 0.06);
        double flap = 0.08 * Math.sin(phase);
        Point tip = new Point(1.68, -0.3 - flap);
        Point low = new Point(1.2, 1.95);
        Shape cloth = Shape.from(nape).cubic(0.5, -0.06, 1.0, -0.42 - flap, tip.x(), tip.y());
        Point from = tip;
        for (int k = 1; k <= 4; k++) {
            Point to = tip.lerp(low, k / 4.0).plus(0.1 * Math.sin(k * 2.1 + phase), 0);
            Point in = from.lerp(to, 0.5).plus(-0.16, 0.02);
            cloth = cloth.quad(in.x(), in.y(), to.x(), to.y());
            from = to;
        }
        Shape edge = cloth;
        Shape whole = cloth.line(-0.02, 1.95).line(nape);
        pen.fill(whole, Ink.linear(nape, tip, ComicArt.RED.darker(0.5), ComicArt.RED, ComicArt.RED.lighter(0.08)));
        pen.clipped(
                whole,
                () -> pen.within(
                        Affine.place(new Point(0.85, 0.9), -50, 1, 1),
                        () -> ComicArt.dots(pen, Point.ORIGIN, 2.6, CAPE_DOTS)));
        Point root = nape.lerp(s, 0.6);
        for (int k = 0; k < 4; k++) {
            Point end = tip.lerp(low, (k + 0.35) / 4).plus(-0.05 + 0.04 * Math.sin(phase + k), 0);
            Point bend = nape.lerp(end, 0.55).plus(0, -0.16 + 0.06 * k);
            pen.fill(
                    Shape.from(root)
                            .quad(bend.x(), bend.y(), end.x(), end.y())
                            .quad(bend.x(), bend.y() + 0.07, root.x(), root.y())
                            .close(),
                    Ink.of(ComicArt.INK.alpha(0.85)));
        }
        pen.stroke(edge, 0.022, Ink.of(ComicArt.INK));
    }

    /** What lies over both shoulders and shades the arms: to be painted on the actor. */
    public static void collar(Pen pen, Stage stage, Actor actor, Portrait photo, double t) {
        Point left = shoulder(stage, actor, photo, -1, t);
        Point right = shoulder(stage, actor, photo, 1, t);
        double w = left.distance(right);
        Point knot = knot(photo, left, right);
        if (!photo.hasFace()) {
            List<Point> band =
                    List.of(left.plus(-0.3 * w, -0.12 * w), left, knot, right, right.plus(0.3 * w, -0.12 * w));
            pen.curve(band, 0.062, Ink.of(ComicArt.INK));
            pen.curve(band, 0.046, Ink.of(ComicArt.RED));
            return;
        }
        for (int side : new int[] {-1, 1}) {
            Point s = side < 0 ? left : right;
            Point out = s.plus(side * w * 0.35, w * 0.12);
            Point over = s.plus(side * w * 0.02, -w * 0.3);
            pen.fill(
                    Shape.from(knot)
                            .quad(s.x() - side * w * 0.1, s.y() + w * 0.3, out.x(), out.y() + w * 0.34)
                            .line(out.x(), out.y())
                            .line(knot)
                            .close(),
                    Ink.of(ComicArt.INK.alpha(0.35)));
            Shape band = Shape.from(knot.plus(0, -w * 0.035))
                    .quad(s.x() - side * w * 0.22, s.y() + w * 0.02, over.x(), over.y())
                    .line(out.plus(0, -w * 0.4))
                    .line(out)
                    .quad(s.x() - side * w * 0.12, s.y() + w * 0.2, knot.x(), knot.y() + w * 0.05)
                    .close();
            pen.fill(band, Ink.linear(knot, out, ComicArt.RED, ComicArt.RED.lighter(0.1), ComicArt.RED.darker(0.3)));
            pen.stroke(band, 0.009, Ink.of(ComicArt.INK));
        }
    }

    private static Point knot(Portrait photo, Point left, Point right) {
        return left.lerp(right, 0.5).plus(0, left.distance(right) * (photo.hasFace() ? 0.26 : 0.1));
    }

    /** A gold star holds the cape. */
    public static void clasp(Pen pen, Stage stage, Actor actor, Portrait photo, double t) {
        Point left = shoulder(stage, actor, photo, -1, t);
        Point right = shoulder(stage, actor, photo, 1, t);
        double w = left.distance(right);
        Point knot = knot(photo, left, right);
        double r = Math.clamp(w * 0.1, 0.028, 0.06);
        pen.circle(knot, r, Ink.of(ComicArt.INK));
        pen.circle(knot, r * 0.86, Ink.of(ComicArt.YELLOW));
        pen.fill(Shape.star(knot, 5, r * 0.72, 0.45, 0), Ink.of(ComicArt.RED));
    }
}
