package photoplay.stage.sound;

/**
 * A hit at a moment of the clip.
 *
 * @param hit what is heard
 * @param seconds when its main event is heard; a sound that leads up to something (a riser, a reversed cymbal) ends there
 */
public record Cue(Hit hit, double seconds) {
    public Cue {
        if (!Double.isFinite(seconds)) throw new IllegalArgumentException("a cue needs a time, not " + seconds);
    }
}
