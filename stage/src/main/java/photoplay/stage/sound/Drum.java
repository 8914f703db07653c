package photoplay.stage.sound;

import static photoplay.stage.sound.Shape.SINE;
import static photoplay.stage.sound.Shape.SQUARE;
import static photoplay.stage.sound.Shape.TRIANGLE;

/** Everything that is hit and has no pitch to speak of. Level in decibels, place from -1 to 1, share of reverberation. */
enum Drum {
    KICK(0, 0, 0.03),
    SNARE(-3, 0.05, 0.15),
    RIM(-1, 0.15, 0.1),
    BRUSH(-12, 0.1, 0.15),
    HAT(-4, 0.3, 0.03),
    OPEN_HAT(-5, 0.3, 0.08),
    RIDE(-11, -0.3, 0.1),
    CRASH(-7, -0.25, 0.25),
    HIGH_TOM(-4, 0.3, 0.15),
    MID_TOM(-3, 0, 0.15),
    LOW_TOM(-2, -0.3, 0.15),
    CLAP(2, -0.1, 0.2),
    FINGERS(-2, 0.15, 0.25),
    STAMP(-1, 0, 0.15),
    SHAKER(-12, -0.35, 0.08),
    MARACAS(-13, 0.4, 0.08),
    TAMBOURINE(-7, 0.35, 0.12),
    SLEIGH(-8, 0.3, 0.2),
    TRIANGLE_BELL(-12, 0.3, 0.3),
    COWBELL(-7, 0.2, 0.08),
    AGOGO_HIGH(-9, -0.3, 0.12),
    AGOGO_LOW(-8, -0.3, 0.12),
    WOODBLOCK(-2, 0.25, 0.15),
    TEMPLE_BLOCK(-3, -0.2, 0.15),
    CLAVES(-9, -0.25, 0.2),
    CASTANETS(-3, 0.3, 0.2),
    CLAPPERS(-1, 0.15, 0.2),
    HIGH_HAND(-5, 0.25, 0.15),
    LOW_HAND(-4, -0.2, 0.15),
    SLAP(-1, 0.15, 0.15),
    SURDO(-4, -0.1, 0.15),
    BASS_DRUM(-2, -0.05, 0.25),
    FIELD_DRUM(-4, 0.1, 0.2),
    TAIKO(-6, -0.1, 0.35),
    SMALL_TAIKO(-3, 0.25, 0.25),
    LION_DRUM(-4, 0, 0.25),
    LION_RIM(-1, 0.2, 0.2),
    SMALL_GONG(-7, 0.3, 0.3),
    GONG(-2, 0, 0.4),
    CHINESE_CYMBAL(-8, -0.3, 0.2),
    SUB_KICK(-4, 0, 0),
    TRAP_SNARE(-3, 0, 0.12),
    TRAP_HAT(-9, 0.2, 0.02),
    CLUB_KICK(0, 0, 0),
    CHIP_KICK(-2, 0, 0),
    CHIP_SNARE(-5, 0, 0),
    CHIP_HAT(-9, 0, 0),
    WHISTLE(-13, 0, 0.15);

    private static final double[] METAL = {
        3170, .6, 1, 4120, .8, 1, 5430, 1, .9, 6790, .9, .8, 8210, .9, .7, 9940, .7, .6, 11700, .5, .5
    };

    private final double decibels;
    private final double pan;
    private final double hall;

    Drum(double decibels, double pan, double hall) {
        this.decibels = decibels;
        this.pan = pan;
        this.hall = hall;
    }

    double decibels() {
        return decibels;
    }

    double pan() {
        return pan;
    }

    double hall() {
        return hall;
    }

    /** One stroke, its largest sample 1. */
    Wave stroke() {
        return make().normalised();
    }

