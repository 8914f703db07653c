package photoplay.stage.sound;

import photoplay.stage.sound.Analog.Filter;
import photoplay.stage.sound.Sustained.Motion;
import photoplay.stage.sound.Sustained.Tone;

/**
 * An instrument's place in the band: who sits there, where, and how loud so that all seem equal.
 *
 * @param voice makes the notes
 * @param decibels natural level
 * @param pan -1 to 1
 * @param hall share that goes to the reverberation, 0 to 1
 */
record Chair(Voice voice, double decibels, double pan, double hall) {
    private static final double[] WOOD = {110, 3, 0.6, 220, 3, 0.7, 410, 3, 0.3};
    private static final double[] SMALL_WOOD = {280, 3, 0.8, 520, 3, 0.6, 900, 3, 0.3};
    private static final double[] SKIN = {420, 2, 1.0, 900, 2, 1.2, 2100, 2, 0.7};
    private static final double[] BARE = {};
    private static final double[] BRASS = {1200, 0.9, 2.0, 2200, 0.6, 0.8};
    private static final double[] FIDDLE = {290, 0.3, 1.2, 700, 0.4, 0.6, 1700, 0.4, 0.9, 3000, 0.5, 1.1};
    private static final double[] AH = {760, 0.25, 6.0, 1180, 0.2, 4.0, 2600, 0.15, 1.5, 3300, 0.15, 1.0};
    private static final Motion SECTION = new Motion(0.11, 0.28, 0.9, 9, 5.3, 5, 11, 0);
    private static final double FOR_EVER = 1e9;

