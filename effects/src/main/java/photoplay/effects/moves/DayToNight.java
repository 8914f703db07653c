package photoplay.effects.moves;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.BelowSky;
import photoplay.effects.kit.BulbString;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.DaySky;
import photoplay.effects.kit.Firm;
import photoplay.effects.kit.HillTown;
import photoplay.effects.kit.SunAndMoon;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Bloom;
import photoplay.stage.lens.Soft;
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
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** The sun races over the picture: noon, gold, dusk, and then lamps, moon and stars come on. */
public enum DayToNight implements Solo {
    DAY_TO_NIGHT;

    private static final double BEHIND = 1.5;
    private static final double SUNSET = 2.45;
    private static final double SWITCH = 2.95;
    private static final double METEOR = 4.35;
    private static final BulbString BULBS = new BulbString(2.2, SWITCH, 4.2);

    private static final Colour WARM = Colour.rgb(0xFFC069);
    private static final Curve GOLD = Curve.window(0.5, 0.7, 2.3, 0.6);
    private static final Curve RED = Curve.window(1.5, 0.6, 2.9, 0.5);
    private static final Curve NIGHT = Curve.rise(2.25, 0.65);
    private static final Curve WHITE_CLOUDS = Curve.window(0.55, 0.5, 2.2, 0.8);
    private static final Curve RED_CLOUDS = Curve.window(1.4, 0.6, 3.3, 0.7);
    private static final Curve LAMPS = Curve.from(SWITCH, 0).to(SWITCH + 0.7, 1);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face face = photo.face();
        FaceRig acting = FaceRig.of(photo)
                .blink(1.25, 3.05)
                .lookAt(Fireflies.way(face.centre(), face.headWidth()))
                .eyesClosed(Curve.window(0.25, 0.15, 0.8, 0.2).times(0.5))
                .smile(Curve.rise(3.3, 0.5).times(0.8))
                .nod(Curve.window(3.0, 0.3, 4.0, 0.5).times(-5));
        Actor actor = acting.act(stage.actor(photo)).roomy(0.42);
        Spot sun = sun(actor, stage);
        Point free = SunAndMoon.freeSky(actor, stage);
        Layer.Picture subject = photo.hasSubject()
                ? Firm.thing(photo, CloseUp.rounded(photo, acting.on(actor.cutout())))
                : actor.cutout().through(new BelowSky(0.006));
        Emitter fireflies = Fireflies.about(stage);
        Box ground = new Box(-0.2, stage.height() * DaySky.HORIZON + 0.07, stage.width() + 0.2, stage.height() + 0.2);
        return stage.film()
                .add(actor.backdrop()
                        .through(new Soft(0.006))
                        .lit(Light.ambient(Colour.rgb(0xFFE3B4), GOLD.times(0.8)))
                        .opacity(Curve.fall(1.42, 0.02)))
                .add(shadow(photo, actor, stage, 30)
                        .opacity(Curve.window(0.02, 0.2, 1.3, 0.2).times(0.45)))
                .add(DaySky.heaven(stage, DaySky.GOLDEN).opacity(Curve.window(0.5, 0.8, 2.25, 0.02)))
                .add(DaySky.heaven(stage, DaySky.DUSK).opacity(Curve.window(1.35, 0.7, 3.1, 0.02)))
                .add(DaySky.heaven(stage, DaySky.DARK).opacity(Curve.rise(2.35, 0.65)))
                .add(Layer.Drawn.of((pen, t) -> StarrySky.stars(pen, stage, 2.45, t))
                        .depth(0.6))
                .add(Layer.Drawn.of((pen, t) -> StarrySky.meteor(pen, stage, (t - METEOR) / 0.45))
                        .depth(0.6))
                .add(Layer.Drawn.of((pen, t) -> moon(pen, free, t)).depth(0.65))
                .add(Layer.Drawn.of((pen, t) -> disc(pen, sun.at(t), t)).depth(0.65))
                .add(Layer.Drawn.of((pen, t) -> DaySky.clouds(pen, stage, WHITE_CLOUDS.at(t), RED_CLOUDS.at(t), t))
                        .depth(0.68))
                .add(HillTown.hills(stage, Colour.rgb(0xFFF0D0)).opacity(Curve.window(0.6, 0.7, 2.3, 0.02)))
                .add(HillTown.hills(stage, Colour.rgb(0xC0685A)).opacity(Curve.window(1.5, 0.7, 3.1, 0.02)))
                .add(HillTown.hills(stage, Colour.rgb(0x27315E)).opacity(Curve.rise(2.35, 0.65)))
                .add(Layer.Drawn.of((pen, t) -> HillTown.windows(pen, stage, 2.45, t))
                        .depth(0.7))
                .add(Layer.Group.of(
                                ground,
                                List.of(shadow(photo, actor, stage, 48)
                                        .opacity(
                                                Curve.window(0.9, 0.5, 2.7, 0.5).times(0.4))))
                        .depth(1))
                .add(BULBS.drawn(stage))
                .add(fireflies.far())
                .add(Fireflies.circling(actor, false))
                .add(subject.lit(daylight()).lit(lights(actor, sun)).painted((pen, t) -> shades(pen, stage, t)))
                .add(Fireflies.circling(actor, true))
                .add(fireflies.near())
                .draw((pen, t) -> flare(pen, stage, sun.at(t), t))
                .add(CloseUp.opening(given, stage))
                .camera(Camera.still(stage.at(0.5, 0.55)).push(1, 1.05, 5))
                .through(Bloom.of(LAMPS.times(0.35)), Vignette.of(NIGHT.times(0.4)))
                .score(sound());
    }

    /** The colour of the day over everything. */
    private static Light[] daylight() {
        return new Light[] {
            Light.ambient(Colour.rgb(0xFFE3B4), GOLD.times(0.8)),
            Light.ambient(Colour.rgb(0xE08A78), RED.times(0.85)),
            Light.ambient(Colour.rgb(0x35447E), NIGHT.times(0.7))
        };
    }

    /** Key from the left that walks over the top to the right, then bulbs from above and the moon from the left. */
    private static Light[] lights(Actor actor, Spot sun) {
        Point head = actor.portrait().face().centre();
        double reach = Math.min(0.3, actor.portrait().face().headHeight() * 0.75);
        Portrait photo = actor.portrait();
        boolean close = photo.face().headHeight() > 0.45 * photo.height();
        double far = photo.hasFace() ? Math.clamp(0.84 / skin(photo), 1.35, 2.2) : 1.2;
        double bulbs = close ? 0.9 : far;
        Curve degrees = t -> sun.at(t).minus(actor.spot(head).at(t)).degrees();
        Curve side = t -> Math.min(1, sun.at(t).distance(actor.spot(head).at(t)) / 0.5);
        Curve white = Curve.fall(0.5, 0.9).times(0.75);
        Curve amber = Curve.window(0.6, 0.7, 2.3, 0.7).times(side).times(0.95);
        Curve red = Curve.window(1.6, 0.5, 2.85, 0.45).times(1.1);
        return new Light[] {
            new Light.Key(degrees, 0.3, Colour.rgb(0xFFF7E0), white.times(Curve.rise(0.03, 0.3))),
            new Light.Key(degrees, 0.25, Colour.rgb(0xFFB347), amber),
            new Light.Key(degrees, 0.2, Colour.rgb(0xFF6A30), red),
            new Light.Rim(
                    degrees,
                    0.035,
                    Colour.rgb(0xFFD08A),
                    Curve.window(1.05, 0.35, 2.7, 0.4).times(1.5)),
            new Light.Rim(
                    Curve.of(-160),
                    0.03,
                    Colour.rgb(0x9FC0FF),
                    Curve.rise(3.3, 0.6).times(0.9)),
            new Light.Lamp(
                    t -> actor.spot(head).at(t).plus((LAMPS.at(t) - 1) * 0.4 - 0.06, -reach),
                    0.95,
                    0.4,
                    WARM,
                    LAMPS.times(t -> bulbs + 0.03 * Math.sin(t * 17)))
        };
    }

    /** How light the skin is in the photo: a dark one needs more of the bulbs' light. */
    private static double skin(Portrait photo) {
        Colour c = Colour.rgb(photo.palette().skin());
        return (0.3 * c.red() + 0.6 * c.green() + 0.1 * c.blue()) / 255;
    }

    private static Spot sun(Actor actor, Stage stage) {
        Face f = actor.portrait().face();
        Spot head = actor.spot(f.crown().lerp(f.centre(), 0.42));
        Point behind = head.at(BEHIND);
        return Spot.through(
                List.of(
                        stage.at(0.06, 0.13),
                        stage.at(0.22, 0.1),
                        behind,
                        stage.at(0.84, 0.42),
                        stage.at(0.9, DaySky.HORIZON + 0.1)),
                Curve.from(0, 0).to(BEHIND, 0.5, Ease.LINEAR).to(SUNSET + 0.2, 1, Ease.LINEAR));
    }

    /** Rises behind the viewer's left shoulder into the free sky beside the head. */
    private static void moon(Pen pen, Point at, double t) {
        double k = Ease.OUT.of((t - 3.15) / 1.1);
        if (k <= 0) {
            return;
        }
        pen.stamp(SunAndMoon.MOON, at.plus(0, 0.36 * (1 - k)), 0.4, 0, 1, Math.min(1, 2 * k));
    }

    private static void disc(Pen pen, Point at, double t) {
        double shown = Curve.fall(SUNSET + 0.05, 0.2).at(t);
        if (shown <= 0) {
            return;
        }
        double low = Ease.SMOOTH.of((t - 1.5) / 0.9);
        double rays = Curve.window(1.05, 0.4, 2.2, 0.35).at(t);
        if (rays > 0) {
            SunAndMoon.rays(pen, at, t, rays);
        }
        SunAndMoon.sun(pen, at, low, shown);
    }

    /** Swings like the hand of a clock, away from the sun, and grows long in the evening. */
    private static Layer.Picture shadow(Portrait photo, Actor actor, Stage stage, double degrees) {
        Point base = stage.at(0.5, 1.02);
        Curve lean = Curve.from(0, degrees).to(BEHIND, 0, Ease.LINEAR).to(SUNSET, -degrees, Ease.LINEAR);
        return CloseUp.shaded(photo, actor.shadow(Colour.rgb(0x14102A), 0.012, 0.01, 0.012))
                .with(Motion.lean(lean, base));
    }

    /** Shadows of clouds that run over the face at noon. */
    private static void shades(Pen pen, Stage stage, double t) {
        double a = Curve.window(0.02, 0.15, 1.1, 0.4).at(t);
        if (a <= 0) {
            return;
        }
        pen.stamp(DaySky.SHADE, stage.at(-0.1 + 1.3 * t, 0.42), 0.6, -12, 1, a);
    }

    /** Ghosts of the lens on the line from the sun through the middle. */
    private static void flare(Pen pen, Stage stage, Point sun, double t) {
        double a = Curve.window(0.02, 0.2, 1.25, 0.3)
                .plus(Curve.window(1.6, 0.3, 2.5, 0.4))
                .at(t);
        if (a <= 0) {
            return;
        }
        SunAndMoon.flare(
                pen, sun, stage.centre(), a * 0.8 * Curve.fall(0.5, 0.5).at(t), 0.5 * a);
    }

    private static Score sound() {
        double[] clicks = new double[BulbString.COUNT];
        for (int i = 0; i < BulbString.COUNT; i++) {
            clicks[i] = BULBS.on(i);
        }
        return Score.of(Tune.PIANO_AND_STRINGS.play())
                .cue(Sound.CHIRP.quieter(4), 0.15, 0.6, 1.0)
                .cue(Sound.WIND.quieter(6), 0.3)
                .cue(Sound.SHING.lower(5).quieter(8), BEHIND)
                .cue(Sound.CRICKETS.quieter(6), 2.6)
                .cue(Sound.CLICK, clicks)
                .cue(Sound.OWL.quieter(8), 3.9)
                .cue(Sound.SPARKLE.quieter(3), METEOR);
    }
}
