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

/** A room for the press: the wall behind whoever speaks, and what is held up before them. */
public final class PressRoom {
    private static final Colour CURTAIN = Colour.rgb(0x1E49A6);
    private static final Colour BROWN = Colour.rgb(0x8A5638);
    private static final Colour PALE = Colour.rgb(0xF0C6A2);

    /** A phone held by a hand on its right, from the owner's side; 0.3 short sides are one unit. */
    public static final Sprite PHONE = Sprite.drawn(1, (pen, t) -> {
        Colour skin = BROWN;
        pen.oval(
                new Point(0.2, 0.26), 0.22, 0.3, Ink.radial(new Point(0.12, 0.14), 0.45, skin, skin, skin.darker(0.4)));
        Box b = Box.around(Point.ORIGIN, 0.5, 0.8);
        pen.fill(Shape.roundRect(b.grown(0.014), 0.08), Ink.of(0x3B4252));
        pen.fill(Shape.roundRect(b, 0.075), Ink.of(0x0B0D12));
        Box glass = b.grown(-0.04);
        pen.fill(
                Shape.roundRect(glass, 0.04),
                Ink.linear(glass.at(0, 0), glass.at(0, 1), CURTAIN.lighter(0.3), CURTAIN.darker(0.25)));
    });

    /** The fingers that lie before it. */
    public static final Sprite FINGERS = Sprite.drawn(1, (pen, t) -> {
        Colour skin = BROWN;
        for (int i = 0; i < 4; i++) {
            Point root = new Point(-0.29, -0.1 + 0.15 * i);
            List<Point> line = List.of(root.plus(-0.014, 0), root.plus(0.066, 0.014));
            pen.curve(line, 0.126, Ink.of(skin.darker(0.45)));
            pen.curve(line, 0.106, Ink.of(skin));
        }
        List<Point> thumb = List.of(new Point(0.33, 0.33), new Point(0.29, 0.1), new Point(0.2, -0.06));
        pen.curve(thumb, 0.166, Ink.of(skin.darker(0.45)));
        pen.curve(thumb, 0.14, Ink.of(skin));
    });

    /** A press camera from behind, close to the lens; one unit high. */
    public static final Sprite CAMERA = Sprite.drawn(1.3, (pen, t) -> {
        Colour dark = Colour.rgb(0x191C24);
        pen.fill(
                Shape.roundRect(new Box(-0.17, -0.5, 0.17, -0.22), 0.05),
                Ink.across(-0.17, 0.17, dark.lighter(0.25), dark));
        pen.rect(new Box(-0.06, -0.24, 0.06, -0.12), Ink.of(dark.darker(0.3)));
        pen.fill(Shape.polygon(-0.2, -0.02, -0.11, -0.17, 0.11, -0.17, 0.2, -0.02), Ink.of(dark.lighter(0.12)));
        pen.fill(
                Shape.roundRect(new Box(-0.48, -0.06, 0.48, 0.48), 0.09),
                Ink.down(-0.06, 0.48, dark.lighter(0.2), dark, dark.darker(0.35)));
        pen.fill(Shape.roundRect(new Box(-0.3, 0.07, 0.2, 0.42), 0.02), Ink.of(0x05070C));
        pen.circle(new Point(0.33, 0.14), 0.05, Ink.of(dark.lighter(0.35)));
        pen.circle(new Point(0.33, 0.3), 0.07, Ink.of(dark.lighter(0.22)));
        pen.circle(new Point(-0.4, 0.0), 0.018, Ink.of(0xFF3A3A));
        for (int side : new int[] {-1, 1}) {
            Colour skin = (side < 0 ? PALE : BROWN).darker(0.15);
            for (int i = 0; i < 4; i++) {
                Point tip = new Point(side * 0.4, 0.06 + 0.105 * i);
                List<Point> line = List.of(new Point(side * 0.56, tip.y() + 0.02), tip);
                pen.curve(line, 0.11, Ink.of(skin.darker(0.45)));
                pen.curve(line, 0.092, Ink.of(skin));
            }
        }
    });

    private PressRoom() {}

