package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * Wind round a spinning top: a ring of dust on the floor and white arcs round its body, each half behind, half in front.
 *
 * @param base where the top touches the floor
 * @param turns of the top since the start
 * @param dust strength of the ring over time, 0 to 1
 * @param wind strength of the arcs over time, 0 to 1
 */
record Whirlwind(Portrait photo, Point base, Curve turns, Curve dust, Curve wind) {
    private static final List<Sprite> PUFFS =
            List.of(Bits.puff(Colour.rgb(0xF2EBDC), 1), Bits.puff(Colour.rgb(0xD8CFC0), 2));

    /** A ring on the floor that turns with the top. */
    Layer.Drawn dust(boolean front) {
        double rx = Math.max(0.22, photo.subject().box().width() * 0.42);
        return Layer.Drawn.of((pen, t) -> {
            double k = dust.at(t);
            for (int i = 0; k > 0 && i < 26; i++) {
                double a = 2 * Math.PI * (turns.at(t) * 0.6 + i / 26.0 * 0.9 + (i % 3) * 0.33);
                if (Math.sin(a) > 0 == front) {
                    double r = rx * (0.85 + 0.1 * (i % 3));
                    Point at = base.plus(r * Math.cos(a), 0.16 * r * Math.sin(a) - 0.02);
                    double size = 0.04 + 0.05 * (i % 4) / 3.0;
                    pen.stamp(PUFFS.get(i % 2), at, size * 1.6, 90 * i, 1.4, 0.5 * k);
                }
            }
        });
    }

    /** White arcs of wind at head, chest and waist: half behind, half in front. */
    Layer.Drawn arcs(boolean front) {
        Box b = photo.subject().box();
        double high = base.y() - b.top();
        return Layer.Drawn.of((pen, t) -> {
            double k = wind.at(t);
            for (int i = 0; k > 0.01 && i < 9; i++) {
                double level = 0.12 + 0.8 * i / 8.0;
                double rx = Math.min(b.width(), 0.9) * (0.42 + 0.12 * Math.sin(i * 2.1)) + 0.05;
                double start = 2 * Math.PI * (1.3 * t + turns.at(t) * 0.35 + i * 0.37);
                List<Point> spine = new ArrayList<>();
                for (int j = 0; j <= 14; j++) {
                    double a = start + 2.6 * j / 14.0;
                    if (Math.sin(a) > 0 == front) {
                        spine.add(new Point(
                                base.x() + rx * Math.cos(a), base.y() - high * level + rx * 0.2 * Math.sin(a)));
                    } else {
                        streak(pen, spine, k);
                        spine.clear();
                    }
                }
                streak(pen, spine, k);
            }
        });
    }

    private static void streak(Pen pen, List<Point> spine, double k) {
        int n = spine.size() - 1;
        if (n >= 3) {
            Shape wide = Shape.ribbon(spine, i -> 0.034 * Math.sin(Math.PI * (i + 0.2) / (n + 0.4)));
            Shape thin = Shape.ribbon(spine, i -> 0.014 * Math.sin(Math.PI * (i + 0.2) / (n + 0.4)));
            pen.fill(wide, Ink.of(Colour.WHITE.alpha(0.25 * k)));
            pen.fill(thin, Ink.of(Colour.WHITE.alpha(0.8 * k)));
        }
    }
}
