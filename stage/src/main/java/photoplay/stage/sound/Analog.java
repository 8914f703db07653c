package photoplay.stage.sound;

/**
 * A synthesiser: detuned oscillators through a resonant lowpass that an envelope opens.
 *
 * @param shape the oscillators
 * @param count how many
 * @param spread cents from the lowest to the highest
 * @param sub level of a sine an octave below
 * @param filter how it opens
 * @param attack seconds
 * @param decay seconds to -60 dB while held; infinite: it stays
 * @param release seconds
 * @param drive distortion, 0 for none
 */
record Analog(
        Shape shape,
        int count,
        double spread,
        double sub,
        Filter filter,
        double attack,
        double decay,
        double release,
        double drive)
        implements Voice {
    /**
     * @param base cutoff at rest, as a multiple of the pitch
     * @param open cutoff at the beginning, as a multiple of the pitch
     * @param fall seconds in which it closes
     * @param q resonance
     */
    record Filter(double base, double open, double fall, double q) {
        Line cutoff(double hz) {
            return t -> Math.min(18_000, hz * (base + (open - base) * StrictMath.exp(-3 * t / fall)));
        }
    }

    @Override
    public Wave note(double hz, double seconds) {
        double held = Math.max(seconds, attack);
        double length = held + release;
        var luck = new Luck(count);
        var wave = Wave.silence(length);
        for (int i = 0; i < count; i++) {
            double cents = count == 1 ? 0 : spread * (i / (count - 1.0) - 0.5);
            double pitch = hz * StrictMath.pow(2, cents / 1200);
            wave.add(Wave.tone(shape, length, Line.of(pitch), count == 1 ? 0 : luck.between(0, 1)), 1);
        }
        wave.gain(1 / Math.sqrt(count));
        if (sub > 0) wave.add(Wave.tone(Shape.SINE, length, hz / 2), sub);
        wave.lowpass(filter.cutoff(hz), filter.q);
        if (drive > 0) wave.drive(drive);
        return wave.shaped(this::decayed).shaped(Line.ramp(0, 0, attack, 1, held, 1, length, 0));
    }

    private double decayed(double t) {
        return StrictMath.exp(-6.9078 * Math.max(0, t - attack) / decay);
    }
}