    static Chair of(Instrument instrument) {
        return switch (instrument) {
            case CELESTA -> bars(1.5, 0.05, 0.15, 1, 1, 1, 2, .10, .6, 3.0, .05, .5, 4.07, .09, .35, 10.5, .03, .1);
            case MUSIC_BOX -> bars(1.7, 0.10, 0.2, 1, 1, 1, 2, .14, .7, 6.27, .16, .2, 11.1, .05, .08, 17.5, .03, .05);
            case GLOCKENSPIEL -> bars(1.6, 0.12, 0.25, 1, 1, 1, 2.756, .34, .5, 5.404, .18, .25, 8.93, .08, .1);
            case TOY_PIANO -> bars(0.7, 0.30, -0.2, 1, 1, 1, 2.89, .45, .7, 5.7, .30, .4, 9.3, .14, .2);
            case KALIMBA -> bars(0.9, 0.16, 0.1, 1, 1, 1, 2, .06, .5, 5.4, .16, .15, 8.7, .06, .08);
            case MARIMBA -> bars(0.7, 0.12, -0.15, 1, 1, 1, 3.98, .28, .35, 9.6, .10, .12);
            case XYLOPHONE -> bars(0.34, 0.35, 0.2, 1, 1, 1, 3.0, .55, .6, 6.1, .24, .3, 9.8, .10, .2);
            case STEEL_DRUM ->
                bars(0.8, 0.08, 0.1, 1, 1, 1, 1.004, .5, .9, 2, .75, .8, 3.01, .22, .5, 4.2, .22, .35, 5.1, .1, .3);
            case TUBULAR_BELLS ->
                bars(
                        3.2, 0.12, -0.1, .5, .25, 1, 1, .7, 1, 1.5, .35, .8, 2, .55, .7, 2.74, .3, .5, 3.56, .22, .3,
                        4.9, .1, .2);
            case SLEIGH_BELLS ->
                bars(0.3, 0.6, 0.25, 7.1, .6, 1, 8.3, .7, .9, 9.9, 1, .9, 11.7, .8, .7, 13.1, .9, .6, 15.2, .5, .5);
            case TIMPANI ->
                new Chair(
                        struck(1.0, 0.5, 1, 1, 1, 1.5, .55, .8, 1.99, .38, .6, 2.44, .22, .4, 2.89, .14, .3),
                        1,
                        0.1,
                        0.35);
            case GLASS_HARMONICA ->
                new Chair(
                        new Sustained(new Tone(2.2, 0.5, BARE, 0.6, 0.02), new Motion(0.22, 0.6, 1, 5, 4.2, 2, 3, 0)),
                        -2,
                        0.1,
                        0.45);
            case PIANO -> new Chair(Struck.piano(2.6, 1.1, 0.0004), 0, -0.1, 0.2);
            case ELECTRIC_PIANO ->
                new Chair(
                        new Struck(
                                new double[] {1, 1, 1, 2, .28, .7, 3, .08, .5, 7.1, .14, .12, 14.2, .03, .06},
                                1.8,
                                0.06,
                                true),
                        0,
                        -0.1,
                        0.2);
            case HARPSICHORD -> new Chair(new Plucked(1.0, 1.0, 0.12, 0.09, BARE, 0, true), -2, -0.15, 0.2);
            case CLAVINET -> new Chair(new Plucked(0.6, 1.0, 0.18, 0.12, SKIN, 0, true), 0, -0.15, 0.1);
            case HARP -> new Chair(new Plucked(1.5, 0.42, 0.35, 0.35, WOOD, 0, false), 0, -0.25, 0.35);
            case GUZHENG -> new Chair(new Plucked(1.4, 0.9, 0.22, 0.12, SMALL_WOOD, 0, false), 0, -0.2, 0.3);
            case BANJO -> new Chair(new Plucked(0.35, 0.95, 0.2, 0.1, SKIN, 0, false), 0, -0.25, 0.1);
            case UKULELE -> new Chair(new Plucked(0.45, 0.5, 0.35, 0.3, SMALL_WOOD, 0, false), 0, -0.2, 0.12);
            case GUITAR -> new Chair(new Plucked(1.0, 0.55, 0.3, 0.22, WOOD, 0, true), 0, -0.25, 0.18);
            case SURF_GUITAR -> new Chair(new Plucked(1.1, 0.9, 0.25, 0.13, BARE, 0, true), 0, 0.15, 0.5);
            case DISTORTED_GUITAR -> new Chair(new Plucked(3.0, 0.9, 0.12, 0.2, BARE, 14, true), -1, 0, 0.1);
            case PIZZICATO -> new Chair(new Plucked(0.28, 0.4, 0.45, 0.3, WOOD, 0, false), 1, 0.1, 0.3);
            case STRINGS -> new Chair(new Sustained(new Tone(1.1, 1, FIDDLE, 0.7, 0.03), SECTION), 0, 0, 0.4);
            case VIOLIN ->
                new Chair(
                        new Sustained(
                                new Tone(0.9, 1, FIDDLE, 0.7, 0.04), new Motion(0.06, 0.18, 0.9, 18, 5.8, 1, 0, -25)),
                        0,
                        -0.2,
                        0.35);
            case CELLO ->
                new Chair(
                        new Sustained(
                                new Tone(1.0, 1, new double[] {180, .4, 1.2, 380, .4, 1, 900, .5, .8}, 0.7, 0.03),
                                new Motion(0.08, 0.2, 0.9, 14, 5.2, 1, 0, -20)),
                        0,
                        0.25,
                        0.35);
            case ERHU ->
                new Chair(
                        new Sustained(
                                new Tone(0.7, 0.9, new double[] {800, .35, 2.5, 1500, .3, 2, 2900, .3, 1.2}, 0.8, 0.05),
                                new Motion(0.07, 0.15, 0.9, 32, 5.6, 1, 0, -80)),
                        0,
                        -0.1,
                        0.4);
            case CHOIR ->
                new Chair(
                        new Sustained(new Tone(1.4, 1, AH, 0.5, 0.05), new Motion(0.16, 0.4, 1, 16, 5.1, 6, 22, -30)),
                        0,
                        0,
                        0.55);
            case BRASS ->
                new Chair(
                        new Sustained(
                                new Tone(0.75, 1, BRASS, 1.2, 0.02), new Motion(0.045, 0.12, 0.85, 4, 5, 3, 10, -35)),
                        0,
                        0.15,
                        0.25);
            case TRUMPET ->
                new Chair(
                        new Sustained(
                                new Tone(0.6, 1, BRASS, 1.1, 0.015), new Motion(0.03, 0.09, 0.85, 6, 5.3, 1, 0, -30)),
                        0,
                        0.2,
                        0.25);
            case MUTED_TRUMPET ->
                new Chair(
                        new Sustained(
                                new Tone(0.2, 1, new double[] {1800, .25, 6, 3300, .3, 3}, 0.9, 0.02),
                                new Motion(0.025, 0.08, 0.8, 14, 5.5, 1, 0, -30)),
                        -2,
                        0.2,
                        0.2);
            case TROMBONE ->
                new Chair(
                        new Sustained(
                                new Tone(0.85, 1, new double[] {520, .8, 2, 1200, .7, .8}, 1.1, 0.02),
                                new Motion(0.05, 0.12, 0.85, 10, 5, 1, 0, -120)),
                        0,
                        0.25,
                        0.25);
            case HORNS ->
                new Chair(
                        new Sustained(
                                new Tone(1.3, 1, new double[] {450, .7, 2.2}, 1.0, 0.01),
                                new Motion(0.07, 0.2, 0.9, 4, 4.8, 3, 8, -30)),
                        0,
                        -0.25,
                        0.45);
            case TUBA ->
                new Chair(
                        new Sustained(
                                new Tone(1.2, 1, new double[] {230, .9, 1.5}, 0.9, 0.03),
                                new Motion(0.04, 0.1, 0.8, 2, 4.5, 1, 0, -40)),
                        2,
                        0.1,
                        0.12);
            case PICCOLO -> blown(2.2, 0.6, 0.05, 0.03, 9, -15, 0.15, 0.25);
            case FLUTE -> blown(2.0, 0.55, 0.08, 0.05, 14, -10, -0.15, 0.35);
            case BAMBOO_FLUTE -> blown(1.9, 0.35, 0.16, 0.06, 20, -70, -0.15, 0.45);
            case WHISTLING -> blown(3.6, 0.4, 0.06, 0.05, 22, -90, 0, 0.4);
            case OBOE ->
                new Chair(
                        new Sustained(
                                new Tone(0.5, 1, new double[] {1050, .4, 3, 2700, .4, 1.2}, 0.6, 0.02),
                                new Motion(0.04, 0.09, 0.9, 10, 5.2, 1, 0, -20)),
                        -1,
                        -0.1,
                        0.3);
            case CLARINET ->
                new Chair(
                        new Sustained(
                                new Tone(1.0, 0.12, new double[] {1500, .7, .8}, 0.8, 0.015),
                                new Motion(0.035, 0.08, 0.9, 4, 5, 1, 0, -15)),
                        0,
                        -0.15,
                        0.25);
            case BASSOON ->
                new Chair(
                        new Sustained(
                                new Tone(0.8, 1, new double[] {480, .35, 4, 1150, .4, 1}, 0.7, 0.02),
                                new Motion(0.035, 0.08, 0.85, 4, 4.8, 1, 0, -25)),
                        0,
                        0.15,
                        0.25);
            case SAXOPHONE ->
                new Chair(
                        new Sustained(
                                new Tone(0.7, 0.9, new double[] {620, .5, 2, 1300, .5, 1.6, 2600, .5, 1}, 0.8, 0.06),
                                new Motion(0.04, 0.09, 0.85, 14, 5.1, 1, 0, -60)),
                        0,
                        0.1,
                        0.2);
            case SUONA ->
                new Chair(
                        new Sustained(
                                new Tone(0.1, 1, new double[] {1300, .35, 3, 2500, .35, 3, 3900, .4, 1.5}, 0.4, 0.03),
                                new Motion(0.025, 0.06, 0.95, 24, 6.2, 1, 0, -60)),
                        -3,
                        0,
                        0.3);
            case KAZOO ->
                new Chair(
                        new Sustained(
                                new Tone(0.0, 0.8, new double[] {700, .3, 2.5, 1900, .4, 1.5}, 0.3, 0.12),
                                new Motion(0.03, 0.06, 0.95, 20, 5.5, 1, 0, -80)),
                        -3,
                        0,
                        0.1);
            case ACCORDION ->
                new Chair(
                        new Sustained(
                                new Tone(0.7, 0.8, new double[] {900, .8, .8, 2300, .6, .6}, 0.5, 0.01),
                                new Motion(0.035, 0.06, 1, 0, 1, 3, 13, 0)),
                        -1,
                        -0.1,
                        0.15);
            case ORGAN ->
                new Chair(
                        new Sustained(new Tone(1.1, 1, BARE, 0.1, 0.01), new Motion(0.012, 0.05, 1, 7, 6.4, 2, 4, 0)),
                        -1,
                        0,
                        0.25);
            case CHURCH_ORGAN ->
                new Chair(
                        new Sustained(
                                new Tone(0.55, 0.9, new double[] {2000, 1, .5}, 0.15, 0.03),
                                new Motion(0.03, 0.25, 1, 0, 1, 4, 7, 0)),
                        -1,
                        0,
                        0.65);
            case THEREMIN ->
                new Chair(
                        new Sustained(
                                new Tone(2.4, 0.7, BARE, 0.3, 0.0), new Motion(0.09, 0.15, 1, 45, 6.0, 1, 0, -250)),
                        -1,
                        0,
                        0.4);
            case UPRIGHT_BASS -> new Chair(new Plucked(0.55, 0.03, 0.5, 0.25, WOOD, 0, true), 3, 0, 0.08);
            case BASS_GUITAR -> new Chair(new Plucked(0.9, 0.14, 0.4, 0.15, BARE, 0, true), 3, 0, 0.03);
            case SYNTH_BASS ->
                new Chair(
                        new Analog(Shape.SAW, 1, 0, 0.3, new Filter(1.8, 11, 0.16, 1.4), 0.003, 1.6, 0.05, 0),
                        3,
                        0,
                        0.02);
            case SUB_BASS ->
                new Chair(
                        new Analog(Shape.SINE, 1, 0, 0, new Filter(6, 12, 0.05, 0.7), 0.004, 2.2, 0.08, 2.2), 4, 0, 0);
            case SYNTH_LEAD ->
                new Chair(
                        new Analog(Shape.SAW, 2, 9, 0, new Filter(6, 10, 0.3, 1.1), 0.006, FOR_EVER, 0.1, 0),
                        0,
                        0,
                        0.2);
            case SYNTH_PLUCK ->
                new Chair(
                        new Analog(Shape.SAW, 2, 7, 0, new Filter(1.2, 16, 0.14, 1.5), 0.002, 0.55, 0.12, 0),
                        0,
                        0.2,
                        0.25);
            case SYNTH_PAD ->
                new Chair(
                        new Analog(Shape.SAW, 4, 22, 0.15, new Filter(3.2, 1.6, 0.8, 0.8), 0.35, FOR_EVER, 0.6, 0),
                        0,
                        0,
                        0.5);
            case SUPERSAW ->
                new Chair(
                        new Analog(Shape.SAW, 5, 34, 0, new Filter(7, 14, 0.3, 0.9), 0.005, FOR_EVER, 0.14, 0),
                        -1,
                        0,
                        0.3);
            case SQUARE -> chip(Shape.SQUARE);
            case PULSE -> chip(Shape.PULSE);
            case TRIANGLE_WAVE -> chip(Shape.TRIANGLE);
        };
    }

