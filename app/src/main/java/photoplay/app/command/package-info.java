/** Commands that need no server. */
@NullMarked
package photoplay.app.command;

import org.jspecify.annotations.NullMarked;
