package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.LimbCut;
import photoplay.effects.kit.Step;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.Skin;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/** Someone whom the photo shows from head to foot: dances with the own legs and arms. */
record WholeBody(Portrait photo, Stage stage, Choreography dance, Map<Limb, LimbCut.Limb> cuts) implements Dancer {
    /** What can be taken off, far to near. */
    private enum Limb {
        LEFT_LEG,
        RIGHT_LEG,
        LEFT_ARM,
        RIGHT_ARM;

        boolean leg() {
            return this == LEFT_LEG || this == RIGHT_LEG;
        }
    }

    private static final double HEAD_LAG = 0.07;

    static WholeBody of(Portrait photo, Stage stage, Choreography dance) {
        return new WholeBody(photo, stage, dance, cuts(photo));
    }

    static boolean suits(Portrait p) {
        Body b = p.body();
        if (p.kind() != Portrait.Kind.PERSON || !p.hasFace() || !b.hasLegs()) {
            return false;
        }
        List<Joint> must = List.of(
                Joint.LEFT_KNEE,
                Joint.RIGHT_KNEE,
                Joint.LEFT_ANKLE,
                Joint.RIGHT_ANKLE,
                Joint.LEFT_HIP,
                Joint.RIGHT_HIP);
        boolean shown = must.stream()
                .allMatch(j -> b.visible(j)
                        .filter(at -> p.matte().at(at.x(), at.y()) > 0.4)
                        .isPresent());
        Point waist = b.neck().lerp(b.at(Joint.LEFT_HIP).lerp(b.at(Joint.RIGHT_HIP), 0.5), 0.6);
        double hips = Math.max(b.at(Joint.LEFT_HIP).y(), b.at(Joint.RIGHT_HIP).y());
        double knees =
                Math.min(b.at(Joint.LEFT_KNEE).y(), b.at(Joint.RIGHT_KNEE).y());
        double ankles =
                Math.min(b.at(Joint.LEFT_ANKLE).y(), b.at(Joint.RIGHT_ANKLE).y());
        return shown
                && p.matte().at(waist.x(), waist.y()) > 0.5
                && p.subject().box().bottom() > ankles
                && knees - hips > 0.5 * (hips - b.neck().y())
                && ankles - knees > 0.5 * (knees - hips);
    }

    @Override
    public double near() {
        return 1;
    }

    @Override
    public double floor() {
        return 0.93 * stage.height();
    }

    @Override
    public Curve headTilt() {
        return t -> dance.dance().at(t - HEAD_LAG).head()
                - 0.5 * dance.dance().at(t - HEAD_LAG).lean();
    }

    private Point hips() {
        return at(Joint.LEFT_HIP).lerp(at(Joint.RIGHT_HIP), 0.5);
    }

    private Point at(Joint j) {
        return photo.body().at(j);
    }

    private double shin() {
        return 0.5
                * (at(Joint.LEFT_ANKLE).distance(at(Joint.LEFT_KNEE))
                        + at(Joint.RIGHT_ANKLE).distance(at(Joint.RIGHT_KNEE)));
    }

    private double sole() {
        return Math.min(
                photo.subject().box().bottom(),
                Math.max(at(Joint.LEFT_ANKLE).y(), at(Joint.RIGHT_ANKLE).y()) + 0.35 * shin());
    }

    /** From the photo to the dancer's place on the floor. */
    private Motion placed() {
        double tall = sole() - photo.subject().top().y();
        double wide = photo.body().shoulderWidth();
        double k = Math.min(0.74 * stage.height() / tall, 0.4 * stage.width() / wide);
        Affine there = Affine.move(-hips().x(), -sole())
                .then(Affine.scale(k, k))
                .then(Affine.move(0.5 * stage.width(), floor()));
        return t -> {
            double c = dance.come().at(t);
            return new Affine(1 + (there.a() - 1) * c, 0, 0, 1 + (there.d() - 1) * c, there.e() * c, there.f() * c)
                    .then(Affine.scale(dance.squeeze().at(t), 1).about(new Point(0.5 * stage.width(), 0)));
        };
    }

    /** One leg, or arm, from its root down. */
    private record Chain(Affine upper, Affine lower, Affine end) {}

