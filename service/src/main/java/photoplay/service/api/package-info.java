/** The HTTP API: routes, wire shapes, checks, and the thin adapter over the HTTP server. */
@NullMarked
package photoplay.service.api;

import org.jspecify.annotations.NullMarked;
