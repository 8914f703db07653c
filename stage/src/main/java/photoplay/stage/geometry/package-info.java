/** Points, boxes and affine maps; the unit of length is the frame's short side S, x to the right, y down. */
@NullMarked
package photoplay.stage.geometry;

import org.jspecify.annotations.NullMarked;
