/** Parties, parades and gifts. */
@NullMarked
package photoplay.effects.celebrations;

import org.jspecify.annotations.NullMarked;
