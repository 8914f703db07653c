package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** What reporters hold out: microphones in fists with foam caps, and a furry one for a pole. */
public final class PressMics {
    /** Signs on the collars; stations of no country. */
    public enum Sign {
        STAR,
        WAVE,
        TRIANGLE,
        RING
    }

    /** From the middle of {@link #held}'s picture to the top of the foam, and to the wrist, in its heights. */
    public static final double TIP = -0.47;

    public static final double WRIST = 0.43;
    /** Middle and height of the foam in {@link #held}'s heights. */
    public static final double FOAM_AT = -0.29;

    public static final double FOAM = 0.36;

    private PressMics() {}

    /** A bare microphone in a fist, upright, its collar in the colour of its station. Keep it. */
    public static Sprite held(Colour station, Sign sign, Colour skin) {
        return Sprite.drawn(0.6, (pen, t) -> {
            grille(pen, new Point(0, FOAM_AT + 0.015), 0.125);
            tube(pen, 0, -0.18, 0.42, 0.062, Colour.rgb(0x2A2D36));
            collar(pen, station, sign);
            fist(pen, skin);
        });
    }

    /** The foam cap that sits on one, one unit high. Keep it. */
    public static Sprite foam(Colour c) {
        return Sprite.drawn(1, (pen, t) -> {
            Point o = Point.ORIGIN;
            pen.oval(new Point(0, 0.37), 0.2, 0.1, Ink.of(c.darker(0.75)));
            Shape ball = Shape.from(-0.21, 0.4)
                    .cubic(-0.5, 0.22, -0.5, -0.2, -0.3, -0.38)
                    .cubic(-0.15, -0.5, 0.15, -0.5, 0.3, -0.38)
                    .cubic(0.5, -0.2, 0.5, 0.22, 0.21, 0.4)
                    .cubic(0.1, 0.47, -0.1, 0.47, -0.21, 0.4)
                    .close();
            pen.fill(
                    ball,
                    Ink.radial(new Point(-0.16, -0.22), 0.78, c.lighter(0.42), c.lighter(0.08), c, c.darker(0.5)));
            pen.clipped(ball, () -> {
                Rnd r = new Rnd(5);
                for (int i = 0; i < 240; i++) {
                    Point at = Point.polar(0.46 * Math.sqrt(r.unit()), 360 * r.unit());
                    boolean pit = r.chance(0.6);
                    pen.circle(at, r.between(0.006, 0.014), Ink.of((pit ? c.darker(0.6) : c.lighter(0.5)).alpha(0.34)));
                }
                pen.oval(
                        o.plus(0, 0.46),
                        0.36,
                        0.1,
                        Ink.radial(o.plus(0, 0.46), 0.36, Colour.BLACK.alpha(0.4), Colour.BLACK.alpha(0)));
            });
        });
    }

    /** A furry wind cover, tip down, one unit high; its pole enters at the top. Keep it. */
    public static Sprite furry(Colour fur) {
        return Sprite.drawn(0.66, (pen, t) -> {
            Rnd r = new Rnd(3);
            Shape core = Shape.from(0, -0.4)
                    .cubic(-0.26, -0.4, -0.27, 0.1, -0.18, 0.26)
                    .cubic(-0.1, 0.42, 0.1, 0.42, 0.18, 0.26)
                    .cubic(0.27, 0.1, 0.26, -0.4, 0, -0.4)
                    .close();
            pen.fill(core, Ink.radial(new Point(-0.06, -0.1), 0.45, fur.lighter(0.1), fur, fur.darker(0.5)));
            for (int i = 0; i < 900; i++) {
                double y = -0.42 + 0.78 * Math.sqrt(i / 900.0);
                double half = 0.21 * Math.sqrt(Math.max(0, 1 - Math.pow((y + 0.02) / 0.42, 2)));
                double u = r.either();
                double x = half * u;
                double shade = Math.clamp(0.55 - 0.5 * u - 0.5 * y + 0.28 * r.either(), 0, 1);
                Colour c = fur.darker(0.5).mix(fur.lighter(0.6), shade);
                double length = r.between(0.05, 0.1);
                Point out = new Point(1.5 * u + 0.35 * r.either(), 0.55 + 0.3 * r.either() + Math.max(0, y))
                        .unit()
                        .times(length);
                pen.stroke(
                        Shape.from(x, y).quad(x + out.x() * 0.7, y + out.y() * 0.3, x + out.x(), y + out.y()),
                        r.between(0.005, 0.011),
                        Ink.of(c.alpha(0.9)));
            }
        });
    }