    /** Blue folds with a gold seal in the middle. */
    public static Layer.Picture curtain(Stage stage, Point middle) {
        Box box = stage.frame().grown(0.14);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    pen.rect(
                            box,
                            Ink.linear(
                                    box.at(0, 0), box.at(0, 1), CURTAIN.lighter(0.1), CURTAIN, CURTAIN.darker(0.45)));
                    Rnd r = new Rnd(4);
                    for (double x = box.left(); x < box.right(); ) {
                        double w = r.between(0.075, 0.13);
                        Ink fold = Ink.across(
                                x,
                                x + w,
                                Colour.BLACK.alpha(0.42),
                                Colour.rgb(0x6FA0FF).alpha(0.1),
                                Colour.rgb(0x8CB6FF).alpha(0.34),
                                Colour.BLACK.alpha(0.05),
                                Colour.BLACK.alpha(0.42));
                        pen.rect(new Box(x, box.top(), x + w, box.bottom()), fold);
                        x += w;
                    }
                    seal(pen, middle.plus(0, -0.03), Math.min(0.46, 0.45 * stage.width()));
                    pen.rect(
                            box,
                            Ink.radial(
                                    middle,
                                    0.75 * Math.max(stage.width(), stage.height()),
                                    Colour.rgb(0xCFE0FF).alpha(0.2),
                                    Colour.BLACK.alpha(0),
                                    Colour.BLACK.alpha(0.5)));
                })
                .depth(0.75);
    }

    private static void seal(Pen pen, Point c, double r) {
        Colour gold = Colour.rgb(0xE9C15A);
        pen.circle(c.plus(0.008, 0.012), r * 1.02, Ink.of(Colour.BLACK.alpha(0.3)));
        pen.circle(c, r, Ink.radial(c, r, Colour.tones(0x2A5FD0, 0x173C94)));
        pen.stroke(
                Shape.circle(c, r),
                0.03,
                Ink.linear(c.plus(-r, -r), c.plus(r, r), gold.lighter(0.5), gold, gold.darker(0.4)));
        pen.stroke(Shape.circle(c, r * 0.74), 0.012, Ink.of(gold));
        for (int i = 0; i < 44; i++) {
            pen.circle(c.plus(Point.polar(r * 0.87, i * 360 / 44.0)), r * 0.022, Ink.of(gold.lighter(0.25)));
        }
        for (int i = 0; i < 24; i++) {
            Point a = c.plus(Point.polar(r * 0.7, i * 15.0 - 3));
            Point b = c.plus(Point.polar(r * 0.7, i * 15.0 + 3));
            pen.fill(Shape.polygon(c, a, b), Ink.of(gold.alpha(0.22)));
        }
    }

    /** A lectern with the room's seal, seen from the front. {@code top} is the middle of its upper edge. */
    public static Layer.Picture lectern(Point top, double foot) {
        Colour wood = Colour.rgb(0x6B3D20);
        double half = 0.36;
        Box panel = new Box(top.x() - 0.86 * half, top.y() + 0.05, top.x() + 0.86 * half, foot + 0.1);
        Box slab = new Box(top.x() - half, top.y(), top.x() + half, top.y() + 0.055);
        return Layer.Picture.drawn(slab.grown(0.03).join(panel), (pen, t) -> {
            pen.rect(
                    panel,
                    Ink.across(
                            panel.left(),
                            panel.right(),
                            wood.darker(0.55),
                            wood,
                            wood.lighter(0.12),
                            wood,
                            wood.darker(0.6)));
            pen.rect(
                    new Box(panel.left(), panel.top(), panel.right(), panel.top() + 0.06),
                    Ink.down(panel.top(), panel.top() + 0.06, Colour.BLACK.alpha(0.5), Colour.BLACK.alpha(0)));
            seal(pen, new Point(top.x(), top.y() + 0.24), 0.15);
            pen.fill(
                    Shape.polygon(List.of(slab.at(0.04, -0.5), slab.at(0.96, -0.5), slab.at(1, 0.3), slab.at(0, 0.3))),
                    Ink.linear(slab.at(0, -0.5), slab.at(0, 0.3), wood.darker(0.3), wood.lighter(0.28)));
            pen.fill(
                    Shape.roundRect(new Box(slab.left(), slab.at(0, 0.3).y(), slab.right(), slab.bottom()), 0.01),
                    Ink.linear(slab.at(0, 0.3), slab.at(0, 1), wood.lighter(0.4), wood.darker(0.35)));
        });
    }

    /** Gold mouldings round a picture and the strings it hangs by; {@code unit} is one short side on the picture. */
    public static void goldFrame(Pen pen, Box picture, Point nail, double unit) {
        Colour gold = Colour.rgb(0xE8D9A8);
        pen.line(picture.at(0.25, 0), nail, 0.012 * unit, Ink.of(gold));
        pen.line(picture.at(0.75, 0), nail, 0.012 * unit, Ink.of(gold));
        pen.rect(picture.grown(0.072 * unit), Ink.of(Colour.BLACK.alpha(0.22)));
        pen.rect(
                picture.grown(0.03 * unit),
                Ink.linear(picture.at(0, 0), picture.at(1, 1), Colour.tones(0xFFE9A8, 0xC08A2C, 0xF2CF74)));
    }

    /** A flying tuft of fur. */
    public static Sprite tuft(int rgb) {
        Colour c = Colour.rgb(rgb);
        return Sprite.drawn(1.3, (pen, t) -> {
            Rnd r = new Rnd(rgb);
            for (int i = 0; i < 90; i++) {
                double a = 360 * r.unit();
                Point root = Point.polar(0.14 * r.unit(), a);
                Point end = Point.polar(r.between(0.25, 0.47), a + 50);
                pen.stroke(
                        Shape.from(root).quad(root.x() * 2.2, root.y() * 2.2, end.x() * 1.25, end.y()),
                        0.022,
                        Ink.of(c.darker(0.35).mix(c.lighter(0.5), r.unit()).alpha(0.85)));
            }
        });
    }

    /**
     * A hand that offers a handkerchief by its corner.
     *
     * @param at the corner
     * @param unit about the handkerchief's height
     */
    public static void handkerchief(Pen pen, Point at, double unit, double degrees, Colour skin) {
        pen.within(Affine.place(at, degrees, unit, unit), () -> cloth(pen));
        pen.within(Affine.place(at, 0, unit, unit), () -> {
            pen.oval(
                    new Point(0.3, 0.16),
                    0.2,
                    0.15,
                    Ink.radial(new Point(0.24, 0.08), 0.3, skin.lighter(0.1), skin, skin.darker(0.35)));
            for (int i = 2; i >= 0; i--) {
                List<Point> line = List.of(
                        new Point(0.3 + 0.05 * i, 0.06 + 0.05 * i),
                        new Point(0.16 + 0.05 * i, -0.06 + 0.04 * i),
                        new Point(0.02 + 0.06 * i, -0.02 + 0.07 * i));
                pen.curve(line, 0.125, Ink.of(skin.darker(0.42)));
                pen.curve(line, 0.105, Ink.of(skin.lighter(0.03)));
            }
            List<Point> thumb = List.of(new Point(0.3, 0.24), new Point(0.14, 0.2), new Point(0.02, 0.06));
            pen.curve(thumb, 0.125, Ink.of(skin.darker(0.42)));
            pen.curve(thumb, 0.105, Ink.of(skin.lighter(0.06)));
        });
    }

    private static void cloth(Pen pen) {
        Shape sheet = Shape.from(0.02, -0.06)
                .cubic(-0.16, -0.1, -0.34, -0.02, -0.42, 0.18)
                .cubic(-0.52, 0.34, -0.42, 0.6, -0.5, 0.84)
                .cubic(-0.36, 0.76, -0.28, 0.92, -0.16, 0.86)
                .cubic(-0.06, 0.76, 0.06, 0.94, 0.14, 0.8)
                .cubic(0.12, 0.5, 0.16, 0.24, 0.06, 0)
                .close();
        pen.fill(
                sheet,
                Ink.linear(new Point(-0.5, 0), new Point(0.16, 0.2), Colour.tones(0xFFFFFF, 0xF2F4FA, 0xBAC4D8)));
        pen.clipped(sheet, () -> {
            for (int i = 0; i < 4; i++) {
                double x = -0.36 + 0.14 * i;
                pen.stroke(
                        Shape.from(0, -0.02).quad(x * 0.5 - 0.05, 0.3, x, 0.95),
                        0.035,
                        Ink.of(Colour.rgb(0x9AA8C4).alpha(0.5)));
            }
            pen.stroke(
                    sheet.mapped(Affine.scale(0.84, 0.84).about(new Point(-0.14, 0.38))),
                    0.03,
                    Ink.of(Colour.rgb(0x4A86E4).alpha(0.85)));
        });
        pen.stroke(sheet, 0.012, Ink.of(Colour.rgb(0x8C99B4)));
    }
}
