/** What can be ordered: effects, tiers and prices. */
@NullMarked
package photoplay.service.catalogue;

import org.jspecify.annotations.NullMarked;
