/** Callbacks: what is owed to a receiver, every attempt made, and the courier that makes them. */
@NullMarked
package photoplay.service.delivery;

import org.jspecify.annotations.NullMarked;