    private Wave make() {
        return switch (this) {
            case KICK -> skin(52, 150, 0.035, 0.32).add(click(3500, 0.006), 0.5).drive(1.6);
            case SNARE ->
                skin(185, 290, 0.02, 0.16)
                        .gain(0.7)
                        .add(skin(330, 400, 0.02, 0.10), 0.35)
                        .add(hiss(0.24, 1800, 1).strike(0.001, 0.24), 0.8)
                        .drive(1.5);
            case RIM ->
                Wave.modes(0.09, 820, 1, .05, 1730, .8, .04, 2900, .5, .03).add(click(4000, 0.004), 0.7);
            case BRUSH -> hiss(0.22, 2500, 2).lowpass(7500).shaped(Line.swell(0.02, 0.19, 0.22));
            case HAT -> metal(0.07).add(hiss(0.07, 8000, 3).strike(0.0005, 0.06), 0.9);
            case OPEN_HAT -> metal(0.4).add(hiss(0.4, 7500, 4).strike(0.0005, 0.38), 0.8);
            case RIDE ->
                metal(1.0)
                        .gain(0.5)
                        .add(Wave.modes(0.9, 5200, 1, .5, 3400, .5, .7), 0.35)
                        .add(click(6000, 0.01), 0.3);
            case CRASH ->
                hiss(1.9, 3200, 5)
                        .strike(0.002, 1.7)
                        .add(metal(1.8), 0.5)
                        .add(Wave.noise(0.3, 6).bandpass(1200, 0.7).strike(0.001, 0.25), 0.4);
            case HIGH_TOM -> skin(190, 260, 0.05, 0.35).add(click(2500, 0.006), 0.3);
            case MID_TOM -> skin(140, 195, 0.05, 0.42).add(click(2200, 0.006), 0.3);
            case LOW_TOM -> skin(95, 140, 0.06, 0.55).add(click(1800, 0.007), 0.3);
            case CLAP -> clap(1200, 0.16);
            case FINGERS ->
                Wave.noise(0.12, 9)
                        .bandpass(2300, 3)
                        .strike(0.0008, 0.07)
                        .add(Wave.noise(0.03, 8).bandpass(1500, 2).strike(0.001, 0.02), 0.4);
            case STAMP ->
                skin(70, 120, 0.02, 0.22).add(Wave.noise(0.12, 10).lowpass(900).strike(0.001, 0.1), 0.9);
            case SHAKER -> hiss(0.11, 5500, 11).shaped(Line.swell(0.045, 0.06, 0.11));
            case MARACAS -> hiss(0.06, 6500, 12).strike(0.006, 0.05);
            case TAMBOURINE -> jingles(0.22, 13).add(click(2500, 0.02), 0.3);
            case SLEIGH -> jingles(0.26, 14).add(Wave.modes(0.3, 7040, 1, .2, 8370, .8, .2, 10900, .6, .15), 0.3);
            case TRIANGLE_BELL -> Wave.modes(1.4, 4180, 1, 1.3, 6270, .7, 1, 9120, .5, .8, 11400, .3, .5);
            case COWBELL -> Wave.modes(0.35, 562, 1, .28, 845, 1, .25, 1690, .4, .1, 2550, .3, .08);
            case AGOGO_HIGH -> Wave.modes(0.45, 990, 1, .4, 2610, .6, .3, 4900, .3, .2);
            case AGOGO_LOW -> Wave.modes(0.5, 660, 1, .45, 1760, .6, .35, 3400, .3, .2);
            case WOODBLOCK ->
                Wave.modes(0.14, 1050, 1, .09, 1590, .5, .07, 2950, .35, .05).add(click(3000, 0.004), 0.5);
            case TEMPLE_BLOCK ->
                Wave.modes(0.25, 520, 1, .17, 810, .35, .1, 1450, .2, .07).add(click(1800, 0.005), 0.4);
            case CLAVES -> Wave.modes(0.16, 2480, 1, .12, 3900, .25, .06);
            case CASTANETS ->
                Wave.modes(0.06, 1900, 1, .03, 2750, .8, .025, 4300, .5, .02).add(click(4000, 0.004), 0.8);
            case CLAPPERS ->
                Wave.modes(0.08, 1300, 1, .04, 2250, .9, .035, 3700, .7, .03).add(click(5000, 0.005), 1);
            case HIGH_HAND ->
                skin(300, 345, 0.02, 0.22).add(Wave.modes(0.2, 560, .4, .12), 1).add(click(2800, 0.008), 0.5);
            case LOW_HAND ->
                skin(92, 118, 0.03, 0.5).add(Wave.modes(0.2, 210, .35, .15), 1).add(click(900, 0.012), 0.4);
            case SLAP ->
                skin(420, 480, 0.01, 0.08)
                        .add(Wave.noise(0.08, 16).bandpass(2600, 1.2).strike(0.0005, 0.06), 1.3);
            case SURDO -> skin(62, 78, 0.05, 0.75).add(click(600, 0.02), 0.3);
            case BASS_DRUM ->
                skin(54, 74, 0.06, 0.7).add(Wave.noise(0.12, 17).lowpass(500).strike(0.003, 0.12), 0.8);
            case FIELD_DRUM ->
                skin(240, 300, 0.02, 0.12)
                        .gain(0.6)
                        .add(hiss(0.2, 2600, 18).strike(0.0008, 0.17), 1)
                        .add(Wave.noise(0.1, 19).bandpass(900, 1).strike(0.001, 0.08), 0.6);
            case TAIKO ->
                skin(64, 105, 0.05, 0.95)
                        .add(Wave.modes(0.5, 128, .4, .5, 187, .25, .35), 1)
                        .add(Wave.noise(0.1, 20).bandpass(420, 0.8).strike(0.001, 0.09), 1)
                        .drive(1.3);
            case SMALL_TAIKO ->
                skin(210, 270, 0.03, 0.3)
                        .add(Wave.noise(0.06, 21).bandpass(1300, 0.8).strike(0.001, 0.05), 0.7);
            case LION_DRUM ->
                skin(88, 135, 0.035, 0.5)
                        .add(Wave.modes(0.3, 176, .4, .25, 263, .2, .2), 1)
                        .add(Wave.noise(0.05, 22).bandpass(1100, 0.8).strike(0.0008, 0.05), 0.9);
            case LION_RIM ->
                Wave.modes(0.1, 640, 1, .06, 1180, .8, .05, 2100, .6, .04).add(click(3500, 0.004), 0.8);
            case SMALL_GONG -> gong(430, 1.1, Line.glide(0, 0.93, 0.18, 1.03, 1.5, 1.05));
            case GONG -> gong(128, 2.6, Line.glide(0, 1.06, 0.6, 1, 3, 0.99));
            case CHINESE_CYMBAL ->
                hiss(0.7, 2200, 23)
                        .strike(0.001, 0.5)
                        .add(metal(0.6), 0.7)
                        .add(Wave.noise(0.3, 24).bandpass(900, 1).strike(0.001, 0.2), 0.5)
                        .drive(2);
            case SUB_KICK -> skin(44, 130, 0.045, 1.1).drive(2.2);
            case TRAP_SNARE ->
                clap(1700, 0.14)
                        .gain(0.7)
                        .add(skin(210, 280, 0.02, 0.14), 0.6)
                        .add(hiss(0.2, 3000, 25).strike(0.001, 0.16), 0.6);
            case TRAP_HAT -> hiss(0.045, 9000, 26).strike(0.0004, 0.04);
            case CLUB_KICK ->
                skin(50, 320, 0.02, 0.34).add(click(2500, 0.004), 0.3).drive(2.4);
            case CHIP_KICK ->
                Wave.tone(TRIANGLE, 0.14, Line.glide(0, 320, 0.12, 40)).fade(0.0005, 0.05);
            case CHIP_SNARE -> Wave.noise(0.14, 27).crush(4, 3).strike(0.0005, 0.12);
            case CHIP_HAT -> Wave.noise(0.04, 28).crush(2, 2).strike(0.0005, 0.035);
            case WHISTLE ->
                Wave.tone(SINE, 0.22, Line.of(2350).wobble(0.03, 38))
                        .add(
                                Wave.tone(SQUARE, 0.22, Line.of(2350).wobble(0.03, 38))
                                        .lowpass(5000),
                                0.15)
                        .shaped(Line.swell(0.01, 0.04, 0.22).wobble(0.35, 38));
        };
    }

