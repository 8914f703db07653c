/** Little stories that happen to the subject. */
@NullMarked
package photoplay.effects.stories;

import org.jspecify.annotations.NullMarked;
