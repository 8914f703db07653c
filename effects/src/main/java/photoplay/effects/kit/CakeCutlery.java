package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A long cake knife with an ivory handle, and the broad server that goes with it. */
public final class CakeCutlery {
    private static final Sprite KNIFE = Sprite.drawn(0.22, (pen, t) -> {
        pen.fill(
                Shape.from(-0.032, -0.22)
                        .line(0.03, -0.22)
                        .line(0.034, 0.4)
                        .quad(0.03, 0.47, -0.03, 0.5)
                        .close(),
                Ink.across(-0.034, 0.034, Colour.tones(0xFFFFFF, 0xB4C2D2, 0xE9F1F8, 0x7A8A9C)));
        pen.line(new Point(-0.026, -0.2), new Point(-0.024, 0.47), 0.006, Ink.of(Colour.WHITE.alpha(0.9)));
        pen.fill(
                Shape.roundRect(new Box(-0.046, -0.245, 0.046, -0.205), 0.015),
                Ink.across(-0.05, 0.05, Colour.tones(0x8C6A2A, 0xFFE9A8, 0x8A6420)));
        pen.fill(
                Shape.from(-0.036, -0.24)
                        .cubic(-0.05, -0.34, -0.04, -0.44, -0.05, -0.49)
                        .quad(0, -0.51, 0.05, -0.49)
                        .cubic(0.04, -0.44, 0.05, -0.34, 0.036, -0.24)
                        .close(),
                Ink.across(-0.05, 0.05, Colour.tones(0xFFFDF6, 0xF3E9D6, 0xA8977C)));
        for (double y : new double[] {-0.3, -0.36, -0.42}) {
            pen.circle(new Point(0, y), 0.008, Ink.of(Colour.rgb(0xB08A3C)));
        }
    });

    private static final Sprite SERVER = Sprite.drawn(3, (pen, t) -> {
        pen.fill(
                Shape.from(-1.45, -0.2)
                        .quad(-1.5, -0.02, -1.35, 0.02)
                        .line(-0.35, 0.2)
                        .line(-0.3, -0.12)
                        .close(),
                Ink.linear(
                        new Point(-0.9, -0.2),
                        new Point(-0.8, 0.2),
                        Colour.tones(0xFFFFFF, 0xC4D0DE, 0xF4F8FC, 0x7C8B9E)));
        pen.curve(
                List.of(new Point(-0.36, 0.04), new Point(0, 0.02), new Point(0.4, 0.2)),
                0.09,
                Ink.of(Colour.rgb(0x9AA8B8)));
        pen.curve(
                List.of(new Point(-0.36, 0.02), new Point(0, 0), new Point(0.4, 0.18)),
                0.04,
                Ink.of(Colour.rgb(0xF4F8FC)));
        pen.curve(
                List.of(new Point(0.36, 0.18), new Point(0.8, 0.3), new Point(1.36, 0.38)),
                0.17,
                Ink.of(Colour.rgb(0xB9A88A)));
        pen.curve(
                List.of(new Point(0.36, 0.16), new Point(0.8, 0.28), new Point(1.36, 0.36)),
                0.11,
                Ink.of(Colour.rgb(0xF6EEDF)));
        pen.line(new Point(0.34, 0.17), new Point(0.4, 0.19), 0.19, Ink.of(Colour.rgb(0xD3A94E)));
    });

    private CakeCutlery() {}

    /** The knife with its tip at a point, leaning {@code lean} degrees to the right. */
    public static void knife(Pen pen, Point tip, double length, double lean, double alpha) {
        pen.stamp(KNIFE, tip.plus(Point.polar(1, lean - 90).times(length / 2)), length, lean, 1, alpha);
    }

    /** The server; what it bears stands on its left half. */
    public static void server(Pen pen, Point at) {
        pen.stamp(SERVER, at, 0.24);
    }
}
