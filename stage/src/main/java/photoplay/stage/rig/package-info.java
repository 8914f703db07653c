/** Acting: faces that blink and speak, bodies that dance, things that are worn; all as warps and sketches. */
@NullMarked
package photoplay.stage.rig;

import org.jspecify.annotations.NullMarked;
