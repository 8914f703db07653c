package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;

/** What goes with a subject made of jelly. */
public final class Dessert {
    private Dessert() {}

    /** The clothes' colour, gone far towards a fruit's. */
    public static Colour flavour(Portrait photo, Colour fruit) {
        return Colour.rgb(photo.palette().clothes()).mix(fruit, 0.55);
    }

    /** A clear drop, its tip above. */
    public static Sprite drop(Colour c) {
        return Sprite.drawn(0.8, (pen, t) -> {
            pen.fill(
                    Shape.from(0, -0.48)
                            .cubic(0.1, -0.2, 0.36, 0, 0.36, 0.18)
                            .cubic(0.36, 0.6, -0.36, 0.6, -0.36, 0.18)
                            .cubic(-0.36, 0, -0.1, -0.2, 0, -0.48)
                            .close(),
                    Ink.radial(
                            new Point(-0.1, 0.05),
                            0.6,
                            c.lighter(0.5),
                            c.alpha(0.85),
                            c.darker(0.3).alpha(0.9)));
            pen.oval(new Point(-0.12, 0.1), 0.07, 0.11, Ink.of(Colour.WHITE.alpha(0.85)));
        });
    }

    /** A fruit drawn round the origin that falls on the crown, sinks in a little, bobs and rocks. */
    public static void topping(Pen pen, Actor actor, Portrait photo, double lands, double t, Sketch fruit) {
        double begins = lands - 0.3;
        if (t < begins) {
            return;
        }
        Point at = actor.spot(crown(photo)).at(t);
        double fall = Math.clamp((t - begins) / 0.3, 0, 1);
        double bob = 0.012 * Curve.swing(lands, 3, 0.5).at(t);
        Point place = at.plus(0, -0.035 + bob - (1 - fall * fall) * 0.8);
        pen.within(Affine.place(place, 12 * Curve.swing(lands, 2, 0.6).at(t), 1, 1), () -> fruit.draw(pen, t));
    }

    /** The top of the head, or of the subject; its middle where the photo cuts it. */
    private static Point crown(Portrait photo) {
        Point top = photo.subject().top();
        double middle = photo.subject().box().centre().x();
        return photo.hasFace()
                ? photo.face().crown()
                : top.y() > 0.02
                        ? top
                        : new Point(
                                middle, Math.min(photo.height(), photo.subject().topAt(middle)));
    }

    /** A white plate under a dessert of a width and colour that stands at a point, the colour's glow on it; baked. */
    public static Layer.Picture plate(Point at, double width, Colour colour) {
        return Layer.Picture.drawn(Box.around(at, width + 1.2, 1.6), (pen, t) -> {
            double rx = width / 2 + 0.2;
            double ry = 0.085 + 0.06 * rx;
            Point c = at.plus(0.01, 0.012);
            Colour white = Colour.rgb(0xF1F5FA);
            Point low = c.plus(0, 0.05);
            pen.oval(
                    low,
                    rx * 1.12,
                    ry * 1.2,
                    Ink.radial(
                            low, rx * 1.12, Colour.BLACK.alpha(0.75), Colour.BLACK.alpha(0.6), Colour.BLACK.alpha(0)));
            pen.oval(
                    c.plus(0, 0.022),
                    rx,
                    ry,
                    Ink.linear(
                            c.plus(-rx, 0), c.plus(rx, 0), white.darker(0.55), white.darker(0.2), white.darker(0.6)));
            pen.oval(
                    c,
                    rx,
                    ry,
                    Ink.linear(
                            c.plus(-rx, 0), c.plus(rx, 0), white.darker(0.2), Colour.WHITE, white, white.darker(0.35)));
            pen.stroke(
                    Shape.oval(c, rx * 0.8, ry * 0.76),
                    0.005,
                    Ink.of(Colour.rgb(0x9FB4C8).alpha(0.7)));
            pen.stroke(
                    Shape.oval(c, rx * 0.97, ry * 0.96),
                    0.004,
                    Ink.of(Colour.rgb(0x5F9FD0).alpha(0.8)));
            pen.oval(
                    c.plus(0.02, 0.01),
                    rx * 0.78,
                    ry * 0.74,
                    Ink.radial(
                            c,
                            rx * 0.78,
                            colour.darker(0.3).alpha(0.75),
                            colour.alpha(0.5),
                            colour.lighter(0.2).alpha(0)));
        });
    }
}
