package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A red stand pump with brass rings and a wooden handle, 0.3 short sides high without it, and its hose. */
public final class StandPump {
    private static final Colour IRON = Colour.rgb(0x39404E);
    private static final Colour BRASS = Colour.rgb(0xD9A441);

    /** The pump without its handle, 0.36 short sides high. */
    private static final Sprite BARREL = Sprite.drawn(0.62, (pen, t) -> {
        pen.fill(
                Shape.roundRect(new Box(-0.28, 0.4, 0.28, 0.47), 0.03),
                Ink.down(0.4, 0.47, IRON.lighter(0.35), IRON.darker(0.3)));
        pen.fill(
                Shape.from(-0.13, 0.42)
                        .quad(-0.07, 0.38, -0.075, 0.3)
                        .line(0.075, 0.3)
                        .quad(0.07, 0.38, 0.13, 0.42)
                        .close(),
                Ink.across(-0.1, 0.1, BRASS.lighter(0.5), BRASS, BRASS.darker(0.45)));
        Colour red = Colour.rgb(0xD8323C);
        pen.fill(
                Shape.roundRect(new Box(-0.085, -0.42, 0.085, 0.36), 0.02),
                Ink.across(-0.085, 0.085, red.darker(0.3), red.lighter(0.55), red, red.darker(0.2), red.darker(0.55)));
        for (double y : new double[] {-0.43, 0.3}) {
            pen.fill(
                    Shape.roundRect(new Box(-0.105, y - 0.035, 0.105, y + 0.035), 0.02),
                    Ink.across(-0.1, 0.1, BRASS.darker(0.2), BRASS.lighter(0.7), BRASS, BRASS.darker(0.5)));
        }
        pen.circle(new Point(0, -0.12), 0.062, Ink.of(Colour.rgb(0xFFF4DC)));
        pen.stroke(Shape.circle(new Point(0, -0.12), 0.062), 0.014, Ink.of(BRASS.darker(0.2)));
        pen.line(new Point(0, -0.12), new Point(0.03, -0.15), 0.012, Ink.of(Colour.rgb(0x8A1220)));
    });

    private StandPump() {}

    /** The pump with its foot's middle at {@code foot}, {@code handle} short sides pulled out. */
    public static void draw(Pen pen, Point foot, double handle) {
        double top = foot.y() - 0.3;
        Point grip = new Point(foot.x(), top - 0.02 - handle);
        pen.line(grip, new Point(foot.x(), top), 0.016, Ink.of(Colour.rgb(0xC9CFDA)));
        pen.line(grip.plus(-0.004, 0), new Point(foot.x() - 0.004, top), 0.004, Ink.of(Colour.WHITE));
        pen.line(grip.plus(-0.075, 0), grip.plus(0.075, 0), 0.034, Ink.of(Colour.rgb(0x5A2E14)));
        pen.line(grip.plus(-0.075, -0.006), grip.plus(0.075, -0.006), 0.014, Ink.of(Colour.rgb(0xB87443)));
        pen.stamp(BARREL, foot.plus(0, -0.14), 0.36);
    }

    /**
     * The ribbed hose from the pump's {@code out} to its brass {@code end}, which it reaches from {@code way} off.
     *
     * @param lumps of air on their way, 0 at the pump, 1 at the end
     */
    public static void hose(Pen pen, Point out, Point end, Point way, List<Double> lumps) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= 26; i++) {
            line.add(bezier(out, out.plus(-0.16, 0.05), end.plus(way), end, i / 26.0));
        }
        pen.curve(line, 0.04, Ink.of(Colour.rgb(0x14161C)));
        for (double u : lumps) {
            if (u > 0 && u < 1) {
                Point lump = line.get((int) Math.round(26 * u));
                pen.circle(lump, 0.034, Ink.of(Colour.rgb(0x14161C)));
                pen.circle(lump.plus(-0.006, -0.01), 0.018, Ink.of(Colour.rgb(0x5A6374)));
            }
        }
        for (int i = 1; i < 26; i++) {
            Point n = line.get(i + 1).minus(line.get(i - 1)).unit().normal().times(0.016);
            pen.line(line.get(i).plus(n), line.get(i).minus(n), 0.004, Ink.of(Colour.rgb(0x4C5462)));
        }
        pen.curve(line.stream().map(p -> p.plus(-0.004, -0.008)).toList(), 0.006, Ink.of(Colour.WHITE.alpha(0.35)));
        Point back = line.get(23);
        Point tip = end.plus(end.minus(back).unit().times(0.012));
        pen.line(back, tip, 0.046, Ink.of(BRASS.darker(0.45)));
        pen.line(back.plus(-0.002, -0.004), tip.plus(-0.002, -0.004), 0.034, Ink.of(BRASS));
        pen.line(back.plus(-0.005, -0.011), tip.plus(-0.005, -0.011), 0.009, Ink.of(BRASS.lighter(0.75)));
    }

    private static Point bezier(Point a, Point b, Point c, Point d, double u) {
        Point p = a.lerp(b, u);
        Point q = b.lerp(c, u);
        Point r = c.lerp(d, u);
        return p.lerp(q, u).lerp(q.lerp(r, u), u);
    }
}
