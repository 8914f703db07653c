/** Two people, or pets, or things, from two photos in one picture. */
@NullMarked
package photoplay.effects.couples;

import org.jspecify.annotations.NullMarked;
