package photoplay.effects.kit;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * A popper slides in at a lower corner, shoots curled streamers towards the middle and slides out.
 *
 * @param side -1 at the left, 1 at the right
 */
public record PartyPopper(int side, double bangs) {
    private static final Sprite POPPER = Sprite.prop("party-popper");

    public void draw(Pen pen, Stage stage, double t) {
        Point at = stage.at(0.5 + side * 0.46, 0.97);
        double away = Curve.from(bangs - 0.2, 1)
                .to(bangs - 0.05, 0, Ease.BACK)
                .hold(1.9)
                .to(2.2, 1)
                .at(t);
        if (t > bangs - 0.2 && t < 2.3) {
            pen.stamp(POPPER, at.plus(side * 0.3 * away, 0.2 * away), 0.2, side < 0 ? 0 : -8, -side, 1);
        }
        double age = t - bangs;
        for (int i = 0; i < 9 && age > 0 && age < 1.6; i++) {
            double e = (1 - Math.exp(-2.4 * age)) / 2.4;
            Point p = at.plus(-side * (0.25 + 0.16 * i) * e * 1.6, -(2.6 - 0.13 * i) * e + 0.75 * age * age);
            Sprite paper = Bits.streamer(Bits.PARTY.get(i % 6));
            pen.stamp(paper, p, 0.16, side * (60 + 200 * age + 30 * i), 1, Math.min(1, (1.6 - age) * 3));
        }
    }
}
