package photoplay.stage.vision;

import java.util.List;
import java.util.Optional;

/**
 * What the models say of a photo; lengths in pixels.
 *
 * @param faces largest first
 * @param pose of the person with the largest face, or of the only person where no face shows
 * @param matte nothing when nothing can be cut out
 */
record Evidence(Photo photo, List<FaceMesh> faces, Optional<Pose> pose, Optional<Matte> matte) {}
