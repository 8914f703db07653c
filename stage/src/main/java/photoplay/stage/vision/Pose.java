package photoplay.stage.vision;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Joint;

/**
 * Joints as the pose model sees them; lengths in pixels of the photo, left and right the viewer's.
 *
 * @param visible joints that the model does not only guess
 */
record Pose(Map<Joint, Point> joints, Set<Joint> visible) {
    Point at(Joint joint) {
        return Objects.requireNonNull(joints.get(joint));
    }
}
