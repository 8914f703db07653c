package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Shell;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Sparks that come down on the subject and die there in tiny splashes. */
record EmberRain(List<Drop> drops) {
    private static final Colour GOLD = Colour.rgb(0xFFC65A);
    private static final Sprite STREAK = Shell.streak(Colour.rgb(0xFFD98A));
    private static final Sprite GRAIN = Bits.spark(GOLD);
    private static final Sprite EMBER = Bits.spark(Colour.rgb(0xFF9A3C));
    private static final Sprite HALO = Shell.glow(GOLD);

    /** A spark that comes down on the subject and dies in a tiny splash. */
    record Drop(Spot spot, double lands, double speed) {}

    static EmberRain on(Portrait photo, Actor actor, Stage stage) {
        Rnd r = stage.rnd(61);
        List<Drop> out = new ArrayList<>();
        Box box = photo.subject().box();
        for (int i = 0; i < 46; i++) {
            double x = r.between(box.left(), box.right());
            double y = photo.subject().topAt(x);
            double lands = 3.45 + 1.5 * r.unit();
            double speed = r.between(0.35, 0.6);
            if (photo.subject().covers(x) && y < photo.height() * 0.75) {
                out.add(new Drop(actor.spot(new Point(x, y + 0.008)), lands, speed));
            }
        }
        return new EmberRain(out);
    }

    void draw(Pen pen, double t) {
        for (Drop d : drops) {
            double left = d.lands() - t;
            Point at = d.spot().at(t);
            if (left > 0 && left < 0.7) {
                Point now = at.plus(0, -left * d.speed());
                Shell.streak(pen, STREAK, now.plus(0, -0.05), now, 0.009, Math.min(1, (0.7 - left) / 0.2));
                pen.stamp(GRAIN, now, 0.022, 0, 1, 1);
            } else if (left <= 0 && left > -0.3) {
                double k = -left / 0.3;
                pen.stamp(HALO, at, 0.07, 0, 1, 0.8 * (1 - k));
                for (int n = 0; n < 5; n++) {
                    Point way = Point.polar(0.035 * Ease.OUT.of(k), -160 + 35 * n);
                    pen.stamp(EMBER, at.plus(way).plus(0, 0.03 * k * k), 0.014, 0, 1, 1 - k);
                }
            }
        }
    }
}