    /** What is left of the furry one without its fur: a thin grey tube, tip down. */
    public static final Sprite PLUCKED = Sprite.drawn(0.3, (pen, t) -> {
        tube(pen, 0, -0.45, 0.4, 0.075, Colour.rgb(0x4A4E5A));
        for (int i = 0; i < 13; i++) {
            double y = -0.2 + 0.045 * i;
            pen.line(new Point(-0.05, y), new Point(0.05, y), 0.012, Ink.of(Colour.rgb(0x16181E)));
        }
        Rnd r = new Rnd(8);
        for (int i = 0; i < 9; i++) {
            double y = r.between(-0.3, 0.4);
            int side = r.chance(0.5) ? 1 : -1;
            pen.stroke(
                    Shape.from(side * 0.07, y).quad(side * 0.12, y - 0.03, side * 0.13, y + 0.05 * r.either()),
                    0.01,
                    Ink.of(Colour.rgb(0xB4A898)));
        }
    });

    private static void grille(Pen pen, Point c, double r) {
        pen.circle(c, r, Ink.radial(c.plus(-r * 0.35, -r * 0.4), r * 1.5, Colour.tones(0xF2F4F8, 0x9CA2AE, 0x3A3E48)));
        pen.clipped(Shape.circle(c, r), () -> {
            for (int i = -6; i <= 6; i++) {
                double d = i * r * 0.24;
                Ink ink = Ink.of(Colour.rgb(0x23262E).alpha(0.5));
                pen.line(c.plus(d - r, -r), c.plus(d + r, r), r * 0.06, ink);
                pen.line(c.plus(d + r, -r), c.plus(d - r, r), r * 0.06, ink);
            }
        });
        pen.line(c.plus(-r * 0.98, 0), c.plus(r * 0.98, 0), r * 0.2, Ink.of(Colour.rgb(0xC6CCD6)));
    }

    private static void tube(Pen pen, double x, double top, double bottom, double half, Colour c) {
        pen.fill(
                Shape.roundRect(new Box(x - half, top, x + half, bottom), half * 0.5),
                Ink.across(x - half, x + half, c.darker(0.3), c.lighter(0.35), c, c.darker(0.55)));
    }

    private static void collar(Pen pen, Colour c, Sign sign) {
        Box front = new Box(-0.16, -0.115, 0.09, 0.1);
        pen.fill(
                Shape.polygon(List.of(
                        front.at(1, 0),
                        front.at(1, 0).plus(0.075, -0.035),
                        front.at(1, 1).plus(0.075, -0.035),
                        front.at(1, 1))),
                Ink.of(c.darker(0.45)));
        pen.fill(
                Shape.polygon(List.of(
                        front.at(0, 0),
                        front.at(0, 0).plus(0.075, -0.035),
                        front.at(1, 0).plus(0.075, -0.035),
                        front.at(1, 0))),
                Ink.of(c.lighter(0.35)));
        pen.rect(front, Ink.linear(front.at(0, 0), front.at(0.4, 1), c.lighter(0.14), c.darker(0.12)));
        Point m = front.centre();
        Ink white = Ink.of(Colour.WHITE);
        switch (sign) {
            case STAR -> pen.fill(Shape.star(m, 5, 0.085, 0.42, 0), white);
            case TRIANGLE ->
                pen.fill(Shape.polygon(List.of(m.plus(0, -0.08), m.plus(0.085, 0.065), m.plus(-0.085, 0.065))), white);
            case RING -> pen.stroke(Shape.circle(m, 0.06), 0.034, white);
            case WAVE -> {
                for (int i = -1; i <= 1; i++) {
                    double y = m.y() + 0.052 * i;
                    pen.curve(
                            List.of(
                                    new Point(m.x() - 0.09, y + 0.012),
                                    new Point(m.x() - 0.045, y - 0.014),
                                    new Point(m.x(), y + 0.012),
                                    new Point(m.x() + 0.045, y - 0.014),
                                    new Point(m.x() + 0.09, y + 0.012)),
                            0.022,
                            white);
                }
            }
        }
    }

