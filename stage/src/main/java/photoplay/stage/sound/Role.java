package photoplay.stage.sound;

/** What a part does in a tune. */
public enum Role {
    LEAD,
    COUNTER,
    CHORDS,
    BASS,
    DRUMS
}
