/** Where finished clips and uploaded photos live: a folder, or an S3-compatible store. */
@NullMarked
package photoplay.service.storage;

import org.jspecify.annotations.NullMarked;
