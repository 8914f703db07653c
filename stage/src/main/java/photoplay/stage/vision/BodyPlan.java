package photoplay.stage.vision;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Subject;

/** Bodies from joints that were seen, or assumed below a head. */
final class BodyPlan {
    /** Side (-1 left, 1 right) and height of each joint below the chin, in heights of a head without hair. */
    private record Place(double side, double below) {}

    private static final Map<Joint, Place> STANDING = standing();

    private BodyPlan() {}

    private static Map<Joint, Place> standing() {
        Map<Joint, Place> places = new EnumMap<>(Joint.class);
        places.put(Joint.NOSE, new Place(0, -0.35));
        both(places, Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER, 0.85, 0.42);
        both(places, Joint.LEFT_ELBOW, Joint.RIGHT_ELBOW, 1.05, 1.80);
        both(places, Joint.LEFT_WRIST, Joint.RIGHT_WRIST, 1.05, 2.90);
        both(places, Joint.LEFT_HIP, Joint.RIGHT_HIP, 0.50, 2.95);
        both(places, Joint.LEFT_KNEE, Joint.RIGHT_KNEE, 0.48, 4.80);
        both(places, Joint.LEFT_ANKLE, Joint.RIGHT_ANKLE, 0.45, 6.50);
        return places;
    }

    private static void both(Map<Joint, Place> places, Joint left, Joint right, double side, double below) {
        places.put(left, new Place(-side, below));
        places.put(right, new Place(side, below));
    }

    static Body seen(Pose pose, double unit) {
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        pose.joints().forEach((joint, p) -> joints.put(joint, p.times(1 / unit)));
        return new Body(true, joints, pose.visible());
    }

    /** An upright body below a face, with a grown-up's proportions. */
    static Body below(Face face, Subject subject) {
        double head = face.seen() ? face.chin().distance(face.forehead()) * 1.25 : face.headHeight() * 0.9;
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        STANDING.forEach((joint, place) ->
                joints.put(joint, face.chin().plus(place.side() * head, place.below() * head)));
        joints.put(Joint.NOSE, face.noseTip());
        return new Body(false, joints, inside(joints, subject));
    }

    /** A subject without a face: shoulders on its widest line below the head, hands on its side edges. */
    static Body of(Face head, Subject subject) {
        var box = subject.box();
        double x = head.centre().x();
        double half = box.width() / 2;
        double top = head.chin().y();
        double room = Math.max(box.bottom() - top, 0.05);
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        joints.put(Joint.NOSE, head.noseTip());
        pair(joints, Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER, x, 0.60 * half, top + 0.10 * room);
        pair(joints, Joint.LEFT_ELBOW, Joint.RIGHT_ELBOW, box.centre().x(), 0.90 * half, top + 0.30 * room);
        pair(joints, Joint.LEFT_WRIST, Joint.RIGHT_WRIST, box.centre().x(), half, top + 0.50 * room);
        pair(joints, Joint.LEFT_HIP, Joint.RIGHT_HIP, box.centre().x(), 0.45 * half, top + 0.70 * room);
        pair(joints, Joint.LEFT_KNEE, Joint.RIGHT_KNEE, box.centre().x(), 0.45 * half, top + 0.85 * room);
        pair(joints, Joint.LEFT_ANKLE, Joint.RIGHT_ANKLE, box.centre().x(), 0.45 * half, top + room);
        return new Body(false, joints, EnumSet.noneOf(Joint.class));
    }

    private static void pair(Map<Joint, Point> joints, Joint left, Joint right, double x, double half, double y) {
        joints.put(left, new Point(x - half, y));
        joints.put(right, new Point(x + half, y));
    }

    private static Set<Joint> inside(Map<Joint, Point> joints, Subject subject) {
        Set<Joint> out = EnumSet.noneOf(Joint.class);
        joints.forEach((joint, p) -> {
            if (subject.box().contains(p)) {
                out.add(joint);
            }
        });
        return out;
    }
}
