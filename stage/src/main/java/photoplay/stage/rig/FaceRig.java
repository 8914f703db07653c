package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;

/**
 * Acting with a face. Say what it does, let the actor {@link #act} it and put it {@link #on} each picture of the actor
 * that shows the face, last of all:
 *
 * <pre>{@code
 * var face = FaceRig.of(photo).blink(1.2, 3.4).smile(Curve.rise(2, 0.4)).nod(Curve.sine(1, 4));
 * var actor = face.act(stage.actor(photo));
 * film.add(actor.backdrop(), face.on(actor.cutout()));
 * }</pre>
 *
 * Strengths run from 0 (as in the photo) to 1 (as far as a person would). A face that was only assumed dips its head by
 * 3 % for a blink, a surprise or a nod and draws nothing. Left and right are the viewer's.
 */
public final class FaceRig {
    /** What a face can do. */
    private enum Move {
        CLOSE_LEFT,
        CLOSE_RIGHT,
        WIDE,
        BROW_LEFT,
        BROW_RIGHT,
        SMILE,
        POUT,
        OPEN,
        PUFF,
        JAW,
        GAZE_X,
        GAZE_Y,
        NOD,
        TURN,
        TILT
    }

    private static final Curve NOTHING = Curve.of(0);

    private final Portrait photo;
    private final Face face;
    private final Optional<Features> features;
    private final Map<Move, Curve> moves;
    private final Optional<Target> target;
    private final Optional<Jaw> jaw;

    /** What the eyes follow, and how much of the way they go. */
    private record Target(Spot spot, Curve strength) {}

    /** What is drawn of a seen face. */
    private record Features(Eye left, Eye right, Mouth mouth) {}

    private FaceRig(
            Portrait photo, Face face, Optional<Features> features, Map<Move, Curve> moves, Optional<Target> target) {
        this.photo = photo;
        this.face = face;
        this.features = features;
        this.moves = Collections.unmodifiableMap(moves);
        this.target = target;
        this.jaw = face.seen() ? Optional.of(dropping(head().inverse())) : Optional.empty();
    }

    /** The largest face of a photo, at rest. */
    public static FaceRig of(Portrait photo) {
        return of(photo, photo.face());
    }

    /** One of the photo's faces, at rest. Looks at the photo for the colours of skin, lashes and eyes: about 2 ms. */
    public static FaceRig of(Portrait photo, Face face) {
        return new FaceRig(
                photo,
                face,
                face.seen() ? Optional.of(features(photo, face)) : Optional.empty(),
                new EnumMap<>(Move.class),
                Optional.empty());
    }

    private static Features features(Portrait photo, Face face) {
        Eye left = Eye.of(photo, face, Face.Feature.LEFT_EYE, Face.Feature.LEFT_BROW);
        Eye right = Eye.of(photo, face, Face.Feature.RIGHT_EYE, Face.Feature.RIGHT_BROW);
        Colour skin =
                new Eyedropper(photo).median(face.leftCheek().lerp(face.rightCheek(), 0.15), face.faceWidth() * 0.08);
        double light = Math.clamp(Eyedropper.light(skin) * 1.25, 0.25, 0.95);
        Colour teeth = Colour.rgb(0xEFE4D2).darker(1 - light).mix(skin, 0.25);
        Colour flesh = Colour.rgb(0xC0605C).darker((1 - light) * 0.75);
        double lips = face.contour(Face.Feature.MOUTH_OPENING)
                .get(5)
                .distance(face.lowerEdge(Face.Feature.MOUTH_OPENING).get(5));
        double width = face.mouthLeft().distance(face.mouthRight());
        return new Features(left, right, new Mouth(teeth, flesh, lips < 0.055 * width, left.grain() * face.eyeWidth()));
    }

    private FaceRig with(Move move, Curve curve) {
        Map<Move, Curve> more = new EnumMap<>(Move.class);
        more.putAll(moves);
        more.merge(move, curve, Curve::plus);
        return new FaceRig(photo, face, features, more, target);
    }

    private Curve curve(Move move) {
        return Objects.requireNonNull(moves.getOrDefault(move, NOTHING));
    }

    /** Blinks once at each time in seconds: 0.07 s down, 0.14 s up. */
    public FaceRig blink(double... times) {
        Curve c = NOTHING;
        for (double at : times) {
            c = c.plus(
                    Curve.from(at, 0).to(at + 0.07, 1, Ease.OUT).hold(at + 0.10).to(at + 0.24, 0));
        }
        return eyesClosed(c);
    }