    /** All that moves at one time. */
    private record Limbs(
            Affine pelvis, Affine chest, Affine head, Chain leftLeg, Chain rightLeg, Chain leftArm, Chain rightArm) {
        Chain of(Limb limb) {
            return switch (limb) {
                case LEFT_LEG -> leftLeg;
                case RIGHT_LEG -> rightLeg;
                case LEFT_ARM -> leftArm;
                case RIGHT_ARM -> rightArm;
            };
        }
    }

    private Limbs limbs(double time, double late) {
        double t = time - late;
        Step s = dance.dance().at(t);
        Step then = dance.dance().at(t - HEAD_LAG);
        double k = dance.come().at(t);
        double thigh = at(Joint.LEFT_KNEE).distance(at(Joint.LEFT_HIP));
        Point hips = hips();
        Point neck = photo.body().neck();
        Chain left = leg(-1, k * (s.leftThigh() - 4), k * (s.leftShin() - 2), Point.ORIGIN);
        Chain right = leg(1, k * (s.rightThigh() - 4), k * (s.rightShin() - 2), Point.ORIGIN);
        Point la = left.lower().apply(at(Joint.LEFT_ANKLE));
        Point ra = right.lower().apply(at(Joint.RIGHT_ANKLE));
        double drop = Math.max(at(Joint.LEFT_ANKLE).y(), at(Joint.RIGHT_ANKLE).y()) - Math.max(la.y(), ra.y());
        double apart = 0.5
                * (la.x()
                        + ra.x()
                        - at(Joint.LEFT_ANKLE).x()
                        - at(Joint.RIGHT_ANKLE).x());
        boolean kicking = Math.abs(la.y() - ra.y()) > 0.4 * thigh;
        Point to = new Point(k * (s.slide() * 1.1 + s.hip() * thigh) - apart * (kicking ? 0.2 : 0.6), drop);
        Point pelvis = hips.plus(to);
        Affine chest = Skin.moved(hips, pelvis, k * s.lean());
        Point nape = chest.apply(neck);
        Affine head = Skin.moved(neck, nape, k * (0.4 * s.lean() + 0.7 * then.head()));
        return new Limbs(
                Affine.move(to),
                chest,
                head,
                leg(-1, k * (s.leftThigh() - 4), k * (s.leftShin() - 2), to),
                leg(1, k * (s.rightThigh() - 4), k * (s.rightShin() - 2), to),
                arm(-1, s.leftArm(), s.leftFore(), k, chest, t),
                arm(1, s.rightArm(), s.rightFore(), k, chest, t));
    }

    /** Legs that stand close have little room inward. */
    private double inward() {
        double room =
                0.5 * Math.abs(at(Joint.RIGHT_KNEE).x() - at(Joint.LEFT_KNEE).x())
                        - cut(Limb.LEFT_LEG).thin();
        double thigh = at(Joint.LEFT_KNEE).distance(at(Joint.LEFT_HIP));
        return Math.toDegrees(Math.asin(Math.clamp(room / thigh, 0, 0.5))) + 3;
    }

    private Chain leg(int side, double swing, double shin, Point to) {
        double thigh = Math.max(swing, -inward());
        Point hip = at(side < 0 ? Joint.LEFT_HIP : Joint.RIGHT_HIP);
        Point knee = at(side < 0 ? Joint.LEFT_KNEE : Joint.RIGHT_KNEE);
        Point ankle = at(side < 0 ? Joint.LEFT_ANKLE : Joint.RIGHT_ANKLE);
        Affine upper = Skin.moved(hip, hip.plus(to), -side * thigh);
        Affine lower = Skin.moved(knee, upper.apply(knee), -side * shin);
        double flat = Math.abs(shin) > 45 ? 0.9 : 0.3;
        return new Chain(upper, lower, Skin.moved(ankle, lower.apply(ankle), -side * shin * flat));
    }

