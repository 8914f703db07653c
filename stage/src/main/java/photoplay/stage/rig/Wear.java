package photoplay.stage.rig;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;

/**
 * What an actor wears: drawings that ride on it, partly behind it and partly before it, with the shadows they cast on
 * it. Dress the actor last, when it has all its deformations:
 *
 * <pre>{@code
 * var wear = Wear.on(actor).behind(Wear.Place.HAT, brimBack).front(Wear.Place.HAT, hat)
 *         .shadow(Wear.Place.HAT).front(Wear.Place.EYES, glasses).shadow(Wear.Place.EYES)
 *         .behind(Wear.Place.BACK, wings);
 * film.add(actor.backdrop()).add(wear.layers(face.on(actor.cutout())));
 * }</pre>
 *
 * A drawing's coordinates are those of its {@link Place}: origin there, x to the right, y down, upright with the head
 * or the shoulders, one unit long as the place says.
 */
public final class Wear {
    /** Where things are worn, with the length of one unit. Left and right are the viewer's. */
    public enum Place {
        /** Where a hat's brim rests: the upper forehead. Unit: the head's width with hair; the crown is near y = -0.35. */
        HAT,
        /** Top of the head. Unit: the head's width. */
        CROWN,
        /** Between the eyes, along them. Unit: the face's width; the eyes are near x = -0.23 and 0.23. */
        EYES,
        /** Tip of the nose. Unit: the face's width. */
        NOSE,
        /** Middle of the mouth. Unit: the mouth's width. */
        MOUTH,
        /** Tip of the chin. Unit: the face's width. */
        CHIN,
        /** Where the ear joins the face. Unit: the head's width. */
        LEFT_EAR,
        /** Where the ear joins the face. Unit: the head's width. */
        RIGHT_EAR,
        /** Left side of the upper forehead, for horns and animal ears. Unit: the head's width. */
        LEFT_HORN,
        /** Right side of the upper forehead. Unit: the head's width. */
        RIGHT_HORN,
        /** Middle of the whole head. Unit: the head's width. */
        HEAD,
        /** Middle of the throat. Unit: the head's width. */
        NECK,
        /** Breast bone. Unit: the shoulders' width. */
        CHEST,
        /** Between the shoulder blades, for wings and capes. Unit: the shoulders' width. */
        BACK,
        /** The hand, where the photo shows it, else below the elbow. Unit: a third of the shoulders' width. */
        LEFT_HAND,
        /** The hand, where the photo shows it, else below the elbow. Unit: a third of the shoulders' width. */
        RIGHT_HAND
    }

    private record Worn(Place place, Sketch sketch, Curve opacity) {}

    private record Shade(Place place, Shape shape, double strength, double soft) {}

    private static final Colour DARK = Colour.rgb(0x180B08);

    private final Actor actor;
    private final List<Worn> behind;
    private final List<Worn> front;
    private final List<Shade> shades;

    private Wear(Actor actor, List<Worn> behind, List<Worn> front, List<Shade> shades) {
        this.actor = actor;
        this.behind = List.copyOf(behind);
        this.front = List.copyOf(front);
        this.shades = List.copyOf(shades);
    }

    public static Wear on(Actor actor) {
        return new Wear(actor, List.of(), List.of(), List.of());
    }

    /** A part that the actor hides: the far half of a brim or a scarf, wings, a cape. */
    public Wear behind(Place place, Sketch sketch) {
        return behind(place, sketch, Curve.of(1));
    }

    /** @param opacity 0 to 1 over time: for things that appear */
    public Wear behind(Place place, Sketch sketch, Curve opacity) {
        return new Wear(actor, joined(behind, new Worn(place, sketch, opacity)), front, shades);
    }

    /** A part before the actor. */
    public Wear front(Place place, Sketch sketch) {
        return front(place, sketch, Curve.of(1));
    }

    /** @param opacity 0 to 1 over time: for things that appear */
    public Wear front(Place place, Sketch sketch, Curve opacity) {
        return new Wear(actor, behind, joined(front, new Worn(place, sketch, opacity)), shades);
    }

    /** The shadow that a usual thing casts there: a band below a brim, glasses, a collar; a soft spot elsewhere. */
    public Wear shadow(Place place) {
        return switch (place) {
            case HAT -> shadow(place, Shape.oval(new Point(0, 0.06), 0.46, 0.11), 0.42, 0.05);
            case EYES -> shadow(place, Shape.oval(new Point(0, 0.05), 0.44, 0.10), 0.26, 0.03);
            case NECK -> shadow(place, Shape.oval(new Point(0, 0.10), 0.50, 0.16), 0.40, 0.06);
            case CHIN, MOUTH, NOSE -> shadow(place, Shape.oval(new Point(0, 0.06), 0.25, 0.16), 0.28, 0.05);
            case CHEST, BACK -> shadow(place, Shape.oval(new Point(0, 0.08), 0.34, 0.26), 0.30, 0.06);
            default -> shadow(place, Shape.oval(new Point(0, 0.05), 0.14, 0.10), 0.30, 0.04);
        };
    }

