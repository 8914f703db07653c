/** Draws a scene's frames: Skija and OpenCV over one frame memory. */
@NullMarked
package photoplay.stage.draw;

import org.jspecify.annotations.NullMarked;