    /** The key about which an instrument is at home. */
    static int home(Instrument instrument) {
        return switch (instrument) {
            case MUSIC_BOX, CELESTA, TOY_PIANO, XYLOPHONE, STEEL_DRUM -> 79;
            case GLOCKENSPIEL, PICCOLO, SLEIGH_BELLS -> 86;
            case FLUTE, BAMBOO_FLUTE, WHISTLING, VIOLIN, SUONA, THEREMIN, GLASS_HARMONICA -> 76;
            case CELLO, BASSOON, TROMBONE, HORNS -> 55;
            case TUBA, TIMPANI, UPRIGHT_BASS, BASS_GUITAR, SYNTH_BASS, SUB_BASS -> 43;
            default -> 69;
        };
    }

    private static Chair chip(Shape shape) {
        return new Chair(
                new Analog(shape, 1, 0, 0, new Filter(40, 40, 1, 0.7), 0.001, 3, 0.02, 0),
                shape == Shape.TRIANGLE ? 2 : -2,
                0,
                0);
    }

    private static Struck struck(double ring, double knock, double... modes) {
        return new Struck(modes, ring, knock, false);
    }

    private static Chair bars(double ring, double knock, double pan, double... modes) {
        return new Chair(struck(ring, knock, modes), 0, pan, 0.3);
    }

    private static Chair blown(
            double slope,
            double even,
            double breath,
            double attack,
            double vibrato,
            double scoop,
            double pan,
            double hall) {
        return new Chair(
                new Sustained(
                        new Tone(slope, even, BARE, 0.6, breath),
                        new Motion(attack, 0.08, 0.9, vibrato, 5.4, 1, 0, scoop)),
                0,
                pan,
                hall);
    }
}
