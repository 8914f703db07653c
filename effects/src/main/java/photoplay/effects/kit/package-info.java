/** Things that several effects share: bits that fly, backgrounds, costumes, puppets. */
@NullMarked
package photoplay.effects.kit;

import org.jspecify.annotations.NullMarked;
