/** Bodies and faces made of something else: rubber, flowers, clay. */
@NullMarked
package photoplay.effects.bodies;

import org.jspecify.annotations.NullMarked;
