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
import photoplay.stage.lens.Engraving;
import photoplay.stage.lens.Oval;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
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
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Banknotes bearing the subject's own face rain down, pile on the shoulders and hang in slow motion. */
public enum DollarRain implements Solo {
    DOLLAR_RAIN;

    private static final double SLAP = 0.26;
    private static final double BLOWN = 0.7;
    private static final double WALL = 2.45;
    private static final double SLOW = 2.9;
    private static final double FAST = 3.7;
    private static final Colour GOLD = Colour.rgb(0xFFD87A);
    private static final Sprite GLINT = Bits.glint(GOLD);

    /** The notes' own time: a fifth of the speed while all hangs in the air, a rush after it. */
    private static final Curve CLOCK = t -> t < SLOW
            ? t
            : t < FAST
                    ? SLOW + 0.2 * (t - SLOW)
                    : SLOW + 0.2 * (FAST - SLOW) + 1.9 * Math.min(t - FAST, 0.45) + Math.max(0, t - FAST - 0.45);

    private static final Curve CALM = Curve.window(SLOW, 0.25, FAST + 0.1, 0.2);

    /** Where the face is: what flies before it gives way. */
    private record Clear(Point centre, double radius) {
        Point parted(Point p) {
            Point d = p.minus(centre);
            double k = Math.max(0, 1 - d.length() / (1.7 * radius));
            return p.plus(d.unit().times(radius * k));
        }
    }

