/** Understands a photo: one door, {@link photoplay.stage.vision.Darkroom}, and behind it the models and the retouching. */
@NullMarked
package photoplay.stage.vision;

import org.jspecify.annotations.NullMarked;
