/** Animals, and people dressed up as animals. */
@NullMarked
package photoplay.effects.pets;

import org.jspecify.annotations.NullMarked;
