/** Cameras, dances and deformations of the whole body. */
@NullMarked
package photoplay.effects.moves;

import org.jspecify.annotations.NullMarked;
