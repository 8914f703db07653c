/** Christmas and snow. */
@NullMarked
package photoplay.effects.winter;

import org.jspecify.annotations.NullMarked;
