package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;

/** A graveyard by moonlight: the night, the dug earth, the fog. */
public final class Graveyard {
    private static final Colour NIGHT = Colour.rgb(0x071318);
    private static final Colour HAZE = Colour.rgb(0x3F7A72);
    private static final Colour STONE = Colour.rgb(0x5D7276);
    private static final Colour MOONLIGHT = Colour.rgb(0xD9F2E4);
    private static final Colour SOIL = Colour.rgb(0x2A221B);

    private Graveyard() {}

    /** Sky, a huge moon, hills, a bare tree and tombstones on both sides; baked once. */
    public static Layer.Picture night(Stage stage, Point moon, double radius, long salt) {
        Box all = stage.frame().grown(0.14);
        return Layer.Picture.drawn(all, (pen, t) -> night(pen, stage, all, moon, radius, stage.rnd(salt)))
                .depth(0.7);
    }

    private static void night(Pen pen, Stage stage, Box all, Point moon, double radius, Rnd r) {
        double h = stage.height();
        pen.rect(all, Ink.down(0, h, NIGHT, Colour.rgb(0x0E2A33), Colour.rgb(0x1D4A4E), HAZE, Colour.rgb(0x24484A)));
        for (int i = 0; i < 60; i++) {
            Point at = new Point(r.between(all.left(), all.right()), r.between(all.top(), h * 0.5));
            pen.circle(at, r.between(0.001, 0.003), Ink.of(MOONLIGHT.alpha(r.between(0.2, 0.8))));
        }
        moon(pen, moon, radius, r);
        for (int i = 0; i < 9; i++) {
            Point at = new Point(r.between(all.left(), all.right()), moon.y() + radius * r.between(-0.9, 1.3));
            pen.oval(
                    at,
                    r.between(0.2, 0.5),
                    r.between(0.008, 0.024),
                    Ink.of(NIGHT.mix(HAZE, 0.3).alpha(0.45)).soft(0.012));
        }
        ridge(pen, all, h * 0.72, 0.03, 2.2, Colour.rgb(0x1B4446), Colour.rgb(0x12302F));
        for (int i = 0; i < 9; i++) {
            double x = all.left() + all.width() * (i + 0.2 + 0.6 * r.unit()) / 9;
            stone(pen, new Point(x, h * 0.735 + 0.02 * r.unit()), r.between(0.06, 0.1), r.between(-9, 9), i, 0.55);
        }
        tree(pen, stage.at(0.1, 0.8), Math.min(0.62, h * 0.5), r);
        ridge(pen, all, h * 0.8, 0.02, 3.1, Colour.rgb(0x173634), Colour.rgb(0x0A1816));
        double w = stage.width();
        stone(pen, new Point(w - 0.17, h * 0.83), 0.3, 7, 0, 0.1);
        stone(pen, new Point(0.23, h * 0.85), 0.2, -6, 1, 0.15);
        stone(pen, new Point(w - 0.42, h * 0.81), 0.16, -4, 2, 0.3);
        for (int i = 0; i < 70; i++) {
            double x = r.between(all.left(), all.right());
            blade(pen, new Point(x, h * r.between(0.82, 0.9)), r.between(0.03, 0.08), 20 * r.either(), 0x0C1B18);
        }
    }

    private static void moon(Pen pen, Point c, double radius, Rnd r) {
        pen.circle(
                c, radius * 2.3, Ink.glow(c, radius * 2.3, Colour.rgb(0x9FE0CC).alpha(0.55)));
        pen.circle(
                c,
                radius,
                Ink.radial(
                        c.plus(-radius * 0.25, -radius * 0.3),
                        radius * 1.5,
                        Colour.tones(0xFBFFF0, 0xE6F3D4, 0xB9D3BA, 0x86A997)));
        pen.clipped(Shape.circle(c, radius), () -> {
            for (int i = 0; i < 16; i++) {
                Point at = c.plus(Point.polar(radius * Math.sqrt(r.unit()) * 0.95, 360 * r.unit()));
                double size = radius * r.between(0.04, 0.2);
                pen.oval(at, size, size * 0.9, Ink.of(Colour.rgb(0x8FB09B).alpha(0.28)));
                pen.oval(
                        at.plus(size * 0.12, size * 0.14),
                        size * 0.8,
                        size * 0.7,
                        Ink.of(Colour.rgb(0xEAF6DA).alpha(0.3)));
            }
        });
    }

