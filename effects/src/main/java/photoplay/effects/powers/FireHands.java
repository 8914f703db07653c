package photoplay.effects.powers;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Flames;
import photoplay.effects.kit.LaidHand;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Two hands rise to cup a ball of fire, throw it, and each keep a flame over the fingertips. */
record FireHands(FireballBlocking places, Sprite hand) {
    private static final Sprite WISP = Bits.puff(Colour.rgb(0x9AA4A8), 6);

    /** Two forearms cup the ball; later each hand holds a flame over its fingertips. */
    void draw(Pen pen, Stage stage, Point ball, double t) {
        double wide = Math.clamp(places.wide(t), 0.08, 0.3);
        double size = 0.13 + 0.07 * places.grown();
        Point below = new Point(0, stage.height() - places.rest().y() + 0.35);
        for (int side : new int[] {-1, 1}) {
            Point cup = ball.plus(side * (0.5 * size + 0.26 * wide), 0.02 + 0.36 * wide);
            double up = Curve.from(0.75, 0).to(1.25, 1, Ease.BACK).at(t);
            double away = side < 0
                    ? Curve.rise(MagicFireball.BACK, 0.25).at(t)
                    : Curve.from(MagicFireball.THROW + 0.06, 0)
                            .to(MagicFireball.THROW + 0.22, 1, Ease.IN)
                            .at(t);
            double again = Curve.from(MagicFireball.OPENS + 0.02, 0)
                    .to(MagicFireball.OPENS + 0.3, 1, Ease.BACK)
                    .at(t);
            boolean before = t < MagicFireball.FULL;
            Point at = before
                    ? cup.plus(below.times(1 - up + away))
                    : (side < 0 ? places.left() : places.right())
                            .plus(side * 0.02, 0.58 * size + 0.008 * Math.sin(3 * t + side))
                            .plus(below.times(1 - again));
            double lift = before ? 24 + 40 * wide + 3 * Math.sin(5 * t + side) : 74;
            if (at.y() < stage.height() + 0.3) {
                LaidHand.stamp(pen, hand, at, size, side < 0 ? -lift : 180 + lift, -side, 1);
                Point lit = before ? ball : at.plus(0, -0.6 * size);
                double heat = before
                        ? Math.min(1, MagicFireball.HEAT.at(t))
                        : side < 0 ? MagicFireball.LEFT.at(t) : MagicFireball.PALMS.at(t);
                pen.stamp(Flames.GLOW, at.lerp(lit, 0.45), 1.3 * size, 0, 1, 0.55 * heat);
            }
        }
    }

    /** A flame in each palm; the left one is snuffed to a curl of smoke. */
    void flames(Pen pen, double t) {
        double born = Ease.BACK.of((t - MagicFireball.OPENS - 0.15) / 0.3);
        if (t < MagicFireball.OPENS + 0.15) {
            return;
        }
        flame(pen, places.right(), born, 1, t);
        double left = 1 - Ease.SMOOTH.of((t - MagicFireball.SNUFF) / 0.12);
        if (left > 0.02) {
            flame(pen, places.left(), born * left, 4, t);
        }
        for (int i = 0; i < 9; i++) {
            double age = (t - MagicFireball.SNUFF - 0.05 * i) / 0.75;
            if (age > 0 && age < 1) {
                Point at = places.left().plus(0.035 * Math.sin(7 * age + 0.6 * i) * age, -0.04 - 0.36 * age);
                pen.stamp(WISP, at, 0.03 + 0.07 * age, 40 * i, 1, 0.55 * (1 - age));
            }
        }
    }

    private static void flame(Pen pen, Point palm, double size, int luck, double t) {
        double tall = 0.27 * size;
        pen.stamp(Flames.GLOW, palm.plus(0, -0.1), 0.5 * size * Flames.flicker(t, luck), 0, 1, 0.7);
        Flames.FLAME.stamp(pen, t, luck, palm.plus(0, -0.42 * tall), tall, 3 * Math.sin(5 * t + luck), 1.1, 1);
        Flames.FLAME.stamp(pen, 1.2 * t, luck + 3, palm.plus(0, -0.3 * tall), 0.72 * tall, 0, -1.2, 0.9);
    }
}
