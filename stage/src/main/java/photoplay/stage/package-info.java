/** Understands a photo, describes a scene as values, draws its frames and encodes them. */
@NullMarked
package photoplay.stage;

import org.jspecify.annotations.NullMarked;