    private Chain arm(int side, double upper, double fore, double k, Affine chest, double t) {
        Point shoulder = at(side < 0 ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER);
        Point elbow = at(side < 0 ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW);
        Point wrist = at(side < 0 ? Joint.LEFT_WRIST : Joint.RIGHT_WRIST);
        double a = -side * k * (upper - away(side, elbow.minus(shoulder)));
        double b = -side * k * (fore - away(side, wrist.minus(elbow)));
        Affine one = Skin.moved(shoulder, chest.apply(shoulder), a);
        Affine two = Skin.moved(elbow, one.apply(elbow), b);
        Affine hand = Skin.moved(
                wrist, two.apply(wrist), b - side * 0.6 * k * dance.roll().at(t));
        return new Chain(one, two, hand);
    }

    /** Degrees away from the body, from hanging straight down. */
    private static double away(int side, Point v) {
        return Math.toDegrees(Math.atan2(side * v.x(), v.y()));
    }

    private static Map<Limb, LimbCut.Limb> cuts(Portrait p) {
        Body b = p.body();
        Map<Limb, LimbCut.Limb> cuts = new EnumMap<>(Limb.class);
        cuts.put(Limb.LEFT_LEG, LimbCut.Limb.leg(p, Joint.LEFT_HIP, Joint.LEFT_KNEE, Joint.LEFT_ANKLE));
        cuts.put(Limb.RIGHT_LEG, LimbCut.Limb.leg(p, Joint.RIGHT_HIP, Joint.RIGHT_KNEE, Joint.RIGHT_ANKLE));
        if (b.visible(Joint.LEFT_ELBOW).isPresent()
                && b.visible(Joint.LEFT_WRIST).isPresent()) {
            cuts.put(Limb.LEFT_ARM, LimbCut.Limb.arm(p, Joint.LEFT_SHOULDER, Joint.LEFT_ELBOW, Joint.LEFT_WRIST));
        }
        if (b.visible(Joint.RIGHT_ELBOW).isPresent()
                && b.visible(Joint.RIGHT_WRIST).isPresent()) {
            cuts.put(Limb.RIGHT_ARM, LimbCut.Limb.arm(p, Joint.RIGHT_SHOULDER, Joint.RIGHT_ELBOW, Joint.RIGHT_WRIST));
        }
        return cuts;
    }

    private LimbCut.Trunk trunk() {
        Body b = photo.body();
        double hip = at(Joint.LEFT_HIP).distance(at(Joint.RIGHT_HIP));
        return new LimbCut.Trunk(
                b.neck(), 0.46 * b.shoulderWidth(), hips(), Math.max(0.8 * hip, 0.4 * b.shoulderWidth()), hem());
    }

    /** Where the legs part: the crotch of trousers, the hem of a skirt. */
    private double hem() {
        Point knees = at(Joint.LEFT_KNEE).lerp(at(Joint.RIGHT_KNEE), 0.5);
        double k = 0.3;
        while (k < 0.85) {
            Point p = hips().lerp(knees, k);
            if (photo.matte().at(p.x(), p.y()) < 0.5) {
                break;
            }
            k += 0.02;
        }
        return hips().lerp(knees, k).y();
    }

    private Skin body(double late) {
        Body b = photo.body();
        double wide = b.shoulderWidth();
        double hip = Math.max(0.5 * wide, at(Joint.LEFT_HIP).distance(at(Joint.RIGHT_HIP)));
        Point neck = b.neck();
        List<Skin.Bone> bones = List.of(
                new Skin.Bone(at(Joint.LEFT_HIP), at(Joint.RIGHT_HIP), 0.4 * hip),
                new Skin.Bone(hips().lerp(neck, 0.35), neck.lerp(hips(), 0.1), 0.5 * wide),
                new Skin.Bone(
                        photo.face().chin(),
                        photo.face().crown(),
                        0.5 * photo.face().headWidth()),
                bone(Joint.LEFT_HIP, Joint.LEFT_KNEE, 0.28 * hip),
                bone(Joint.RIGHT_HIP, Joint.RIGHT_KNEE, 0.28 * hip));
        return new Skin(bones, t -> {
            Limbs l = limbs(t, late);
            return List.of(
                    l.pelvis(),
                    l.chest(),
                    l.head(),
                    l.leftLeg().upper(),
                    l.rightLeg().upper());
        });
    }

    private Skin.Bone bone(Joint from, Joint to, double radius) {
        return new Skin.Bone(at(from).lerp(at(to), 0.15), at(to), radius);
    }

