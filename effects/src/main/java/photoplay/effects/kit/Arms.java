package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Sleeves and hands for people whose own arms are elsewhere in their photo. */
public final class Arms {
    private Arms() {}

    /**
     * A sleeve along a line from the shoulder to the wrist, with folds at the bend and a cuff.
     *
     * @param wide width at the shoulder in short sides
     */
    public static void sleeve(Pen pen, Point shoulder, Point elbow, Point wrist, double wide, Colour cloth) {
        List<Point> spine = new ArrayList<>();
        for (int i = 0; i <= 16; i++) {
            double u = i / 16.0;
            Point a = shoulder.lerp(elbow, u);
            Point b = elbow.lerp(wrist, u);
            spine.add(a.lerp(b, u));
        }
        Point across = wrist.minus(shoulder).unit().normal();
        Point lit = across.y() < 0 ? across : across.times(-1);
        strip(pen, spine, Point.ORIGIN, wide, 1.04, cloth.darker(0.5));
        strip(pen, spine, Point.ORIGIN, wide, 0.98, cloth.darker(0.22));
        strip(pen, spine, lit.times(0.08 * wide), wide, 0.78, cloth.darker(0.06));
        strip(pen, spine, lit.times(0.16 * wide), wide, 0.5, cloth.lighter(0.06));
        strip(pen, spine, lit.times(0.24 * wide), wide, 0.2, cloth.lighter(0.2));
        for (int i = 0; i < 4; i++) {
            Point at = spine.get(6 + i);
            double w = wide * (0.36 - 0.03 * i);
            Point from = at.plus(lit.times(-w));
            Point to = at.plus(lit.times(w * (i % 2 == 0 ? 0.35 : -0.1)));
            Point pull = spine.get(8).minus(spine.get(6)).times(0.9);
            pen.stroke(
                    Shape.from(from).quad(at.x() + pull.x(), at.y() + pull.y(), to.x(), to.y()),
                    wide * 0.035,
                    Ink.of(cloth.darker(0.5).alpha(0.5)));
        }
        Point end = spine.getLast();
        Point along = end.minus(spine.get(14)).unit();
        double half = wide * 0.33;
        Point c = end.plus(along.times(-0.04 * wide));
        pen.line(
                c.plus(along.normal().times(half)),
                c.plus(along.normal().times(-half)),
                wide * 0.14,
                Ink.of(cloth.darker(0.35)));
        pen.line(c.plus(lit.times(half * 0.8)), c.plus(lit.times(half * 0.1)), wide * 0.1, Ink.of(cloth.lighter(0.12)));
    }

    private static void strip(Pen pen, List<Point> spine, Point aside, double wide, double share, Colour c) {
        List<Point> moved = spine.stream().map(p -> p.plus(aside)).toList();
        pen.fill(Shape.ribbon(moved, i -> wide * share * (1 - 0.34 * i / 16.0)), Ink.of(c));
    }

    /** Four fingers that come over an edge from behind, pointing right. */
    public static Sprite grip(Colour skin) {
        return Sprite.drawn(1, (pen, t) -> {
            for (int i = 0; i < 4; i++) {
                double y = -0.3 + i * 0.2;
                double reach = new double[] {0.14, 0.28, 0.25, 0.08}[i];
                finger(
                        pen,
                        0.19,
                        skin,
                        new Point(-0.32, y * 0.9 - 0.02),
                        new Point(-0.2, y),
                        new Point(reach, y + 0.03 + 0.02 * i));
            }
        });
    }

    /** A thumb that holds something down, pointing right; its tip is at (0.42, 0). */
    public static Sprite thumb(Colour skin) {
        return Sprite.drawn(
                2.2,
                (pen, t) -> finger(
                        pen,
                        0.42,
                        skin,
                        new Point(-1.1, 0.3),
                        new Point(-0.5, 0.2),
                        new Point(-0.1, 0.04),
                        new Point(0.18, 0)));
    }

    private static void finger(Pen pen, double width, Colour skin, Point... line) {
        List<Point> p = List.of(line);
        pen.curve(p, width * 1.16, Ink.of(skin.darker(0.42)));
        pen.curve(p, width, Ink.of(skin.darker(0.1)));
        pen.curve(shifted(p, -0.1 * width), width * 0.7, Ink.of(skin.lighter(0.03)));
        pen.curve(shifted(p, -0.2 * width), width * 0.28, Ink.of(skin.lighter(0.2)));
        Point tip = p.getLast();
        Point along = tip.minus(p.get(p.size() - 2)).unit();
        Point nail = tip.plus(along.times(0.2 * width)).plus(0, -0.08 * width);
        pen.oval(nail, 0.24 * width, 0.2 * width, Ink.of(skin.mix(Colour.rgb(0xFFD9D2), 0.55)));
    }

    private static List<Point> shifted(List<Point> line, double dy) {
        return line.stream().map(p -> p.plus(dy * 0.4, dy)).toList();
    }
}
