/** All that is known of a photo, as values. */
@NullMarked
package photoplay.stage.portrait;

import org.jspecify.annotations.NullMarked;
