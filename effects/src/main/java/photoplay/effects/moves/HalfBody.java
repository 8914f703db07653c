package photoplay.effects.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Step;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.Part;
import photoplay.stage.rig.Pose;
import photoplay.stage.rig.Puppet;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Stage;

/**
 * Someone, or some animal, whom the photo cuts off: dances behind a counter that hides the own elbows, and rolls
 * forearms before the chest that come up from behind it.
 *
 * @param line what of the photo is at the height of the counter
 */
record HalfBody(Portrait photo, Stage stage, Choreography dance, double line, List<RollingArms> arms)
        implements Dancer {
    private static final double STAMP = 4.0;

    static HalfBody of(Portrait photo, Stage stage, Choreography dance) {
        double line = line(photo);
        return new HalfBody(photo, stage, dance, line, new Sleeves(photo).pairs(line));
    }

    /** Where the elbows are, or less far down when the cut-out ends before. */
    private static double line(Portrait photo) {
        Face f = photo.face();
        double base = Math.min(photo.height(), photo.subject().box().bottom());
        if (new Sleeves(photo).headOnly()) {
            return f.chin().y() + 1.15 * f.headHeight();
        }
        if (!photo.hasFace()) {
            return Math.min(f.centre().y() + 0.6 * f.headHeight(), base - 0.02);
        }
        double elbows = photo.faces().stream()
                .limit(4)
                .mapToDouble(o -> o.chin().y() + 1.05 * o.headHeight())
                .average()
                .orElseThrow();
        double y = f.chin().y() + 0.6 * f.headHeight();
        double hands = held(photo).orElse(9.0) - 0.35 * f.headHeight();
        while (y < Math.min(elbows, hands) && solid(photo, y)) {
            y += 0.02;
        }
        return Math.min(y, base - 0.02);
    }

    private static boolean solid(Portrait photo, double y) {
        Face f = photo.face();
        return IntStream.rangeClosed(-1, 1)
                .anyMatch(i -> photo.matte().at(f.chin().x() + 0.3 * i * f.headWidth(), y) > 0.5);
    }

    /** Height of the hands that are before the body in the photo, and should be hidden. */
    private static Optional<Double> held(Portrait photo) {
        Face f = photo.face();
        return Stream.of(Joint.LEFT_WRIST, Joint.RIGHT_WRIST)
                .flatMap(j -> photo.body().visible(j).stream())
                .filter(w -> w.y() > f.chin().y() + 0.3 * f.headHeight())
                .map(Point::y)
                .min(Double::compare);
    }

    @Override
    public double near() {
        return 1.5;
    }

    @Override
    public double floor() {
        return StallCounter.top(stage) - 0.04;
    }

    @Override
    public boolean onFloor() {
        return false;
    }

    @Override
    public Curve headTilt() {
        return Curve.of(0);
    }

    /** How large, so that the head has room above the counter and echoes beside it. */
    private double size() {
        Box box = photo.subject().box();
        double room = StallCounter.top(stage) - 0.05 - 0.12 * stage.height();
        double head = photo.hasFace() ? 0.39 * stage.width() / photo.face().headWidth() : 9;
        double wide = (photo.kind() == Portrait.Kind.GROUP ? 0.94 : photo.hasFace() ? 1.1 : 0.6)
                * stage.width()
                / box.width();
        double tall =
                line - Math.max(0, Math.min(box.top(), photo.face().crown().y()));
        return Math.clamp(Math.min(Math.min(head, wide), room / tall), 0.3, 1.2);
    }

    private Motion placed(double late) {
        double k = size();
        boolean many = photo.kind() == Portrait.Kind.GROUP;
        double x = many
                ? photo.subject().box().centre().x()
                : arms.getFirst().middle().x();
        Point from = new Point(x, line);
        Point to = new Point(0.5 * stage.width(), StallCounter.top(stage) + 0.03);
        Point waist = to.plus(0, 0.25);
        return t -> {
            double c = dance.come().at(t);
            Step s = dance.dance().at(t - late);
            double dip = c * 0.045 * (0.5 - 0.5 * Math.cos(2 * Math.PI * 2 * (t - late - 0.05)));
            double sway = c * (many ? 0.3 : 1) * Math.clamp(1.1 * s.lean(), -6, 6);
            return Affine.scale(1 + (k - 1) * c, from)
                    .then(Affine.move(to.minus(from).times(c)))
                    .then(Affine.scale(dance.squeeze().at(t) * (1 + 0.5 * dip), 1 - dip)
                            .about(waist))
                    .then(Affine.turn(sway, waist))
                    .then(Affine.move(c * (many ? 0.3 : 0.65) * (s.slide() + 0.1 * s.hip()), 0));
        };
    }

    private Puppet puppet(double late) {
        Puppet p = Puppet.of(photo);
        List<Step.Dance.Key> keys = dance.dance().keys();
        for (Step.Dance.Key k : keys.subList(1, keys.size())) {
            p = p.hold(k.t() - k.seconds() + late).at(k.t() + late, pose(k.step()));
        }
        return p;
    }

    /** What legs and arms would do, done by the hips and shoulders. */
    private static Pose pose(Step s) {
        double sway = 0.8 * s.lean() + 30 * s.hip();
        return Pose.REST
                .with(Part.HIPS, 0.8 * s.hip())
                .with(Part.WAIST, sway)
                .with(Part.CHEST, -0.9 * sway)
                .with(Part.HEAD, 1.8 * s.head())
                .with(Part.LEFT_SHOULDER, Math.clamp(0.5 * (s.leftArm() - 24) + 60 * s.hip(), -12, 16))
                .with(Part.RIGHT_SHOULDER, Math.clamp(0.5 * (s.rightArm() - 24) - 60 * s.hip(), -12, 16));
    }

    @Override
    public List<Layer> layers(Role role) {
        Actor home = stage.actor(photo).feather();
        Actor acting = role.face().map(f -> f.act(home)).orElse(home);
        Motion there = placed(role.late()).then(role.aside());
        Actor on = puppet(role.late()).act(acting).with(there);
        boolean coat = new Sleeves(photo).headOnly();
        VendorCoat worn = new VendorCoat(photo.face());
        List<Layer> out = new ArrayList<>();
        if (coat) {
            out.add(shown(worn.behind().with(there).opacity(Curve.rise(0.12, 0.2)), role));
        }
        Layer.Picture body = shown(CloseUp.rounded(photo, on.cutout()), role);
        Layer.Picture shaded = role.face().isPresent()
                ? body.painted((pen, t) -> pen.within(there.affine(t), () -> arms.forEach(a -> a.cast(pen, t))))
                : body;
        out.add(role.face().map(f -> f.on(shaded)).orElse(shaded));
        if (coat) {
            out.add(shown(worn.before().with(there).opacity(Curve.rise(0.12, 0.2)), role));
        }
        List<RollingArms> rolling = role.dye().isEmpty()
                ? arms
                : arms.stream().map(a -> Sleeves.pale(a, photo.hasFace())).toList();
        out.add(Layer.Drawn.of((pen, t) -> {
                    Colour tint = role.dye().orElseGet(() -> tint(role.lights(), t));
                    pen.within(there.affine(t), () -> rolling.forEach(a -> a.draw(pen, t - role.late(), tint)));
                })
                .opacity(role.here()));
        if (role.face().isPresent()) {
            out.addAll(StallCounter.layers(stage, STAMP));
        }
        return out;
    }

    private static Layer.Picture shown(Layer.Picture p, Role role) {
        Layer.Picture here = p.opacity(p.opacity().times(role.here()));
        return role.dye()
                .map(c -> Dancer.dyed(here, c))
                .orElseGet(() -> here.lit(role.lights().toArray(Light[]::new)));
    }

    /** What the lights on the body make of white, in few steps: each is baked. */
    private static Colour tint(List<Light> lights, double t) {
        Colour c = Colour.WHITE;
        for (Light l : lights) {
            double k = Math.clamp(Math.round(8 * l.strength().at(t)) / 8.0, 0, 1);
            c = l instanceof Light.Ambient
                    ? c.mix(l.colour(), k)
                    : c.mix(l.colour().lighter(0.35), k);
        }
        return c;
    }
}
