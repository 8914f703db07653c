/** The worker's side: claims tasks, fetches pictures, has them rendered, publishes and closes. */
@NullMarked
package photoplay.service.render;

import org.jspecify.annotations.NullMarked;