    /** Blinks now and then for {@code seconds}, every 1.5 to 3.5 s: the least sign of life. */
    public FaceRig blinking(double seconds, long seed) {
        var rnd = new Rnd(seed);
        FaceRig out = this;
        for (double t = 0.6 + rnd.unit(); t < seconds - 0.3; t += 1.5 + 2 * rnd.unit()) {
            out = out.blink(t);
        }
        return out;
    }

    /** Both eyes: 0 as in the photo, 1 closed. */
    public FaceRig eyesClosed(Curve k) {
        return leftEyeClosed(k).rightEyeClosed(k);
    }

    /** The eye on the viewer's left alone: a wink. */
    public FaceRig leftEyeClosed(Curve k) {
        return with(Move.CLOSE_LEFT, k);
    }

    /** The eye on the viewer's right alone: a wink. */
    public FaceRig rightEyeClosed(Curve k) {
        return with(Move.CLOSE_RIGHT, k);
    }

    /** Eyes torn open: 1 is a fright, 2 a cartoon. */
    public FaceRig eyesWide(Curve k) {
        return with(Move.WIDE, k);
    }

    /** Both brows: 1 fully raised, -1 frowning. */
    public FaceRig brows(Curve up) {
        return leftBrow(up).rightBrow(up);
    }

    /** The brow on the viewer's left: 1 raised, -1 lowered. */
    public FaceRig leftBrow(Curve up) {
        return with(Move.BROW_LEFT, up);
    }

    /** The brow on the viewer's right: 1 raised, -1 lowered. */
    public FaceRig rightBrow(Curve up) {
        return with(Move.BROW_RIGHT, up);
    }

    /** Corners of the mouth: 1 a broad smile, -1 sad. */
    public FaceRig smile(Curve k) {
        return with(Move.SMILE, k);
    }

    /** Lips pushed out as for a kiss: 0 to 1; -0.5 draws them thin and wide. */
    public FaceRig pout(Curve k) {
        return with(Move.POUT, k);
    }

    /** Parts the lips: 1 as for a long "ah", with throat, teeth and tongue drawn between them. */
    public FaceRig openMouth(Curve k) {
        return with(Move.OPEN, k);
    }

    /** Speaks from one time to another, in seconds, about five syllables a second. */
    public FaceRig talking(double from, double to, long seed) {
        Curve lips = Curve.wander(9, 0.5, seed).plus(0.42).map(v -> Math.clamp(v, 0, 0.75));
        return openMouth(lips.times(Curve.window(from, 0.12, to, 0.15)));
    }

    /** Sings with a wide mouth, one note on each beat: {@code beats} in seconds. */
    public FaceRig singing(double... beats) {
        Curve c = NOTHING;
        for (double at : beats) {
            Curve note = Curve.from(at - 0.08, 0).to(at + 0.06, 0.85, Ease.OUT).to(at + 0.30, 0.15);
            Curve before = c;
            c = t -> Math.max(before.at(t), note.at(t));
        }
        return openMouth(c);
    }

    /** Eyes, brows and mouth together: 1 is a great surprise. */
    public FaceRig surprise(Curve k) {
        return eyesWide(k).brows(k).openMouth(k.times(0.55));
    }

    /** Cheeks full of air: 1; hollow: -0.5. */
    public FaceRig puffCheeks(Curve k) {
        return with(Move.PUFF, k);
    }

    /** The chin drawn down with closed lips, a long face: 1; up: -1. */
    public FaceRig jaw(Curve k) {
        return with(Move.JAW, k);
    }

    /** Where the eyes look: 1 as far right or down as they go, -1 left or up, 0 as in the photo. */
    public FaceRig gaze(Curve dx, Curve dy) {
        return with(Move.GAZE_X, dx).with(Move.GAZE_Y, dy);
    }

    /** The eyes follow a spot of the frame; they squint when it comes near the nose. */
    public FaceRig lookAt(Spot spot) {
        return lookAt(spot, Curve.of(1));
    }

    /** As {@link #lookAt(Spot)} while {@code strength} is above 0; at 2 the eyes cross at the nose. */
    public FaceRig lookAt(Spot spot, Curve strength) {
        return new FaceRig(photo, face, features, moves, Optional.of(new Target(spot, strength)));
    }

    /** Bows the head: degrees, positive down, at most 24. */
    public FaceRig nod(Curve degrees) {
        return with(Move.NOD, degrees);
    }

    /** Turns the face: degrees to the viewer's right, at most 24. */
    public FaceRig turn(Curve degrees) {
        return with(Move.TURN, degrees);
    }

