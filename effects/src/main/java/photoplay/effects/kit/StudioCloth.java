package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** What hangs and stands in a portrait studio: painted cloths, a laser ground, soft boxes. */
public final class StudioCloth {
    private StudioCloth() {}

    /** A cloth dabbed in clouds of one colour, lighter behind the sitter; its roll hangs just below the frame. */
    public static Layer.Picture mottled(Stage stage, Colour c) {
        Box all = new Box(-0.1, -0.1, stage.width() + 0.1, stage.height() + 0.2);
        return Layer.Picture.drawn(all, (pen, t) -> {
            double floor = stage.height() + 0.06;
            Box cloth = new Box(all.left(), all.top(), all.right(), floor);
            Point light = stage.at(0.5, 0.4);
            double big = Math.max(stage.width(), stage.height());
            pen.rect(cloth, Ink.radial(light, 0.85 * big, c.lighter(0.22), c, c.darker(0.35), c.darker(0.6)));
            Rnd r = stage.rnd(23);
            for (int i = 0; i < 170; i++) {
                Point at = new Point(r.between(cloth.left(), cloth.right()), r.between(cloth.top(), cloth.bottom()));
                double size = r.between(0.05, 0.2);
                Colour dab = r.chance(0.5) ? c.lighter(0.5) : c.darker(0.5);
                pen.within(
                        Affine.place(at, r.between(0, 180), size, size * r.between(0.4, 0.9)),
                        () -> pen.circle(Point.ORIGIN, 1, Ink.glow(Point.ORIGIN, 1, dab.alpha(r.between(0.1, 0.28)))));
            }
            for (int i = 0; i < 7; i++) {
                double x = cloth.left() + cloth.width() * (i + 0.5 + 0.3 * r.either()) / 7;
                pen.rect(
                        new Box(x - 0.05, cloth.top(), x + 0.05, cloth.bottom()),
                        Ink.across(
                                x - 0.05,
                                x + 0.05,
                                Colour.WHITE.alpha(0),
                                Colour.WHITE.alpha(0.07),
                                Colour.BLACK.alpha(0.1),
                                Colour.BLACK.alpha(0)));
            }
            Box roll = new Box(all.left(), floor - 0.01, all.right(), floor + 0.075);
            pen.rect(
                    roll,
                    Ink.linear(
                            roll.at(0, 0),
                            roll.at(0, 1),
                            c.darker(0.25),
                            c.lighter(0.35),
                            c,
                            c.darker(0.5),
                            c.darker(0.75)));
        });
    }

    /** Violet smoke crossed by beams of light. */
    public static Layer.Picture lasers(Stage stage) {
        Box all = stage.frame().grown(0.1);
        return Layer.Picture.drawn(
                all,
                (pen, t) ->
                        beams(pen, Shape.rect(all), stage.centre(), 0.55 * Math.max(stage.width(), stage.height())));
    }

    /** The laser ground inside a shape; {@code reach} from its middle to its edge. */
    public static void beams(Pen pen, Shape shape, Point middle, double reach) {
        pen.clipped(shape, () -> {
            Box box = Box.around(middle, 4 * reach, 4 * reach);
            pen.rect(box, Ink.radial(middle, 1.3 * reach, Colour.tones(0x7A3FD0, 0x43218C, 0x190A3E)));
            List<Colour> lights = List.of(Colour.tones(0xFF5BD8, 0x58E6FF, 0xB98CFF, 0xFF7AA8));
            for (int i = 0; i < 13; i++) {
                Point from = middle.plus(new Point(-1.5 + 0.25 * i, -1.3).times(reach));
                Point to = middle.plus(new Point(1.9 - 0.31 * ((i * 5) % 13), 1.4).times(reach));
                Colour c = lights.get(i % 4);
                pen.line(from, to, 0.03 * reach, Ink.of(c.alpha(0.16)));
                pen.line(from, to, 0.012 * reach, Ink.of(c.alpha(0.5)));
                pen.line(from, to, 0.0045 * reach, Ink.of(c.lighter(0.7)));
            }
            pen.circle(
                    middle, reach, Ink.glow(middle, reach, Colour.rgb(0xB07AFF).alpha(0.25)));
        });
    }

    /** A soft box seen from the side, its face to the right. */
    private static final Sprite SOFTBOX = Sprite.drawn(0.9, (pen, t) -> {
        Point a = new Point(0.06, -0.46);
        Point b = new Point(0.36, -0.34);
        Point c = new Point(0.36, 0.36);
        Point d = new Point(0.06, 0.48);
        pen.fill(
                Shape.from(-0.32, -0.1).line(a).line(d).line(-0.32, 0.12).close(),
                Ink.down(-0.4, 0.4, Colour.tones(0x4A4A54, 0x25252D, 0x121217)));
        pen.fill(Shape.roundRect(new Box(-0.43, -0.12, -0.28, 0.14), 0.03), Ink.of(0x1A1A20));
        pen.line(new Point(-0.32, 0), new Point(0.06, 0.01), 0.008, Ink.of(0x5A5A66));
        pen.fill(Shape.polygon(a, b, c, d), Ink.linear(a, c, Colour.tones(0xFFFFFF, 0xFFF7E4, 0xE2DCD0)));
        pen.stroke(Shape.polygon(a, b, c, d), 0.03, Ink.of(0x1A1A20));
        pen.line(a.lerp(b, 0.5), d.lerp(c, 0.5), 0.006, Ink.of(Colour.rgb(0xB8B2A6)));
        pen.line(a.lerp(d, 0.5), b.lerp(c, 0.5), 0.006, Ink.of(Colour.rgb(0xB8B2A6)));
    });

    private static final Sprite GLOW = Bits.glow(Colour.rgb(0xFFF9E8));

    /**
     * Two soft boxes at the upper corners; their light falls towards the middle.
     *
     * @param in 0 outside the frame to 1 in place
     * @param light 0 off to 1 flashing
     */
    public static void lamps(Pen pen, Stage stage, double in, double light) {
        if (in <= 0) {
            return;
        }
        double size = 0.34;
        for (int side = -1; side <= 1; side += 2) {
            Point at = new Point(side < 0 ? 0.06 : stage.width() - 0.06, Math.min(0.24, 0.19 * stage.height()));
            Point from = at.plus(side * 0.5 * (1 - in), -0.12 * (1 - in));
            Point foot = from.plus(side * -0.02, 0);
            pen.line(foot.plus(side * 0.06, 0.05), foot.plus(side * 0.08, 2), 0.014, Ink.of(0x26262E));
            pen.stamp(SOFTBOX, from, size, -side * (12 + 20 * (1 - in)), -side, 1);
            pen.stamp(GLOW, from.plus(-side * 0.07, 0.02), 0.62, 0, 1, Math.min(1, 0.25 + light));
        }
    }
}
