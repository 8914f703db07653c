/** The server: its settings, its processes, and who looks after them. */
@NullMarked
package photoplay.app.serve;

import org.jspecify.annotations.NullMarked;
