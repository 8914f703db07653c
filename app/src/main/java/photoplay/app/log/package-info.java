/** What the server's processes write to their error output: one line an event. */
@NullMarked
package photoplay.app.log;

import org.jspecify.annotations.NullMarked;
