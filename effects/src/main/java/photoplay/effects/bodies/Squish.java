package photoplay.effects.bodies;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Hands;
import photoplay.effects.kit.Mould;
import photoplay.effects.kit.Shaped;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Clay;
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
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Instrument;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Two big hands clap, press, roll and bounce the subject like modelling clay until it springs back whole. */
public enum Squish implements Solo {
    SQUISH;

    private static final double CLAP = 0.4;
    private static final double PRESS = 1.1;
    private static final double EAR = 1.68;
    private static final double OTHER_EAR = 2.0;
    private static final double ROLL = 2.4;
    private static final double DROP = 3.02;
    private static final double LAND = 3.16;
    private static final double SLAP = 3.34;
    private static final double SPRING = 3.72;
    private static final double THUMB = 4.32;
    private static final double BIP = 4.68;
    private static final double BALL = 0.25;

    /** The clay and its forms on one photo. */
    private record Work(
            Mould mould, Mould.Kneading kneading, Mould.Form whole, double ground, double middle, double size) {

        static Work of(Portrait p, Stage stage) {
            Box seen = p.subject().box();
            boolean face = Mould.alone(p);
            Mould m = Mould.of(p)
                    .rounded(!p.hasSubject() || seen.top() > 0.02 ? 7 : 3.4)
                    .calm();
            Box b = m.box();
            Face f = p.face();
            double ground = stage.height() * 0.88;
            double k = Math.min(Math.min(0.68 * stage.height() / b.height(), 0.76 * stage.width() / b.width()), 1.1);
            double x = stage.width() / 2;
            double wide = b.width() * k;
            double high = b.height() * k;
            Mould.Form whole = standing(m, x, ground, k, k);
            Mould.Form slab = face
                    ? m.faced(
                                    f,
                                    new Point(x, ground - high * 0.58),
                                    Math.max(wide * 0.27, high * 0.17),
                                    high * 0.58,
                                    3.4,
                                    0.8,
                                    0.6)
                            .mix(standing(m, x, ground, k * 0.55, k * 1.16), 0.45)
                    : standing(m, x, ground, k * 0.55, k * 1.2)
                            .mix(box(m, x, ground, wide * 0.275, high * 0.6, 5, k * 0.55, k * 1.2), 0.65);
            double flatX = Math.min(wide * 0.725, stage.width() * 0.46);
            double flatY = Math.max(high * 0.24, face ? 0.15 : 0.12);
            Mould.Form flat = face
                    ? m.faced(f, new Point(x, ground - flatY), flatX, flatY, 2.7, 0.78, 2.6)
                            .mix(standing(m, x, ground, flatX * 2 / b.width(), flatY * 2 / b.height()), 0.45)
                    : standing(m, x, ground, flatX * 2 / b.width(), flatY * 2 / b.height())
                            .mix(
                                    box(m, x, ground, flatX, flatY, 2.6, flatX * 2 / b.width(), flatY * 2 / b.height()),
                                    0.88);
            Mould.Form eared = flat.bump(-138, 13, 0.1);
            Mould.Form ears = eared.bump(-42, 13, 0.1);
            double zoom = face ? f.headHeight() * 0.66 / BALL : Math.min(b.width(), b.height()) * 0.62 / BALL;
            Point up = new Point(x, stage.height() * 0.5);
            Point seat = face ? up.plus(m.middle().minus(f.local(0, 0.05)).times(1 / zoom)) : up;
            seat = seat.distance(up) > BALL * 0.75
                    ? up.plus(seat.minus(up).unit().times(BALL * 0.75))
                    : seat;
            Mould.Form ball = m.oval(seat, up, BALL, BALL, 2, zoom, zoom);
            Mould.Form lump = m.oval(seat, up.plus(0.02, 0), BALL * 1.25, BALL * 0.9, 2.6, zoom, zoom)
                    .bump(-160, 16, 0.05)
                    .bump(-20, 18, 0.04);
            Mould.Form low = ball.moved(0, ground - BALL - up.y());
            double cakeX = Math.min(0.45, stage.width() * 0.45);
            Mould.Form cake = face
                    ? m.faced(f, new Point(x, ground - 0.135), cakeX, 0.135, 2.4, 0.76, 2.6)
                            .mix(standing(m, x, ground, cakeX * 2 / b.width(), 0.27 / b.height()), 0.4)
                    : m.oval(
                            new Point(x, ground - 0.11),
                            new Point(x, ground - 0.11),
                            cakeX,
                            0.11,
                            2.4,
                            b.width() * 0.8 / (2 * cakeX),
                            b.height() * 0.8 / 0.22);
            Mould.Kneading kneading = m.from(m.own(m.middle(), 1, 1))
                    .to(0.1, CLAP - 0.1, m.own(m.middle(), 0.95, 1.04), Ease.OUT)
                    .to(CLAP, 0.16, slab, Ease.BACK)
                    .to(PRESS, 0.42, flat, Ease.SMOOTH)
                    .to(EAR, 0.14, eared, Ease.BACK)
                    .to(OTHER_EAR, 0.14, ears, Ease.BACK)
                    .to(ROLL, 0.2, lump, Ease.SMOOTH)
                    .to(ROLL + 0.2, 0.35, ball, Ease.SMOOTH)
                    .to(DROP, LAND - DROP, low, Ease.IN)
                    .to(LAND, 0.11, low.moved(0, -0.1), Ease.OUT)
                    .to(LAND + 0.11, SLAP - LAND - 0.11, low, Ease.IN)
                    .to(SLAP, 0.08, cake, Ease.BACK)
                    .to(SPRING, 0.13, standing(m, x, ground, k * 0.84, k * 1.22), Ease.OUT)
                    .to(SPRING + 0.13, 0.16, whole, Ease.SMOOTH)
                    .rolling(Curve.from(ROLL + 0.15, 0).to(DROP + 0.02, 720));
            return new Work(m, kneading, whole, ground, x, k);
        }

        private static Mould.Form standing(Mould m, double x, double ground, double kx, double ky) {
            Box b = m.box();
            return m.own(
                    new Point(
                            x + (m.middle().x() - b.centre().x()) * kx,
                            ground - (b.bottom() - m.middle().y()) * ky),
                    kx,
                    ky);
        }

        private static Mould.Form box(
                Mould m, double x, double ground, double rx, double ry, double square, double kx, double ky) {
            Box b = m.box();
            Point centre = new Point(x, ground - ry);
            double share = Math.clamp((m.middle().y() - b.centre().y()) / b.height(), -0.3, 0.3);
            return m.oval(centre.plus(0, share * 2 * ry), centre, rx, ry, square, 1 / kx, 1 / ky);
        }

        /** The clay's box at a time. */
        Box box(double t) {
            return kneading.at(t).box();
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Work work = Work.of(photo, stage);
        Face f = photo.face();
        Point brow = photo.hasFace()
                ? f.local(0, -0.24)
                : work.mould()
                        .middle()
                        .lerp(work.mould().own(work.mould().middle(), 1, 1).edge(-90), 0.6);
        Spot pressed = t -> work.kneading().push(brow, t);
        Point base = new Point(work.middle(), work.ground());
        FaceRig rig = FaceRig.of(photo)
                .blink(0.66, 0.84, 2.25, 3.52)
                .gaze(Curve.of(0), Curve.window(0.95, 0.15, 1.6, 0.2).times(-0.7))
                .surprise(Curve.window(0.1, 0.15, CLAP, 0.05)
                        .plus(Curve.window(SPRING, 0.08, 4.1, 0.2).times(0.8)))
                .smile(Curve.rise(BIP, 0.2));
        Curve dimple = Curve.from(THUMB, 0)
                .to(THUMB + 0.1, -0.55)
                .hold(BIP)
                .to(BIP + 0.06, 0.3, Ease.OUT)
                .to(BIP + 0.3, 0, Ease.ELASTIC);
        Curve wobble = Curve.swing(SPRING + 0.2, 5, 0.75).times(-0.17);
        Curve bounce = Curve.hit(LAND, 0.16)
                .times(0.2)
                .plus(Curve.swing(SLAP + 0.06, 6, 0.3).times(0.08));
        Actor actor = rig.act(stage.actor(photo))
                .with(work.kneading())
                .with(Warps.bulge(pressed, Math.max(0.1, f.headWidth() * work.size() * 0.45), dimple))
                .with(Motion.squash(wobble.plus(bounce), base));
        Sprite[] crumbs = crumbs(photo);
        Emitter bits = Emitter.of(34, stage.seed() + 4, crumbs)
                .from(new Box(work.middle() - 0.25, work.ground() - 0.12, work.middle() + 0.25, work.ground() - 0.02))
                .born(SPRING, SPRING + 0.08)
                .velocity(-0.9, 0.9, -1.9, -0.7)
                .gravity(3.4)
                .life(0.9, 1.3)
                .size(0.016, 0.04)
                .spin(100, 500);
        Layer.Picture lump = clay(rig, photo, actor, work, pressed, stage);
        Layer.Picture whole =
                CloseUp.rounded(photo, lump.through(new Shaped(photo, 1, -0.5))).opacity(t -> t < SPRING ? 0 : 1);
        return stage.film()
                .add(actor.backdrop().opacity(Curve.from(0.8, 1).to(0.81, 0, Ease.STEP)))
                .add(paper(photo, stage, work).opacity(Curve.rise(0.28, 0.5)))
                .draw((pen, t) -> shadow(pen, work, t))
                .add(bits.far())
                .add(rig.on(CloseUp.rounded(photo, actor.cutout())).opacity(t -> t < CLAP + 0.1 ? 1 : 0))
                .add(
                        whole,
                        lump.opacity(Curve.from(CLAP, 0)
                                .to(CLAP + 0.1, 1)
                                .hold(SPRING)
                                .to(SPRING + 0.05, 0)))
                .add(CloseUp.opening(photo, stage))
                .draw((pen, t) -> hands(pen, work, stage, pressed, t))
                .add(bits.near())
                .camera(Camera.still(stage.centre())
                        .shaken(
                                0.012,
                                Curve.hit(CLAP + 0.05, 0.25)
                                        .plus(Curve.hit(SLAP, 0.25))
                                        .plus(Curve.hit(LAND, 0.12).times(0.5)),
                                stage.seed()))
                .through(Vignette.of(Curve.rise(0.5, 0.4).times(0.28)))
                .score(sound());
    }

    private static Layer.Picture clay(FaceRig rig, Portrait photo, Actor actor, Work work, Spot pressed, Stage stage) {
        return rig.on(Layer.Picture.of(
                        new Source.Looked(
                                new Source.Looked(
                                        new Source.Cutout(photo, false),
                                        work.mould().lump()),
                                new Clay(12, 1)),
                        actor.chain()))
                .painted((pen, t) -> shade(pen, work, t), (pen, t) -> touches(pen, work, stage, pressed, t));
    }

    /** Seamless studio paper in the photo's liveliest colour, a table's edge of light across it. */
    private static Layer.Picture paper(Portrait photo, Stage stage, Work work) {
        Colour tint = liveliest(photo);
        Colour high = tint.mix(Colour.rgb(0xFFF6E8), 0.5);
        double fold = work.ground() - 0.1;
        Box frame = stage.frame().grown(0.05);
        Point light = new Point(work.middle(), fold - 0.42);
        return Layer.Picture.drawn(frame, (pen, t) -> {
            pen.rect(frame, Ink.of(high.darker(0.1)));
            pen.rect(frame, Ink.radial(light, 1.15, high.lighter(0.55), high.lighter(0.15), high.darker(0.35)));
            pen.rect(
                    new Box(frame.left(), fold - 0.16, frame.right(), frame.bottom()),
                    Ink.down(
                            fold - 0.16,
                            frame.bottom(),
                            high.lighter(0.35).alpha(0),
                            high.lighter(0.35).alpha(0.75),
                            high.alpha(0.6),
                            high.darker(0.25).alpha(0.7)));
        });
    }

    private static Colour liveliest(Portrait photo) {
        Colour best = Colour.rgb(0xE8A35C);
        double most = 40;
        for (int rgb : photo.palette().swatches()) {
            Colour c = Colour.rgb(rgb);
            int high = Math.max(c.red(), Math.max(c.green(), c.blue()));
            int low = Math.min(c.red(), Math.min(c.green(), c.blue()));
            if (high - low > most) {
                most = high - low;
                best = Colour.hsl(hue(c) + 150, 0.5, 0.62);
            }
        }
        return best;
    }

    private static double hue(Colour c) {
        return Math.toDegrees(
                Math.atan2(Math.sqrt(3) * (c.green() - c.blue()), 2 * c.red() - c.green() - (double) c.blue()));
    }

    private static final Sprite SHADE = Sprite.drawn(1, (pen, t) -> {
        Box all = new Box(-0.5, -0.5, 0.5, 0.5);
        pen.rect(
                all,
                Ink.linear(
                        new Point(0, -0.5),
                        new Point(0.08, 0.5),
                        Colour.WHITE.alpha(0.2),
                        Colour.WHITE.alpha(0.05),
                        Colour.rgb(0x3A1F4A).alpha(0.02),
                        Colour.rgb(0x3A1F4A).alpha(0.22),
                        Colour.rgb(0x2A1038).alpha(0.4)));
        pen.rect(
                all,
                Ink.radial(
                        new Point(-0.1, -0.12),
                        0.75,
                        Colour.rgb(0x2A1038).alpha(0),
                        Colour.rgb(0x2A1038).alpha(0.02),
                        Colour.rgb(0x2A1038).alpha(0.4)));
        pen.circle(
                new Point(-0.16, -0.28),
                0.16,
                Ink.radial(
                        new Point(-0.16, -0.28),
                        0.16,
                        Colour.WHITE.alpha(0.4),
                        Colour.WHITE.alpha(0.12),
                        Colour.WHITE.alpha(0)));
    });

    /** Light from above on the whole lump. */
    private static void shade(Pen pen, Work work, double t) {
        Box b = work.box(t);
        pen.stamp(SHADE, b.centre(), b.height() * 1.06, 0, b.width() / b.height(), Math.clamp((t - CLAP) * 8, 0, 1));
    }

    private static void shadow(Pen pen, Work work, double t) {
        Box b = work.box(t);
        double up = Math.max(0, work.ground() - b.bottom());
        double k = Math.clamp((t - CLAP) * 8, 0, 1) * Math.max(0.25, 1 - 2 * up);
        double wide = b.width() * (1.15 + up);
        for (double size : new double[] {1.1, 0.85}) {
            pen.stamp(
                    Bits.shadow(),
                    new Point(b.centre().x() + 0.04, work.ground() - 0.005),
                    0.16 * size,
                    0,
                    wide * size / (0.16 * size),
                    0.8 * k);
        }
    }

    private static double hand(Stage stage) {
        return 0.52 * Math.min(1.15, Math.max(1, stage.width() * 0.75));
    }

    private static void hands(Pen pen, Work work, Stage stage, Spot pressed, double t) {
        double h = hand(stage);
        clap(pen, work, stage, h, t);
        press(pen, work, h, PRESS, PRESS + 0.46, t);
        press(pen, work, h, SLAP, SLAP + 0.06, t);
        pinch(pen, work, h, EAR, -138, 1, t);
        pinch(pen, work, h, OTHER_EAR, -42, -1, t);
        roll(pen, work, h, t);
        double thumb = Curve.from(THUMB - 0.3, 1)
                .to(THUMB, 0, Ease.OUT)
                .hold(BIP - 0.12)
                .to(BIP + 0.1, 1, Ease.IN)
                .at(t);
        if (thumb < 1) {
            Point at = pressed.at(t).plus(0.9 * thumb, -0.5 * thumb);
            Hands.touching(pen, Hands.THUMB, Hands.TIP, at, h * 0.7, -34, -1);
        }
    }

    private static void clap(Pen pen, Work work, Stage stage, double h, double t) {
        double away = Curve.from(0.02, 1)
                .to(CLAP, 0)
                .hold(0.66)
                .to(0.95, 1)
                .hold(4.45)
                .to(4.8, 0.28, Ease.BACK)
                .at(t);
        if (away >= 1) {
            return;
        }
        Box b = work.box(t);
        double y = b.centre().y() + 0.06;
        double near = t < CLAP ? 0.14 * stage.width() : 0;
        double left = Math.max(b.left(), near) - away * (b.left() + 0.45);
        double right = Math.min(b.right(), stage.width() - near) + away * (stage.width() - b.right() + 0.45);
        Hands.touching(pen, Hands.FLAT, Hands.PALM, new Point(left, y), h, 0, 1);
        Hands.touching(pen, Hands.FLAT, Hands.PALM, new Point(right, y), h, 0, -1);
    }

    /** A palm comes down on the clay, and leaves. */
    private static void press(Pen pen, Work work, double h, double from, double to, double t) {
        double away = Curve.from(from - 0.2, 1)
                .to(from, 0, Ease.IN)
                .hold(to)
                .to(to + 0.2, 1, Ease.IN)
                .at(t);
        if (away < 1) {
            Box b = work.box(t);
            Point at = new Point(b.centre().x() - 0.02, b.top() + 0.005 - away * 0.9);
            Hands.touching(pen, Hands.FLAT, Hands.PALM, at, h, 90, 1);
        }
    }

    private static void pinch(Pen pen, Work work, double h, double at, double degrees, int side, double t) {
        double away = Curve.from(at - 0.24, 1)
                .to(at - 0.02, 0, Ease.OUT)
                .hold(at + 0.14)
                .to(at + 0.34, 1, Ease.IN)
                .at(t);
        if (away < 1) {
            Point tip = work.kneading().at(t).edge(degrees).plus(-side * 0.7 * away, -0.8 * away);
            Hands.touching(pen, Hands.PINCH, Hands.TIP, tip.plus(0, 0.03), h * 0.72, side * 52, side);
        }
    }

    /** Both hands roll the clay between them, one above and one below. */
    private static void roll(Pen pen, Work work, double h, double t) {
        double away = Curve.from(ROLL - 0.2, 1)
                .to(ROLL + 0.08, 0, Ease.OUT)
                .hold(DROP - 0.02)
                .to(DROP + 0.2, 1, Ease.IN)
                .at(t);
        if (away >= 1) {
            return;
        }
        Box b = work.box(t);
        double swing = 0.09 * Math.sin((t - ROLL) * 2 * Math.PI * 3.2) * (1 - away);
        Point top = new Point(b.centre().x() + swing - away * 0.7, b.top() + 0.006 - away * 0.3);
        Point low = new Point(b.centre().x() - swing + away * 0.7, b.bottom() - 0.006 + away * 0.3);
        Hands.touching(pen, Hands.FLAT, Hands.PALM, low, h, -90, 1);
        Hands.touching(pen, Hands.FLAT, Hands.PALM, top, h, 90, 1);
    }

    /** The shade of hands on the clay, and the thumb's print. */
    private static void touches(Pen pen, Work work, Stage stage, Spot pressed, double t) {
        Box b = work.box(t);
        double h = hand(stage);
        double sides = Curve.window(0.2, 0.2, 0.8, 0.15).at(t);
        if (sides > 0) {
            pen.stamp(Bits.shadow(), new Point(b.left(), b.centre().y() + 0.02), h * 0.9, 0, 0.35, sides);
            pen.stamp(Bits.shadow(), new Point(b.right(), b.centre().y() + 0.02), h * 0.9, 0, 0.35, sides);
        }
        double top = Math.max(
                Curve.window(PRESS - 0.08, 0.1, PRESS + 0.56, 0.1).at(t),
                Math.max(
                        Curve.window(SLAP - 0.05, 0.05, SLAP + 0.24, 0.1).at(t),
                        Curve.window(ROLL, 0.1, DROP + 0.1, 0.1).at(t)));
        if (top > 0) {
            pen.stamp(Bits.shadow(), new Point(b.centre().x(), b.top()), 0.16, 0, 3.4, top);
        }
        double print = Curve.window(THUMB + 0.05, 0.08, BIP + 0.04, 0.08).at(t);
        if (print > 0) {
            pen.stamp(Bits.shadow(), pressed.at(t).plus(0.02, 0.012), h * 0.26, 0, 1.15, 0.8 * print);
            if (t > BIP - 0.12) {
                pen.stamp(PRINT, pressed.at(t), h * 0.2, 74, 1, print);
            }
        }
    }

    /** The ridges of a thumb, shining. */
    private static final Sprite PRINT = Sprite.drawn(0.8, (pen, t) -> {
        for (int i = 1; i < 6; i++) {
            pen.stroke(
                    Shape.oval(new Point(0, 0.04 * i - 0.1), 0.065 * i, 0.075 * i),
                    0.022,
                    Ink.of(Colour.WHITE.alpha(0.5)));
        }
    });

    /** Torn crumbs in the clay's colours. */
    private static Sprite[] crumbs(Portrait photo) {
        List<Sprite> out = new ArrayList<>();
        for (int rgb : List.of(
                photo.palette().clothes(),
                photo.palette().skin(),
                photo.palette().hair())) {
            long seed = out.size() + 1L;
            Colour c = Colour.rgb(rgb);
            out.add(Sprite.drawn(1, (pen, t) -> {
                Rnd r = new Rnd(seed);
                List<Point> rim = new ArrayList<>();
                for (int i = 0; i < 9; i++) {
                    rim.add(Point.polar(r.between(0.3, 0.46), i * 40));
                }
                pen.fill(
                        Shape.blob(rim),
                        Ink.radial(new Point(-0.15, -0.2), 0.75, c.lighter(0.55), c.lighter(0.1), c.darker(0.45)));
            }));
        }
        return out.toArray(Sprite[]::new);
    }

    private static Score sound() {
        return Score.of(Tune.TUBA_AND_UKULELE.at(132).on(Instrument.TROMBONE))
                .cue(Sound.SWISH, 0.1)
                .cue(Sound.CLAP, CLAP + 0.03)
                .cue(Sound.SPLAT, CLAP + 0.05)
                .cue(Sound.SQUISH, PRESS, ROLL)
                .cue(Sound.STRETCH.quieter(3), PRESS + 0.1)
                .cue(Sound.SQUEAK, EAR, OTHER_EAR)
                .cue(Sound.WHIRR.quieter(5), ROLL + 0.2)
                .cue(Sound.THUD, LAND)
                .cue(Sound.SPLAT, SLAP)
                .cue(Sound.BOING, SPRING)
                .cue(Sound.SQUISH.quieter(4), THUMB)
                .cue(Sound.POP, BIP);
    }
}
