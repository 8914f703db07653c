/** The operator's work on the command line: keys, credits, deliveries. */
@NullMarked
package photoplay.app.office;

import org.jspecify.annotations.NullMarked;
