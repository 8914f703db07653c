package photoplay.effects.styles;

import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/**
 * Coins rain on the hero: some fall behind to the ground, some before, which bounce off the head and the shoulders.
 *
 * @param start of the rain, in seconds
 */
record CoinRain(Stage stage, GameHero hero, double start) {

    void behind(Pen pen, double t) {
        coins(pen, t, false);
    }

    void front(Pen pen, double t) {
        coins(pen, t, true);
    }

    private void coins(Pen pen, double t, boolean front) {
        double now = GameGrid.beat(t);
        if (now < start) {
            return;
        }
        Rnd r = stage.rnd(front ? 71 : 72);
        double floor = GameWorld.floor(stage);
        for (int i = 0; i < 22; i++) {
            double born = start + r.unit() * 1.35;
            double x = r.between(0.04, 0.96) * stage.width();
            double side = r.either();
            double age = now - born;
            if (age < 0) {
                continue;
            }
            double land = front ? hero.topAt(x, stage) : floor;
            double fall = Math.sqrt(2 * (land + 0.1) / 3.2);
            double y = -0.1 + 1.6 * age * age;
            double px = x;
            if (age > fall) {
                double b = age - fall;
                y = land - 0.75 * b + 1.6 * b * b;
                px = x + side * 0.55 * b;
                if (y > floor - 0.02 && land >= floor - 1e-6) {
                    continue;
                }
            }
            if (y < floor) {
                pen.stamp(
                        GameSprites.COIN,
                        new Point(GameGrid.whole(px), GameGrid.whole(y)),
                        front ? 0.075 : 0.055,
                        0,
                        PowerBlock.turning(age * 2 + i * 0.3),
                        1);
            }
        }
    }
}