    /** Leans the head on its neck: degrees clockwise, at most 20. */
    public FaceRig tilt(Curve degrees) {
        return with(Move.TILT, degrees);
    }

    /** Shakes the head at {@code hertz} from one time to another: no. */
    public FaceRig shakeHead(double from, double to, double hertz) {
        return turn(t -> 13
                * Math.sin(2 * Math.PI * hertz * (t - from))
                * Curve.window(from, 0.15, to, 0.25).at(t));
    }

    /** Nods at each time: yes. */
    public FaceRig nodAt(double... times) {
        Curve c = NOTHING;
        for (double at : times) {
            c = c.plus(Curve.from(at, 0).to(at + 0.16, 9).to(at + 0.42, -1.5).to(at + 0.6, 0));
        }
        return nod(c);
    }

    /** The actor with this face's deformations before all others, right after its fit into the frame. */
    public Actor act(Actor actor) {
        return InPhoto.first(actor, this::warps);
    }

    /** From coordinates upright in the head, origin in its middle, to the photo's. */
    private Affine head() {
        return Affine.place(face.centre(), face.tilt(), 1, 1);
    }

    private List<Warp> warps(Affine fit) {
        Affine place = head().then(fit);
        double w = face.headWidth();
        double h = face.headHeight();
        List<Warp> out = new ArrayList<>();
        if (face.seen()) {
            Affine in = head().inverse();
            out.add(Placed.of(
                    place,
                    new Box(-0.9 * w, -0.2 * h, 0.9 * w, 1.1 * h),
                    List.<Warp>copyOf(jaw.stream().toList())));
            out.add(Placed.of(place, new Box(-1.0 * w, -0.9 * h, 1.0 * w, 0.9 * h), expressions(in)));
        }
        List<Warp> carriage = carriage(w, h);
        if (!carriage.isEmpty()) {
            out.add(Placed.of(place, new Box(-2.4 * w, -3 * h, 2.4 * w, 1.4 * h), carriage));
        }
        return out;
    }

    private Jaw dropping(Affine in) {
        List<Point> split = face.lowerEdge(Face.Feature.MOUTH_OPENING).stream()
                .map(in::apply)
                .toList();
        double width = face.mouthLeft().distance(face.mouthRight());
        double most = Math.min(0.52 * width, 0.30 * face.leftEye().distance(face.rightEye()) * 1.6);
        Curve drop = curve(Move.OPEN).map(k -> Math.clamp(k, 0, 1.3) * most);
        return new Jaw(split, in.apply(face.chin()).y(), face.faceWidth(), face.headHeight(), drop);
    }

    private List<Warp> expressions(Affine in) {
        List<Warp> out = new ArrayList<>();
        double mouth = face.mouthLeft().distance(face.mouthRight());
        double wide = face.faceWidth();
        Point lips = in.apply(face.mouth());
        add(
                out,
                Move.POUT,
                -0.6,
                1.2,
                k -> Warps.stretch(Spot.of(lips), 0.95 * mouth, 0.62 * mouth, k.times(-0.36), k.times(0.20)));
        add(out, Move.SMILE, -1.2, 1.3, k -> corner(in.apply(face.mouthLeft()), -1, mouth, k));
        add(out, Move.SMILE, -1.2, 1.3, k -> corner(in.apply(face.mouthRight()), 1, mouth, k));
        add(out, Move.SMILE, -1.2, 1.3, k -> cheek(in.apply(face.leftCheek()), mouth, k));
        add(out, Move.SMILE, -1.2, 1.3, k -> cheek(in.apply(face.rightCheek()), mouth, k));
        Point leftPuff = in.apply(face.mouthLeft().lerp(face.leftEar(), 0.52));
        Point rightPuff = in.apply(face.mouthRight().lerp(face.rightEar(), 0.52));
        add(out, Move.PUFF, -0.7, 1.6, k -> Warps.bulge(Spot.of(leftPuff), 0.29 * wide, k.times(0.55)));
        add(out, Move.PUFF, -0.7, 1.6, k -> Warps.bulge(Spot.of(rightPuff), 0.29 * wide, k.times(0.55)));
        Point chin = in.apply(face.chin());
        add(
                out,
                Move.JAW,
                -1,
                1.5,
                k -> Warps.drag(
                        chin, 0.70 * wide, 0.30 * face.headHeight(), NOTHING, k.times(0.09 * face.headHeight())));
        double eye = face.eyeWidth();
        for (Point p : List.of(in.apply(face.leftEye()), in.apply(face.rightEye()))) {
            add(
                    out,
                    Move.WIDE,
                    -0.6,
                    2.2,
                    k -> Warps.stretch(Spot.of(p), 0.95 * eye, 0.85 * eye, k.times(0.08), k.times(0.34)));
        }
        add(out, Move.BROW_LEFT, -1.2, 1.5, k -> brow(in, Face.Feature.LEFT_BROW, face.leftEye(), k));
        add(out, Move.BROW_RIGHT, -1.2, 1.5, k -> brow(in, Face.Feature.RIGHT_BROW, face.rightEye(), k));
        if (moves.containsKey(Move.TURN) || moves.containsKey(Move.NOD)) {
            out.add(Bust.of(face, in, curve(Move.TURN), curve(Move.NOD)));
        }
        return out;
    }

