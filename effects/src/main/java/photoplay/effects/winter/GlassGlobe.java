package photoplay.effects.winter;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;

/** A glass ball on a turned wooden base with a brass plate; the glass is clear but for what it throws back. */
final class GlassGlobe {
    /** Radius of the glass in short sides. */
    static final double R = 0.4;

    private GlassGlobe() {}

    /** The globe, baked. */
    static Layer.Picture of(Point c) {
        return Layer.Picture.drawn(Box.around(c, 1.6, 1.6), (pen, t) -> draw(pen, c));
    }

    private static void draw(Pen pen, Point c) {
        for (int i = 0; i < 3; i++) {
            pen.stroke(
                    Shape.circle(c, R - 0.006 - 0.011 * i),
                    0.014,
                    Ink.linear(
                            c.plus(-R, -R),
                            c.plus(R, R),
                            Colour.WHITE.alpha(0.5 - 0.13 * i),
                            Colour.rgb(0x9CC4F0).alpha(0.2),
                            Colour.rgb(0xFFE0B0).alpha(0.42 - 0.12 * i)));
        }
        pen.stroke(Shape.circle(c, R), 0.008, Ink.of(Colour.rgb(0xEAF3FF).alpha(0.75)));
        pen.stroke(Shape.circle(c, R - 0.02), 0.003, Ink.of(Colour.rgb(0xFF9A8A).alpha(0.35)));
        pen.stroke(
                Shape.circle(c, R - 0.024), 0.003, Ink.of(Colour.rgb(0x8AB8FF).alpha(0.4)));
        pen.within(Affine.place(c.plus(-0.2, -0.2), -45, 1, 1), () -> {
            for (int pane = 0; pane < 2; pane++) {
                pen.fill(
                        Shape.from(-0.09 + pane * 0.095, -0.03)
                                .quad(-0.045 + pane * 0.095, -0.055, -0.005 + pane * 0.095, -0.035)
                                .line(-0.01 + pane * 0.095, 0.03)
                                .quad(-0.045 + pane * 0.095, 0.015, -0.085 + pane * 0.095, 0.035)
                                .close(),
                        Ink.down(-0.05, 0.04, Colour.WHITE.alpha(0.75), Colour.WHITE.alpha(0.2)));
            }
        });
        pen.stroke(
                Shape.from(c.plus(0.17, 0.31)).quad(c.x() + 0.3, c.y() + 0.22, c.x() + 0.345, c.y() + 0.07),
                0.022,
                Ink.of(Colour.WHITE.alpha(0.3)));
        base(pen, c);
    }

    private static void base(Pen pen, Point c) {
        double top = c.y() + 0.315;
        double[][] rings = {{0.27, 0, 0.035}, {0.3, 0.03, 0.05}, {0.29, 0.075, 0.07}, {0.34, 0.14, 0.055}};
        for (double[] ring : rings) {
            double w = ring[0];
            Box box = new Box(c.x() - w, top + ring[1], c.x() + w, top + ring[1] + ring[2]);
            pen.fill(
                    Shape.roundRect(box, 0.02),
                    Ink.linear(
                            c.plus(-w, 0),
                            c.plus(w, 0),
                            Colour.tones(0x3A1B0E, 0xA5623A, 0xD79A68, 0x8A4A28, 0x2E150B)));
            pen.line(
                    new Point(c.x() - w + 0.02, box.top() + 0.006),
                    new Point(c.x() + w - 0.02, box.top() + 0.006),
                    0.004,
                    Ink.of(Colour.rgb(0xFFE2BC).alpha(0.4)));
        }
        Box plate = new Box(c.x() - 0.14, top + 0.066, c.x() + 0.14, top + 0.136);
        pen.fill(
                Shape.roundRect(plate, 0.03),
                Ink.linear(
                        new Point(plate.left(), plate.top()),
                        new Point(plate.right(), plate.bottom()),
                        Colour.tones(0xFFF0B8, 0xD9A441, 0x8A5E1C)));
        pen.text("Let it snow", Font.FESTIVE, 0.036, new Point(c.x(), top + 0.118), Pen.Align.CENTRE, Ink.of(0x5A3508));
    }
}
