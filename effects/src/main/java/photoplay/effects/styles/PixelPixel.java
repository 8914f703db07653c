package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.CloseUp;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The picture breaks into chunky pixels and the subject becomes a retro game hero who grabs a power star. */
public enum PixelPixel implements Solo {
    PIXELPIXEL;

    private static final double SCAN = 0.05;
    private static final double WORLD = 9 / GameGrid.FPS;
    private static final double[] BUTTS = {19 / GameGrid.FPS, 25 / GameGrid.FPS, 31 / GameGrid.FPS};
    private static final double CATCH = 36 / GameGrid.FPS;
    private static final double SLIME = 40 / GameGrid.FPS;
    private static final double[] VICTORY = {51 / GameGrid.FPS, 57 / GameGrid.FPS};

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        GameHero hero = GameHero.of(given, photo, stage);
        ScanDown scan = new ScanDown(stage, SCAN);
        PowerBlock power = new PowerBlock(hero.block(), hero.chest(), WORLD, CATCH, BUTTS);
        CoinRain rain = new CoinRain(stage, hero, SLIME + 0.1);
        PixelArt fine = new PixelArt(Math.clamp(Math.round(125 * hero.scale()), 60, 90), 24, 0.25);
        Layer.Picture still = hero.still(stage, fine);
        Layer.Picture backdrop = (photo.hasSubject()
                        ? stage.actor(photo).backdrop()
                        : stage.actor(photo).whole())
                .through(fine)
                .depth(1);
        var film =
                stage.film().add(GameWorld.sky(photo, stage), GameWorld.clouds(stage), GameWorld.hills(photo, stage));
        columns(film, stage, backdrop, photo.hasSubject());
        film.draw((pen, t) -> {
                    if (GameGrid.beat(t) >= SLIME) {
                        GameScreen.levelUp(pen, stage, Math.max(0.24, hero.tall() + 0.03), GameGrid.beat(t) - SLIME);
                    }
                })
                .draw((pen, t) -> GameScreen.fireworks(pen, stage, 3.9, t))
                .draw(rain::behind)
                .draw(power::coins);
        for (int i = 0; i < 4; i++) {
            film.add(dressed(still, i).with((Motion) t -> pose(stage, hero, GameGrid.beat(t))));
        }
        return film.draw(power::block)
                .draw(power::star)
                .add(GameWorld.ground(stage)
                        .with(Motion.down(t ->
                                GameGrid.whole((1 - Ease.OUT.of((GameGrid.beat(t) - WORLD) / 0.35)) * 0.5)))
                        .opacity(t -> t < WORLD ? 0 : 1))
                .draw((pen, t) -> slime(pen, stage, hero, t))
                .draw(rain::front)
                .draw((pen, t) -> display(pen, stage, t))
                .add(scan.level(photo, 80, 3), scan.level(photo, 48, 2), scan.level(photo, 24, 1))
                .add(scan.level(photo, 0, 0))
                .draw(scan::row)
                .add(GameScreen.tube(stage).opacity(Curve.rise(0.3, 0.4)))
                .camera(shaken(stage))
                .score(sound());
    }

    /** The backdrop leaves in columns of tiles, every other one upwards. */
    private static void columns(Stage.Storyboard film, Stage stage, Layer.Picture backdrop, boolean leave) {
        if (!leave) {
            film.add(backdrop);
            return;
        }
        film.add(backdrop.opacity(t -> t < WORLD ? 1 : 0));
        int n = 6;
        double w = stage.width() / n;
        for (int i = 0; i < n; i++) {
            int side = i % 2 == 0 ? -1 : 1;
            double late = WORLD + 0.05 * i;
            Box strip = new Box(i * w, 0, (i + 1) * w, stage.height());
            film.add(Layer.Group.of(strip, List.of(backdrop))
                    .with(Motion.down(
                            t -> GameGrid.whole(side * stage.height() * Ease.IN.of((GameGrid.beat(t) - late) / 0.42))))
                    .opacity(t -> t >= WORLD && t < late + 0.45 ? 1 : 0));
        }
    }

    // The hero

    /** How much larger than at first: the star makes the hero toggle and stay big. */
    private static double size(GameHero hero, double t) {
        long step = Math.round((GameGrid.beat(t) - CATCH) * GameGrid.FPS);
        return step < 1 ? 1 : step < 6 ? (step % 2 == 1 ? hero.grown() : 1) : hero.grown();
    }

    /** Height over the ground. */
    private static double hop(double t) {
        double y = 0;
        for (double at : BUTTS) {
            y += arc((t - at) / 0.25) * GameHero.HOP;
        }
        for (double at : VICTORY) {
            y += arc((t - at) / 0.25) * GameHero.HOP * 0.9;
        }
        return y;
    }

    private static double arc(double u) {
        return Math.max(0, 1 - u * u);
    }

    private static Affine pose(Stage stage, GameHero hero, double t) {
        double k = Ease.OUT.of((t - WORLD) / 0.42);
        if (k <= 0) {
            return Affine.IDENTITY;
        }
        double to = hero.scale() * size(hero, t);
        double scale = 1 + (to - 1) * k;
        double squash = 1;
        for (double at : BUTTS) {
            squash -= t >= at && t < at + 0.16 ? 0.05 : 0;
            squash += t > at - 0.3 && t < at - 0.2 ? -0.07 : 0;
        }
        squash += Math.round(t * 4) % 2 == 0 ? 0.012 : 0;
        double x = hero.base().x() + (stage.width() / 2 - hero.base().x()) * k;
        double y = hero.base().y() + (hero.sunk() - hero.base().y()) * k - hop(t);
        double wide = scale * (2 - squash);
        double mirror = t > VICTORY[0] && t < VICTORY[1] ? -1 : 1;
        return Affine.move(-hero.base().x(), -hero.body().bottom())
                .then(Affine.scale(wide * mirror, scale * squash))
                .then(Affine.move(GameGrid.whole(x), GameGrid.whole(y)));
    }

    /** The hero in one of four palettes; the star makes them flash in turn. */
    private static Layer.Picture dressed(Layer.Picture still, int palette) {
        Layer.Picture worn = switch (palette) {
            case 1 -> still.through(starred(0xFFE14A));
            case 2 -> still.through(starred(0x4AF0FF));
            case 3 -> still.through(starred(0xFF62C4));
            default -> still;
        };
        return worn.opacity(t -> palette(t) == palette ? 1 : 0);
    }

    private static Graded starred(int rgb) {
        return new Graded(Grade.NEUTRAL.gain(1.25).tint(rgb, 0.6));
    }

    private static int palette(double t) {
        long step = Math.round((GameGrid.beat(t) - CATCH) * GameGrid.FPS);
        return step < 0 || step >= 8 ? 0 : (int) ((step + 1) % 4);
    }

    private static void slime(Pen pen, Stage stage, GameHero hero, double t) {
        double from = CATCH - 0.35;
        double floor = GameWorld.floor(stage);
        double half = hero.body().width() * hero.scale() * hero.grown() / 2;
        double touch = stage.width() / 2 + Math.clamp(half, 0.2, stage.width() * 0.4);
        if (t < from) {
            return;
        }
        if (t < SLIME) {
            double u = (GameGrid.beat(t) - from) / (SLIME - from);
            double x = stage.width() + 0.15 + (touch - stage.width() - 0.15) * u;
            double y = floor - 0.085 - 0.07 * Math.abs(Math.sin(u * Math.PI * 3));
            pen.stamp(GameSprites.BLOB, new Point(GameGrid.whole(x), GameGrid.whole(y)), 0.18);
            return;
        }
        double age = GameGrid.beat(t) - SLIME + 1 / GameGrid.FPS;
        Rnd r = stage.rnd(31);
        for (int i = 0; i < 34; i++) {
            double vx = r.between(-0.5, 1.1);
            double vy = r.between(-1.5, -0.3);
            Colour c = Colour.rgb(i % 3 == 0 ? 0xB98BFF : i % 3 == 1 ? 0x7A4FD6 : 0x3D2380);
            double y = floor - 0.08 + vy * age + 2.2 * age * age;
            if (y < floor + 0.02) {
                GameGrid.pixel(pen, new Point(touch + vx * age, y), GameGrid.PX * r.between(1, 3), c);
            }
        }
        if (age < 0.8) {
            GameGrid.words(
                    pen,
                    "+1000",
                    0.04,
                    new Point(touch, GameGrid.whole(floor - 0.24 - age * 0.15)),
                    Colour.rgb(0xFFD23F));
        }
    }

    private static void display(Pen pen, Stage stage, double t) {
        if (t < WORLD) {
            return;
        }
        double in = GameGrid.whole((1 - Ease.OUT.of((GameGrid.beat(t) - WORLD) / 0.35)) * 0.2);
        GameScreen.tally(pen, stage, in, score(t), t);
        if (t > 4.2 && Math.round(GameGrid.beat(t) * GameGrid.FPS) % 6 < 4) {
            GameGrid.words(pen, "PRESS START", 0.04, stage.at(0.5, 0.95), Colour.WHITE);
        }
    }

    /** Points so far. */
    private static int score(double t) {
        int score = 100;
        for (double at : BUTTS) {
            score += (int) (200 * Math.clamp((GameGrid.beat(t) - at) / 0.4, 0, 1));
        }
        score += (int) (1000 * Math.clamp((GameGrid.beat(t) - SLIME) / 0.4, 0, 1));
        return score + 50 * (int) Math.max(0, (GameGrid.beat(t) - SLIME - 0.6) * 9);
    }

    private static Camera shaken(Stage stage) {
        Curve shake = t -> {
            long step = Math.round((GameGrid.beat(t) - SLIME) * GameGrid.FPS);
            return step >= 0 && step < 4 ? (step % 2 == 0 ? GameGrid.PX : -GameGrid.PX) : 0;
        };
        return Camera.still(stage.centre()).pan(shake, shake.times(-0.5));
    }

    private static Score sound() {
        return Score.of(Tune.CHIPTUNE.play().from(0.7))
                .cue(Sound.GLITCH.quieter(4), SCAN)
                .cue(Sound.COIN, 0.7, BUTTS[0], BUTTS[1])
                .cue(Sound.SWISH, WORLD)
                .cue(Sound.JUMP, BUTTS[0] - 0.2, BUTTS[1] - 0.2, BUTTS[2] - 0.2, VICTORY[0] - 0.2, VICTORY[1] - 0.2)
                .cue(Sound.BRICK, BUTTS[0], BUTTS[1], BUTTS[2])
                .cue(Sound.POWER_UP, CATCH)
                .cue(Sound.SPLAT, SLIME)
                .cue(Sound.CRACK, SLIME + 0.08)
                .cue(Sound.COINS, 3.5)
                .cue(Sound.FANFARE, SLIME + 0.05)
                .cue(Sound.FIRECRACKERS.quieter(8), 4.3);
    }
}
