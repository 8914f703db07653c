package photoplay.effects.couples;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.LaidHand;
import photoplay.effects.kit.Partner;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;

/** Drawn forearms of two people who hug. */
final class Embrace {
    private Embrace() {}

    /** Both forearms come up from the blanket and close round the other, the first one's above. */
    static Sketch of(Couple couple, Actor a, Actor b, double top) {
        Partner left = couple.left();
        Partner right = couple.right();
        double room = top - Math.max(left.chin(), right.chin());
        if (!couple.bothPersons() || room < 0.14) {
            return (pen, t) -> {};
        }
        List<Reach> arms =
                List.of(Reach.of(right, b, left, a, top, 0.8, 0), Reach.of(left, a, right, b, top, 0.25, 0.06));
        return (pen, t) -> arms.forEach(arm -> arm.draw(pen, t));
    }

    /**
     * One forearm on its way.
     *
     * @param on where the hand comes to lie on the other
     * @param elbow below the blanket
     */
    private record Reach(Sprite arm, Spot on, Spot elbow, double hand, int side, double late) {
        /**
         * @param low how far down the hand lies between the other's chin, 0, and the blanket, 1
         */
        static Reach of(Partner me, Actor my, Partner you, Actor your, double top, double low, double late) {
            double hand = 0.58 * me.headWidth();
            double y = you.chin() + 0.4 * hand + low * Math.max(0, top - you.chin() - 0.8 * hand);
            Point place = you.fit().inverse().apply(new Point(you.head().x() + you.side() * 0.24 * you.headWidth(), y));
            Spot lies = your.spot(place);
            Spot from =
                    my.spot(me.fit().inverse().apply(new Point(me.head().x() + me.side() * 0.5 * me.headWidth(), top)));
            Sprite arm = LaidHand.hand(warm(me.skin()), warm(me.cloth()));
            return new Reach(arm, lies, t -> from.at(t).plus(0, 0.1), hand, -me.side(), late);
        }

        void draw(Pen pen, double t) {
            double k = Curve.from(2.2 + late, 0)
                    .to(Hug.CONTACT + 0.1 + late, 1, Ease.BACK)
                    .at(t);
            if (k <= 0) {
                return;
            }
            Point to = on.at(t);
            Point way = to.minus(elbow.at(t));
            double pat = 0.012
                    * Math.max(0, Math.sin(2 * Math.PI * 1.1 * (t - 3.2)))
                    * Curve.window(3.2, 0.1, 4.6, 0.3).at(t);
            Point palm = to.minus(way.times(0.9 * (1 - k))).plus(0, -pat);
            double degrees = way.degrees() + side * (-8 + 22 * (1 - k));
            pen.stamp(Bits.shadow(), palm.plus(0.005, 0.03), 0.75 * hand, degrees, 1.5, 0.55);
            LaidHand.stamp(pen, arm, palm, hand, degrees, side, 1);
        }
    }

    /** A drawn colour in the light of the park, as {@link Light.Ambient} gives it to the photos. */
    private static Colour warm(Colour c) {
        Colour lit =
                Colour.rgb(((c.red() * 0xF4 / 255) << 16) | ((c.green() * 0xD2 / 255) << 8) | (c.blue() * 0xA8 / 255));
        return c.mix(lit, 0.7).mix(Colour.rgb(0xE08A50), 0.1);
    }
}
