package photoplay.effects.kit;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Oval;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * A thing as a dancing doll: the photo's cut-out on noodle limbs with white gloves and sneakers.
 *
 * @param unit length of a thigh, and about of everything else, in short sides
 * @param photoUnit short sides of the photo in one of the doll's {@code unit}s
 * @param origin middle of the lower edge in the photo
 */
public record Doll(
        Portrait photo, double unit, double photoUnit, Point origin, Look look, Step.Dance dance, Stand stand) {
    /** Colours of the limbs, and their hands. */
    public record Look(Colour limb, Sprite hand) {}

    /**
     * Where it dances.
     *
     * @param floor height of its soles
     * @param come 0 the photo as it is, 1 the doll
     * @param size 1 for the dancer
     * @param late seconds behind the dance
     * @param squeeze width, for turns
     */
    public record Stand(double x, double floor, Curve come, double size, double late, Curve squeeze) {}

    /** The joints at one time, in short sides. */
    private record Bones(
            Point pelvis,
            double lean,
            Point leftShoulder,
            Point leftElbow,
            Point leftWrist,
            Point rightShoulder,
            Point rightElbow,
            Point rightWrist,
            Point leftHip,
            Point leftKnee,
            Point leftAnkle,
            Point rightHip,
            Point rightKnee,
            Point rightAnkle) {}

    /** The subject of a photo, standing in the middle. */
    public static Doll of(Portrait photo, Stage stage, Step.Dance dance, Stand stand) {
        Face f = photo.face();
        boolean round = f.headWidth() >= 0.5 && photo.hasSubject();
        Box body = card(photo)
                ? new Box(0, 0, photo.width(), photo.height())
                : photo.subject().box();
        Box shown = round ? Box.around(f.centre(), 1.44 * f.headWidth(), 2 * roundness(photo, f)) : body;
        double wide = shown.width();
        double high = shown.height();
        double tall = Math.min(0.42 * stage.height(), 0.46 * stage.width() / Math.max(0.3, wide / high));
        double unit = Math.clamp(0.55 * tall, 0.16, 0.28);
        Point foot = new Point(shown.centre().x(), Math.min(shown.bottom(), photo.height()));
        Look look = new Look(Colour.rgb(0x23202C), Gloves.OPEN);
        return new Doll(photo, unit, high * unit / tall, foot, look, dance, stand);
    }

    /** Scenery, and things too thin to be told on legs, dance as a print. */
    private static boolean card(Portrait photo) {
        return !photo.hasSubject() || (!photo.hasFace() && photo.face().headWidth() < 0.2);
    }

    private static double roundness(Portrait photo, Face f) {
        return Math.min(0.66 * f.headHeight(), photo.height() - f.centre().y() + 0.02);
    }

    /** The same doll in other colours. */
    public Doll dressed(Look colours) {
        return new Doll(photo, unit, photoUnit, origin, colours, dance, stand);
    }

    private double size() {
        return unit * stand.size();
    }

    /** Half the width of a pet's or thing's body, in units. */
    private double halfBody() {
        Face f = photo.face();
        boolean round = f.headWidth() >= 0.5 && photo.hasSubject();
        double wide = round
                ? 1.44 * f.headWidth()
                : card(photo) ? photo.width() : photo.subject().box().width();
        return 0.5 * wide / photoUnit;
    }

    private Bones bones(double t) {
        Step s = dance.at(t - stand.late());
        double u = size();
        double thigh = 0.46 * u;
        double apart = Math.min(0.5, 0.4 * halfBody()) * u;
        Point lk = bone(-1, s.leftThigh(), thigh);
        Point la = lk.plus(bone(-1, s.leftShin(), thigh));
        Point rk = bone(1, s.rightThigh(), thigh);
        Point ra = rk.plus(bone(1, s.rightShin(), thigh));
        double sole = 0.13 * u;
        double down = Math.max(la.y(), ra.y());
        double feet = (la.x() + ra.x()) / 2 * (down - Math.min(la.y(), ra.y()) > 0.25 * u ? 0.2 : 0.6);
        double x = stand.x() + s.slide() * stand.size() + s.hip() * u - feet;
        Point pelvis = new Point(x, stand.floor() - sole - down);
        Point lh = pelvis.plus(-apart, 0);
        Point rh = pelvis.plus(apart, 0);
        Affine trunk = Affine.turn(s.lean());
        double up = -0.62 * Math.min(1, halfBody()) * u;
        double out = 0.8 * halfBody() * u;
        Point ls = pelvis.plus(trunk.apply(new Point(-out, up)));
        Point rs = pelvis.plus(trunk.apply(new Point(out, up)));
        double arm = 0.5 * u;
        Point le = ls.plus(bone(-1, s.leftArm(), arm));
        Point lw = le.plus(bone(-1, s.leftFore(), arm));
        Point re = rs.plus(bone(1, s.rightArm(), arm));
        Point rw = re.plus(bone(1, s.rightFore(), arm));
        return new Bones(
                pelvis, s.lean(), ls, le, lw, rs, re, rw, lh, lh.plus(lk), lh.plus(la), rh, rh.plus(rk), rh.plus(ra));
    }

    private static Point bone(int side, double degrees, double length) {
        return new Point(side * length * Math.sin(Math.toRadians(degrees)), length * Math.cos(Math.toRadians(degrees)));
    }

    private Affine turned(double t) {
        return Affine.scale(stand.squeeze().at(t), 1)
                .about(new Point(bones(t).pelvis().x(), 0));
    }

    /** From the doll's units, with the lower edge as origin, to the frame. */
    private Affine trunk(double t) {
        Bones b = bones(t);
        double u = size();
        return Affine.move(0, 0.02)
                .then(Affine.scale(u, u))
                .then(Affine.turn(b.lean()))
                .then(Affine.move(b.pelvis()));
    }

    /** From the photo to the doll in the frame. */
    public Motion placed() {
        Affine in = Affine.move(origin.times(-1)).then(Affine.scale(1 / photoUnit, 1 / photoUnit));
        return t -> {
            double k = stand.come().at(t);
            Affine a = in.then(trunk(t)).then(turned(t));
            return k >= 1
                    ? a
                    : new Affine(1 + (a.a() - 1) * k, a.b() * k, a.c() * k, 1 + (a.d() - 1) * k, a.e() * k, a.f() * k);
        };
    }

    /** The part of the photo that dances; {@code actor} acts in the photo and is not placed yet. */
    public Layer.Picture picture(Actor actor) {
        Actor on = actor.with(placed());
        Face f = photo.face();
        if (f.headWidth() >= 0.5 && photo.hasSubject()) {
            return on.cutout().through(new Oval(f.centre(), 0.72 * f.headWidth(), roundness(photo, f), 0, 0.05));
        }
        return card(photo) ? Layer.Picture.of(new Source.Print(photo), on.chain()) : on.cutout();
    }

    /** Legs and what lies behind the photo's part. */
    public Layer.Drawn behind() {
        return Layer.Drawn.of((pen, t) -> grown(pen, t, () -> {
            Bones b = bones(t);
            leg(pen, b.leftHip(), b.leftKnee(), b.leftAnkle(), -1);
            leg(pen, b.rightHip(), b.rightKnee(), b.rightAnkle(), 1);
        }));
    }

    /** Arms, and the hands that roll by {@code roll} degrees. */
    public Layer.Drawn before(Curve roll) {
        return Layer.Drawn.of((pen, t) -> grown(pen, t, () -> {
            Bones b = bones(t);
            arm(pen, b.leftShoulder(), b.leftElbow(), b.leftWrist(), -1, roll.at(t - stand.late()));
            arm(pen, b.rightShoulder(), b.rightElbow(), b.rightWrist(), 1, roll.at(t - stand.late()));
        }));
    }

    private void grown(Pen pen, double t, Runnable drawing) {
        double k = Ease.BACK.of((stand.come().at(t) - 0.62) / 0.38);
        if (k > 0.02) {
            Point p = bones(t).pelvis();
            pen.within(Affine.scale(k, k).about(p).then(turned(t)), drawing);
        }
    }

    private void leg(Pen pen, Point hip, Point knee, Point ankle, int side) {
        double u = size();
        noodle(pen, List.of(hip.plus(0, -0.2 * u), knee, ankle), 0.15 * u, look.limb());
        double lift = Math.clamp((stand.floor() - 0.13 * u - ankle.y()) / (0.4 * u), 0, 1);
        double shin = ankle.minus(knee).degrees() - 90;
        pen.stamp(SNEAKER, ankle.plus(side * 0.08 * u, 0.03 * u), 0.36 * u, shin * (0.25 + 0.75 * lift), side, 1);
    }

    private void arm(Pen pen, Point shoulder, Point elbow, Point wrist, int side, double roll) {
        double u = size();
        Point way = wrist.minus(elbow).unit();
        double degrees = way.degrees() + side * roll;
        double high = 0.5 * u;
        Point palm = wrist.plus(Point.polar(0.5 * high, degrees));
        pen.stamp(Bits.shadow(), palm.plus(0.01, 0.05 * u), 0.4 * u, 0, 1.2, 0.3);
        noodle(pen, List.of(shoulder, elbow, wrist), 0.13 * u, look.limb());
        pen.stamp(look.hand(), palm, high, side < 0 ? degrees + 180 : degrees, side, 1);
    }

    private static void noodle(Pen pen, List<Point> joints, double width, Colour c) {
        List<Point> line = bent(joints);
        pen.curve(line, width, Ink.of(c));
        pen.curve(
                line.stream().map(p -> p.plus(-0.2 * width, -0.14 * width)).toList(),
                0.24 * width,
                Ink.of(c.lighter(0.5)));
    }

    /** A limb with a rounded joint. */
    private static List<Point> bent(List<Point> j) {
        Point a = j.get(0);
        Point b = j.get(1);
        Point c = j.get(2);
        return List.of(
                a,
                a.lerp(b, 0.45),
                a.lerp(b, 0.8),
                a.lerp(b, 0.93).lerp(c.lerp(b, 0.93), 0.5),
                c.lerp(b, 0.8),
                c.lerp(b, 0.45),
                c);
    }

    /** A white sneaker that points right, one unit high, the ankle over its heel. */
    private static final Sprite SNEAKER = Sprite.drawn(2, (pen, t) -> {
        Colour red = Colour.rgb(0xE8384A);
        pen.fill(
                Shape.from(-0.52, -0.42)
                        .line(0.06, -0.42)
                        .cubic(0.16, -0.1, 0.5, -0.08, 0.82, 0.08)
                        .cubic(0.96, 0.16, 0.94, 0.3, 0.9, 0.34)
                        .line(-0.58, 0.34)
                        .cubic(-0.66, 0.1, -0.6, -0.2, -0.52, -0.42)
                        .close(),
                Ink.down(-0.45, 0.35, Colour.tones(0xFFFFFF, 0xF4F4FA, 0xB8BCD0)));
        pen.fill(Shape.polygon(-0.44, 0.3, -0.06, -0.24, 0.2, -0.1, -0.1, 0.3), Ink.of(red));
        pen.fill(Shape.roundRect(new Box(-0.64, 0.28, 0.96, 0.46), 0.09), Ink.of(0xFFFFFF));
        pen.fill(Shape.roundRect(new Box(-0.64, 0.38, 0.96, 0.47), 0.045), Ink.of(red.darker(0.15)));
        for (int i = 0; i < 3; i++) {
            pen.line(
                    new Point(0.1 + 0.13 * i, -0.2 + 0.075 * i),
                    new Point(0.24 + 0.13 * i, -0.3 + 0.1 * i),
                    0.06,
                    Ink.of(0x3A3F58));
        }
    });

    /** Shadows of the soles on the floor. */
    public Layer.Drawn shadows() {
        return Layer.Drawn.of((pen, t) -> {
            Bones b = bones(t);
            double u = size();
            double k = Math.clamp(stand.come().at(t) * 2 - 1, 0, 1);
            for (Point foot : List.of(b.leftAnkle(), b.rightAnkle())) {
                double high = Math.clamp((stand.floor() - 0.13 * u - foot.y()) / (0.5 * u), 0, 1);
                pen.stamp(
                        Bits.shadow(),
                        new Point(foot.x(), stand.floor()),
                        (0.16 + 0.05 * high) * u,
                        0,
                        4.6,
                        k * (0.8 - 0.5 * high));
            }
            pen.stamp(Bits.shadow(), new Point(b.pelvis().x(), stand.floor() + 0.01), 0.2 * u, 0, 8, 0.5 * k);
        });
    }
}