    private static void ridge(Pen pen, Box all, double y, double wave, double turns, Colour top, Colour low) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double u = i / 24.0;
            line.add(new Point(all.left() + all.width() * u, y + wave * Math.sin(turns * 2 * Math.PI * u + y * 9)));
        }
        Shape s = Shape.smooth(line)
                .line(all.right(), all.bottom())
                .line(all.left(), all.bottom())
                .close();
        pen.fill(s, Ink.down(y - wave, y + 0.25, top, low));
        pen.stroke(Shape.smooth(line), 0.006, Ink.of(HAZE.lighter(0.2).alpha(0.5)));
    }

    /** A leaning tombstone {@code size} high: round, cross or pointed; {@code far} 0 near to 1 lost in the haze. */
    private static void stone(Pen pen, Point foot, double size, double lean, int kind, double far) {
        Colour c = STONE.mix(Colour.rgb(0x1D4A4E), far);
        pen.within(Affine.place(foot, lean, size, size), () -> {
            Shape s = switch (kind % 3) {
                case 0 ->
                    Shape.from(-0.34, 0.1)
                            .line(-0.34, -0.62)
                            .cubic(-0.34, -1.1, 0.34, -1.1, 0.34, -0.62)
                            .line(0.34, 0.1)
                            .close();
                case 1 ->
                    Shape.from(-0.11, 0.1)
                            .line(-0.11, -0.52)
                            .line(-0.36, -0.52)
                            .line(-0.36, -0.74)
                            .line(-0.11, -0.74)
                            .line(-0.11, -1)
                            .line(0.11, -1)
                            .line(0.11, -0.74)
                            .line(0.36, -0.74)
                            .line(0.36, -0.52)
                            .line(0.11, -0.52)
                            .line(0.11, 0.1)
                            .close();
                default -> Shape.polygon(-0.3, 0.1, -0.3, -0.7, 0, -0.95, 0.3, -0.7, 0.3, 0.1);
            };
            pen.fill(s.mapped(Affine.move(0.06, 0.01)), Ink.of(c.darker(0.6)));
            pen.fill(s, Ink.linear(new Point(-0.3, -0.9), new Point(0.3, 0.1), c.lighter(0.35), c, c.darker(0.45)));
            pen.stroke(s, 0.025, Ink.of(MOONLIGHT.alpha(0.28 * (1 - far))));
            if (kind % 3 != 1 && far < 0.5) {
                for (int i = 0; i < 3; i++) {
                    double y = -0.62 + 0.13 * i;
                    pen.line(
                            new Point(-0.17 + 0.03 * i, y),
                            new Point(0.17 - 0.03 * i, y),
                            0.035,
                            Ink.of(c.darker(0.5)));
                }
                pen.stroke(
                        Shape.from(0.3, -0.5).line(0.14, -0.38).line(0.2, -0.25).line(0.06, -0.12),
                        0.02,
                        Ink.of(c.darker(0.65)));
            }
            pen.oval(
                    new Point(-0.2, 0.02),
                    0.22,
                    0.09,
                    Ink.of(Colour.rgb(0x3F6B3E).mix(c, 0.3 + 0.5 * far)));
        });
    }

    /** A bare tree that claws at the sky. */
    private static void tree(Pen pen, Point foot, double tall, Rnd r) {
        branch(pen, foot.plus(0, 0.05), -84, tall * 0.42, tall * 0.1, 0, r);
    }

    private static void branch(Pen pen, Point from, double degrees, double length, double width, int depth, Rnd r) {
        Point knee = from.plus(Point.polar(length * 0.55, degrees + 9 * r.either()));
        Point tip = knee.plus(Point.polar(length * 0.5, degrees + 22 * r.either()));
        pen.fill(
                Shape.ribbon(List.of(from, knee, tip), i -> width * (1 - 0.24 * i)),
                Ink.of(NIGHT.mix(Colour.rgb(0x1A2B2C), 0.5)));
        if (depth < 5) {
            int arms = depth == 0 ? 3 : 2;
            for (int i = 0; i < arms; i++) {
                double turn = (i - (arms - 1) / 2.0) * 52 + 16 * r.either();
                branch(pen, tip, degrees + turn, length * r.between(0.62, 0.8), width * 0.52, depth + 1, r);
            }
        }
    }

    private static void blade(Pen pen, Point root, double tall, double lean, int rgb) {
        Point tip = root.plus(Point.polar(tall, -90 + lean));
        Point n = new Point(tall * 0.07, 0);
        pen.fill(
                Shape.from(root.minus(n))
                        .quad(root.x(), root.y() - tall * 0.6, tip.x(), tip.y())
                        .quad(root.x() + n.x(), root.y() - tall * 0.5, root.x() + n.x(), root.y())
                        .close(),
                Ink.of(rgb));
    }

    /** A heap of dug earth with stones and grass along the lower edge; hides where the photo cuts a body. Baked once. */
    public static Layer.Picture soil(Stage stage, double height, long salt) {
        double h = stage.height();
        Box box = new Box(-0.16, h - height - 0.14, stage.width() + 0.16, h + 0.14);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Rnd r = stage.rnd(salt);
                    for (int i = 0; i < 40; i++) {
                        double x = r.between(box.left(), box.right());
                        blade(pen, new Point(x, h - height * 0.8), r.between(0.04, 0.12), 26 * r.either(), 0x1B332B);
                    }
                    for (int row = 0; row < 4; row++) {
                        int n = (int) (box.width() * 13);
                        for (int i = 0; i < n; i++) {
                            double size = r.between(0.03, 0.075);
                            Point at = new Point(
                                    box.left() + (i + r.unit()) * box.width() / n,
                                    h - height * (1 - 0.3 * row) + 0.03 + 0.02 * r.either());
                            clod(pen, at, size, SOIL.mix(Colour.rgb(0x54463A), 0.5 * r.unit()), r);
                        }
                    }
                    pen.rect(
                            new Box(box.left(), h - height * 0.7, box.right(), box.bottom()),
                            Ink.down(h - height * 0.7, h, NIGHT.alpha(0), NIGHT.alpha(0.75)));
                    for (int i = 0; i < 46; i++) {
                        double x = r.between(box.left(), box.right());
                        blade(
                                pen,
                                new Point(x, h - height * r.between(0.1, 0.5)),
                                r.between(0.03, 0.09),
                                30 * r.either(),
                                0x10211C);
                    }
                })
                .depth(1.15);
    }

    private static void clod(Pen pen, Point at, double size, Colour c, Rnd r) {
        List<Point> ring = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            ring.add(at.plus(Point.polar(size * r.between(0.75, 1.1), i * 360 / 7.0)));
        }
        pen.fill(
                Shape.blob(ring),
                Ink.radial(
                        at.plus(-size * 0.1, -size * 0.7),
                        size * 1.7,
                        c.mix(Colour.rgb(0x9FC7B4), 0.35),
                        c,
                        c.darker(0.5)));
    }

    /** A bank of fog about {@code y} that drifts for ever, {@code thick} short sides high; baked once. */
    public static Layer.Picture fog(Stage stage, double y, double thick, Colour c, double speed, long seed) {
        Box box = new Box(-0.7, y - thick, stage.width() + 0.7, y + thick);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Rnd r = new Rnd(seed);
                    for (int i = 0; i < 54; i++) {
                        double size = thick * r.between(0.25, 0.62);
                        Point at = new Point(
                                box.left() + 0.2 + (box.width() - 0.4) * (i + r.unit()) / 54,
                                y + (thick - size) * 0.8 * r.either());
                        pen.within(
                                Affine.place(at, 0, 2.1, 1),
                                () -> pen.circle(
                                        Point.ORIGIN,
                                        size,
                                        Ink.radial(
                                                Point.ORIGIN,
                                                size,
                                                c.alpha(0.3),
                                                c.alpha(0.2),
                                                c.alpha(0.06),
                                                c.alpha(0))));
                    }
                })
                .with(Motion.move(Curve.sine(0.08 * speed, 0.3, 0.13 * seed), Curve.sine(0.21, 0.012, 0.3 * seed)));
    }
}
