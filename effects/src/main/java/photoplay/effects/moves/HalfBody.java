package photoplay.effects.moves;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.LaidHand;
import photoplay.effects.kit.Step;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.Part;
import photoplay.stage.rig.Pose;
import photoplay.stage.rig.Puppet;
import photoplay.stage.rig.Skin;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/**
 * Someone, or some animal, whom the photo cuts off: dances from the waist up with the own shoulders and arms, and rolls
 * drawn forearms before the chest only where the photo shows no elbow.
 *
 * @param hands forearms, where there are none
 */
record HalfBody(Portrait photo, Stage stage, Choreography dance, Optional<Hands> hands) implements Dancer {

    /**
     * @param at middle of their rolling in the photo
     * @param size of a hand
     */
    record Hands(Sprite arm, Point at, double size) {}

    static HalfBody of(Portrait photo, Stage stage, Choreography dance) {
        Body b = photo.body();
        boolean arms = b.visible(Joint.LEFT_ELBOW).isPresent()
                || b.visible(Joint.RIGHT_ELBOW).isPresent();
        Face f = photo.face();
        if ((arms && photo.hasFace()) || photo.kind() == Portrait.Kind.GROUP) {
            return new HalfBody(photo, stage, dance, Optional.empty());
        }
        boolean close = f.chin().y() > 0.8 * photo.height();
        double size = Math.min((close ? 0.5 : 0.62) * f.headWidth(), close ? 0.24 : 0.3);
        // Below a close face they roll at the lower edge, where they leave the mouth free.
        double y = Math.min(
                f.chin().y() + 0.6 * f.headHeight(),
                photo.height() + (close ? -0.02 : photo.hasFace() ? -0.1 : -0.35) * size);
        Colour sleeve = beside(photo);
        Sprite arm = photo.hasFace() ? LaidHand.hand(Colour.rgb(photo.palette().skin()), sleeve) : LaidHand.paw(sleeve);
        return new HalfBody(
                photo,
                stage,
                dance,
                Optional.of(new Hands(arm, new Point(f.chin().x(), y), size)));
    }