    /** A membrane: a sine that falls from one pitch to another. */
    private static Wave skin(double hz, double from, double bend, double decay) {
        double length = 1.1 * decay + 0.02;
        return Wave.tone(SINE, length, t -> hz + (from - hz) * StrictMath.exp(-t / bend))
                .strike(0.0012, decay);
    }

    private static Wave click(double hz, double seconds) {
        return Wave.noise(seconds, 31).bandpass(hz, 0.7).strike(0.0003, seconds);
    }

    private static Wave hiss(double seconds, double from, long seed) {
        return Wave.noise(seconds, seed).highpass(from);
    }

    private static Wave metal(double seconds) {
        var modes = METAL.clone();
        for (int m = 0; m < modes.length; m += 3) modes[m + 2] *= seconds;
        return Wave.modes(seconds, modes)
                .gain(0.35)
                .times(Wave.noise(seconds, 32).gain(0.6).add(one(seconds), 0.6));
    }

    private static Wave one(double seconds) {
        return Wave.tone(SQUARE, seconds, 6300).gain(0.5).add(Wave.tone(SQUARE, seconds, 4410), 0.5);
    }

    private static Wave clap(double hz, double tail) {
        var wave = Wave.silence(0.05 + tail);
        double[] hands = {0, 0.011, 0.021, 0.030};
        for (int i = 0; i < hands.length; i++)
            wave.add(Wave.noise(0.02, 40 + i).strike(0.0004, i == 3 ? 0.02 : 0.011), hands[i], 1);
        wave.add(Wave.noise(tail, 45).strike(0.001, tail), 0.03, 0.5);
        return wave.bandpass(hz, 0.9).highpass(500);
    }

    private static Wave jingles(double seconds, long seed) {
        return Wave.grains(
                        seconds,
                        Line.glide(0, 500, seconds, 30),
                        seed,
                        i -> Wave.modes(0.05, 6800 + 370 * (i % 11), 1, .05, 9100 + 410 * (i % 7), .7, .04))
                .strike(0.002, seconds);
    }

    private static Wave gong(double hz, double ring, Line bend) {
        double[] ratios = {1, 1.49, 2.03, 2.58, 3.19, 4.1, 5.35, 6.7, 8.9};
        var modes = new double[3 * ratios.length];
        for (int i = 0; i < ratios.length; i++) {
            modes[3 * i] = ratios[i] * hz;
            modes[3 * i + 1] = 1 / (1 + 0.25 * i);
            modes[3 * i + 2] = ring / (1 + 0.18 * i);
        }
        return Wave.modes(ring * 1.05, modes)
                .add(
                        Wave.noise(0.6 * ring, 50)
                                .bandpass(9 * hz, 0.8)
                                .shaped(Line.swell(0.08, 0.5 * ring, 0.6 * ring)),
                        1.2)
                .played(bend)
                .drive(0.8)
                .fade(0.002, 0.1);
    }
}
