package photoplay.stage.sound;

/**
 * A sound as it is struck: how loud, how high, from where.
 *
 * @param sound what is heard
 * @param decibels gain on top of the sound's natural level, -60 to 24
 * @param semitones shift of pitch (and speed), -36 to 36
 * @param pan -1 left, 0 middle, 1 right
 */
public record Hit(Sound sound, double decibels, double semitones, double pan) {
    public Hit {
        if (!(decibels >= -60 && decibels <= 24))
            throw new IllegalArgumentException("gain must be -60 to 24 dB, is " + decibels);
        if (!(semitones >= -36 && semitones <= 36))
            throw new IllegalArgumentException("pitch must be -36 to 36 semitones, is " + semitones);
        if (!(pan >= -1 && pan <= 1)) throw new IllegalArgumentException("pan must be -1 to 1, is " + pan);
    }

    public Hit louder(double decibels) {
        return new Hit(sound, this.decibels + decibels, semitones, pan);
    }

    public Hit quieter(double decibels) {
        return louder(-decibels);
    }

    public Hit higher(double semitones) {
        return new Hit(sound, decibels, this.semitones + semitones, pan);
    }

    public Hit lower(double semitones) {
        return higher(-semitones);
    }

    /** Heard from -1 (left) to 1 (right). */
    public Hit from(double pan) {
        return new Hit(sound, decibels, semitones, pan);
    }

    /** The same at a moment in seconds. */
    public Cue at(double seconds) {
        return new Cue(this, seconds);
    }
}
