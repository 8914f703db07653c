package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.scene.Ease;

/**
 * A pose of a {@link Doll} in the notation of the dance sheets: degrees from hanging straight down, plus away from the
 * body, minus across it; left and right are the viewer's.
 *
 * @param leftArm upper arm, then {@code leftFore}arm
 * @param leftThigh thigh, then {@code leftShin}
 * @param lean of the trunk to the right
 * @param head on the trunk, to the right
 * @param hip sideways in units of the limbs, plus right
 * @param slide of the whole figure in short sides, plus right
 */
public record Step(
        double leftArm,
        double leftFore,
        double rightArm,
        double rightFore,
        double leftThigh,
        double leftShin,
        double rightThigh,
        double rightShin,
        double lean,
        double head,
        double hip,
        double slide) {
    public static final Step STAND = arms(10, 4, 10, 4).legs(4, 2, 4, 2);

    public static Step arms(double left, double leftFore, double right, double rightFore) {
        return new Step(left, leftFore, right, rightFore, 4, 2, 4, 2, 0, 0, 0, 0);
    }

    public Step legs(double left, double leftLow, double right, double rightLow) {
        return new Step(leftArm, leftFore, rightArm, rightFore, left, leftLow, right, rightLow, lean, head, hip, slide);
    }

    public Step trunk(double leaning, double nodding, double hips) {
        return new Step(
                leftArm,
                leftFore,
                rightArm,
                rightFore,
                leftThigh,
                leftShin,
                rightThigh,
                rightShin,
                leaning,
                nodding,
                hips,
                slide);
    }

    public Step at(double across) {
        return new Step(
                leftArm,
                leftFore,
                rightArm,
                rightFore,
                leftThigh,
                leftShin,
                rightThigh,
                rightShin,
                lean,
                head,
                hip,
                across);
    }

    /** As seen in a mirror. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // left and right are meant to change places
    public Step mirrored() {
        return new Step(
                rightArm,
                rightFore,
                leftArm,
                leftFore,
                rightThigh,
                rightShin,
                leftThigh,
                leftShin,
                -lean,
                -head,
                -hip,
                -slide);
    }

    Step lerp(Step o, double k) {
        return new Step(
                mix(leftArm, o.leftArm, k),
                mix(leftFore, o.leftFore, k),
                mix(rightArm, o.rightArm, k),
                mix(rightFore, o.rightFore, k),
                mix(leftThigh, o.leftThigh, k),
                mix(leftShin, o.leftShin, k),
                mix(rightThigh, o.rightThigh, k),
                mix(rightShin, o.rightShin, k),
                mix(lean, o.lean, k),
                mix(head, o.head, k),
                mix(hip, o.hip, k),
                mix(slide, o.slide, k));
    }

    private static double mix(double a, double b, double k) {
        return a + (b - a) * k;
    }

    /** Steps at times; each is reached a little before its time and held till the next sets off. */
    public record Dance(List<Key> keys) {
        /** A step that is reached at {@code t} after {@code seconds} of moving. */
        public record Key(double t, double seconds, Step step) {}

        public Dance {
            keys = List.copyOf(keys);
        }

        public static Dance from(Step first) {
            return new Dance(List.of(new Key(0, 0, first)));
        }

        public Dance to(double t, double seconds, Step step) {
            List<Key> more = new ArrayList<>(keys);
            more.add(new Key(t, seconds, step));
            return new Dance(more);
        }

        public Step at(double t) {
            Step now = keys.getFirst().step();
            for (Key k : keys.subList(1, keys.size())) {
                double p = (t - k.t() + k.seconds()) / k.seconds();
                if (p <= 0) {
                    break;
                }
                now = now.lerp(k.step(), Ease.BACK.of(p));
            }
            return now;
        }
    }
}
