package photoplay.effects.kit;

import java.util.function.DoubleUnaryOperator;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/**
 * A row of whipped cream and blueberries along the foot of a dessert, popping up from the middle outward.
 *
 * @param middle of the row
 * @param width of the dessert in short sides
 * @param begins second of the first dab
 */
public record CreamBorder(Point middle, double width, double begins) {
    private static final Sprite ROSETTE = Sprite.drawn(1.2, (pen, t) -> {
        Colour white = Colour.rgb(0xFFFDF8);
        Colour shade = Colour.rgb(0xC9BFD6);
        double[][] tiers = {
            {0, 0.22, 0.52, 0.25}, {0.02, 0.05, 0.42, 0.21}, {-0.01, -0.1, 0.31, 0.17}, {0.01, -0.23, 0.19, 0.13}
        };
        for (double[] tier : tiers) {
            Point c = new Point(tier[0], tier[1]);
            pen.oval(
                    c.plus(0, 0.035),
                    tier[2],
                    tier[3],
                    Ink.of(shade.darker(0.12).alpha(0.6)));
            pen.oval(
                    c,
                    tier[2],
                    tier[3],
                    Ink.radial(
                            c.plus(-tier[2] * 0.3, -tier[3] * 0.6),
                            tier[2] * 1.6,
                            Colour.WHITE,
                            white,
                            white.mix(shade, 0.35),
                            shade));
        }
        pen.fill(
                Shape.from(-0.15, -0.25)
                        .cubic(-0.12, -0.38, 0, -0.36, 0.07, -0.49)
                        .cubic(0.12, -0.4, 0.16, -0.34, 0.16, -0.22)
                        .close(),
                Ink.across(-0.1, 0.16, Colour.WHITE, white, shade));
    });

    private static final Sprite BERRY = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.48,
                Ink.radial(new Point(-0.15, -0.2), 0.75, Colour.tones(0xA9B8F0, 0x4658A8, 0x161C48)));
        pen.fill(Shape.star(new Point(0.05, -0.2), 5, 0.16, 0.5, 10), Ink.of(Colour.rgb(0x1C2354)));
        pen.oval(new Point(-0.2, -0.22), 0.08, 0.06, Ink.of(Colour.WHITE.alpha(0.7)));
    });

    /**
     * The row, its ends moved apart.
     *
     * @param hops how far what stands at a share of the width from the middle has jumped up
     */
    public void draw(Pen pen, double t, double apart, DoubleUnaryOperator hops) {
        int n = Math.max(5, (int) Math.round(width / 0.07)) | 1;
        for (int i = 0; i < n; i++) {
            double since = t - begins - 0.05 * Math.abs(i - n / 2);
            double u = i / (n - 1.0) - 0.5;
            double in = Ease.BACK.of(since / 0.22);
            double hop = hops.applyAsDouble(Math.abs(u));
            if (since <= 0) {
                continue;
            }
            Point at = middle.plus(0.01 + u * (width + 0.16 + apart), 0.02 - 0.1 * u * u - hop);
            pen.stamp(Bits.shadow(), at.plus(0.008, 0.03 + hop), 0.045 * in, 0, 2.6, 0.4);
            if (i % 2 == 0) {
                pen.stamp(ROSETTE, at, 0.1 * in, 6 * Math.sin(5 * i), i % 4 == 0 ? 1 : -1, 1);
            } else {
                pen.stamp(BERRY, at.plus(0, 0.014), 0.052 * in, 40 * i, 1, 1);
            }
        }
    }
}
