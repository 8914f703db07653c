/** Wings, lightning, fire, and what people turn into. */
@NullMarked
package photoplay.effects.powers;

import org.jspecify.annotations.NullMarked;
