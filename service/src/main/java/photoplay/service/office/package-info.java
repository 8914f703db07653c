/** What the operator does: keys, credits, tasks, callbacks. One door for the command line and the admin API. */
@NullMarked
package photoplay.service.office;

import org.jspecify.annotations.NullMarked;
