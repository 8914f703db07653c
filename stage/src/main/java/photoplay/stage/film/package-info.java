/**
 * From drawn frames to a film: a {@link photoplay.stage.film.Clip} says how large and how long, {@link photoplay.stage.film.Yuv}
 * brings a drawn BGRA frame into the encoder's colours on any thread, and the {@link photoplay.stage.film.Encoder} writes H.264 and
 * AAC into an MP4 that starts to play before it is fully loaded.
 *
 * <p>Sizes are in pixels, times in seconds, frames are numbered from 0.
 */
@NullMarked
package photoplay.stage.film;

import org.jspecify.annotations.NullMarked;
