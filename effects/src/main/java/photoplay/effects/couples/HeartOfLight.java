package photoplay.effects.couples;

import photoplay.effects.kit.SunsetSea;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** The heart-shaped bloom over a kiss. */
final class HeartOfLight {
    private HeartOfLight() {}

    /** A heart of light with a soft edge; its height is three quarters of the picture's. */
    private static final Sprite BLOOM = Sprite.drawn(1.1, (pen, t) -> {
        pen.fill(
                Shape.heart(new Point(0, 0.03), 0.36),
                Ink.of(Kiss.ROSE.alpha(0.6)).soft(0.06));
        pen.fill(
                Shape.heart(new Point(0, 0.02), 0.33),
                Ink.of(Colour.rgb(0xFFC48A).alpha(0.9)).soft(0.028));
        pen.fill(
                Shape.heart(new Point(0, 0.015), 0.29),
                Ink.of(Colour.rgb(0xFFF0CC)).soft(0.018));
        pen.fill(Shape.heart(new Point(0, 0.01), 0.22), Ink.of(Colour.WHITE).soft(0.03));
    });

    static final Sprite SMALL = Sprite.drawn(1.1, (pen, t) -> {
        pen.fill(
                Shape.heart(new Point(0, 0.03), 0.38),
                Ink.of(Kiss.ROSE.alpha(0.45)).soft(0.07));
        pen.fill(Shape.heart(new Point(0, 0.02), 0.28), Ink.of(Kiss.GOLD).soft(0.03));
        pen.fill(Shape.heart(new Point(0, 0.01), 0.2), Ink.of(Colour.WHITE).soft(0.03));
    });

    private static final Sprite STREAK = Sprite.drawn(
            16,
            (pen, t) -> pen.oval(
                    Point.ORIGIN,
                    8,
                    0.5,
                    Ink.radial(
                            Point.ORIGIN,
                            8,
                            Colour.WHITE,
                            Kiss.GOLD.alpha(0.55),
                            Kiss.GOLD.alpha(0.12),
                            Kiss.GOLD.alpha(0))));

    /** The heart of light over the lips, its beats and its flare. */
    static void draw(Pen pen, Point lips, double heart, double t) {
        double k = Kiss.HEART.at(t);
        if (k > 0.02) {
            double beat = Kiss.BEAT.at(t);
            double grown = (0.55 + 0.45 * k) * (1 + 0.16 * beat);
            SunsetSea.bloom(pen, lips, heart * (1.7 + 0.5 * beat), 0.4 * k + 0.35 * beat);
            pen.stamp(STREAK, lips, 0.03 + 0.03 * beat, 0, 1, k * (0.35 + 0.5 * beat));
            pen.stamp(BLOOM, lips, heart / 0.72 * grown, 0, 1, Math.min(1, k * 1.2));
        }
        double gone = (t - Kiss.BURST) / 0.35;
        if (gone > 0 && gone < 1) {
            pen.stamp(BLOOM, lips, heart / 0.72 * (1 + 1.1 * Ease.OUT.of(gone)), 0, 1, 0.7 * (1 - gone) * (1 - gone));
        }
    }
}
