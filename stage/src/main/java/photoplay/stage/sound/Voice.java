package photoplay.stage.sound;

/** How an instrument makes one note. */
sealed interface Voice permits Struck, Plucked, Sustained, Analog {
    /**
     * @param hz pitch
     * @param seconds how long the key is held; the note may ring on
     */
    Wave note(double hz, double seconds);
}
