/** Pictures that become another kind of picture: pixels, wool, comics, anime, vinyl. */
@NullMarked
package photoplay.effects.styles;

import org.jspecify.annotations.NullMarked;
