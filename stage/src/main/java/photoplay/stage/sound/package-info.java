/**
 * Sound: a {@link photoplay.stage.sound.Score} says what is heard, the {@link photoplay.stage.sound.Mixer} turns it into {@link
 * photoplay.stage.sound.Pcm}.
 *
 * <p>Time is in seconds, tempo in beats a minute, gain in decibels, pitch in semitones (MIDI numbers: 69 = A4 = 440 Hz), pan from -1
 * (left) to 1 (right), PCM is 48 kHz stereo float in -1..1.
 */
@NullMarked
package photoplay.stage.sound;

import org.jspecify.annotations.NullMarked;
