package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Electric;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/** A bolt from the clouds, the ring of pressure that it sends over the ground, and whips of lightning to both sides. */
final class LightningStrike {
    private LightningStrike() {}

    /** The bolt strikes the crown and runs over the body into the ground. */
    static void bolt(Pen pen, Stage stage, Point crown, Point foot, double t) {
        double age = t - LightningPower.STRIKE;
        if (age < 0 || age > 0.5) {
            return;
        }
        double k = age < 0.28 ? 1 : 1 - (age - 0.28) / 0.22;
        Point from = new Point(0.5 * stage.width(), -0.12);
        double thick = 0.026 * (0.75 + 0.5 * Electric.flicker(t, 5)) * k;
        Electric.bolt(pen, from, crown, thick, k, Electric.jump(t, 9));
        Electric.arc(pen, from.plus(0.04, 0), crown, 0.16, thick * 0.4, k * 0.9, Electric.jump(t, 11));
        pen.stamp(StormSky.SHEETLIGHT, crown, 0.34 + 0.2 * Electric.flicker(t, 6), 0, 1, k);
        for (int side = -1; side <= 1; side += 2) {
            Point down = foot.plus(side * (0.12 + 0.1 * Electric.flicker(t, 8 + side)), -0.08);
            Electric.arc(pen, crown.plus(side * 0.05, 0.06), down, 0.13, thick * 0.35, k, Electric.jump(t, 14 + side));
        }
        for (int i = 0; i < 7; i++) {
            Point to = crown.plus(Point.polar(0.16 + 0.2 * Electric.flicker(t, 20 + i), 190 + 27 * i));
            Electric.arc(pen, crown, to, 0.3, 0.004, k, Electric.jump(t, 30 + i));
        }
    }

    /** A flat ring of pressure over the ground: the far half behind the body, the near half before it. */
    static void shock(Pen pen, Point foot, boolean far, double t) {
        double age = (t - LightningPower.STRIKE - 0.03) / 0.6;
        if (age <= 0 || age >= 1) {
            return;
        }
        double r = 0.15 + 1.2 * Ease.OUT.of(age);
        List<Point> half = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double a = Math.PI * (far ? 1 + i / 24.0 : i / 24.0);
            half.add(foot.plus(r * Math.cos(a), -0.1 + 0.26 * r * Math.sin(a)));
        }
        pen.curve(half, 0.07, Ink.of(LightningPower.VIOLET.alpha(0.25 * (1 - age))));
        pen.curve(half, 0.03, Ink.of(LightningPower.BOLT.alpha(0.5 * (1 - age))));
        pen.curve(half, 0.009, Ink.of(Colour.WHITE.alpha(1 - age)));
    }

    /** Lightning lashes from both sides of the body to the edges of the frame. */
    static void whips(Pen pen, Stage stage, Actor actor, double t) {
        Portrait photo = actor.portrait();
        double age = t - LightningPower.WHIPS;
        if (age < 0 || age > 0.62) {
            return;
        }
        Face f = photo.face();
        double reach = Ease.OUT.of(age / 0.1);
        double k = age < 0.42 ? 1 : 1 - (age - 0.42) / 0.2;
        for (int side : new int[] {-1, 1}) {
            Point hand = actor.spot(hand(photo, f, side)).at(t);
            Point end = new Point(
                    side < 0 ? -0.05 : stage.width() + 0.05, hand.y() + 0.25 * Math.sin(11 * age + side) - 0.05);
            Point tip = hand.lerp(end, reach);
            Electric.arc(pen, hand, tip, 0.2, 0.010, k, Electric.jump(t, side + 50));
            Electric.arc(pen, hand, tip, 0.3, 0.004, k * 0.8, Electric.jump(t, side + 60));
            pen.stamp(LightningPower.HALO, hand, 0.3, 0, 1, k);
            pen.stamp(BodyCurrent.GLOW, hand, 0.12, 0, 1, k);
        }
    }

    private static Point hand(Portrait photo, Face f, int side) {
        if (photo.hasFace()) {
            Point shoulder =
                    side < 0 ? photo.body().leftShoulder() : photo.body().rightShoulder();
            return shoulder.plus(side * 0.1 * f.headWidth(), 0.75 * f.headHeight());
        }
        return f.local(side * 0.46, 0.25);
    }
}