    /** A limb as pieces that turn about its joints: it keeps its length however far it goes. */
    private List<Layer.Picture> pieces(Limb limb, Role role) {
        List<LimbCut.Limb> own = List.of(cut(limb));
        List<LimbCut.Limb> others = switch (limb) {
            case LEFT_LEG -> List.of(cut(Limb.RIGHT_LEG));
            case RIGHT_LEG -> List.of(cut(Limb.LEFT_LEG));
            case LEFT_ARM, RIGHT_ARM -> List.of();
        };
        return Stream.of(LimbCut.Part.UPPER, LimbCut.Part.END, LimbCut.Part.LOWER)
                .map(part -> {
                    Motion turned = t -> {
                        Chain c = limbs(t, role.late()).of(limb);
                        return switch (part) {
                            case UPPER, REST -> c.upper();
                            case LOWER -> c.lower();
                            case END -> c.end();
                        };
                    };
                    return finished(
                            stage.actor(photo).with(turned).cutout().through(new LimbCut(own, others, trunk(), part)),
                            role);
                })
                .toList();
    }

    private LimbCut.Limb cut(Limb limb) {
        return Objects.requireNonNull(cuts.get(limb));
    }

    @Override
    public List<Layer> layers(Role role) {
        Actor home = stage.actor(photo);
        Actor acting = role.face().map(f -> f.act(home)).orElse(home);
        List<Limb> arms = cuts.keySet().stream().filter(l -> !l.leg()).sorted().toList();
        List<Layer> out = new ArrayList<>();
        out.add(Layer.Drawn.of((pen, t) -> shadow(pen, role, t)).opacity(role.here()));
        out.addAll(pieces(Limb.LEFT_LEG, role));
        out.addAll(pieces(Limb.RIGHT_LEG, role));
        LimbCut rest = new LimbCut(cuts.values().stream().toList(), List.of(), trunk(), LimbCut.Part.REST);
        Layer.Picture body = finished(body(role.late()).act(acting).cutout().through(rest), role);
        out.add(role.face()
                .map(f -> f.on(body.painted((pen, t) -> arms.forEach(a -> cast(pen, a, t)))))
                .orElse(body));
        arms.forEach(a -> out.addAll(pieces(a, role)));
        return out;
    }

    private Layer.Picture finished(Layer.Picture p, Role role) {
        Layer.Picture placed = p.with(placed(), role.aside()).opacity(role.here());
        return role.dye()
                .map(c -> Dancer.dyed(placed, c))
                .orElseGet(() -> placed.lit(role.lights().toArray(Light[]::new)));
    }

    /** What an arm casts on the body behind it. */
    private void cast(Pen pen, Limb limb, double t) {
        Limbs l = limbs(t, 0);
        LimbCut.Limb a = cut(limb);
        Chain c = l.of(limb);
        Affine to = placed().affine(t);
        double k = to.zoom();
        for (int i = 0; i < 4; i++) {
            Point p = c.lower().apply(a.bend().lerp(a.tip(), 0.1 + 0.3 * i));
            pen.stamp(
                    Bits.shadow(),
                    to.apply(p).plus(0.008, 0.014),
                    5 * k * a.thin(),
                    0,
                    1,
                    0.3 * dance.come().at(t));
        }
    }

    private void shadow(Pen pen, Role role, double t) {
        Limbs l = limbs(t, role.late());
        Affine to = placed().affine(t).then(role.aside().affine(t));
        double k = to.zoom();
        double here = dance.come().at(t);
        Point base = to.apply(new Point(0, sole()));
        for (Point foot : List.of(
                l.leftLeg().lower().apply(at(Joint.LEFT_ANKLE)),
                l.rightLeg().lower().apply(at(Joint.RIGHT_ANKLE)))) {
            Point p = to.apply(foot);
            double high = Math.clamp((base.y() - p.y()) / (k * shin()) - 0.3, 0, 1);
            pen.stamp(Bits.shadow(), new Point(p.x(), base.y()), 0.2 * k * shin(), 0, 4.6, here * (0.8 - 0.6 * high));
        }
        Point middle = to.apply(l.pelvis().apply(hips()));
        pen.stamp(Bits.shadow(), new Point(middle.x(), base.y() + 0.008), 0.26 * k * shin(), 0, 8, 0.5 * here);
    }
}
