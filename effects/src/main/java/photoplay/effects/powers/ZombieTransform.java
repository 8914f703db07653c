package photoplay.effects.powers;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Firm;
import photoplay.effects.kit.Graveyard;
import photoplay.effects.kit.NightBirds;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Complexion;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.rig.Pose;
import photoplay.stage.rig.Puppet;
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
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Under a graveyard moon the skin goes mossy green, eyes cloud over, and the subject lurches at the camera. */
public enum ZombieTransform implements Solo {
    ZOMBIE_TRANSFORM;

    static final double SPREADS = 0.8;
    static final double GREEN = 2.35;
    private static final double JERK = 2.6;
    static final double LUNGE = 3.0;
    private static final double CROW = 4.4;

    private static final Colour MOSS = Colour.rgb(0xA9BC82);
    private static final Colour SLIME = Colour.rgb(0x2A3A26);
    static final Colour THREAD = Colour.rgb(0x1A1C12);
    private static final Colour FOG = Colour.rgb(0xA9CFC2);

    /** Three dips of the light, then moonlight. */
    private static final Curve FLICKER = Curve.from(0.08, 0)
            .to(0.1, 1)
            .to(0.16, 0)
            .hold(0.26)
            .to(0.28, 1)
            .to(0.36, 0.05)
            .hold(0.46)
            .to(0.48, 1)
            .to(0.56, 0.2)
            .to(0.68, 1)
            .to(0.95, 0);