    private interface Muscle {
        Warp of(Curve strength);
    }

    /** Adds a deformation when its move is asked for, its strength kept within what the map stands. */
    private void add(List<Warp> out, Move move, double least, double most, Muscle muscle) {
        if (moves.containsKey(move)) {
            out.add(muscle.of(curve(move).map(v -> Math.clamp(v, least, most))));
        }
    }

    private static Warp corner(Point at, int side, double mouth, Curve k) {
        return Warps.drag(
                at,
                0.56 * mouth,
                0.50 * mouth,
                k.map(v -> side * Math.max(v, 0) * 0.08 * mouth),
                k.times(-0.115 * mouth));
    }

    private static Warp cheek(Point at, double mouth, Curve k) {
        return Warps.drag(
                at.plus(0, 0.08 * mouth),
                0.60 * mouth,
                0.55 * mouth,
                NOTHING,
                k.map(v -> -Math.max(0, v) * 0.05 * mouth));
    }

    private Warp brow(Affine in, Face.Feature which, Point eye, Curve k) {
        List<Point> line = face.contour(which).stream().map(in::apply).toList();
        Point middle = line.get(line.size() / 2);
        double length = line.getFirst().distance(line.getLast());
        double gap = Math.max(0.12 * length, in.apply(eye).y() - middle.y());
        return Warps.drag(middle, 0.95 * length, 0.95 * gap, NOTHING, k.times(-0.34 * gap));
    }

    /** Motions of the whole head. */
    private List<Warp> carriage(double w, double h) {
        List<Warp> out = new ArrayList<>();
        Curve dip = dip(h);
        if (!dip.constant() || dip.at(0) != 0) {
            out.add(Warps.drag(Point.ORIGIN, 1.5 * w, 1.3 * h, NOTHING, dip));
        }
        if (!face.seen() && moves.containsKey(Move.TURN)) {
            Curve aside = curve(Move.TURN).map(v -> Math.clamp(v, -24, 24) * 0.004 * w);
            out.add(Warps.drag(Point.ORIGIN, 1.5 * w, 1.3 * h, aside, NOTHING));
        }
        if (moves.containsKey(Move.TILT)) {
            out.add(new Tilt(w, h, curve(Move.TILT)));
        }
        return out;
    }

    private Curve dip(double h) {
        if (face.seen()) {
            return moves.containsKey(Move.NOD)
                    ? curve(Move.NOD).map(v -> Math.clamp(v, -24, 24) * 0.0040 * h)
                    : NOTHING;
        }
        Curve most = NOTHING;
        for (Move m : List.of(Move.CLOSE_LEFT, Move.CLOSE_RIGHT, Move.WIDE, Move.OPEN, Move.BROW_LEFT, Move.NOD)) {
            if (moves.containsKey(m)) {
                Curve c = m == Move.NOD ? curve(m).times(0.1) : curve(m);
                Curve before = most;
                most = t -> Math.max(before.at(t), Math.clamp(c.at(t), 0, 1));
            }
        }
        return most.constant() ? NOTHING : most.times(0.03 * h);
    }

    /** Leans what lies above the neck; coordinates are the head's. */
    private record Tilt(double w, double h, Curve degrees) implements Warp {
        @Override
        public void pull(Grid g, double t) {
            double r = -Math.toRadians(Math.clamp(degrees.at(t), -20, 20));
            double neck = 0.55 * h;
            for (int i = 0; i < g.count; i++) {
                double dx = g.x[i];
                double dy = g.y[i] - neck;
                double up = Math.clamp(-dy / (0.68 * h) + 0.25, 0, 1);
                double near = Math.clamp((1.8 - Math.abs(dx) / w) / 1.05, 0, 1);
                double k = r * Ease.SMOOTH.of(up) * Ease.SMOOTH.of(near);
                double c = Math.cos(k);
                double s = Math.sin(k);
                g.x[i] = (float) (c * dx - s * dy);
                g.y[i] = (float) (neck + s * dx + c * dy);
            }
        }

