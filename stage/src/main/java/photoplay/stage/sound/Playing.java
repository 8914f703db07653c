package photoplay.stage.sound;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A tune as it is played: how fast, when, how loud, by whom. It repeats until it is told to stop or the clip ends.
 *
 * @param tune what is played
 * @param bpm quarter notes a minute, 20 to 400
 * @param start second of the clip at which it begins
 * @param stop second of the clip at which it falls silent; infinity: at the end
 * @param skip quarter notes of the tune that are left out at its beginning
 * @param decibels gain on top of the tune's natural level, -60 to 12
 * @param semitones transposition, -24 to 24
 * @param lead an instrument that takes the melody instead of the arrangement's own
 * @param silent roles that are left out
 */
public record Playing(
        Tune tune,
        double bpm,
        double start,
        double stop,
        double skip,
        double decibels,
        int semitones,
        Optional<Instrument> lead,
        Set<Role> silent) {
    public Playing {
        if (!(bpm >= 20 && bpm <= 400)) throw new IllegalArgumentException("tempo must be 20 to 400, is " + bpm);
        if (!(start >= 0) || !(stop >= start))
            throw new IllegalArgumentException("a tune cannot play from " + start + " to " + stop + " s");
        if (!(skip >= 0)) throw new IllegalArgumentException("cannot skip " + skip + " beats");
        if (!(decibels >= -60 && decibels <= 12))
            throw new IllegalArgumentException("gain must be -60 to 12 dB, is " + decibels);
        if (semitones < -24 || semitones > 24)
            throw new IllegalArgumentException("transposition must be -24 to 24 semitones, is " + semitones);
        silent = Set.copyOf(silent);
    }

    static Playing of(Tune tune, double bpm) {
        return new Playing(tune, bpm, 0, Double.POSITIVE_INFINITY, 0, 0, 0, Optional.empty(), Set.of());
    }

    /** Begins at a second of the clip. */
    public Playing from(double seconds) {
        return new Playing(tune, bpm, seconds, stop, skip, decibels, semitones, lead, silent);
    }

    /** Falls silent, with a short ring-out, at a second of the clip. */
    public Playing until(double seconds) {
        return new Playing(tune, bpm, start, seconds, skip, decibels, semitones, lead, silent);
    }

    /** Leaves out the first quarter notes of the tune. */
    public Playing skip(double beats) {
        return new Playing(tune, bpm, start, stop, beats, decibels, semitones, lead, silent);
    }

    public Playing louder(double decibels) {
        return new Playing(tune, bpm, start, stop, skip, this.decibels + decibels, semitones, lead, silent);
    }

    public Playing quieter(double decibels) {
        return louder(-decibels);
    }

    public Playing higher(int semitones) {
        return new Playing(tune, bpm, start, stop, skip, decibels, this.semitones + semitones, lead, silent);
    }

    public Playing lower(int semitones) {
        return higher(-semitones);
    }

    /** Gives the melody to an instrument. */
    public Playing on(Instrument instrument) {
        return new Playing(tune, bpm, start, stop, skip, decibels, semitones, Optional.of(instrument), silent);
    }

    /** Leaves out roles, for example the drums. */
    public Playing without(Role... roles) {
        var all = EnumSet.noneOf(Role.class);
        all.addAll(silent);
        all.addAll(List.of(roles));
        return new Playing(tune, bpm, start, stop, skip, decibels, semitones, lead, all);
    }

    /** The melody alone on one instrument. */
    public Playing solo(Instrument instrument) {
        return on(instrument).without(Role.COUNTER, Role.CHORDS, Role.BASS, Role.DRUMS);
    }
}
