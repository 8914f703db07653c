package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Banknote;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
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
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Banknotes bearing the subject's own face rain down, pile on the shoulders and hang in slow motion. */
public enum DollarRain implements Solo {
    DOLLAR_RAIN;

    private static final double SLAP = 0.26;
    private static final double BLOWN = 0.7;
    static final double WALL = 2.45;
    static final double SLOW = 2.9;
    static final double FAST = 3.7;
    /** The notes' own time: a fifth of the speed while all hangs in the air, a rush after it. */
    private static final Curve CLOCK = t -> t < SLOW
            ? t
            : t < FAST
                    ? SLOW + 0.2 * (t - SLOW)
                    : SLOW + 0.2 * (FAST - SLOW) + 1.9 * Math.min(t - FAST, 0.45) + Math.max(0, t - FAST - 0.45);

    static final Curve CALM = Curve.window(SLOW, 0.25, FAST + 0.1, 0.2);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        List<RestingNote> rests = new ArrayList<>();
        Curve weight = t -> rests.stream()
                        .mapToDouble(r -> Curve.swing(r.lands(), 5, 0.3).at(t))
                        .sum()
                * 0.011;
        FaceRig acting = acting(FaceRig.of(photo), photo);
        Actor actor = acting.act(stage.actor(photo))
                .with(Motion.squash(weight.plus(Curve.swing(SLAP, 5, 0.3).times(0.015)), stage.at(0.5, 1.02)))
                .roomy(0.22);
        rests.addAll(RestingNote.along(photo, actor, stage));
        FlyingNotes flying = new FlyingNotes(
                actor.spot(f.centre()).at(1),
                0.07 + 0.6 * actor.onHead().affine(1).zoom());
        Banknote note = Banknote.of(photo);
        Banknote near = note.soft(0.035);
        Curve rich = Curve.rise(0.3, 0.8);
        Point chin = actor.spot(photo.hasFace() ? f.chin() : f.centre()).at(1);
        double below = Math.clamp(chin.y() + 0.17, 0.6 * stage.height(), stage.height() - 0.13);
        Layer.Picture backdrop = actor.backdrop().lit(Light.ambient(Colour.rgb(0x8FA46A), rich));
        Layer.Picture subject = acting.on(CloseUp.rounded(photo, actor.cutout()))
                .lit(Light.ambient(Colour.rgb(0xF4ECC8), rich.times(0.8)))
                .lit(new Light.Lamp(Spot.of(stage.at(0.5, -0.1)), 1.1, 0.5, Colour.rgb(0xFFE9A8), rich.times(0.45)))
                .painted((pen, t) -> shadows(pen, stage, t));
        return stage.film()
                .add(backdrop)
                .add(backdrop.through(new Soft(0.014)).opacity(Curve.rise(0.2, 0.4)))
                .add(glow(stage).opacity(rich))
                .draw((pen, t) -> flying.rain(pen, stage, note, 0, CLOCK.at(t), thinned(t)))
                .draw((pen, t) -> flying.wall(pen, stage, note, false, CLOCK.at(t) - WALL))
                .add(subject)
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> rests.forEach(r -> r.draw(pen, note, WALL, t)))
                .draw((pen, t) -> first(pen, note, actor, photo, t))
                .draw((pen, t) -> flying.rain(pen, stage, note, 1, CLOCK.at(t), thinned(t)))
                .draw((pen, t) -> flying.wall(pen, stage, note, true, CLOCK.at(t) - WALL))
                .add(NoteHeap.of(stage, note)
                        .with(Motion.down(
                                Curve.from(1.2, 0.32).to(WALL, 0.16).hold(FAST).to(4.35, 0, Ease.OUT)))
                        .opacity(Curve.rise(1.15, 0.05)))
                .add(LargeNote.of(photo, stage, below, below > stage.height() - 0.2 ? 0.5 : 0.62))
                .add(Layer.Drawn.of((pen, t) -> flying.rain(pen, stage, near, 2, CLOCK.at(t), thinned(t)))
                        .depth(1.3))
                .camera(Camera.still(stage.at(0.5, 0.5))
                        .push(1, 1.06, 5)
                        .pan(CALM.times(0.012), CALM.times(-0.008))
                        .shaken(0.006, Curve.hit(WALL, 0.4).plus(Curve.hit(FAST, 0.3)), 5))
                .through(Vignette.of(rich.times(0.45)))
                .score(sound());
    }

    private static FaceRig acting(FaceRig rig, Portrait photo) {
        FaceRig r = rig.puffCheeks(Curve.window(0.38, 0.16, BLOWN + 0.08, 0.08).times(1.3))
                .pout(Curve.window(0.55, 0.1, 0.95, 0.15).times(0.8))
                .brows(Curve.window(SLAP, 0.08, 0.75, 0.2).times(0.9).plus(CALM.times(0.6)))
                .blink(SLAP - 0.02, 1.9, 4.25)
                .smile(Curve.rise(1.1, 0.4).times(0.4).plus(CALM.times(0.5)))
                .nod(Curve.swing(SLAP, 3, 0.4).times(6))
                .lookAt(t -> photo.face()
                        .centre()
                        .plus(t > 1 && t < WALL ? 0.1 * Math.sin(4 * t) : 0, t > 1 && t < WALL ? -1 : 0.2));
        return photo.hasFace() ? r : r.shakeHead(0.36, 0.85, 4);
    }

    /** Soft shadows of falling notes glide over the body. */
    private static void shadows(Pen pen, Stage stage, double t) {
        double c = CLOCK.at(t);
        for (int i = 0; i < 7; i++) {
            double k = (c * (0.3 + 0.16 * Rnd.hash(51, i)) + Rnd.hash(52, i)) % 1;
            Point at = stage.at(0.12 + 0.76 * Rnd.hash(53, i), 1.3 * k - 0.15).plus(0.05 * Math.sin(3 * c + i), 0);
            pen.stamp(Bits.shadow(), at, 0.13, 40 * Math.sin(2 * c + i), 1.9, 0.2 * Math.min(1, 1.5 * t));
        }
    }

    /** The first note flutters down, slaps flat on the face, is puffed up and blown off to the right. */
    private static void first(Pen pen, Banknote note, Actor actor, Portrait photo, double t) {
        if (t < 0.02 || t > 1.25) {
            return;
        }
        Face f = photo.face();
        Point place = photo.hasFace() ? f.noseTip().lerp(f.mouth(), 0.55) : f.local(0, -0.1);
        Affine head = actor.ride(place, f.tilt(), 1).affine(t);
        double wide = photo.hasFace() ? f.faceWidth() * 1.04 : f.headWidth() * 0.8;
        double size = wide / Banknote.WIDTH;
        Point on = head.apply(Point.ORIGIN);
        double zoom = head.zoom();
        if (t < SLAP) {
            double k = t / SLAP;
            Point from = new Point(on.x() - 0.16, -0.15);
            Point at = from.lerp(on, k * k).plus(0.12 * Math.sin(7 * k) * (1 - k), 0);
            note.flying(pen, at, size * zoom * (1.5 - 0.5 * k), -24 * (1 - k), 300 * (1 - k), 1);
        } else if (t < BLOWN) {
            double puff = Curve.window(0.4, 0.15, BLOWN + 0.05, 0.05).at(t);
            double trill = puff * 0.02 * Math.sin(60 * t);
            double flat = 1 + 0.08 * Curve.swing(SLAP, 7, 0.2).at(t);
            List<Point> spine = Banknote.spine(u -> {
                double a = u * Math.toRadians(58 - 14 * puff);
                double x = 0.5 * wide * Math.sin(a) / Math.sin(Math.toRadians(58)) * flat;
                double y = size * (0.16 * u * u - 0.14 * puff * (1 - u * u) + trill * Math.sin(3 * u));
                return head.apply(new Point(x, y));
            });
            pen.stamp(Bits.shadow(), on.plus(0, 0.32 * size * zoom), size * zoom * 1.15, f.tilt(), 2.2, 0.55);
            note.bent(pen, spine, size * zoom * (1 + 0.08 * puff), 1);
        } else {
            double age = t - BLOWN;
            Point at = on.plus(2.6 * age * zoom, -0.5 * age + 1.2 * age * age);
            note.flying(pen, at, size * zoom * (1 + 1.2 * age), 40 * age + 8 * Math.sin(20 * age), 900 * age, 1);
        }
    }

    /** Towards the end every second note fades. */
    private static double thinned(double t) {
        return t > 4.2 ? 1 - (t - 4.2) * 2 : 1;
    }

    /** Golden light from above, green shade below. */
    private static Layer.Picture glow(Stage stage) {
        Box all = stage.frame().grown(0.1);
        Point top = stage.at(0.5, -0.05);
        double far = 0.9 * Math.max(stage.height(), 1);
        return Layer.Picture.drawn(
                        all,
                        (pen, t) -> pen.rect(
                                all,
                                Ink.radial(
                                        top,
                                        far,
                                        Colour.rgb(0xFFF0B4).alpha(0.5),
                                        Colour.rgb(0xF0D070).alpha(0.26),
                                        Colour.rgb(0x8FB040).alpha(0.1),
                                        Colour.rgb(0x0C2410).alpha(0.3))))
                .depth(0.8);
    }

    private static Score sound() {
        return Score.of(Tune.FUNK.at(108).from(0.75))
                .cue(Sound.PAPER, 0.05)
                .cue(Sound.CLAP.lower(5).quieter(4), SLAP)
                .cue(Sound.BLOW, BLOWN - 0.05)
                .cue(Sound.RUSTLE, 0.9, 1.7)
                .cue(Sound.RATCHET.quieter(6), 1.2, 1.9)
                .cue(Sound.WHOOSH.louder(2), WALL)
                .cue(Sound.TAPE_STOP.quieter(3), SLOW)
                .cue(Sound.SPARKLE, SLOW + 0.15)
                .cue(Sound.DING, 3.3)
                .cue(Sound.WHOOSH.higher(3), FAST)
                .cue(Sound.CASH, 4.0)
                .cue(Sound.COINS.quieter(4), 4.15);
    }
}