    /**
     * A shadow of a shape on the actor alone.
     *
     * @param shape in the place's coordinates
     * @param strength 0 to 1
     * @param soft blur in the place's unit
     */
    public Wear shadow(Place place, Shape shape, double strength, double soft) {
        return new Wear(actor, behind, front, joined(shades, new Shade(place, shape, strength, soft)));
    }

    private static <T> List<T> joined(List<T> list, T one) {
        List<T> all = new ArrayList<>(list);
        all.add(one);
        return all;
    }

    /** The rigid frame of reference of a place, following the actor through all its deformations. */
    public Motion at(Place place) {
        Face f = actor.portrait().face();
        Body b = actor.portrait().body();
        double tilt = f.tilt();
        double head = f.headWidth();
        double wide = f.faceWidth();
        double shoulders = shoulders();
        return switch (place) {
            case HAT -> actor.rideRigid(f.crown().lerp(f.forehead(), 0.78), tilt, head);
            case CROWN -> actor.rideRigid(f.crown(), tilt, head);
            case EYES -> {
                Point along = f.rightEye().minus(f.leftEye());
                yield actor.rideRigid(
                        f.leftEye().lerp(f.rightEye(), 0.5), along.length() < 1e-6 ? tilt : along.degrees(), wide);
            }
            case NOSE -> actor.rideRigid(f.noseTip(), tilt, wide);
            case MOUTH -> {
                Point across = f.mouthRight().minus(f.mouthLeft());
                yield actor.rideRigid(f.mouth(), across.degrees(), Math.max(1e-3, across.length()));
            }
            case CHIN -> actor.rideRigid(f.chin(), tilt, wide);
            case LEFT_EAR -> actor.rideRigid(f.leftEar(), tilt, head);
            case RIGHT_EAR -> actor.rideRigid(f.rightEar(), tilt, head);
            case LEFT_HORN -> actor.rideRigid(horn(-1), tilt, head);
            case RIGHT_HORN -> actor.rideRigid(horn(1), tilt, head);
            case HEAD -> actor.rideRigid(f.centre(), tilt, head);
            case NECK -> actor.rideRigid(f.chin().lerp(neck(), 0.55), tilt * 0.5, head);
            case CHEST -> actor.rideRigid(neck().plus(0, shoulders * 0.3), lean(), shoulders);
            case BACK -> actor.rideRigid(neck().plus(0, shoulders * 0.2), lean(), shoulders);
            case LEFT_HAND -> actor.rideRigid(hand(b, Joint.LEFT_WRIST, Joint.LEFT_ELBOW), 0, shoulders / 3);
            case RIGHT_HAND -> actor.rideRigid(hand(b, Joint.RIGHT_WRIST, Joint.RIGHT_ELBOW), 0, shoulders / 3);
        };
    }

    private Point horn(int side) {
        Face f = actor.portrait().face();
        return f.crown().lerp(f.forehead(), 0.35).plus(new Point(side * 0.27 * f.headWidth(), 0).turned(f.tilt()));
    }

    private boolean person() {
        return actor.portrait().face().seen();
    }

    private Point neck() {
        Face f = actor.portrait().face();
        return person() ? actor.portrait().body().neck() : f.local(0, 0.6);
    }

    private double shoulders() {
        double head = actor.portrait().face().headWidth();
        return person() ? Math.clamp(actor.portrait().body().shoulderWidth(), head * 0.9, head * 3.2) : head * 1.6;
    }

    private double lean() {
        Body b = actor.portrait().body();
        Point across = b.rightShoulder().minus(b.leftShoulder());
        return person() && across.x() > 1e-3 ? Math.clamp(across.degrees(), -25, 25) : 0;
    }

    private static Point hand(Body b, Joint wrist, Joint elbow) {
        Point w = b.at(wrist);
        return w.plus(w.minus(b.at(elbow)).times(0.25));
    }

    /** All layers far to near: what is behind, the subject with the shadows on it, what is before it. */
    public Layer[] layers(Layer.Picture subject) {
        List<Layer> out = new ArrayList<>();
        behind.forEach(w -> out.add(riding(w, subject.depth())));
        out.add(
                shades.isEmpty()
                        ? subject
                        : subject.painted(shades.stream().map(this::cast).toArray(Sketch[]::new)));
        front.forEach(w -> out.add(riding(w, subject.depth())));
        return out.toArray(Layer[]::new);
    }

    private Layer riding(Worn w, double depth) {
        return Layer.Drawn.of(w.sketch())
                .riding(at(w.place()))
                .opacity(w.opacity())
                .depth(depth);
    }

    private Sketch cast(Shade s) {
        Motion at = at(s.place());
        Curve shown = front.stream()
                .filter(w -> w.place() == s.place())
                .map(Worn::opacity)
                .findFirst()
                .orElse(Curve.of(1));
        return (pen, t) -> {
            Affine there = at.affine(t);
            double k = s.strength() * shown.at(t);
            if (k > 0.004) {
                pen.within(
                        there, () -> pen.fill(s.shape(), Ink.of(DARK).alpha(k).soft(s.soft())));
            }
        };
    }
}