        @Override
        public boolean idle(double t) {
            return Math.abs(degrees.at(t)) < 1e-3;
        }
    }

    /**
     * The picture with this face's lids, gaze and mouth drawn on it. Call it last: deformations that the picture gets
     * later are not followed. The picture must belong to an actor that {@link #act acts} this rig.
     */
    public Layer.Picture on(Layer.Picture picture) {
        return features.isEmpty() || !draws() ? picture : picture.painted(paint(picture.chain()));
    }

    private boolean draws() {
        return target.isPresent()
                || moves.containsKey(Move.CLOSE_LEFT)
                || moves.containsKey(Move.CLOSE_RIGHT)
                || moves.containsKey(Move.OPEN)
                || moves.containsKey(Move.GAZE_X);
    }

    /** Lids, gaze and mouth in frame coordinates, for an actor's own way of painting. */
    public Sketch paint(Actor actor) {
        return features.isEmpty() ? (pen, t) -> {} : paint(actor.chain());
    }

    private Sketch paint(List<Warp> chain) {
        Features f = features.orElseThrow();
        boolean bare = !f.left().covered() || !f.right().covered();
        Optional<Placed> dropping = chain.stream()
                .filter(w ->
                        w instanceof Placed p && jaw.isPresent() && p.warps().contains(jaw.get()))
                .map(Placed.class::cast)
                .findFirst();
        return (pen, t) -> {
            if (bare) {
                eye(pen, f.left(), curve(Move.CLOSE_LEFT).at(t), chain, t);
                eye(pen, f.right(), curve(Move.CLOSE_RIGHT).at(t), chain, t);
            }
            dropping.ifPresent(p -> mouth(pen, f.mouth(), p, chain, t));
        };
    }

    private static void mouth(Pen pen, Mouth mouth, Placed placed, List<Warp> chain, double t) {
        Jaw jaw = (Jaw) placed.warps().getFirst();
        if (jaw.idle(t)) {
            return;
        }
        List<Warp> later = chain.subList(chain.indexOf(placed) + 1, chain.size());
        mouth.paint(pen, jaw, t, p -> Warp.push(later, placed.place().apply(p), t));
    }

    private void eye(Pen pen, Eye eye, double closed, List<Warp> chain, double t) {
        double k = Math.clamp(closed, 0, 1);
        if (eye.openness() < 0.15) {
            return;
        }
        Affine there = landing(eye, chain, t);
        Point look = look(there, eye, t);
        double gone = Math.clamp(look.length() / 0.03, 0, 1);
        if (gone > 0.02 && k < 0.97) {
            pen.within(there, () -> eye.look(pen, look, gone));
        }
        if (k > 0.02) {
            pen.within(there, () -> eye.close(pen, k));
        }
    }

    /** From the eye's coordinates to the frame, by where its corners and lids come to lie. */
    private static Affine landing(Eye eye, List<Warp> chain, double t) {
        Affine a = eye.place();
        Point left = Warp.push(chain, a.apply(new Point(-0.5, 0)), t);
        Point right = Warp.push(chain, a.apply(new Point(0.5, 0)), t);
        Point top = Warp.push(chain, a.apply(new Point(0, -0.25)), t);
        Point bottom = Warp.push(chain, a.apply(new Point(0, 0.25)), t);
        Point middle = left.plus(right).plus(top).plus(bottom).times(0.25);
        Point x = right.minus(left);
        Point y = bottom.minus(top).times(2);
        return new Affine(x.x(), x.y(), y.x(), y.y(), middle.x(), middle.y());
    }

    /** How far the iris moves, in widths of the eye. */
    private Point look(Affine there, Eye eye, double t) {
        Point by = new Point(curve(Move.GAZE_X).at(t), curve(Move.GAZE_Y).at(t));
        if (target.isPresent() && Math.abs(there.determinant()) > 1e-9) {
            Point to = there.inverse().apply(target.get().spot().at(t)).minus(eye.iris());
            double far = Math.max(to.length(), 1e-6);
            by = by.plus(to.times(target.get().strength().at(t) * Math.tanh(far / 3.2) / far));
        }
        double reach = Math.clamp(eye.openness(), 0.1, 0.4);
        return new Point(Math.clamp(by.x(), -1, 1) * 0.24, Math.clamp(by.y(), -1, 1) * reach * 0.42);
    }
}
