/** The vocabulary in which effects describe a film: values and functions of time only, no pixels. */
@NullMarked
package photoplay.stage.scene;

import org.jspecify.annotations.NullMarked;
