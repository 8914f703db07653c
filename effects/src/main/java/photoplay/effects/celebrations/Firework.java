package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CityNight;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Crowd;
import photoplay.effects.kit.Shell;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Night falls and fireworks paint the subject; the last ones fan out behind the head like a peacock tail. */
public enum Firework implements Solo {
    FIREWORK;

    private static final double FAN = 2.8;
    private static final Colour GOLD = Colour.rgb(0xFFC65A);

    private static final Curve NIGHT = Curve.from(0.05, 0).to(0.75, 1);
    /** Light of the fan and of the curtain it becomes. */
    private static final Curve BLAZE = Curve.from(FAN, 0).to(3.3, 1).hold(3.9).to(4.9, 0.3);

    private static final Sprite STREAK = Shell.streak(Colour.rgb(0xFFD98A));
    private static final Sprite GRAIN = Bits.spark(GOLD);
    private static final Sprite EMBER = Bits.spark(Colour.rgb(0xFF9A3C));
    private static final Sprite HALO = Shell.glow(GOLD);
    private static final Sprite SMOKE = Bits.puff(Colour.rgb(0xAEB4CC), 3);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .lookAt(t -> t < 2.6 ? rocket(stage, Math.clamp((t - 0.1) / 0.85, 0, 1)) : face.noseTip())
                .eyesWide(Curve.window(1.0, 0.08, 1.6, 0.4).plus(Curve.window(FAN + 0.1, 0.1, 4.4, 0.5)))
                .brows(Curve.window(0.95, 0.1, 2.4, 0.5).times(0.7))
                .smile(Curve.from(0.9, 0).to(1.4, 0.45).hold(2.9).to(3.3, 1))
                .nod(Curve.window(0.3, 0.4, 2.6, 0.4)
                        .times(-3)
                        .plus(Curve.window(FAN, 0.2, 4.6, 0.4).times(-2)));
        Actor actor = acting.act(stage.actor(photo)).roomy(0.5);
        Point middle = actor.spot(face.centre()).at(1);
        List<Shell> shells = shells(stage);
        PeacockFan fan = PeacockFan.of(photo, actor, stage, FAN);
        EmberRain drops = EmberRain.on(photo, actor, stage);
        Layer.Picture subject = CloseUp.rounded(photo, actor.cutout())
                .lit(Light.ambient(Colour.rgb(0x7280BC), NIGHT.times(0.84)))
                .lit(lights(shells, middle, stage, !face.seen() && face.headWidth() > 0.5 ? 0.4 : 1));
        Layer.Drawn fireworks = Layer.Drawn.of((pen, t) -> fireworks(pen, shells, fan, stage, t))
                .depth(0.8);
        var film = stage.film()
                .add(actor.backdrop()
                        .lit(Light.ambient(Colour.rgb(0x1A2350), NIGHT.times(0.95)))
                        .opacity(Curve.from(0.9, 1).to(0.901, 0)));
        if (photo.hasSubject()) {
            film.add(
                    Layer.Drawn.of((pen, t) -> roll(pen, stage, t)),
                    CityNight.sky(stage, true).opacity(Curve.rise(0.35, 0.5)),
                    fireworks,
                    fan.curtain(stage, 0),
                    fan.curtain(stage, 1),
                    acting.on(subject),
                    Layer.Drawn.of(drops::draw));
        } else {
            film.add(
                    acting.on(subject),
                    Layer.Drawn.of((pen, t) -> roll(pen, stage, t)).opacity(Curve.fall(0.45, 0.4)),
                    CityNight.sky(stage, false).opacity(Curve.rise(0.35, 0.5)),
                    fireworks,
                    fan.curtain(stage, 0),
                    fan.curtain(stage, 1));
        }
        Curve roar = Curve.window(3.0, 0.2, 4.4, 0.5)
                .times(0.02)
                .plus(Curve.window(0.9, 0.2, 2.6, 0.4).times(0.006));
        return film.add(
                        embers(stage).near(),
                        Crowd.row(stage, Math.clamp(0.15 * stage.height(), 0.14, 0.2), Colour.rgb(0x10163A), 4)
                                .with(Motion.down(Curve.from(0.1, 0.42)
                                        .to(0.8, 0, Ease.OUT)
                                        .plus(Curve.sine(2.3, 1).times(roar).map(v -> -Math.abs(v) * 0.7))))
                                .depth(1.1),
                        Crowd.row(stage, Math.clamp(0.1 * stage.height(), 0.09, 0.14), Colour.rgb(0x05070F), 9)
                                .with(Motion.down(Curve.from(0.1, 0.42)
                                        .to(0.9, 0.01, Ease.OUT)
                                        .plus(Curve.sine(2.1, 1, 0.3)
                                                .times(roar)
                                                .map(v -> -Math.abs(v)))))
                                .depth(1.3),
                        CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.at(0.5, 0.6))
                        .zoom(Curve.from(0, 1).to(0.9, 1.06).hold(2.7).to(3.5, 1.0))
                        .shaken(0.006, Curve.window(FAN + 0.05, 0.1, 3.7, 0.4), stage.seed()))
                .through(Bloom.of(NIGHT.times(0.32)), Vignette.of(NIGHT.times(0.4)))
                .score(sound());
    }

    private static List<Shell> shells(Stage stage) {
        return List.of(
                Shell.of(Shell.Form.CHRYSANTHEMUM, stage.at(0.24, 0.2), 1.0, 0.62, GOLD, Colour.rgb(0xFFF1C0)),
                Shell.of(Shell.Form.PEONY, stage.at(0.79, 0.17), 1.4, 0.56, Colour.rgb(0xFF2F52), Colour.rgb(0xFF9FD0)),
                Shell.of(Shell.Form.RING, stage.at(0.48, 0.13), 1.8, 0.72, Colour.rgb(0x4A8CFF), Colour.rgb(0xD8ECFF)),
                Shell.of(
                        Shell.Form.CRACKLE, stage.at(0.87, 0.38), 2.2, 0.5, Colour.rgb(0x3FE06A), Colour.rgb(0xF4FFE0)),
                Shell.of(Shell.Form.CRACKLE, stage.at(0.15, 0.14), 4.15, 0.4, Colour.rgb(0xC98CFF), Colour.WHITE));
    }

    /** @param edge strength of the fan's light on the outline: little where the photo's edge cuts the head */
    private static Light[] lights(List<Shell> shells, Point middle, Stage stage, double edge) {
        List<Light> out = new ArrayList<>();
        for (Shell s : shells) {
            out.add(s.lamp(0.95, s.time() > FAN ? 0.5 : s.at().distance(middle) < 0.45 ? 1.1 : 2));
            out.add(s.rim(middle, 1.9));
        }
        out.add(new Light.Rim(Curve.of(-150), 0.04, GOLD, BLAZE.times(1.7 * edge)));
        out.add(new Light.Rim(Curve.of(-30), 0.04, GOLD, BLAZE.times(1.7 * edge)));
        out.add(new Light.Lamp(
                Spot.of(stage.at(0.5, 0.8)),
                0.9,
                0.35,
                Colour.rgb(0xFFA64E),
                Curve.from(3.2, 0).to(3.9, 0.55)));
        return out.toArray(Light[]::new);
    }

    /** A dark edge that comes down over the backdrop before the night sky is there. */
    private static void roll(Pen pen, Stage stage, double t) {
        double k = (t - 0.02) / 0.8;
        if (k > 0 && t < 1) {
            double y = -0.75 + (stage.height() + 0.8) * Ease.SMOOTH.of(k);
            Box all = stage.frame().grown(0.15);
            pen.rect(new Box(all.left(), all.top(), all.right(), y), Ink.of(CityNight.NAVY.alpha(0.9)));
            pen.rect(
                    new Box(all.left(), y, all.right(), y + 0.75),
                    Ink.down(
                            y,
                            y + 0.75,
                            CityNight.NAVY.alpha(0.9),
                            CityNight.NAVY.alpha(0.45),
                            CityNight.NAVY.alpha(0)));
        }
    }

    /** Way of the first rocket. */
    private static Point rocket(Stage stage, double k) {
        return stage.at(0.18, 1.02).lerp(stage.at(0.24, 0.2), k).plus(0.035 * Math.sin(3 * Math.PI * k) * (1 - k), 0);
    }

    private static void fireworks(Pen pen, List<Shell> shells, PeacockFan fan, Stage stage, double t) {
        smoke(pen, shells, t);
        double k = (t - 0.1) / 0.85;
        if (k > 0 && k < 1) {
            trail(pen, stage, k, t);
        }
        for (Shell s : shells) {
            lift(pen, s, stage, t);
            s.draw(pen, t);
        }
        fan.draw(pen, BLAZE.at(t), t);
    }

    /** The rocket that starts the show, glittering behind. */
    private static void trail(Pen pen, Stage stage, double k, double t) {
        Point head = rocket(stage, k);
        Shell.streak(pen, STREAK, rocket(stage, Math.max(0, k - 0.3)), head, 0.02, 0.9);
        for (int i = 0; i < 26; i++) {
            double back = k - 0.02 * i;
            if (back > 0) {
                double off = 0.004 + 0.0011 * i;
                pen.stamp(
                        EMBER,
                        rocket(stage, back).plus(off * (2 * Rnd.hash(i, 3) - 1), off * 1.5),
                        0.022,
                        0,
                        1,
                        (1 - i / 26.0) * (0.4 + 0.6 * Rnd.hash(i, (long) (t * 24))));
            }
        }
        pen.stamp(HALO, head, 0.16, 0, 1, 0.8);
        pen.stamp(GRAIN, head, 0.07, 0, 1, 1);
    }

    /** The thin thread on which a shell goes up before it opens. */
    private static void lift(Pen pen, Shell s, Stage stage, double t) {
        double k = 1 - (s.time() - t) / 0.5;
        if (k > 0 && k < 1 && s.time() > 1.05) {
            Point from = new Point(s.at().x() * 0.7 + stage.width() * 0.15, stage.height() * 0.9);
            double up = Ease.OUT.of(k);
            Point head = from.lerp(s.at(), up);
            Shell.streak(pen, STREAK, from.lerp(s.at(), Math.max(0, up - 0.22)), head, 0.01, 0.7);
            pen.stamp(GRAIN, head, 0.035, 0, 1, 1);
        }
    }

    /** Smoke hangs where a shell opened, and takes the light of the next one. */
    private static void smoke(Pen pen, List<Shell> shells, double t) {
        for (int i = 0; i < 4; i++) {
            Shell s = shells.get(i);
            double age = t - s.time() - 0.15;
            if (age > 0) {
                Shell next = shells.get(Math.min(i + 1, 4));
                double lit = 0.13 + 0.3 * next.light().at(t) + 0.12 * BLAZE.at(t);
                double alpha = Math.min(1, age / 0.4) * Math.max(0, 1 - age / 2.6) * lit;
                pen.stamp(
                        SMOKE, s.at().plus(0.03 * age, -0.015 * age), s.radius() * (0.7 + 0.1 * age), 50 * i, 1, alpha);
            }
        }
    }

    private static Emitter embers(Stage stage) {
        return Emitter.of(64, stage.seed() + 8, GRAIN, EMBER)
                .falling(stage, 0.16, 0.32)
                .size(0.012, 0.026)
                .sway(0.03, 0.5)
                .fade(0.2, 0.2)
                .strength(Curve.from(3.5, 0).to(3.9, 0.9).hold(4.3).to(5, 0.6));
    }

    private static Score sound() {
        Score s = Score.of(
                        Tune.EPIC_TRAILER.play().from(0.9).quieter(3),
                        Tune.ODE_TO_JOY.play().on(Instrument.BRASS).from(FAN).quieter(2))
                .cue(Sound.WHISTLE_RISE.from(-0.5), 0.1)
                .cue(Sound.CROWD_MURMUR.quieter(9), 0.1)
                .cue(Sound.FIREWORK.from(-0.5), 1.1)
                .cue(Sound.FIREWORK.from(0.5).higher(2), 1.5)
                .cue(Sound.FIREWORK.lower(2), 1.9)
                .cue(Sound.FIREWORK.from(0.6).higher(4), 2.3)
                .cue(Sound.CRACKLE.from(0.6), 2.5)
                .cue(Sound.DRUM_ROLL.quieter(8), 3.2);
        for (int i = 0; i < PeacockFan.TAILS; i++) {
            s = s.cue(Sound.WHISTLE_RISE.higher(i).from(-0.8 + 0.2 * i).quieter(8), FAN + 0.05 * i);
        }
        return s.cue(Sound.EXPLOSION.quieter(4), 3.25)
                .cue(Sound.CROWD_GASP, 3.0)
                .cue(Sound.CROWD_CHEER.quieter(4), 3.5)
                .cue(Sound.CRACKLE, 3.4, 3.9)
                .cue(Sound.FIREWORK.quieter(9).from(-0.6), 4.4);
    }
}
