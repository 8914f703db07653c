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
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A graveyard by moonlight, and what lives there. */
public final class Graveyard {
    private static final Colour NIGHT = Colour.rgb(0x071318);
    private static final Colour HAZE = Colour.rgb(0x3F7A72);
    private static final Colour STONE = Colour.rgb(0x5D7276);
    private static final Colour MOONLIGHT = Colour.rgb(0xD9F2E4);
    private static final Colour SOIL = Colour.rgb(0x2A221B);

    private Graveyard() {}

    // The place

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
                        Colour.rgb(0xFBFFF0),
                        Colour.rgb(0xE6F3D4),
                        Colour.rgb(0xB9D3BA),
                        Colour.rgb(0x86A997)));
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
                default ->
                    Shape.from(-0.3, 0.1)
                            .line(-0.3, -0.7)
                            .line(0, -0.95)
                            .line(0.3, -0.7)
                            .line(0.3, 0.1)
                            .close();
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

    // What lives there

    private static final Sprite BAT_UP = Sprite.drawn(2, (pen, t) -> bat(pen, -0.34));
    private static final Sprite BAT_DOWN = Sprite.drawn(2, (pen, t) -> bat(pen, 0.26));

    /** A bat, wings beating; {@code size} is about half its span. */
    public static void bat(Pen pen, Point at, double size, double degrees, double t, double alpha) {
        pen.stamp(Math.sin(34 * t) > 0 ? BAT_UP : BAT_DOWN, at, size, degrees, 1, alpha);
    }

    private static void bat(Pen pen, double lift) {
        Colour dark = Colour.rgb(0x14101F);
        for (int side : new int[] {-1, 1}) {
            double tip = lift;
            pen.fill(
                    Shape.from(0, -0.06)
                            .cubic(side * 0.25, -0.2 + lift * 0.6, side * 0.6, -0.14 + tip, side * 0.96, tip)
                            .quad(side * 0.72, tip * 0.8 + 0.04, side * 0.7, tip * 0.6 + 0.22)
                            .quad(side * 0.52, tip * 0.4 + 0.08, side * 0.42, tip * 0.3 + 0.24)
                            .quad(side * 0.28, 0.1, side * 0.12, 0.2)
                            .line(0, 0.16)
                            .close(),
                    Ink.linear(new Point(0, 0), new Point(side * 0.95, tip), dark.lighter(0.08), Colour.rgb(0x3A2C4C)));
            pen.stroke(
                    Shape.from(0, -0.04)
                            .cubic(side * 0.25, -0.19 + lift * 0.6, side * 0.6, -0.13 + tip, side * 0.95, tip),
                    0.025,
                    Ink.of(Colour.rgb(0x8DB7B0).alpha(0.5)));
            pen.fill(
                    Shape.from(side * 0.02, -0.14)
                            .line(side * 0.12, -0.3)
                            .line(side * 0.13, -0.1)
                            .close(),
                    Ink.of(dark));
        }
        pen.oval(new Point(0, 0.05), 0.12, 0.19, Ink.of(dark));
        pen.circle(new Point(0, -0.1), 0.12, Ink.of(dark));
        for (int side : new int[] {-1, 1}) {
            pen.circle(new Point(side * 0.05, -0.11), 0.03, Ink.of(0xFFE27A));
        }
    }

    /** A crow looking left, one unit high, its feet at the lower edge; wings folded. */
    public static final Sprite CROW = Sprite.drawn(1.3, (pen, t) -> crow(pen));

    /** A crow's raised wing, rooted at the origin of its picture, tip up and back. */
    public static final Sprite CROW_WING = Sprite.drawn(1, (pen, t) -> {
        for (int i = 0; i < 6; i++) {
            Point tip = Point.polar(0.48 - 0.03 * i, -88 + 24 * i);
            pen.fill(
                    Shape.from(-0.06, 0.06)
                            .quad(tip.x() * 0.5 - 0.06, tip.y() * 0.6 - 0.06, tip.x(), tip.y())
                            .quad(tip.x() * 0.5 + 0.1, tip.y() * 0.5 + 0.1, 0.08, 0.1)
                            .close(),
                    Ink.linear(Point.ORIGIN, tip, Colour.rgb(0x0D0F18), Colour.rgb(0x2E3A4E)));
        }
    });

    private static void crow(Pen pen) {
        Colour coal = Colour.rgb(0x11131C);
        Colour sheen = Colour.rgb(0x4E6B86);
        for (int i = -1; i <= 1; i += 2) {
            Point knee = new Point(0.02 + 0.07 * i, 0.3);
            pen.stroke(
                    Shape.from(knee).line(knee.x() - 0.01, 0.47).line(knee.x() - 0.08, 0.49), 0.028, Ink.of(0x4A4038));
            pen.line(new Point(knee.x() - 0.01, 0.47), new Point(knee.x() + 0.05, 0.49), 0.024, Ink.of(0x4A4038));
        }
        pen.fill(
                Shape.from(0.1, 0.06)
                        .line(0.62, 0.3)
                        .line(0.55, 0.37)
                        .line(0.46, 0.36)
                        .line(0.05, 0.28)
                        .close(),
                Ink.of(coal.darker(0.2)));
        pen.fill(
                Shape.from(-0.3, -0.26)
                        .cubic(-0.34, 0.12, -0.18, 0.36, 0.06, 0.36)
                        .cubic(0.3, 0.36, 0.42, 0.26, 0.46, 0.2)
                        .cubic(0.3, 0.02, 0.12, -0.1, 0.02, -0.22)
                        .close(),
                Ink.radial(new Point(-0.12, -0.05), 0.55, coal.lighter(0.16), coal, coal.darker(0.4)));
        pen.circle(
                new Point(-0.15, -0.27),
                0.19,
                Ink.radial(new Point(-0.2, -0.36), 0.3, sheen.mix(coal, 0.35), coal, coal.darker(0.2)));
        pen.fill(
                Shape.from(-0.08, -0.04)
                        .cubic(0.14, -0.1, 0.3, 0.06, 0.56, 0.27)
                        .cubic(0.3, 0.3, 0.02, 0.28, -0.08, -0.04)
                        .close(),
                Ink.linear(new Point(0, -0.1), new Point(0.3, 0.3), sheen.mix(coal, 0.2), coal, coal.darker(0.3)));
        for (int i = 0; i < 3; i++) {
            pen.stroke(
                    Shape.from(0.06 + 0.07 * i, 0.08 + 0.04 * i).quad(0.22 + 0.06 * i, 0.17, 0.4 + 0.05 * i, 0.23),
                    0.012,
                    Ink.of(sheen.alpha(0.6)));
        }
        pen.fill(
                Shape.from(-0.29, -0.35)
                        .quad(-0.46, -0.34, -0.58, -0.2)
                        .quad(-0.44, -0.2, -0.28, -0.19)
                        .close(),
                Ink.down(-0.34, -0.18, Colour.rgb(0x8C7F6A), Colour.rgb(0x2E2822)));
        pen.circle(new Point(-0.2, -0.31), 0.055, Ink.of(0xF6F3DC));
        pen.circle(new Point(-0.215, -0.31), 0.026, Ink.of(0x120C08));
    }

    /** A clawing hand one unit high, fingers up, its wrist at the lower edge; {@code skin} in the light. */
    public static Sprite clawingHand(Colour skin) {
        return Sprite.drawn(1.1, (pen, t) -> {
            Colour dark = skin.mix(NIGHT, 0.72);
            for (int i = 0; i < 5; i++) {
                double k = i / 4.0;
                double x = -0.05 * k;
                pen.curve(
                        List.of(new Point(0.03 + x, 0.6), new Point(x, 0.2)),
                        0.3 - 0.24 * k,
                        Ink.of(dark.mix(skin, 0.85 * k)));
            }
            pen.oval(new Point(0, 0.13), 0.255, 0.25, Ink.of(dark));
            pen.oval(
                    new Point(0, 0.12),
                    0.24,
                    0.235,
                    Ink.radial(new Point(-0.08, -0.02), 0.38, skin.lighter(0.16), skin, skin.mix(NIGHT, 0.35), dark));
            finger(
                    pen,
                    skin,
                    0.125,
                    new Point(0.2, 0.06),
                    new Point(0.36, -0.08),
                    new Point(0.41, -0.21),
                    new Point(0.36, -0.28));
            finger(
                    pen,
                    skin,
                    0.135,
                    new Point(0.1, -0.02),
                    new Point(0.19, -0.24),
                    new Point(0.21, -0.37),
                    new Point(0.15, -0.42));
            finger(
                    pen,
                    skin,
                    0.14,
                    new Point(-0.02, -0.03),
                    new Point(-0.03, -0.27),
                    new Point(-0.03, -0.4),
                    new Point(-0.09, -0.44));
            finger(
                    pen,
                    skin,
                    0.135,
                    new Point(-0.14, 0),
                    new Point(-0.25, -0.2),
                    new Point(-0.29, -0.33),
                    new Point(-0.35, -0.35));
            finger(
                    pen,
                    skin,
                    0.14,
                    new Point(-0.17, 0.22),
                    new Point(-0.36, 0.12),
                    new Point(-0.45, 0),
                    new Point(-0.43, -0.09));
            for (int i = 0; i < 4; i++) {
                Point k = new Point(-0.14 + 0.1 * i, 0.0 + 0.035 * Math.abs(i - 1.4));
                pen.curve(
                        List.of(k, k.plus(-0.012 * (i - 1.5), 0.09), k.plus(-0.02 * (i - 1.5), 0.17)),
                        0.02,
                        Ink.of(skin.lighter(0.18).alpha(0.35)));
            }
            pen.curve(List.of(new Point(-0.11, 0.2), new Point(0, 0.22), new Point(0.13, 0.17)), 0.022, Ink.of(dark));
            for (int i = 0; i < 4; i++) {
                Point s = new Point(-0.08 + 0.06 * i, 0.212 - 0.008 * i * (i > 1 ? 1.4 : 0));
                pen.line(s.plus(-0.01, -0.045), s.plus(0.01, 0.045), 0.014, Ink.of(0x10140F));
            }
            pen.circle(new Point(0.13, 0.08), 0.05, Ink.of(Colour.rgb(0x3F4F2C).alpha(0.35)));
            pen.circle(
                    new Point(-0.06, 0.06), 0.035, Ink.of(Colour.rgb(0x3F4F2C).alpha(0.3)));
        });
    }

    private static void finger(Pen pen, Colour skin, double width, Point... line) {
        List<Point> p = List.of(line);
        Colour dark = skin.mix(NIGHT, 0.72);
        Point tip = p.getLast();
        Point along = tip.minus(p.get(p.size() - 2)).unit();
        pen.fill(
                Shape.from(tip.plus(along.normal().times(0.4 * width)))
                        .quad(
                                tip.x() + along.x() * width,
                                tip.y() + along.y() * width,
                                tip.x()
                                        + along.x() * width * 1.1
                                        - along.normal().x() * width * 0.3,
                                tip.y()
                                        + along.y() * width * 1.1
                                        - along.normal().y() * width * 0.3)
                        .line(tip.plus(along.normal().times(-0.4 * width)))
                        .close(),
                Ink.of(Colour.rgb(0x2E2C1C)));
        for (int i = 0; i < 5; i++) {
            double k = i / 4.0;
            Point by = new Point(-0.16, -0.08).times(width * k);
            List<Point> lit = p.stream().map(q -> q.plus(by)).toList();
            pen.curve(lit, width * (1.12 - 0.82 * k), Ink.of(dark.mix(skin.lighter(0.14), Math.sqrt(k) * 0.97)));
        }
    }
}
