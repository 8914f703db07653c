/** Looks over pixels: one small file each, value and drawing together. */
@NullMarked
package photoplay.stage.lens;

import org.jspecify.annotations.NullMarked;
