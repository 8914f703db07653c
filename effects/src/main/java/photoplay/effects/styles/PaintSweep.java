package photoplay.effects.styles;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A watercolour brush that sweeps up from the lower left, and what it leaves behind. */
final class PaintSweep {
    /** How far the brush has swept from the lower left to the upper right, 0 to 1. */
    private static final Curve SWEPT =
            Curve.from(0.02, -0.04).to(0.2, 0.2, Ease.OUT).to(0.74, 1.12);

    private PaintSweep() {}

    private static Point along(Stage stage, double u, double across) {
        Point from = stage.at(0, 1);
        Point to = stage.at(1, 0);
        Point way = to.minus(from);
        Point side = new Point(-way.y(), way.x()).unit();
        return from.plus(way.times(u)).plus(side.times(across));
    }

    /** The brush's wet front: a line across the frame, its middle ahead. */
    private static List<Point> front(Stage stage, double t, double behind) {
        double reach = Math.hypot(stage.width(), stage.height());
        List<Point> out = new ArrayList<>();
        for (int i = 0; i <= 22; i++) {
            double v = i / 11.0 - 1;
            double rough = 0.03 * Math.sin(9 * v + 5 * t) + 0.035 * (Rnd.hash(51, i) - 0.5);
            out.add(along(
                    stage,
                    SWEPT.at(t) - behind + rough - 0.07 * v * v + 0.05 * Math.sin(14 * t) * v,
                    v * reach * 0.75));
        }
        return out;
    }

    static void swept(Pen pen, Stage stage, double t) {
        double reach = 2 * Math.hypot(stage.width(), stage.height());
        List<Point> line = front(stage, t, 0);
        Shape passed = Shape.smooth(line);
        Point back = stage.at(0, 1).minus(stage.at(1, 0)).unit().times(reach);
        pen.fill(
                passed.line(line.getLast().plus(back))
                        .line(line.getFirst().plus(back))
                        .close(),
                Wipe.HOLE);
        for (int i = 0; i < 26; i++) {
            Point at = line.get(i % line.size()).plus(back.times(-0.02 - 0.05 * Rnd.hash(52, i)));
            pen.circle(at, 0.008 + 0.022 * Rnd.hash(53, i), Wipe.HOLE);
        }
    }

    private static final List<Colour> WASH =
            List.of(Colour.rgb(0x2E8FE6), Colour.rgb(0x8FD4F2), Colour.rgb(0xFFC7B4), Colour.rgb(0xFFFFFF));

    /** Wet paint at the front, and the brush that leaves it. */
    static void brush(Pen pen, Stage stage, double t) {
        if (t > 0.85) {
            return;
        }
        for (int i = 0; i < WASH.size(); i++) {
            pen.curve(
                    front(stage, t, 0.012 * i),
                    0.05 - 0.01 * i,
                    Ink.of(WASH.get(i).alpha(0.45)));
        }
        double sway = Math.sin(14 * t);
        Point tip = along(stage, SWEPT.at(t) - 0.01, 0.3 * sway * Math.hypot(stage.width(), stage.height()));
        for (int i = 0; i < 9; i++) {
            Point drop = tip.plus(Point.polar(0.06 + 0.14 * Rnd.hash(54, i), 360 * Rnd.hash(55, i) + 300 * t));
            pen.circle(
                    drop,
                    0.004 + 0.009 * Rnd.hash(56, i),
                    Ink.of(WASH.get(i % 3).alpha(0.8)));
        }
        pen.stamp(BRUSH, tip.plus(0.2, -0.2), 0.62, 8 * sway);
    }

    /** A flat brush, tip at the lower left. */
    private static final Sprite BRUSH = Sprite.drawn(
            1,
            (pen, t) -> pen.within(Affine.turn(45), () -> {
                pen.fill(
                        Shape.from(-0.028, -0.66)
                                .quad(0, -0.7, 0.028, -0.66)
                                .quad(0.06, -0.2, 0.034, 0.1)
                                .line(-0.034, 0.1)
                                .quad(-0.06, -0.2, -0.028, -0.66)
                                .close(),
                        Ink.across(-0.05, 0.05, Colour.tones(0xB5402E, 0xF08A5E, 0x8E2A20)));
                pen.rect(
                        new Box(-0.046, 0.08, 0.046, 0.24),
                        Ink.across(-0.05, 0.05, Colour.tones(0x8A93A8, 0xFFFFFF, 0x7A8398)));
                pen.fill(
                        Shape.from(-0.046, 0.24)
                                .cubic(-0.1, 0.36, -0.06, 0.42, 0, 0.5)
                                .cubic(0.06, 0.42, 0.1, 0.36, 0.046, 0.24)
                                .close(),
                        Ink.down(0.24, 0.5, Colour.tones(0x6B4A34, 0x3C7FC4, 0x7CC7F4)));
            }));
}