    private static void fist(Pen pen, Colour skin) {
        pen.curve(List.of(new Point(0.015, 0.3), new Point(0.01, 0.48)), 0.19, Ink.of(skin.darker(0.3)));
        pen.curve(List.of(new Point(0, 0.3), new Point(0, 0.48)), 0.15, Ink.of(skin.darker(0.08)));
        pen.oval(
                new Point(0.035, 0.27),
                0.125,
                0.155,
                Ink.radial(new Point(0.0, 0.2), 0.26, skin.lighter(0.08), skin, skin.darker(0.35)));
        for (int i = 0; i < 4; i++) {
            double y = 0.165 + 0.068 * i;
            double reach = new double[] {-0.115, -0.125, -0.12, -0.1}[i];
            List<Point> line =
                    List.of(new Point(0.12 - 0.012 * i, y - 0.006), new Point(0.02, y - 0.012), new Point(reach, y));
            pen.curve(line, 0.078, Ink.of(skin.darker(0.42)));
            pen.curve(line, 0.066, Ink.of(skin.darker(0.06)));
            pen.curve(moved(line, -0.008, -0.012), 0.036, Ink.of(skin.lighter(0.16)));
        }
        List<Point> thumb = List.of(new Point(0.13, 0.26), new Point(0.1, 0.14), new Point(0.015, 0.105));
        pen.curve(thumb, 0.085, Ink.of(skin.darker(0.42)));
        pen.curve(thumb, 0.073, Ink.of(skin.darker(0.04)));
        pen.curve(moved(thumb, -0.01, -0.014), 0.036, Ink.of(skin.lighter(0.18)));
    }

    private static List<Point> moved(List<Point> line, double dx, double dy) {
        List<Point> out = new ArrayList<>();
        line.forEach(p -> out.add(p.plus(dx, dy)));
        return out;
    }

    /** A straight sleeve, its cuff at the top, one unit high. Keep it. */
    public static Sprite sleeve(Colour cloth) {
        return Sprite.drawn(SLEEVE, (pen, t) -> {
            Shape s = Shape.from(-0.07, -0.495)
                    .line(0.07, -0.495)
                    .cubic(0.09, -0.2, 0.105, 0.1, 0.12, 0.5)
                    .line(-0.12, 0.5)
                    .cubic(-0.105, 0.1, -0.09, -0.2, -0.07, -0.495)
                    .close();
            pen.fill(
                    s,
                    Ink.across(
                            -0.12,
                            0.12,
                            cloth.darker(0.35),
                            cloth.lighter(0.18),
                            cloth,
                            cloth.darker(0.2),
                            cloth.darker(0.6)));
            pen.clipped(s, () -> {
                Rnd r = new Rnd(6);
                for (int i = 0; i < 16; i++) {
                    double y = -0.4 + 0.058 * i + 0.02 * r.either();
                    double x = r.chance(0.5) ? -0.1 : 0.02;
                    pen.stroke(
                            Shape.from(x, y).quad(x + 0.05, y + 0.05 * r.unit(), x + 0.1, y - 0.02 + 0.05 * r.unit()),
                            0.012,
                            Ink.of(cloth.darker(0.6).alpha(0.32)));
                }
                pen.rect(
                        new Box(-0.2, -0.5, 0.2, -0.44),
                        Ink.of(cloth.darker(0.55).alpha(0.55)));
                pen.line(
                        new Point(-0.2, -0.44),
                        new Point(0.2, -0.44),
                        0.008,
                        Ink.of(cloth.lighter(0.35).alpha(0.6)));
            });
            pen.rect(new Box(-0.064, -0.5, 0.064, -0.482), Ink.of(Colour.rgb(0xF4F2EE)));
        });
    }

    private static final double SLEEVE = 0.26;

    /**
     * Draws one whole microphone: sleeve, fist and, with {@code cap}, foam.
     *
     * @param tip the top of the foam
     * @param arm length of the sleeve in heights
     */
    public static void hold(
            Pen pen,
            Sprite held,
            List<Sprite> cap,
            Point tip,
            double height,
            double degrees,
            Sprite sleeve,
            double arm) {
        Affine place = Affine.place(tip, degrees, height, height);
        pen.stamp(sleeve, place.apply(new Point(0.005, WRIST - TIP - 0.04 + arm / 2)), arm * height, degrees, 1, 1);
        pen.stamp(held, place.apply(new Point(0, -TIP)), height, degrees, 1, 1);
        for (Sprite c : cap) {
            pen.stamp(c, place.apply(new Point(0, FOAM_AT - TIP)), FOAM * height, degrees, 1, 1);
        }
    }
}
