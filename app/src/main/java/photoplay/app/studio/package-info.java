/** From photos and an effect to pictures and files. */
@NullMarked
package photoplay.app.studio;

import org.jspecify.annotations.NullMarked;
