/** The effects: one small file per behaviour, directed in the stage's vocabulary only. */
@NullMarked
package photoplay.effects;

import org.jspecify.annotations.NullMarked;