    /** Mean colour of the shoulders; of an animal's cheeks. */
    private static Colour beside(Portrait photo) {
        Raster r = photo.cutout();
        double unit = Math.min(r.width(), r.height());
        Box box = photo.subject().box();
        Point cheek = photo.face().centre();
        long[] sum = {1, 0, 0, 0};
        for (int i = 0; i < 800; i++) {
            double u = (i % 2 * 2 - 1) * 0.38;
            double du = 0.08 * ((i / 2 % 20) / 10.0 - 1);
            double dv = 0.05 * (Math.floorDiv(i, 40) / 10.0 - 1);
            Point at = photo.hasFace()
                    ? new Point(box.at(0.5 + u + du, 0).x(), Math.min(box.bottom(), photo.height()) - 0.06 + dv)
                    : cheek.plus((u + du) * photo.face().headWidth(), 0.1 + dv);
            int x = (int) (at.x() * unit);
            int y = (int) (at.y() * unit);
            if (x >= 0 && x < r.width() && y >= 0 && y < r.height()) {
                int p = r.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, 4L * (y * (long) r.width() + x));
                if (p >>> 24 == 255) {
                    sum[0]++;
                    sum[1] += (p >> 16) & 255;
                    sum[2] += (p >> 8) & 255;
                    sum[3] += p & 255;
                }
            }
        }
        return sum[0] < 100
                ? Colour.rgb(
                        photo.hasFace()
                                ? photo.palette().clothes()
                                : photo.palette().hair())
                : Colour.rgb((int) (((sum[1] / sum[0]) << 16) | ((sum[2] / sum[0]) << 8) | (sum[3] / sum[0])));
    }

    @Override
    public double near() {
        return 1.5;
    }

    @Override
    public double floor() {
        return 0.97 * stage.height();
    }

    @Override
    public Curve headTilt() {
        return Curve.of(0);
    }

    private double base() {
        return Math.min(photo.height(), photo.subject().box().bottom());
    }

    private boolean glued() {
        return base() > 0.985 * photo.height();
    }

    /** Room to dance in: smaller, in the middle, still on the lower edge. */
    private double size() {
        Box box = photo.subject().box();
        double tall = base() - Math.max(0, box.top());
        double head = photo.hasFace() ? 0.42 * stage.width() / photo.face().headWidth() : 9;
        double wide =
                photo.kind() == Portrait.Kind.GROUP ? 1 : (photo.hasFace() ? 0.86 : 0.58) * stage.width() / box.width();
        return Math.clamp(Math.min(Math.min(head, wide), 0.8 * stage.height() / tall), 0.56, 1);
    }

    private Motion placed() {
        double k = size();
        Point from = new Point(photo.subject().box().centre().x(), base());
        Point to = new Point(0.5 * stage.width(), glued() ? stage.height() : floor());
        return t -> {
            double c = dance.come().at(t);
            Affine there = Affine.scale(1 + (k - 1) * c, from)
                    .then(Affine.move(to.minus(from).times(c)));
            double up = 0.5 + 0.5 * Math.cos(2 * Math.PI * 2 * (t - 0.05));
            double dip = c * 0.045 * (1 - up);
            return there.then(Affine.scale(dance.squeeze().at(t) * (1 + 0.4 * dip), 1 - dip)
                    .about(to));
        };
    }

    private Puppet puppet(double late) {
        Puppet p = Puppet.of(photo);
        double width = Math.max(
                0.2,
                photo.hasFace()
                        ? photo.body().shoulderWidth()
                        : 0.6 * photo.subject().box().width());
        List<Step.Dance.Key> keys = dance.dance().keys();
        for (Step.Dance.Key k : keys.subList(1, keys.size())) {
            p = p.hold(k.t() - k.seconds() + late).at(k.t() + late, pose(k.step(), width), Ease.BACK);
        }
        return p;
    }

    /** What legs and arms would do, done by the hips and shoulders. */
    private static Pose pose(Step s, double width) {
        double sway = 1.2 * s.lean() + 36 * s.hip();
        return Pose.REST
                .with(Part.HIPS, s.hip())
                .with(Part.ACROSS, s.slide() / width)
                .with(Part.WAIST, sway)
                .with(Part.CHEST, -0.9 * sway)
                .with(Part.HEAD, 1.8 * s.head())
                .with(Part.LEFT_SHOULDER, Math.clamp(0.5 * (s.leftArm() - 24) + 45 * s.hip(), -10, 14))
                .with(Part.RIGHT_SHOULDER, Math.clamp(0.5 * (s.rightArm() - 24) - 45 * s.hip(), -10, 14));
    }

    /** The own arms swing a little from shoulder and elbow. */
    private Optional<Skin> swing(double late) {
        Body b = photo.body();
        if (!photo.hasFace() || photo.kind() == Portrait.Kind.GROUP) {
            return Optional.empty();
        }
        double wide = b.shoulderWidth();
        Point neck = b.neck();
        Box box = photo.subject().box();
        List<Skin.Bone> bones = new ArrayList<>(List.of(
                new Skin.Bone(neck, new Point(neck.x(), base()), 0.34 * wide),
                new Skin.Bone(
                        photo.face().chin(),
                        photo.face().crown(),
                        0.6 * photo.face().headWidth()),
                new Skin.Bone(new Point(box.left(), base() + 0.02), new Point(box.right(), base() + 0.02), 0.1)));
        int still = bones.size();
        List<Integer> sides = new ArrayList<>();
        for (int side : new int[] {-1, 1}) {
            Optional<Point> elbow = b.visible(side < 0 ? Joint.LEFT_ELBOW : Joint.RIGHT_ELBOW);
            Point shoulder = b.at(side < 0 ? Joint.LEFT_SHOULDER : Joint.RIGHT_SHOULDER);
            if (elbow.filter(e -> e.distance(shoulder) > 0.3 * wide).isPresent()) {
                Point wrist = b.visible(side < 0 ? Joint.LEFT_WRIST : Joint.RIGHT_WRIST)
                        .orElse(elbow.get().plus(elbow.get().minus(shoulder).times(0.3)));
                bones.add(new Skin.Bone(shoulder.lerp(elbow.get(), 0.2), elbow.get(), 0.2 * wide));
                bones.add(new Skin.Bone(elbow.get(), wrist, 0.17 * wide));
                sides.add(side);
            }
        }
        if (sides.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Skin(bones, t -> {
            Step s = dance.dance().at(t - late);
            double k = dance.come().at(t - late);
            List<Affine> maps = new ArrayList<>();
            for (int i = 0; i < still; i++) {
                maps.add(Affine.IDENTITY);
            }
            double roll = 0.12 * dance.roll().at(t - late);
            for (int i = 0; i < sides.size(); i++) {
                int side = sides.get(i);
                Skin.Bone upper = bones.get(still + 2 * i);
                double lift = Math.clamp(0.3 * ((side < 0 ? s.leftArm() : s.rightArm()) - 24), -5, 15);
                Affine one = Skin.moved(upper.from(), upper.from(), -side * k * lift);
                double bend = 13 * Math.tanh(((side < 0 ? s.leftFore() : s.rightFore()) + 75) / 60) + side * roll;
                maps.add(one);
                maps.add(Skin.moved(upper.to(), one.apply(upper.to()), -side * k * (lift + bend)));
            }
            return maps;
        }));
    }

    @Override
    public List<Layer> layers(Role role) {
        Actor home = stage.actor(photo).feather();
        Actor acting = role.face().map(f -> f.act(home)).orElse(home);
        Actor swinging = swing(role.late()).map(s -> s.act(acting)).orElse(acting);
        Actor on = puppet(role.late()).act(swinging).with(placed(), role.aside());
        List<Layer> out = new ArrayList<>();
        if (!glued()) {
            out.add(Layer.Drawn.of((pen, t) -> pen.stamp(
                            Bits.shadow(),
                            on.spot(new Point(photo.subject().box().centre().x(), base()))
                                    .at(t),
                            0.1,
                            0,
                            7 * photo.subject().box().width(),
                            0.8 * dance.come().at(t)))
                    .opacity(role.here()));
        }
        Layer.Picture body = CloseUp.rounded(photo, on.cutout()).opacity(role.here());
        Layer.Picture lit = role.dye()
                .map(c -> Dancer.dyed(body, c))
                .orElseGet(() -> body.lit(role.lights().toArray(Light[]::new)));
        if (hands.isPresent() && role.face().isPresent()) {
            Sprite shadow = LaidHand.shadow(hands.get().arm());
            Layer.Picture shaded =
                    lit.painted((pen, t) -> roll(pen, hands.get(), shadow, role, on, new Point(0.01, 0.035), 0.4, t));
            out.add(role.face().get().on(shaded));
        } else {
            out.add(role.face().map(f -> f.on(lit)).orElse(lit));
        }
        hands.ifPresent(h -> {
            Sprite arm = role.dye().map(h.arm()::tinted).orElse(h.arm());
            out.add(Layer.Drawn.of((pen, t) -> roll(pen, h, arm, role, on, Point.ORIGIN, 1, t))
                    .opacity(role.here()));
        });
        return out;
    }

    /** Two forearms roll round each other; at the end one goes up. */
    private void roll(Pen pen, Hands h, Sprite arm, Role role, Actor on, Point off, double alpha, double time) {
        double t = time - role.late();
        double come = Ease.SMOOTH.of((t - 0.3) / 0.4);
        double up = Ease.BACK.of((t - 3.85) / 0.2);
        double turns = 2 * Math.PI * 2 * Math.min(t, 3.8);
        double k = size() * role.aside().affine(time).zoom();
        double size = h.size() * k;
        Point middle = on.spot(h.at()).at(time);
        for (int side : new int[] {-1, 1}) {
            Point round = Point.polar(0.42 * size, Math.toDegrees(turns) + (side < 0 ? 0 : 180));
            double high = side > 0 ? up : 0;
            double apart = photo.hasFace() ? 0.1 : 1.15;
            Point palm = middle.plus(side * apart * size, 0)
                    .plus(round.x(), 0.75 * round.y())
                    .plus(side * 0.9 * size * high, -1.7 * size * high)
                    .plus(side * 2.2 * size * (1 - come), 2.6 * size * (1 - come))
                    .plus(off);
            double wag = 8 * Math.sin(turns + side) + 9 * high * Math.sin(2 * Math.PI * 2 * t);
            double rise = photo.hasFace() ? 30 + 54 * high : 68 + 14 * high;
            double degrees = side < 0 ? -rise + wag : 180 + rise - wag;
            LaidHand.stamp(pen, arm, palm, size, degrees, -side, alpha * come);
        }
    }
}
