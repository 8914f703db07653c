/** The workbench of effect authors. */
@NullMarked
package photoplay.app.dev;

import org.jspecify.annotations.NullMarked;
