/** The command line, and the only place that reads the environment and builds the big objects. */
@NullMarked
package photoplay.app;

import org.jspecify.annotations.NullMarked;
