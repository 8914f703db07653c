/** The one guarded door through which every URL of a customer is fetched or called. */
@NullMarked
package photoplay.service.outbound;

import org.jspecify.annotations.NullMarked;
