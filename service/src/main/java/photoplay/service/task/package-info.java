/** Tasks: filing, states, closing. The task row is the truth; every transition is a compare-and-set. */
@NullMarked
package photoplay.service.task;

import org.jspecify.annotations.NullMarked;