    private static final Curve NIGHT = Curve.rise(0.45, 0.3);
    private static final Curve LURCH =
            Curve.from(LUNGE - 0.08, 0).to(LUNGE + 0.14, 1, Ease.OUT).hold(3.75).to(4.25, 0);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Portrait undead = undead(photo);
        Face f = photo.face();
        FaceRig alive = acting(FaceRig.of(photo));
        FaceRig dead = acting(FaceRig.of(undead));
        Actor living = staged(alive, photo, stage);
        Actor zombie = staged(dead, undead, stage);
        List<Point> eyes = photo.hasFace() ? List.of(f.leftEye(), f.rightEye()) : CloseUp.eyes(given, photo);
        Sprite sleeve = ZombieHands.sleeve(photo);
        Spot crown = zombie.spot(f.crown());
        Layer.Picture before =
                Firm.thing(photo, CloseUp.rounded(photo, living.cutout())).painted(ZombieFace.veins(photo, living));
        Layer.Picture after = Firm.thing(photo, CloseUp.rounded(photo, zombie.cutout()))
                .painted(ZombieFace.milky(photo, zombie, eyes))
                .painted(ZombieFace.stitches(photo, zombie))
                .opacity(Curve.rise(SPREADS - 0.05, 0.02));
        double low = Math.clamp(stage.height() - zombie.spot(f.chin()).at(1).y() - 0.02, 0.05, 0.12);
        Layer.Picture soil = Graveyard.soil(stage, low, 7)
                .with(Motion.down(Curve.from(0.8, 0.3).to(1.8, 0, Ease.OUT)));
        Point moon = new Point(
                Math.clamp(f.centre().x(), 0.32, stage.width() - 0.32),
                Math.clamp(zombie.spot(f.centre()).at(2).y() - 0.08, 0.2, stage.height() * 0.5));
        double disc = Math.clamp(zombie.onHead().affine(2).zoom() * 1.05, 0.26, 0.44);
        return stage.film()
                .add(living.backdrop().lit(night()).opacity(Curve.fall(1.5, 0.02)))
                .add(Graveyard.night(stage, moon, disc, 3).opacity(Curve.rise(0.5, 0.9)))
                .add(Graveyard.fog(stage, stage.height() * 0.72, 0.16, FOG, 1, 5)
                        .opacity(Curve.rise(0.8, 0.9).times(0.8))
                        .depth(0.8))
                .draw((pen, t) -> bats(pen, crown.at(LUNGE), t, false))
                .add(dead.on(after).lit(night()).lit(moonlight(stage)))
                .add(Wipe.away(
                                stage,
                                ZombieFace.front(zombie, photo),
                                alive.on(before).lit(night()))
                        .opacity(Curve.fall(GREEN, 0.02)))
                .add(Layer.Drawn.of((pen, t) -> twig(pen, t)).riding(zombie.onCrown()))
                .add(Layer.Drawn.of((pen, t) -> crow(pen, t)).riding(zombie.onCrown()))
                .add(Graveyard.fog(stage, stage.height() * 0.93, 0.13, FOG, -1.3, 8)
                        .opacity(Curve.rise(1.0, 0.9).times(0.75))
                        .depth(1.1))
                .draw((pen, t) -> ZombieHands.buried(pen, stage, t))
                .add(soil)
                .add(Layer.Drawn.of((pen, t) -> ZombieHands.reach(pen, stage, sleeve, photo, zombie, t))
                        .depth(1.2))
                .draw((pen, t) -> bats(pen, crown.at(LUNGE), t, true))
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(stage.at(0.5, 0.6))
                        .push(1, 1.05, 5)
                        .roll(LURCH.times(-4))
                        .shaken(0.006, Curve.hit(JERK, 0.25), 4)
                        .shaken(0.018, Curve.hit(LUNGE, 0.6), 9))
                .through(Vignette.of(NIGHT.times(0.55)))
                .score(sound());
    }

    /** The same person long after: mossy skin, grey and dirty clothes. */
    private static Portrait undead(Portrait p) {
        List<List<Point>> faces = p.faces().stream()
                .filter(Face::seen)
                .map(f -> f.contour(Face.Feature.OVAL))
                .toList();
        double unit = p.photo().width() / p.width();
        Complexion moss = new Complexion(Colour.rgb(p.palette().skin()), faces, SLIME, MOSS, 0.75, 0.75, 11);
        if (!p.hasSubject()) {
            return p.withPhoto(moss.bake(p.photo(), unit));
        }
        Raster changed = moss.bake(p.cutout(), unit);
        return p.withPhoto(laid(changed, p.photo())).withCutout(changed);
    }

    /** A picture over an opaque one of its size. */
    private static Raster laid(Raster over, Raster below) {
        int[] top = over.argb();
        int[] out = below.argb();
        for (int i = 0; i < out.length; i++) {
            int rest = 256 - (top[i] >>> 24);
            int rb = (((out[i] & 0xFF00FF) * rest) >>> 8) & 0xFF00FF;
            int g = (((out[i] & 0xFF00) * rest) >>> 8) & 0xFF00;
            out[i] = 0xFF000000 | ((top[i] & 0xFFFFFF) + (rb | g));
        }
        return Raster.of(over.width(), over.height(), out);
    }

    private static FaceRig acting(FaceRig rig) {
        Curve twitch = t -> t > 0.2 && t < 0.8 ? 0.5 * Math.max(0, Math.sin(34 * t)) : 0;
        return rig.leftEyeClosed(twitch.plus(Curve.rise(2.0, 0.3).times(0.12)))
                .rightEyeClosed(Curve.rise(2.1, 0.3).times(0.3))
                .leftEyeClosed(Curve.window(4.58, 0.08, 4.76, 0.08).times(0.88))
                .rightEyeClosed(Curve.window(4.74, 0.08, 4.94, 0.1).times(0.7))
                .puffCheeks(Curve.rise(1.0, 1.2).times(-0.5))
                .leftBrow(Curve.rise(1.8, 0.4).times(0.5))
                .rightBrow(Curve.rise(1.8, 0.4).times(-0.6))
                .openMouth(Curve.from(JERK, 0)
                        .to(LUNGE, 1.05)
                        .hold(3.7)
                        .to(4.3, 0.12)
                        .plus(Curve.window(LUNGE, 0.1, 3.8, 0.1).times(Curve.sine(7, 0.08))))
                .tilt(Curve.from(JERK - 0.04, 0)
                        .to(JERK + 0.04, 18, Ease.OUT)
                        .hold(LUNGE - 0.1)
                        .to(LUNGE + 0.15, -8, Ease.OUT)
                        .to(3.7, -5)
                        .to(4.3, 5)
                        .plus(Curve.swing(JERK + 0.04, 8, 0.3).times(4)))
                .nod(Curve.swing(CROW, 3, 0.4).times(7));
    }

    private static Actor staged(FaceRig face, Portrait photo, Stage stage) {
        Puppet shoulders = Puppet.of(photo)
                .at(4.55, Pose.REST)
                .at(4.7, Pose.SHRUG)
                .at(4.84, Pose.SHRUG)
                .at(4.98, Pose.REST);
        Point foot = stage.at(0.5, 1.02);
        Actor a = shoulders.act(face.act(stage.actor(photo))).roomy(0.68);
        if (!photo.hasSubject()) {
            a = a.with(Motion.scale(Curve.from(0, 1).to(0.7, 0.72), stage.at(0.5, 0.85)));
        }
        Point about = a.spot(photo.face().centre()).at(1).lerp(foot, 0.12);
        double near = Math.clamp(0.075 / a.onHead().affine(1).zoom(), 0.1, 0.26);
        Curve sway = Curve.sine(0.45, 1.6).times(Curve.rise(1.2, 0.8));
        return a.with(
                Motion.lean(sway.plus(Curve.swing(JERK, 4, 0.3).times(1.5)), foot),
                Motion.scale(LURCH.times(near).plus(1), about),
                Motion.squash(
                        Curve.window(2.72, 0.15, LUNGE + 0.05, 0.1)
                                .times(0.03)
                                .plus(Curve.swing(CROW, 4, 0.35).times(0.025)),
                        foot));
    }

    private static Light[] night() {
        return new Light[] {
            Light.ambient(Colour.rgb(0x16242E), FLICKER.times(0.85)), Light.ambient(Colour.rgb(0xB0CCD0), NIGHT)
        };
    }

    private static Light[] moonlight(Stage stage) {
        return new Light[] {
            new Light.Lamp(
                    Spot.of(stage.at(0.5, 1.0)),
                    0.8,
                    0.3,
                    Colour.rgb(0x9CF08A),
                    NIGHT.times(0.22).plus(LURCH.times(0.3))),
            Light.rim(-95, Colour.rgb(0xCFF5E4), NIGHT.times(1.1))
        };
    }

    // What comes out of the night

    private static final Sprite LEAF = Bits.leaf(Colour.rgb(0x6E7A34));
    private static final Sprite DRY_LEAF = Bits.leaf(Colour.rgb(0x8A6A34));

    /** A twig with two leaves in the hair. */
    private static void twig(Pen pen, double t) {
        double k = Curve.pop(1.9).at(t);
        if (t > 1.9) {
            pen.within(Affine.place(new Point(0.27, 0.07), 28 + 3 * Math.sin(3 * t), k, k), () -> {
                pen.curve(
                        List.of(new Point(-0.12, 0.1), new Point(0, -0.03), new Point(0.03, -0.2)),
                        0.024,
                        Ink.of(0x3B2A1C));
                pen.line(new Point(0.0, -0.03), new Point(0.11, -0.12), 0.016, Ink.of(0x3B2A1C));
                pen.stamp(LEAF, new Point(0.15, -0.17), 0.15, 48);
                pen.stamp(DRY_LEAF, new Point(0.02, -0.27), 0.16, -14);
            });
        }
    }

    /** Flies in from the upper right and lands on the crown. */
    private static void crow(Pen pen, double t) {
        double k = Math.clamp((t - CROW + 0.55) / 0.55, 0, 1);
        if (t < CROW - 0.55) {
            return;
        }
        double away = (1 - k) * (1 - k);
        Point at = new Point(-0.04 + 2.2 * away, -1.5 * away - 0.13 + 0.25 * (1 - k) * Math.sin(9 * t));
        double squash = Curve.swing(CROW, 5, 0.3).at(t) * 0.12;
        double peck = t > CROW + 0.3 ? 7 * Math.sin(11 * (t - CROW - 0.3)) * Math.exp(-3 * (t - CROW - 0.3)) : 0;
        double open = 1 - Ease.SMOOTH.of((t - CROW) / 0.2);
        pen.within(Affine.place(at, peck - 12 * (1 - k), 1 + squash, 1 - squash), () -> {
            if (open > 0.05) {
                double beat = 40 * Math.sin(36 * t);
                pen.stamp(NightBirds.CROW_WING, new Point(0.08, -0.14), 0.55 * open, 10 - beat, 1, 1);
            }
            pen.stamp(NightBirds.CROW, Point.ORIGIN, 0.42);
            if (open > 0.05) {
                double beat = 40 * Math.sin(36 * t);
                pen.stamp(NightBirds.CROW_WING, new Point(0.04, -0.1), 0.6 * open, 34 - beat, 1, 1);
            }
        });
    }

    /** Bats burst out from behind the head: some stay behind, some pass the lens. */
    private static void bats(Pen pen, Point crown, double t, boolean near) {
        for (int i = 0; i < 11; i++) {
            double age = t - LUNGE - 0.035 * i;
            boolean mine = i % 3 == 0 == near;
            if (age < 0 || age > 1.6 || !mine) {
                continue;
            }
            double ray = -155 + 130.0 * ((i * 7) % 11) / 10;
            double far = (near ? 1.5 : 0.85) * age * (1 + 0.3 * Rnd.hash(3, i));
            Point at = crown.plus(Point.polar(0.03 + far, ray)).plus(0.03 * Math.sin(9 * t + i), 0.12 * age * age);
            double size = near ? 0.08 + 0.3 * age * age : 0.07 + 0.05 * age;
            NightBirds.bat(pen, at, size, 14 * Math.sin(5 * t + i), t + 0.07 * i, Math.min(1, (1.6 - age) * 4));
        }
    }

    private static Score sound() {
        return Score.of(Tune.THEREMIN.play().quieter(2).from(0.7))
                .cue(Sound.BUZZ.quieter(6), 0.08, 0.27, 0.47)
                .cue(Sound.WIND, 0.6)
                .cue(Sound.SQUISH.lower(5).quieter(5), 1.2, 1.9)
                .cue(Sound.POP.lower(4).quieter(6), 1.6, 2.1)
                .cue(Sound.OWL.quieter(4), 1.0)
                .cue(Sound.CRACK, JERK)
                .cue(Sound.GROWL.lower(3).louder(2), LUNGE - 0.1)
                .cue(Sound.THUD, LUNGE)
                .cue(Sound.IMPACT.quieter(4), LUNGE + 0.05)
                .cue(Sound.WINGS.quieter(3), LUNGE + 0.1)
                .cue(Sound.FLAP, 3.95, 4.1, 4.25)
                .cue(Sound.CHIRP.lower(14), CROW + 0.05, CROW + 0.25)
                .cue(Sound.SQUEAK.lower(6).quieter(6), 4.7);
    }
}