    /** A place on the outline where a note comes to rest. */
    private record Rest(List<Spot> spine, double size, double lands, double lean) {}

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Face f = photo.face();
        List<Rest> rests = new ArrayList<>();
        Curve weight = t -> rests.stream()
                        .mapToDouble(r -> Curve.swing(r.lands(), 5, 0.3).at(t))
                        .sum()
                * 0.011;
        FaceRig acting = acting(FaceRig.of(photo), photo);
        Actor actor = acting.act(stage.actor(photo))
                .with(Motion.squash(weight.plus(Curve.swing(SLAP, 5, 0.3).times(0.015)), stage.at(0.5, 1.02)))
                .roomy(0.22);
        rests.addAll(rests(photo, actor, stage));
        Clear clear = new Clear(
                actor.spot(f.centre()).at(1),
                0.07 + 0.6 * actor.onHead().affine(1).zoom());
        Banknote note = Banknote.of(photo);
        Banknote near = note.soft(0.035);
        Banknote blank = Banknote.blank(photo);
        Curve rich = Curve.rise(0.3, 0.8);
        Point chin = actor.spot(photo.hasFace() ? f.chin() : f.centre()).at(1);
        double below = Math.clamp(chin.y() + 0.17, 0.6 * stage.height(), stage.height() - 0.13);
        Motion big = large(stage, below, below > stage.height() - 0.2 ? 0.5 : 0.62);
        Layer.Picture backdrop = actor.backdrop().lit(Light.ambient(Colour.rgb(0x8FA46A), rich));
        Layer.Picture subject = acting.on(CloseUp.rounded(photo, actor.cutout()))
                .lit(Light.ambient(Colour.rgb(0xF4ECC8), rich.times(0.8)))
                .lit(new Light.Lamp(Spot.of(stage.at(0.5, -0.1)), 1.1, 0.5, Colour.rgb(0xFFE9A8), rich.times(0.45)))
                .painted((pen, t) -> shadows(pen, stage, t));
        return stage.film()
                .add(backdrop)
                .add(backdrop.through(new Soft(0.014)).opacity(Curve.rise(0.2, 0.4)))
                .add(glow(stage).opacity(rich))
                .draw((pen, t) -> rain(pen, stage, note, clear, 0, t))
                .draw((pen, t) -> wall(pen, stage, note, clear, false, t))
                .add(subject)
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> resting(pen, note, rests, t))
                .draw((pen, t) -> first(pen, note, actor, photo, t))
                .draw((pen, t) -> rain(pen, stage, note, clear, 1, t))
                .draw((pen, t) -> wall(pen, stage, note, clear, true, t))
                .add(pile(stage, note))
                .draw((pen, t) ->
                        pen.within(big.affine(t), () -> pen.stamp(SHADOW, new Point(0.04, 0.08), 1.3, 0, 2, 0.5)))
                .add(Layer.Drawn.of((pen, t) -> face(pen, blank, t)).riding(big))
                .add(living(photo, big))
                .draw((pen, t) -> pen.within(big.affine(t), () -> sheen(pen, t)))
                .add(Layer.Drawn.of((pen, t) -> rain(pen, stage, near, clear, 2, t))
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

    // Notes in the air

    /** One plane of the rain: 0 behind, 1 beside, 2 near the lens and out of focus. */
    private static void rain(Pen pen, Stage stage, Banknote note, Clear clear, int plane, double t) {
        int count = new int[] {34, 10, 5}[plane];
        double size = new double[] {0.075, 0.11, 0.19}[plane];
        double c = CLOCK.at(t);
        for (int i = 0; i < count * (0.6 + 0.4 * stage.height()); i++) {
            int id = 100 * plane + i;
            double speed = (0.42 + 0.3 * Rnd.hash(3, id)) * (1 + 0.5 * plane);
            double high = stage.height() + 0.6;
            double born = 0.1 + 1.7 * Rnd.hash(4, id) + 0.3 * plane;
            double light = t > 4.2 && i % 2 == 1 ? 1 - (t - 4.2) * 2 : 1;
            double fallen = (c - born) * speed;
            if (fallen < 0 || light <= 0) {
                continue;
            }
            double turns = Math.floor(fallen / high);
            double y = fallen - turns * high - 0.3;
            double sway = 0.07 * Math.sin(2.4 * c * (0.7 + 0.5 * Rnd.hash(5, id)) + id);
            double u = plane > 0 ? sides(Rnd.hash(6, id + 31 * (long) turns)) : Rnd.hash(6, id + 31 * (long) turns);
            Point at = new Point(stage.width() * u + sway, y);
            double roll = 250 * c * (0.6 + 0.8 * Rnd.hash(7, id)) + 360 * Rnd.hash(8, id);
            double turn = 50 * (Rnd.hash(9, id) - 0.5) + 26 * Math.sin(2 * c + id) + 300 * sway;
            Point seen = plane > 0 ? clear.parted(at) : at;
            note.flying(pen, seen, size * (0.85 + 0.3 * Rnd.hash(10, id)), turn, roll, light);
        }
    }

    /** Away from the middle, so that the face stays free. */
    private static double sides(double u) {
        return u < 0.5 ? 0.6 * u : 0.7 + 0.6 * (u - 0.5);
    }

    /** Thrown up from both lower corners past the body; they hang while time is slow. */
    private static void wall(Pen pen, Stage stage, Banknote note, Clear clear, boolean near, double t) {
        double c = CLOCK.at(t);
        double h = stage.height();
        for (int i = 0; i < 46; i++) {
            double age = c - WALL - 0.16 * Rnd.hash(21, i);
            if (age < 0 || i % 3 == 0 != near) {
                continue;
            }
            int side = i % 2 == 0 ? -1 : 1;
            double inward = (0.08 + 0.95 * Rnd.hash(22, i)) * stage.width() * (near ? 0.42 : 0.62);
            double up = h * (0.35 + 0.85 * Rnd.hash(23, i));
            double flown = 1 - Math.exp(-4.2 * age);
            Point at = new Point(
                    stage.width() * (side < 0 ? -0.05 : 1.05) - side * inward * flown,
                    h * 1.08 - up * 1.25 * flown + 1.1 * age * age * h * 0.55);
            if (at.y() > h + 0.2) {
                continue;
            }
            double size = (near ? 0.135 : 0.09) * (0.8 + 0.5 * Rnd.hash(24, i));
            note.flying(
                    pen,
                    near ? clear.parted(at) : at,
                    size,
                    360 * Rnd.hash(25, i) + 120 * age * side,
                    520 * age + 360 * Rnd.hash(26, i),
                    1);
        }
    }

    /** Soft shadows of falling notes glide over the body. */
    private static void shadows(Pen pen, Stage stage, double t) {
        double c = CLOCK.at(t);
        for (int i = 0; i < 7; i++) {
            double k = (c * (0.3 + 0.16 * Rnd.hash(51, i)) + Rnd.hash(52, i)) % 1;
            Point at = stage.at(0.12 + 0.76 * Rnd.hash(53, i), 1.3 * k - 0.15).plus(0.05 * Math.sin(3 * c + i), 0);
            pen.stamp(SHADOW, at, 0.13, 40 * Math.sin(2 * c + i), 1.9, 0.2 * Math.min(1, 1.5 * t));
        }
    }

    private static final Sprite SHADOW = Bits.shadow();

    // Notes that cling

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
            pen.stamp(SHADOW, on.plus(0, 0.32 * size * zoom), size * zoom * 1.15, f.tilt(), 2.2, 0.55);
            note.bent(pen, spine, size * zoom * (1 + 0.08 * puff), 1);
        } else {
            double age = t - BLOWN;
            Point at = on.plus(2.6 * age * zoom, -0.5 * age + 1.2 * age * age);
            note.flying(pen, at, size * zoom * (1 + 1.2 * age), 40 * age + 8 * Math.sin(20 * age), 900 * age, 1);
        }
    }

    /** Up to twelve places along the upper outline, where it is not too steep. */
    private static List<Rest> rests(Portrait photo, Actor actor, Stage stage) {
        List<Rest> out = new ArrayList<>();
        Box box = photo.subject().box();
        Face f = photo.face();
        double size = Math.clamp(0.3 * f.headWidth(), 0.055, 0.095);
        double wide = size * Banknote.WIDTH;
        Rnd r = stage.rnd(61);
        double last = -1;
        for (double x = box.left() + 0.3 * wide; x < box.right() - 0.3 * wide && out.size() < 12; x += 0.02) {
            double y = top(photo, x);
            double slope = (top(photo, x + 0.35 * wide) - top(photo, x - 0.35 * wide)) / (0.7 * wide);
            boolean brow = photo.hasFace()
                    && Math.abs(x - f.crown().x()) < 0.3 * f.headWidth()
                    && y > f.crown().y() + 0.3 * f.headHeight();
            if (Math.abs(slope) > 1.7 || x - last < 0.95 * wide || y > photo.height() * 0.93 || brow) {
                continue;
            }
            last = x;
            double lean = Math.toDegrees(Math.atan(slope)) * 0.8 + 15 * r.either();
            Point middle = new Point(x, y + size * r.between(0.05, 0.3));
            List<Spot> spine = new ArrayList<>();
            for (Point p : Banknote.spine(u -> {
                double px = middle.x() + 0.5 * wide * u * Math.cos(Math.toRadians(lean));
                double line = middle.y() + 0.5 * wide * u * Math.sin(Math.toRadians(lean));
                double skin = top(photo, px) + (middle.y() - y);
                return new Point(px, line + Math.clamp(skin - line, -0.25 * size, 0.5 * size));
            })) {
                spine.add(actor.spot(p));
            }
            out.add(new Rest(spine, size * r.between(0.9, 1.1), 1.0 + 1.4 * r.unit(), lean));
        }
        return out;
    }

    private static double top(Portrait photo, double x) {
        double y = photo.subject().topAt(Math.clamp(x, 0.005, photo.width() - 0.005));
        Face f = photo.face();
        double u = (x - f.centre().x()) / (0.82 * f.headWidth());
        if (f.seen() || f.headWidth() < 0.5 || !photo.hasSubject()) {
            return Math.min(y, photo.height());
        }
        // A head that fills the photo is rounded.
        double ry = 0.7 * f.headHeight();
        double middle = Math.max(f.centre().y(), 0.93 * ry);
        return Math.min(photo.height(), Math.max(y, middle - ry * Math.sqrt(Math.max(0, 1 - u * u))));
    }

    private static void resting(Pen pen, Banknote note, List<Rest> rests, double t) {
        for (int i = 0; i < rests.size(); i++) {
            Rest rest = rests.get(i);
            double age = t - rest.lands();
            if (age < -0.6) {
                continue;
            }
            double zoom = rest.spine()
                            .getFirst()
                            .at(t)
                            .distance(rest.spine().getLast().at(t))
                    / (rest.size() * Banknote.WIDTH * 0.93);
            double size = rest.size() * Math.clamp(zoom, 0.5, 1.3);
            if (age < 0) {
                double k = 1 + age / 0.6;
                Point goal = rest.spine().get(4).at(t);
                Point at = new Point(
                        goal.x() + 0.12 * (1 - k) * Math.sin(8 * k + i), goal.y() - (1 - k) * (goal.y() + 0.2));
                note.flying(pen, at, size, rest.lean() + 70 * (1 - k), 420 * (1 - k) * (1 - k), 1);
            } else {
                double lift = 0.3 * size * Math.exp(-5 * age) * Math.abs(Math.cos(12 * age));
                double flutter = size
                        * 0.1
                        * Math.sin(7 * t + 2 * i)
                        * (0.3 + Curve.hit(WALL, 0.5).at(t));
                List<Point> spine = new ArrayList<>();
                for (int k = 0; k < rest.spine().size(); k++) {
                    double edge = Math.abs(k - 4) / 4.0;
                    spine.add(rest.spine()
                            .get(k)
                            .at(t)
                            .plus(0, -lift * edge + flutter * edge * edge * Math.signum(k - 4)));
                }
                pen.stamp(SHADOW, spine.get(4).plus(0, 0.35 * size), size * 0.9, rest.lean(), 2.1, 0.45);
                note.bent(pen, spine, size, 1);
            }
        }
    }

    // The large note

    /** It rolls slowly to face the lens, then falls with the rest. Unit: the note's height. */
    private static Motion large(Stage stage, double y, double most) {
        Curve up = Curve.from(WALL + 0.05, 1.3)
                .to(SLOW + 0.05, 0.03, Ease.OUT)
                .to(FAST, 0)
                .to(FAST + 0.3, 1.3, Ease.IN);
        Curve roll = Curve.from(WALL, -640)
                .to(SLOW + 0.25, -20, Ease.OUT)
                .to(FAST, 12)
                .to(FAST + 0.3, 300, Ease.IN);
        double wide = Math.min(most, stage.width() * 0.56);
        double size = wide / Banknote.WIDTH;
        return t -> {
            double k = Math.cos(Math.toRadians(roll.at(t)));
            double squeeze = Math.copySign(Math.max(0.06, Math.abs(k)), k);
            Point at = new Point(0.34 * stage.width() + 0.05 * (t - SLOW), y + up.at(t) * stage.height());
            return Affine.scale(size, size * squeeze)
                    .then(Affine.turn(-8 + 5 * (t - SLOW)))
                    .then(Affine.move(at));
        };
    }

    private static boolean seen(double t) {
        return t > WALL && t < FAST + 0.35;
    }

    private static void face(Pen pen, Banknote blank, double t) {
        if (seen(t)) {
            blank.flying(pen, Point.ORIGIN, 1, 0, 0, 1);
        }
    }

    /** The printed portrait comes alive: it smiles and winks. */
    private static Layer.Picture living(Portrait photo, Motion big) {
        double unit = photo.photo().width() / photo.width();
        Raster ink = new Engraving(0.0074, Colour.rgb(0x143A24), Colour.rgb(0xE6EFD0)).bake(photo.photo(), unit);
        Portrait printed = photo.withPhoto(ink).withCutout(ink);
        Box crop = Banknote.crop(photo);
        FaceRig rig = FaceRig.of(printed)
                .smile(Curve.rise(SLOW + 0.15, 0.25))
                .leftEyeClosed(Curve.window(3.28, 0.08, 3.55, 0.1))
                .brows(Curve.window(3.2, 0.1, 3.6, 0.15).times(0.8));
        double k = 2 * Banknote.RY / crop.height();
        Motion place = Motion.of(Affine.move(crop.centre().times(-1)).then(Affine.scale(k, k)));
        Actor actor = rig.act(new Actor(printed, List.of(), false)).with(place, big);
        return rig.on(actor.cutout().through(new Oval(crop.centre(), crop.width() / 2, crop.height() / 2, 0, 0.04)))
                .opacity(t -> seen(t) ? 1 : 0);
    }

    /** Gold glints run along the edges. */
    private static void sheen(Pen pen, double t) {
        double on = CALM.at(t);
        Box b = Box.around(Point.ORIGIN, Banknote.WIDTH, 1);
        for (int i = 0; on > 0.02 && i < 3; i++) {
            double run = (0.55 * (t - SLOW) + i / 3.0) % 1;
            Point at = run < 0.5 ? b.at(2 * run, 0) : b.at(2 - 2 * run, 1);
            pen.stamp(GLINT, at, 0.34 * on, 60 * t, 1, 1);
        }
    }

    // The place

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

    /** A heap of notes that has gathered along the lower edge; baked once. */
    private static Layer.Picture pile(Stage stage, Banknote note) {
        double h = stage.height();
        double deep = 0.14 * Math.min(h, 1.2);
        Box box = new Box(-0.12, h - deep - 0.12, stage.width() + 0.12, h + 0.12);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Rnd r = stage.rnd(71);
                    int n = (int) (64 * box.width());
                    for (int i = 0; i < n; i++) {
                        double row = (double) i / n;
                        double x = r.between(box.left(), box.right());
                        double hump = 0.03 * Math.sin(7 * x) + 0.02 * Math.sin(13 * x + 1);
                        Point at = new Point(x, h - deep * (1 - row) + hump + 0.02 * r.either() + 0.02);
                        pen.stamp(SHADOW, at.plus(0.004, 0.03), 0.11, 0, 2, 0.55);
                        note.flying(
                                pen,
                                at,
                                r.between(0.075, 0.1),
                                60 * r.either(),
                                r.chance(0.25) ? r.between(120, 230) : r.between(-55, 55),
                                1);
                    }
                })
                .with(Motion.down(
                        Curve.from(1.2, 0.32).to(WALL, 0.16).hold(FAST).to(4.35, 0, Ease.OUT)))
                .opacity(Curve.rise(1.15, 0.05))
                .depth(1.1);
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
