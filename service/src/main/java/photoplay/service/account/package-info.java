/** Customers, their keys and the limits of each key. */
@NullMarked
package photoplay.service.account;

import org.jspecify.annotations.NullMarked;
