/** What can be known of an untrusted picture before anything decodes it. */
@NullMarked
package photoplay.service.picture;

import org.jspecify.annotations.NullMarked;
