package photoplay.stage.sound;

import static photoplay.stage.sound.Shape.PULSE;
import static photoplay.stage.sound.Shape.SAW;
import static photoplay.stage.sound.Shape.SINE;
import static photoplay.stage.sound.Shape.SQUARE;
import static photoplay.stage.sound.Shape.TRIANGLE;

import java.util.function.IntFunction;

/** Makes the {@link Sound}s, each from tones, noise and filters, and each the same on every machine. */
final class Foley {
    private static final double[] MOUTH_AH = {700, 5, 1.2, 1150, 6, 0.9, 2600, 6, 0.35};
    private static final double[] MOUTH_EE = {320, 5, 1.0, 2300, 7, 0.9, 3000, 7, 0.5};
    private static final double[] MOUTH_OH = {480, 5, 1.3, 850, 6, 0.9, 2500, 6, 0.2};

    /** Seed of the ear that listens: wide sounds differ between left and right. */
    private final long ear;

    private Foley(long ear) {
        this.ear = ear;
    }

    /**
     * One channel of a sound, its largest sample 1.
     *
     * @param channel 0 left, 1 right; sounds that are not {@link #wide} are the same in both
     */
    static Wave make(Sound sound, int channel) {
        return new Foley(wide(sound) ? 1000L * channel : 0)
                .make(sound)
                .fade(0.0005, 0.02)
                .normalised();
    }

    /** Whether a sound surrounds the listener. */
    static boolean wide(Sound sound) {
        return switch (sound) {
            case WIND, STEAM, FIRE, CRACKLE, RAIN, WAVES, RUMBLE, THUNDER, EXPLOSION, BOOM, FIREWORK -> true;
            case CROWD_CHEER, CROWD_GASP, CROWD_MURMUR, APPLAUSE, CRICKETS, SPARKLE, WIND_CHIME -> true;
            case COINS, SHATTER, GLASS_BREAK, RUSTLE, FIRECRACKERS, RISER, REVERSE_CYMBAL, CYMBAL -> true;
            default -> false;
        };
    }

    /** Seconds from the beginning of a sound to the event that a cue names. */
    static double anchor(Sound sound) {
        return switch (sound) {
            case RISER -> 2.0;
            case REVERSE_CYMBAL -> 1.5;
            case DRUM_ROLL -> 2.0;
            case WHOOSH -> 0.28;
            case SWISH -> 0.12;
            case WHIP -> 0.22;
            case SNEEZE -> 0.75;
            default -> 0;
        };
    }

    /** How much louder than others a sound is by nature, in decibels. */
    static double decibels(Sound sound) {
        return switch (sound) {
            case BOOM, EXPLOSION, IMPACT, THUNDER, STOMP, ROAR, SUB_DROP, SHATTER -> 5;
            case THUD, GLASS_BREAK, GONG, FIREWORK, CHURCH_BELL, FANFARE, CROWD_CHEER, AIR_HORN, RIMSHOT -> 3;
            case RISER, REVERSE_CYMBAL, DRUM_ROLL, CYMBAL, TIMPANI, FIRECRACKERS, TRAIN_WHISTLE, BARK -> 2;
            case BEEP, REFEREE, SIREN, WHISTLE_RISE, WHISTLE_FALL, GLASS_TONE, OWL, CHIRP, GLITCH -> -3;
            case SPARKLE, WIND_CHIME, SMALL_BELL, FIRE, CRACKLE, WAVES, STEAM, APPLAUSE, SIGH, PARTY_HORN -> -3;
            case TICK, CLICK, TYPE, DRIP, RUSTLE, PAPER, BRUSH, BREATH_IN, BREATH_OUT, FOOTSTEP -> -6;
            case CRICKETS, HUM, BUZZ, STATIC, WIND, RAIN, PURR, CROWD_MURMUR, FIZZ, WHIRR, MOTOR -> -7;
            case FLASH_CHARGE -> -9;
            default -> 0;
        };
    }

    private Wave make(Sound sound) {
        return switch (sound) {
            // Air
            case WHOOSH ->
                noise(0.75, 1)
                        .bandpass(Line.glide(0, 250, 0.28, 1900, 0.75, 220), 1.1)
                        .shaped(Line.ramp(0, 0, 0.28, 1, 0.36, 0.8, 0.75, 0))
                        .add(noise(0.75, 2).lowpass(300).shaped(Line.swell(0.25, 0.4, 0.75)), 0.6);
            case SWISH ->
                noise(0.3, 3)
                        .bandpass(Line.glide(0, 1500, 0.12, 5200, 0.3, 2200), 1.3)
                        .shaped(Line.ramp(0, 0, 0.12, 1, 0.3, 0));
            case WHIP ->
                noise(0.4, 4)
                        .bandpass(Line.glide(0, 500, 0.21, 4500, 0.4, 3000), 1.6)
                        .shaped(Line.ramp(0, 0, 0.2, 0.35, 0.23, 0.1, 0.4, 0))
                        .add(noise(0.12, 5).highpass(1200).strike(0.0005, 0.09), 0.22, 1.4);
            case WHIRR ->
                Wave.tone(SAW, 1, Line.glide(0, 60, 0.3, 145, 1, 120))
                        .add(noise(1, 6).bandpass(1400, 1), 0.5)
                        .shaped(t -> StrictMath.pow(0.5 + 0.5 * StrictMath.sin(2 * Math.PI * 24 * t), 2))
                        .lowpass(3500)
                        .shaped(Line.swell(0.12, 0.25, 1));
            case FLAP -> flap(0.2, 900);
            case WINGS -> Wave.silence(0.9).add(flap(0.35, 420), 0.02, 1).add(flap(0.4, 360), 0.46, 0.9);
            case RUSTLE ->
                Wave.grains(
                        0.7,
                        Line.ramp(0, 60, 0.3, 260, 0.7, 40),
                        seed(7),
                        i -> noise(0.018, 100 + i)
                                .bandpass(3200 + 311 * (i % 9), 1.5)
                                .strike(0.001, 0.016));
            case WIND ->
                noise(2.6, 8)
                        .bandpass(t -> 420 + 260 * StrictMath.sin(2.1 * t) + 90 * StrictMath.sin(7.3 * t), 2.2)
                        .add(noise(2.6, 9).lowpass(260), 0.7)
                        .shaped(Line.swell(1.0, 1.3, 2.6));
            case BLOW ->
                noise(0.8, 10)
                        .bandpass(Line.glide(0, 900, 0.15, 1500, 0.8, 800), 0.8)
                        .shaped(Line.ramp(0, 0, 0.06, 1, 0.4, 0.7, 0.8, 0));
            case POOF ->
                noise(0.4, 11)
                        .lowpass(Line.glide(0, 2400, 0.4, 250), 0.7)
                        .strike(0.012, 0.36)
                        .add(thump(90, 0.15), 0.6);
            case STEAM ->
                noise(1.3, 12)
                        .highpass(2200)
                        .add(noise(1.3, 13).bandpass(5200, 0.8), 0.6)
                        .shaped(Line.ramp(0, 0, 0.02, 1, 0.5, 0.6, 1.3, 0));
            case BREATH_IN ->
                noise(0.8, 14).bandpass(Line.glide(0, 1300, 0.8, 2700), 1.4).shaped(Line.ramp(0, 0, 0.6, 1, 0.8, 0));
            case BREATH_OUT ->
                noise(0.9, 15).bandpass(Line.glide(0, 1500, 0.9, 700), 1.2).shaped(Line.ramp(0, 0, 0.1, 1, 0.9, 0));
            case SIGH ->
                voice(0.9, Line.glide(0, 260, 0.9, 170), MOUTH_AH)
                        .gain(0.5)
                        .add(noise(0.9, 16).bandpass(1200, 1), 0.5)
                        .shaped(Line.ramp(0, 0, 0.12, 1, 0.9, 0));
            case SNEEZE ->
                Wave.silence(1.2)
                        .add(
                                voice(0.3, Line.glide(0, 240, 0.3, 330), MOUTH_AH)
                                        .shaped(Line.swell(0.1, 0.1, 0.3)),
                                0.05,
                                0.35)
                        .add(
                                voice(0.3, Line.glide(0, 280, 0.3, 430), MOUTH_AH)
                                        .shaped(Line.swell(0.1, 0.05, 0.3)),
                                0.4,
                                0.5)
                        .add(noise(0.35, 17).highpass(2300).strike(0.004, 0.3), 0.75, 1)
                        .add(voice(0.3, Line.glide(0, 420, 0.3, 190), MOUTH_EE).strike(0.01, 0.3), 0.77, 0.7);
            // Small and wet
            case POP ->
                Wave.tone(SINE, 0.09, Line.glide(0, 420, 0.05, 1250))
                        .strike(0.001, 0.07)
                        .add(noise(0.01, 18).strike(0.0003, 0.008), 0.5);
            case CORK ->
                Wave.tone(SINE, 0.12, Line.glide(0, 280, 0.03, 620, 0.12, 500))
                        .strike(0.0008, 0.09)
                        .add(noise(0.06, 19).bandpass(1700, 0.8).strike(0.0005, 0.05), 0.9);
            case FIZZ ->
                Wave.grains(
                                1.6,
                                Line.glide(0, 900, 1.6, 120),
                                seed(20),
                                i -> Wave.tone(SINE, 0.006, 3600 + 613 * (i % 9))
                                        .strike(0.0005, 0.005))
                        .add(noise(1.6, 21).highpass(5000).shaped(Line.glide(0, 0.25, 1.6, 0.02)), 1);
            case BUBBLE -> bubble(520, 0.13);
            case BUBBLES ->
                scatter(
                        0.9,
                        new double[] {0, .11, .19, .31, .40, .52, .60, .73},
                        i -> bubble(380 + 97 * (i * 5 % 8), 0.1));
            case PLOP ->
                Wave.tone(SINE, 0.22, Line.glide(0, 520, 0.05, 150, 0.22, 330))
                        .strike(0.002, 0.2)
                        .add(noise(0.1, 22).lowpass(900).strike(0.002, 0.09), 0.5);
            case DRIP ->
                Wave.tone(SINE, 0.7, Line.glide(0, 900, 0.035, 1800, 0.7, 1820))
                        .strike(0.001, 0.09)
                        .echo(0.12, 0.4)
                        .echo(0.17, 0.3);
            case SPLASH ->
                noise(0.9, 23)
                        .bandpass(Line.glide(0, 2600, 0.9, 900), 0.6)
                        .strike(0.006, 0.8)
                        .add(
                                Wave.grains(
                                        0.9,
                                        Line.glide(0, 120, 0.9, 20),
                                        seed(24),
                                        i -> bubble(500 + 171 * (i % 11), 0.05)),
                                0.5);
            case SPLAT ->
                noise(0.3, 25)
                        .lowpass(Line.glide(0, 5200, 0.12, 700, 0.3, 300), 1.4)
                        .strike(0.001, 0.24)
                        .add(thump(120, 0.1), 0.8)
                        .add(bubble(300, 0.09), 0.05, 0.5);
            case SQUISH ->
                noise(0.45, 26)
                        .bandpass(t -> 900 + 650 * StrictMath.sin(40 * t) * StrictMath.exp(-2 * t), 4)
                        .shaped(Line.swell(0.05, 0.3, 0.45))
                        .add(scatter(0.45, new double[] {.05, .14, .22, .33}, i -> bubble(260 + 70 * i, 0.07)), 0.6);
            case JELLY ->
                Wave.tone(SINE, 0.8, t -> 170 + 75 * StrictMath.sin(2 * Math.PI * 8 * t) * StrictMath.exp(-3.5 * t))
                        .add(
                                Wave.tone(
                                        TRIANGLE,
                                        0.8,
                                        t -> 340
                                                + 150 * StrictMath.sin(2 * Math.PI * 8 * t) * StrictMath.exp(-3.5 * t)),
                                0.4)
                        .strike(0.01, 0.75);
            case SLURP ->
                noise(0.5, 27)
                        .bandpass(Line.glide(0, 500, 0.5, 3200), 5)
                        .shaped(Line.swell(0.05, 0.04, 0.5).wobble(0.6, 33))
                        .add(
                                Wave.tone(SAW, 0.5, Line.glide(0, 90, 0.5, 260))
                                        .bandpass(Line.glide(0, 500, 0.5, 2600), 4)
                                        .shaped(Line.swell(0.1, 0.05, 0.5)),
                                0.6);
            case GULP ->
                Wave.tone(SINE, 0.3, Line.glide(0, 330, 0.1, 130, 0.16, 150, 0.3, 480))
                        .shaped(Line.ramp(0, 0, 0.02, 1, 0.12, 0.5, 0.2, 0.9, 0.3, 0))
                        .lowpass(900);
            case KISS ->
                noise(0.22, 28)
                        .bandpass(Line.glide(0, 1900, 0.16, 3900), 3)
                        .shaped(Line.ramp(0, 0, 0.13, 0.35, 0.15, 0.1))
                        .resized(0.2)
                        .add(
                                Wave.tone(SINE, 0.05, Line.glide(0, 900, 0.05, 1900))
                                        .strike(0.001, 0.04),
                                0.145,
                                1);
            // Bells and magic
            case BELL ->
                Wave.modes(1.6, 1318, 1, 1.3, 2640, .6, 1, 3560, .35, .7, 5270, .3, .5, 7100, .15, .3)
                        .add(noise(0.01, 29).strike(0.0003, 0.01), 0.3);
            case DING ->
                Wave.modes(1.5, 2093, 1, 1.4, 4190, .3, .9, 6290, .12, .5)
                        .add(noise(0.006, 30).strike(0.0003, 0.005), 0.2);
            case SMALL_BELL ->
                scatter(
                        0.5,
                        new double[] {0, .07, .16},
                        i -> Wave.modes(0.3, 4300 + 130 * i, 1, .22, 6150, .6, .16, 8900, .3, .1));
            case CHIME ->
                scatter(1.8, new double[] {0, .11, .22}, i -> chimeNote(new double[] {1046.5, 1318.5, 1568}[i]));
            case WIND_CHIME ->
                scatter(2.4, new double[] {0, .13, .21, .38, .47, .63, .78, .98, 1.2}, i -> {
                    double hz = 1400 + 260 * ((i * 7 + (ear > 0 ? 3 : 0)) % 9);
                    return Wave.modes(1.4, hz, 1, 1.2, hz * 2.76, .35, .6, hz * 5.4, .1, .3);
                });
            case SPARKLE ->
                scatter(1.4, new double[] {0, .06, .13, .17, .25, .33, .38, .47, .56, .63, .75, .86}, i -> {
                    double hz = 2093
                            * StrictMath.pow(
                                    2,
                                    new int[] {0, 7, 4, 12, 9, 16, 11, 19, 14, 21, 16, 24}[(i + (ear > 0 ? 1 : 0)) % 12]
                                            / 12.0);
                    return Wave.modes(0.5, hz, 1 - 0.05 * i, .4, hz * 2.7, .2, .15);
                });
            case HARP_UP -> run(new int[] {0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24, 26, 28, 31}, 0.055);
            case HARP_DOWN -> run(new int[] {31, 28, 26, 24, 21, 19, 16, 14, 12, 9, 7, 4, 2, 0}, 0.055);
            case CHURCH_BELL ->
                Wave.modes(
                                3.2, 110, .5, 3, 220, .9, 2.8, 262, .7, 2.2, 330, .5, 2, 440, .8, 1.8, 660, .4, 1.2,
                                880, .35, .9, 1240, .2, .5)
                        .add(noise(0.03, 31).bandpass(1800, 0.8).strike(0.0005, 0.03), 0.4);
            case GONG -> Drum.GONG.stroke();
            case GLASS_TINK ->
                Wave.modes(0.9, 2780, 1, .7, 3020, .7, .6, 5630, .5, .4, 8270, .3, .25)
                        .add(Wave.modes(0.5, 3320, .6, .4, 6100, .4, .3), 0.035, 1);
            case GLASS_TONE ->
                Wave.tone(SINE, 2, Line.of(880).wobble(0.002, 5))
                        .add(Wave.tone(SINE, 2, 1763), 0.3)
                        .add(Wave.tone(SINE, 2, 2652), 0.1)
                        .shaped(Line.swell(0.5, 0.9, 2).wobble(0.12, 4.5));
            case SHING ->
                noise(0.9, 32)
                        .bandpass(Line.glide(0, 3000, 0.25, 8000), 2)
                        .shaped(Line.ramp(0, 0, 0.18, 0.6, 0.3, 0))
                        .add(Wave.modes(0.8, 3520, .5, .6, 5310, .6, .55, 7940, .5, .5, 10400, .4, .4), 0.16, 0.8);
            // Weight
            case THUD -> thump(58, 0.28).add(noise(0.16, 33).lowpass(420).strike(0.002, 0.15), 0.9);
            case STOMP ->
                thump(42, 0.6)
                        .add(noise(0.5, 34).lowpass(240).strike(0.003, 0.45), 1)
                        .add(noise(0.2, 35).bandpass(1100, 0.6).strike(0.002, 0.12), 0.2)
                        .drive(1.5);
            case FOOTSTEP ->
                noise(0.11, 36)
                        .lowpass(900)
                        .strike(0.002, 0.08)
                        .add(thump(110, 0.06), 0.8)
                        .add(noise(0.05, 37).bandpass(2400, 1).strike(0.001, 0.04), 0.05, 0.25);
            case KNOCK -> scatter(0.6, new double[] {0, .17, .34}, i -> wood(310 + 8 * i, 0.12));
            case BONK ->
                Wave.modes(0.4, 430, 1, .2, 705, .8, .16, 1190, .5, .1, 2010, .25, .05)
                        .add(
                                Wave.tone(SINE, 0.25, Line.glide(0, 640, 0.25, 420))
                                        .strike(0.001, 0.2),
                                0.6);
            case CLATTER ->
                scatter(
                        0.9,
                        new double[] {0, .05, .13, .17, .26, .33, .42, .47, .58, .66, .70},
                        i -> wood(420 + 133 * (i * 5 % 7), 0.07).gain(1 - 0.06 * i));
            case BRICK ->
                Wave.modes(0.06, 1750, 1, .03, 2900, .9, .025, 4600, .6, .02)
                        .add(Wave.modes(0.05, 2150, .8, .025, 3600, .6, .02), 0.028, 1)
                        .add(noise(0.008, 38).strike(0.0003, 0.006), 0.6);
            case STAMP ->
                thump(95, 0.1)
                        .add(noise(0.06, 39).bandpass(1500, 0.7).strike(0.0005, 0.05), 0.9)
                        .add(noise(0.04, 40).bandpass(3300, 1).strike(0.001, 0.03), 0.07, 0.25);
            case IMPACT ->
                thump(46, 1.1)
                        .resized(2.2)
                        .add(
                                noise(2.2, 41)
                                        .lowpass(Line.glide(0, 4500, 0.3, 900, 2.2, 150), 0.7)
                                        .strike(0.001, 1.6),
                                0.8)
                        .add(Wave.modes(2, 92, .5, 1.6, 139, .35, 1.3, 233, .25, 1, 611, .12, .6), 0.7)
                        .drive(1.8);
            case BOOM ->
                thump(38, 1.3)
                        .resized(2.2)
                        .add(
                                noise(2.2, 42)
                                        .lowpass(Line.glide(0, 600, 2.2, 70), 0.7)
                                        .strike(0.006, 2.0),
                                1.3)
                        .drive(1.3);
            case EXPLOSION ->
                noise(2.4, 43)
                        .lowpass(Line.glide(0, 9000, 0.25, 1500, 2.4, 140), 0.6)
                        .strike(0.001, 2.2)
                        .add(thump(36, 1.0), 0.9)
                        .drive(2.2)
                        .add(
                                Wave.grains(
                                        2,
                                        Line.glide(0, 90, 2, 8),
                                        seed(44),
                                        i -> noise(0.02, 200 + i)
                                                .bandpass(1500 + 300 * (i % 6), 1)
                                                .strike(0.0005, 0.018)),
                                0.1,
                                0.25);
            case SUB_DROP ->
                Wave.tone(SINE, 1.7, Line.glide(0, 190, 1.5, 30))
                        .drive(6)
                        .shaped(Line.ramp(0, 0, 0.01, 1, 0.8, 0.9, 1.7, 0));
            case RUMBLE ->
                noise(2, 45)
                        .lowpass(90)
                        .gain(4)
                        .add(noise(2, 46).lowpass(180), 0.8)
                        .shaped(Line.swell(0.25, 0.7, 2).wobble(0.3, 7))
                        .drive(1.5);
            case THUNDER ->
                noise(3, 47)
                        .lowpass(Line.glide(0, 7000, 0.2, 1300, 0.6, 420, 3, 90), 0.7)
                        .shaped(t -> StrictMath.exp(-1.3 * t)
                                * (0.55 + 0.45 * StrictMath.sin(9 * t + 3 * StrictMath.sin(5.3 * t))))
                        .add(noise(0.25, 48).highpass(900).strike(0.001, 0.2), 0.5)
                        .fade(0.001, 0.5);
            case HOOVES ->
                scatter(
                        1.2,
                        new double[] {0, .11, .2, .43, .54, .63, .86, .97, 1.06},
                        i -> Wave.modes(0.1, 520 + 90 * (i % 3), 1, .06, 1240, .5, .04)
                                .add(noise(0.03, 49).bandpass(1900, 1).strike(0.001, 0.02), 0.4));
            // Fire and light
            case MATCH ->
                noise(0.9, 50)
                        .bandpass(Line.glide(0, 4200, 0.12, 6500, 0.3, 2200, 0.9, 1300), 0.9)
                        .shaped(Line.ramp(0, 0, 0.03, 0.5, 0.1, 0.4, 0.14, 1, 0.35, 0.35, 0.9, 0))
                        .add(crackle(0.9, 30, 51), 0.4);
            case FIRE ->
                noise(2.2, 52)
                        .lowpass(520)
                        .shaped(Line.swell(0.3, 0.6, 2.2).wobble(0.25, 6.3))
                        .add(crackle(2.2, 26, 53), 0.9);
            case CRACKLE -> crackle(1.5, 60, 54);
            case FIREWORK ->
                thump(52, 0.45)
                        .resized(2.2)
                        .add(noise(0.5, 55).lowpass(2200).strike(0.001, 0.4), 0.9)
                        .drive(1.5)
                        .add(crackle(1.9, 95, 56).shaped(Line.ramp(0, 0, 0.25, 1, 1.9, 0)), 0.22, 0.8);
            case FIRECRACKERS ->
                Wave.grains(
                                1.7,
                                Line.ramp(0, 14, 0.6, 34, 1.7, 10),
                                seed(57),
                                i -> noise(0.07, 300 + i)
                                        .bandpass(1100 + 240 * (i % 6), 0.6)
                                        .strike(0.0004, 0.05))
                        .drive(2);
            case WHISTLE_RISE ->
                Wave.tone(SINE, 1.1, Line.glide(0, 700, 1.1, 3300).wobble(0.012, 23))
                        .shaped(Line.ramp(0, 0, 0.2, 0.7, 0.9, 1, 1.1, 0))
                        .add(
                                noise(1.1, 58)
                                        .bandpass(Line.glide(0, 1500, 1.1, 5000), 1)
                                        .shaped(Line.swell(0.3, 0.3, 1.1)),
                                0.3);
            case WHISTLE_FALL ->
                Wave.tone(SINE, 1.5, Line.glide(0, 2600, 1.5, 420).wobble(0.01, 7))
                        .shaped(Line.ramp(0, 0, 0.15, 0.5, 1.3, 1, 1.5, 0))
                        .add(Wave.tone(SINE, 1.5, Line.glide(0, 5200, 1.5, 840)), 0.08);
            case ZAP ->
                Wave.tone(SAW, 0.45, t -> 110 + 70 * StrictMath.sin(190 * t) + 900 * StrictMath.exp(-30 * t))
                        .times(noise(0.45, 59))
                        .drive(6)
                        .highpass(350)
                        .strike(0.001, 0.42);
            case HUM ->
                Wave.tone(SAW, 2, 100)
                        .lowpass(900)
                        .add(Wave.tone(SINE, 2, 50), 0.8)
                        .add(Wave.tone(PULSE, 2, 200.6).lowpass(1600), 0.25)
                        .shaped(Line.swell(0.15, 0.4, 2));
            case BUZZ ->
                Wave.tone(SQUARE, 1, 120)
                        .highpass(900)
                        .times(Wave.grains(1, Line.of(18), seed(60), i -> Wave.level(0.05)))
                        .drive(3)
                        .fade(0.01, 0.05);
            case LASER ->
                Wave.tone(SAW, 0.35, Line.glide(0, 3400, 0.3, 160))
                        .lowpass(6000)
                        .strike(0.001, 0.34)
                        .add(Wave.tone(SINE, 0.35, Line.glide(0, 1700, 0.3, 80)).strike(0.001, 0.3), 0.7);
            case FLASH_CHARGE ->
                Wave.tone(SINE, 1.6, Line.glide(0, 2400, 1.6, 11500))
                        .shaped(Line.swell(0.15, 0.1, 1.6))
                        .add(Wave.tone(TRIANGLE, 1.6, Line.glide(0, 1200, 1.6, 5750)), 0.12)
                        .fade(0.1, 0.1);
            // Break and tear
            case GLASS_BREAK ->
                noise(0.12, 61).highpass(2500).strike(0.0005, 0.1).resized(1.3).add(shards(1.3, 70, 62), 0.9);
            case SHATTER ->
                noise(0.3, 63)
                        .highpass(1200)
                        .strike(0.0005, 0.26)
                        .resized(1.8)
                        .add(thump(70, 0.25), 0.8)
                        .add(shards(1.8, 160, 64), 1);
            case ICE_CRACK ->
                scatter(
                        0.8,
                        new double[] {0, .05, .22, .27, .45},
                        i -> noise(0.1, 65 + i)
                                .bandpass(1400 + 700 * (i % 3), 1.2)
                                .strike(0.0004, 0.05)
                                .add(
                                        Wave.tone(SINE, 0.3, Line.glide(0, 2600, 0.15, 420))
                                                .strike(0.0005, 0.2),
                                        0.4));
            case SNAP -> Drum.FINGERS.stroke();
            case CRACK ->
                scatter(
                                0.35,
                                new double[] {0, .018, .05, .09},
                                i -> noise(0.07, 70 + i)
                                        .bandpass(1900 - 250 * i, 0.9)
                                        .strike(0.0004, 0.05))
                        .add(wood(260, 0.12), 0.7);
            case RIP ->
                noise(0.55, 74)
                        .bandpass(Line.glide(0, 2100, 0.55, 4300), 0.7)
                        .times(Wave.grains(0.55, Line.glide(0, 130, 0.55, 330), seed(75), i -> Wave.level(0.004))
                                .add(Wave.level(0.55), 0.15))
                        .fade(0.01, 0.04);
            case PAPER ->
                noise(0.5, 76)
                        .bandpass(Line.glide(0, 3500, 0.2, 5200, 0.5, 2600), 0.8)
                        .shaped(t -> StrictMath.exp(-3 * t)
                                * (0.3 + 0.7 * Math.abs(StrictMath.sin(21 * t + 4 * StrictMath.sin(17 * t)))))
                        .add(flap(0.12, 1500), 0.28, 0.4);
            case BRUSH ->
                noise(0.45, 77)
                        .bandpass(Line.glide(0, 2300, 0.45, 3700), 1)
                        .shaped(Line.swell(0.12, 0.2, 0.45).wobble(0.5, 61));
            case CREAK ->
                Wave.tone(PULSE, 1, t -> 46 + 34 * StrictMath.sin(3.4 * t) + 9 * StrictMath.sin(23 * t))
                        .formants(620, 9, 1, 1080, 9, .9, 1950, 9, .6)
                        .shaped(Line.swell(0.1, 0.2, 1));
            case STRETCH ->
                Wave.tone(SAW, 1.1, Line.glide(0, 70, 1.1, 230).wobble(0.05, 31))
                        .bandpass(Line.glide(0, 500, 1.1, 1700), 5)
                        .shaped(Line.swell(0.2, 0.05, 1.1).wobble(0.35, 27));
            case SQUEAK -> squeak(0.16, 1150, 1700).resized(0.4).add(squeak(0.18, 1500, 1000), 0.19, 0.9);
            case BALLOON -> squeak(0.5, 640, 1250).shaped(Line.of(1).wobble(0.7, 41));
            // Machines
            case CLICK ->
                Wave.modes(0.03, 2600, 1, .012, 4100, .8, .01)
                        .add(noise(0.004, 80).strike(0.0002, 0.003), 0.7);
            case SWITCH ->
                Wave.modes(0.08, 900, 1, .03, 1900, .7, .025, 3400, .5, .02)
                        .add(noise(0.012, 81).strike(0.0003, 0.01), 0.8)
                        .add(thump(140, 0.06), 0.5)
                        .resized(0.15)
                        .add(Wave.modes(0.05, 1300, .5, .02, 2700, .4, .02), 0.055, 1);
            case SHUTTER ->
                noise(0.03, 82)
                        .highpass(1500)
                        .strike(0.0005, 0.025)
                        .resized(0.26)
                        .add(Wave.modes(0.05, 1450, .7, .03, 2300, .5, .02), 0.008, 1)
                        .add(noise(0.05, 83).bandpass(2600, 0.9).strike(0.001, 0.04), 0.085, 0.9)
                        .add(Wave.modes(0.05, 900, .6, .03), 0.09, 1);
            case TICK ->
                Wave.modes(0.16, 1250, 1, .09, 2430, .7, .06, 3900, .5, .03).add(wood(620, 0.05), 0.4);
            case TYPE ->
                noise(0.02, 84)
                        .bandpass(2400, 0.8)
                        .strike(0.0004, 0.016)
                        .resized(0.12)
                        .add(Wave.modes(0.05, 480, .5, .03, 1250, .4, .02), 1)
                        .add(noise(0.015, 85).bandpass(3500, 1).strike(0.0004, 0.012), 0.075, 0.5);
            case RATCHET ->
                scatter(
                        0.8,
                        steps(0, 0.8, 16),
                        i -> Wave.modes(0.03, 1500 + 40 * i, 1, .014, 2800, .7, .01)
                                .add(noise(0.004, 86).strike(0.0002, 0.003), 0.5));
            case MOTOR ->
                Wave.tone(SAW, 0.7, Line.glide(0, 90, 0.1, 310, 0.6, 330, 0.7, 200))
                        .add(Wave.tone(SQUARE, 0.7, Line.glide(0, 180, 0.1, 622, 0.6, 661, 0.7, 400)), 0.4)
                        .bandpass(1500, 0.8)
                        .shaped(Line.swell(0.04, 0.07, 0.7));
            case ENGINE ->
                Wave.tone(PULSE, 2, Line.glide(0, 38, 0.9, 110, 0.95, 70, 2, 150))
                        .add(Wave.tone(SAW, 2, Line.glide(0, 19, 0.9, 55, 0.95, 35, 2, 75)), 0.9)
                        .times(noise(2, 87).lowpass(1500).gain(0.8).add(Wave.level(2), 0.9))
                        .lowpass(Line.glide(0, 700, 0.9, 2200, 0.95, 1200, 2, 3000), 1)
                        .drive(2.5)
                        .shaped(Line.swell(0.15, 0.6, 2));
            case SKID ->
                Wave.tone(SAW, 0.9, t -> 870 - 160 * t + 25 * StrictMath.sin(130 * t))
                        .add(Wave.tone(SAW, 0.9, t -> 1180 - 220 * t + 31 * StrictMath.sin(110 * t)), 0.8)
                        .times(noise(0.9, 88).lowpass(3000).gain(0.6).add(Wave.level(0.9), 0.8))
                        .bandpass(1500, 0.7)
                        .shaped(Line.swell(0.04, 0.35, 0.9));
            case CHUFF ->
                noise(0.34, 89)
                        .bandpass(Line.glide(0, 700, 0.08, 1300, 0.34, 500), 0.7)
                        .shaped(Line.ramp(0, 0, 0.02, 1, 0.12, 0.4, 0.34, 0))
                        .add(thump(75, 0.12), 0.5);
            case TRAIN_WHISTLE -> steamChord(1.4);
            case HORN_TOOT -> Wave.silence(0.62).add(horn(0.2), 0, 1).add(horn(0.32), 0.28, 1);
            case AIR_HORN ->
                Wave.tone(SAW, 1, 466)
                        .add(Wave.tone(SAW, 1, 554), 0.9)
                        .add(Wave.tone(SAW, 1, 311), 0.6)
                        .lowpass(Line.ramp(0, 1500, 0.06, 5500), 0.8)
                        .drive(1.5)
                        .shaped(Line.swell(0.02, 0.12, 1));
            case PARTY_HORN ->
                Wave.tone(
                                PULSE,
                                0.6,
                                Line.glide(0, 380, 0.1, 560, 0.45, 580, 0.6, 400)
                                        .wobble(0.02, 46))
                        .formants(900, 3, 1, 1900, 4, .9, 3100, 4, .5)
                        .shaped(Line.swell(0.03, 0.1, 0.6));
            case REFEREE ->
                Wave.tone(SINE, 0.6, Line.of(2250).wobble(0.025, 42))
                        .add(Wave.tone(SINE, 0.6, Line.of(2890).wobble(0.025, 42)), 0.4)
                        .shaped(Line.swell(0.015, 0.05, 0.6).wobble(0.45, 42))
                        .add(noise(0.6, 90).bandpass(2400, 2).shaped(Line.swell(0.02, 0.05, 0.6)), 0.15);
            case SIREN ->
                Wave.tone(TRIANGLE, 2.4, t -> 760 + 320 * StrictMath.sin(2 * Math.PI * 0.42 * t - 1.2))
                        .add(Wave.tone(SAW, 2.4, t -> 760 + 320 * StrictMath.sin(2 * Math.PI * 0.42 * t - 1.2)), 0.25)
                        .lowpass(2800)
                        .shaped(Line.swell(0.2, 0.4, 2.4));
            case BEEP ->
                Wave.tone(SINE, 0.16, 988)
                        .add(Wave.tone(SQUARE, 0.16, 988).lowpass(2500), 0.15)
                        .fade(0.004, 0.02);
            case CASH ->
                scatter(1.4, new double[] {0, .05}, i -> wood(700 + 300 * i, 0.05))
                        .add(Wave.modes(1.2, 2637, 1, 1, 3951, .7, .8, 5274, .5, .6, 7902, .25, .4), 0.12, 1)
                        .add(shards(0.5, 60, 91).lowpass(8000), 0.16, 0.35);
            case COIN ->
                Wave.modes(1.0, 3136, .8, .7, 5020, .7, .6, 7350, .5, .45, 9960, .3, .3)
                        .resized(1.1)
                        .add(Wave.modes(0.7, 3950, .9, .6, 6320, .6, .45, 9250, .35, .3), 0.07, 1);
            case COINS ->
                Wave.grains(
                        1.8,
                        Line.ramp(0, 8, 0.5, 45, 1.8, 10),
                        seed(92),
                        i -> Wave.modes(
                                0.3,
                                3300 + 410 * (i * 5 % 9),
                                1,
                                .22,
                                5600 + 370 * (i * 7 % 9),
                                .8,
                                .18,
                                8900,
                                .4,
                                .12));
            // Screen
            case POWER_UP ->
                scatter(
                        0.75,
                        steps(0, 0.56, 9),
                        i -> chip(520 * StrictMath.pow(2, new int[] {0, 4, 7, 3, 7, 10, 5, 9, 12}[i] / 12.0), 0.09));
            case POWER_DOWN ->
                Wave.tone(SAW, 1.3, Line.glide(0, 520, 1.3, 28))
                        .lowpass(Line.glide(0, 4000, 1.3, 150), 1.5)
                        .shaped(Line.ramp(0, 0, 0.01, 1, 0.9, 0.7, 1.3, 0));
            case JUMP ->
                Wave.tone(SQUARE, 0.24, Line.glide(0, 260, 0.24, 980))
                        .lowpass(5000)
                        .strike(0.002, 0.26);
            case GLITCH ->
                Wave.tone(SQUARE, 0.5, t -> new double[] {180, 2200, 90, 740, 3100, 440, 60, 1500}[(int) (t * 31) % 8])
                        .add(noise(0.5, 93), 0.4)
                        .crush(9, 3)
                        .shaped(t -> (int) (t * 43) % 3 == 1 ? 0 : 1);
            case STATIC ->
                noise(1, 94)
                        .bandpass(2300, 0.5)
                        .shaped(t -> 0.5 + 0.5 * StrictMath.sin(61 * t + 9 * StrictMath.sin(13 * t)))
                        .crush(3, 6)
                        .fade(0.01, 0.05);
            case TAPE_STOP -> tape().played(Line.ramp(0, 1, 0.15, 1, 1.0, 0.02)).fade(0.005, 0.05);
            case RECORD_SCRATCH ->
                tape().add(noise(1.2, 95).bandpass(2500, 1), 0.6)
                        .played(t -> 1.4 * Math.abs(StrictMath.sin(13 * t)) + 2.2 * StrictMath.exp(-20 * t))
                        .resized(0.5)
                        .bandpass(1700, 0.6)
                        .fade(0.003, 0.06);
            case RISER ->
                noise(2, 96)
                        .bandpass(Line.glide(0, 300, 2, 7500), 1.3)
                        .add(
                                Wave.tone(SAW, 2, Line.glide(0, 110, 2, 880)).lowpass(Line.glide(0, 400, 2, 6000), 1),
                                0.35)
                        .shaped(Line.ramp(0, 0, 1.2, 0.35, 1.97, 1, 2, 0));
            case REVERSE_CYMBAL ->
                Drum.CRASH
                        .stroke()
                        .add(noise(1.9, 97).highpass(3500).strike(0.001, 1.7), 0.5)
                        .resized(1.5)
                        .fade(0, 0.1)
                        .reversed();
            case DOWNER ->
                noise(1.8, 98)
                        .bandpass(Line.glide(0, 6000, 1.8, 200), 1.3)
                        .add(
                                Wave.tone(SAW, 1.8, Line.glide(0, 660, 1.8, 55))
                                        .lowpass(Line.glide(0, 5000, 1.8, 200), 1),
                                0.35)
                        .shaped(Line.ramp(0, 0, 0.02, 1, 1.8, 0));
            // Comedy and band
            case BOING ->
                Wave.tone(SINE, 0.9, t -> 165 + 60 * t + (95 - 40 * t) * StrictMath.sin(2 * Math.PI * (13 + 9 * t) * t))
                        .add(
                                Wave.tone(
                                                SAW,
                                                0.9,
                                                t -> 165
                                                        + 60 * t
                                                        + (95 - 40 * t)
                                                                * StrictMath.sin(2 * Math.PI * (13 + 9 * t) * t))
                                        .lowpass(1900),
                                0.6)
                        .strike(0.002, 0.9);
            case SLIDE_WHISTLE_UP -> slide(Line.glide(0, 520, 0.85, 1900));
            case SLIDE_WHISTLE_DOWN -> slide(Line.glide(0, 1900, 0.85, 480));
            case DRUM_ROLL -> {
                var stroke = Drum.FIELD_DRUM.stroke();
                yield Wave.silence(2.25)
                        .add(
                                scatter(2.1, steps(0, 2, 56), i -> stroke.copy().gain(0.85 + 0.15 * (i % 2)))
                                        .shaped(Line.ramp(0, 0.25, 2, 1)),
                                0.8)
                        .add(Drum.FIELD_DRUM.stroke(), 2, 1)
                        .add(Drum.KICK.stroke(), 2, 0.7);
            }
            case RIMSHOT ->
                Wave.silence(1.7)
                        .add(Drum.MID_TOM.stroke(), 0, 0.8)
                        .add(Drum.LOW_TOM.stroke(), 0.14, 0.8)
                        .add(Drum.CRASH.stroke(), 0.42, 0.7)
                        .add(Drum.KICK.stroke(), 0.42, 0.7);
            case CYMBAL -> Drum.CRASH.stroke().add(noise(1.9, 99).highpass(4000).strike(0.002, 1.5), 0.4);
            case TIMPANI -> note(Instrument.TIMPANI, 82, 0.8);
            case FANFARE ->
                Wave.silence(1.2).add(brass(0.13, 60, 64, 67), 0, 0.8).add(brass(0.8, 60, 64, 67, 72), 0.17, 1);
            case SAD_TROMBONE ->
                Wave.silence(2.4)
                        .add(wah(233, 0.3, 0), 0, 1)
                        .add(wah(220, 0.3, 0), 0.36, 1)
                        .add(wah(208, 0.3, 0), 0.72, 1)
                        .add(wah(196, 1.1, 0.02), 1.1, 1);
            case CLAP -> Drum.CLAP.stroke();
            // Voices
            case ROAR ->
                Wave.tone(
                                SAW,
                                1.7,
                                t -> Line.glide(0, 95, 0.25, 150, 1.7, 58).at(t) * (1 + 0.08 * StrictMath.sin(163 * t)))
                        .add(noise(1.7, 120), 0.9)
                        .shaped(Line.of(1).wobble(0.5, 31))
                        .formants(330, 2.5, 1.3, 720, 2.5, 1.1, 1500, 2.5, 0.6, 2800, 2, 0.25)
                        .shaped(Line.ramp(0, 0, 0.15, 0.8, 0.45, 1, 1.0, 0.7, 1.7, 0))
                        .drive(2.5);
            case GROWL ->
                Wave.tone(SAW, 1.2, Line.of(62).wobble(0.07, 11))
                        .add(noise(1.2, 121), 0.25)
                        .shaped(Line.of(1).wobble(0.7, 26))
                        .formants(280, 3, 1.2, 640, 3, 0.9, 1700, 3, 0.3)
                        .shaped(Line.swell(0.15, 0.4, 1.2))
                        .drive(2);
            case MEOW ->
                Wave.tone(
                                SAW,
                                0.75,
                                Line.glide(0, 520, 0.2, 760, 0.45, 720, 0.75, 430)
                                        .wobble(0.015, 7))
                        .bandpass(Line.glide(0, 900, 0.25, 2300, 0.5, 1500, 0.75, 800), 2.2)
                        .add(Wave.tone(SINE, 0.75, Line.glide(0, 520, 0.2, 760, 0.45, 720, 0.75, 430)), 0.3)
                        .shaped(Line.ramp(0, 0, 0.12, 0.8, 0.4, 1, 0.75, 0));
            case PURR ->
                noise(1.8, 122)
                        .lowpass(700)
                        .add(Wave.tone(SAW, 1.8, 27).lowpass(400), 0.8)
                        .shaped(t -> StrictMath.pow(Math.abs(StrictMath.sin(Math.PI * 25 * t)), 3)
                                * (0.75 + 0.25 * StrictMath.sin(2 * Math.PI * 0.9 * t)))
                        .shaped(Line.swell(0.2, 0.4, 1.8));
            case BARK ->
                Wave.tone(SAW, 0.24, Line.glide(0, 300, 0.06, 520, 0.24, 210))
                        .add(noise(0.24, 123), 0.45)
                        .formants(620, 2.5, 1.2, 1250, 3, 1, 2600, 3, 0.4)
                        .strike(0.008, 0.24)
                        .drive(2.2);
            case CHIRP ->
                Wave.silence(0.5)
                        .add(
                                Wave.tone(SINE, 0.11, t -> 3300 + 1100 * StrictMath.sin(47 * t))
                                        .fade(0.01, 0.03),
                                0,
                                1)
                        .add(
                                Wave.tone(SINE, 0.14, Line.glide(0, 3000, 0.05, 4700, 0.14, 3500))
                                        .fade(0.01, 0.04),
                                0.19,
                                1)
                        .add(
                                Wave.tone(SINE, 0.09, Line.glide(0, 4200, 0.09, 3100))
                                        .fade(0.01, 0.03),
                                0.37,
                                0.7);
            case CRICKETS ->
                Wave.tone(SINE, 2.4, 4350 + 0.13 * ear)
                        .shaped(t ->
                                t % 0.62 < 0.34 ? StrictMath.pow(Math.abs(StrictMath.sin(Math.PI * 29 * t)), 2) : 0)
                        .add(
                                Wave.tone(SINE, 2.4, 3880)
                                        .shaped(t -> (t + 0.3) % 0.8 < 0.3
                                                ? StrictMath.pow(Math.abs(StrictMath.sin(Math.PI * 25 * t)), 2)
                                                : 0),
                                0.4)
                        .fade(0.2, 0.5);
            case OWL ->
                Wave.silence(1.5)
                        .add(hoot(0.22), 0, 0.8)
                        .add(hoot(0.7), 0.45, 1)
                        .lowpass(1500);
            case GIGGLE ->
                scatter(
                        0.9,
                        new double[] {0, .12, .24, .36, .48, .61},
                        i -> voice(0.1, Line.glide(0, 640 - 35 * i, 0.1, 520 - 30 * i), MOUTH_EE)
                                .shaped(Line.swell(0.02, 0.06, 0.1))
                                .gain(1 - 0.1 * i));
            case LAUGH ->
                scatter(
                        1.5,
                        new double[] {0, .24, .48, .72, .97},
                        i -> voice(0.2, Line.glide(0, 150 - 6 * i, 0.2, 105), MOUTH_OH)
                                .add(noise(0.2, 124).bandpass(1100, 1), 0.1)
                                .shaped(Line.swell(0.03, 0.12, 0.2)));
            case CROWD_CHEER ->
                crowd(2.6, MOUTH_AH, 300, 1.25, Line.ramp(0, 0, 0.25, 1, 1.4, 0.8, 2.6, 0))
                        .add(
                                Wave.grains(
                                                2.6,
                                                Line.of(70),
                                                seed(125),
                                                i -> noise(0.03, 500 + i)
                                                        .bandpass(1200 + 150 * (i % 6), 1.3)
                                                        .strike(0.0006, 0.025))
                                        .shaped(Line.swell(0.4, 1, 2.6)),
                                0.25);
            case CROWD_GASP ->
                crowd(0.9, MOUTH_AH, 280, 1.1, Line.ramp(0, 0, 0.25, 0.8, 0.4, 0.5, 0.9, 0))
                        .gain(0.5)
                        .add(
                                noise(0.9, 126)
                                        .bandpass(Line.glide(0, 900, 0.5, 2300), 1)
                                        .shaped(Line.ramp(0, 0, 0.3, 1, 0.5, 0.2, 0.9, 0)),
                                0.9);
            case CROWD_MURMUR ->
                crowd(2.4, MOUTH_OH, 150, 0.95, Line.swell(0.4, 0.7, 2.4)).lowpass(1500);
            case APPLAUSE ->
                Wave.grains(
                                2.4,
                                Line.ramp(0, 60, 0.4, 260, 1.6, 220, 2.4, 30),
                                seed(127),
                                i -> noise(0.035, 600 + i)
                                        .bandpass(900 + 130 * (i % 13), 1.1)
                                        .strike(0.0006, 0.03))
                        .shaped(Line.swell(0.2, 0.9, 2.4));
            case HEARTBEAT ->
                Wave.silence(0.6)
                        .add(thump(62, 0.16), 0, 1)
                        .add(thump(74, 0.13), 0.2, 0.75)
                        .drive(2)
                        .lowpass(520);
            // Weather and place
            case RAIN ->
                noise(2.6, 128)
                        .highpass(3000)
                        .gain(0.18)
                        .add(
                                Wave.grains(
                                        2.6,
                                        Line.of(420),
                                        seed(129),
                                        i -> Wave.tone(SINE, 0.012, 1700 + 433 * (i % 13))
                                                .strike(0.0006, 0.01)),
                                0.35)
                        .shaped(Line.swell(0.5, 0.9, 2.6));
            case WAVES ->
                noise(3.4, 130)
                        .lowpass(Line.glide(0, 350, 1.5, 2600, 3.4, 700), 0.6)
                        .shaped(Line.ramp(0, 0, 1.3, 0.9, 1.6, 1, 3.4, 0))
                        .add(noise(3.4, 131).highpass(4500).shaped(Line.ramp(0, 0, 1.4, 0, 1.9, 0.4, 3.4, 0)), 0.7);
        };
    }

    private long seed(long number) {
        return number + ear;
    }

    private Wave noise(double seconds, long number) {
        return Wave.noise(seconds, seed(number));
    }

    private static Wave thump(double hz, double decay) {
        return Wave.tone(SINE, 1.1 * decay, t -> hz * (1 + 1.6 * StrictMath.exp(-t / 0.025)))
                .strike(0.0015, decay);
    }

    private static Wave bubble(double hz, double seconds) {
        return Wave.tone(SINE, seconds, Line.glide(0, hz, seconds, 2.1 * hz))
                .shaped(Line.ramp(0, 0, 0.006, 1, seconds, 0));
    }

    private static Wave wood(double hz, double decay) {
        return Wave.modes(1.2 * decay, hz, 1, decay, hz * 2.1, .6, .6 * decay, hz * 3.9, .35, .35 * decay)
                .add(Wave.noise(0.005, 3).strike(0.0003, 0.004), 0.5);
    }

    private Wave flap(double seconds, double hz) {
        return noise(seconds, 140)
                .lowpass(Line.glide(0, 2 * hz, seconds, 0.5 * hz), 0.8)
                .shaped(Line.ramp(0, 0, 0.25 * seconds, 1, seconds, 0))
                .add(thump(0.12 * hz, 0.4 * seconds), 0.15 * seconds, 0.5);
    }

    private Wave crackle(double seconds, double rate, long number) {
        return Wave.grains(
                seconds,
                Line.of(rate),
                seed(number),
                i -> noise(0.012, 150 + i)
                        .bandpass(1800 + 610 * (i * 7 % 9), 1.4)
                        .strike(0.0003, 0.003 + 0.001 * (i % 7)));
    }

    private Wave shards(double seconds, double rate, long number) {
        return Wave.grains(seconds, Line.glide(0, rate, seconds, 4), seed(number), i -> {
            double hz = 2600 + 530 * (i * 7 % 13);
            return Wave.modes(0.22, hz, 1, .16, hz * 1.53, .7, .12, hz * 2.31, .5, .08);
        });
    }

    private static Wave chimeNote(double hz) {
        return Wave.modes(1.5, hz, 1, 1.3, hz * 2, .35, .8, hz * 3.01, .18, .5, hz * 4.2, .08, .25);
    }

    private static Wave chip(double hz, double seconds) {
        return Wave.tone(SQUARE, seconds, hz).lowpass(6000).fade(0.001, 0.02);
    }

    /** A voice without words: a buzz shaped by a mouth. */
    private static Wave voice(double seconds, Line hz, double[] mouth) {
        return Wave.tone(SAW, seconds, hz.wobble(0.008, 5.7)).formants(mouth);
    }

    private Wave crowd(double seconds, double[] mouth, double hz, double bend, Line level) {
        var all = Wave.silence(seconds);
        var luck = new Luck(seed(160));
        for (int i = 0; i < 14; i++) {
            double pitch = hz * luck.between(0.55, 1.5);
            double late = luck.between(0, 0.25);
            double rate = luck.between(0.6, 2.2);
            double swing = luck.between(0, 6);
            all.add(
                    Wave.tone(SAW, seconds - late, t -> pitch * (1 + (bend - 1) * StrictMath.sin(rate * t + swing)))
                            .shaped(Line.of(0.7).wobble(0.4, rate)),
                    late,
                    0.5);
        }
        return all.add(noise(seconds, 161), 0.9).formants(mouth).shaped(level);
    }

    private static Wave run(int[] steps, double gap) {
        var wave = Wave.silence(gap * steps.length + 1.2);
        for (int i = 0; i < steps.length; i++)
            wave.add(
                    note(Instrument.HARP, 261.6 * StrictMath.pow(2, steps[i] / 12.0), 0.4),
                    i * gap,
                    0.6 + 0.4 * i / steps.length);
        return wave;
    }

    private static Wave note(Instrument instrument, double hz, double seconds) {
        return Chair.of(instrument).voice().note(hz, seconds).normalised();
    }

    private static Wave brass(double seconds, int... keys) {
        var chord = Wave.silence(seconds + 0.2);
        for (int key : keys)
            chord.add(note(Instrument.TRUMPET, 440 * StrictMath.pow(2, (key - 69) / 12.0), seconds), 0.5);
        return chord;
    }

    private static Wave wah(double hz, double seconds, double wobble) {
        return Wave.tone(SAW, seconds, Line.glide(0, hz, seconds, hz * 0.955).wobble(wobble, 5))
                .lowpass(t -> 350 + 1500 * StrictMath.sin(Math.PI * Math.min(1, t / 0.32)), 1.6)
                .shaped(Line.swell(0.04, 0.1, seconds));
    }

    private static Wave hoot(double seconds) {
        return Wave.tone(SINE, seconds, Line.glide(0, 330, 0.1, 385, seconds, 350))
                .add(Wave.tone(SINE, seconds, 760), 0.08)
                .shaped(Line.swell(0.06, 0.12, seconds));
    }

    private static Wave squeak(double seconds, double from, double to) {
        return Wave.tone(SAW, seconds, Line.glide(0, from, seconds, to).wobble(0.03, 55))
                .bandpass(Line.glide(0, 2 * from, seconds, 2 * to), 2.5)
                .shaped(Line.swell(0.02, 0.04, seconds));
    }

    private Wave slide(Line hz) {
        return Wave.tone(SINE, 0.9, hz.wobble(0.008, 6))
                .add(Wave.tone(SINE, 0.9, t -> 3 * hz.at(t)), 0.06)
                .add(noise(0.9, 170).bandpass(hz, 3), 0.15)
                .shaped(Line.swell(0.04, 0.06, 0.9));
    }

    private static Wave horn(double seconds) {
        return Wave.tone(SAW, seconds, 415)
                .add(Wave.tone(SAW, seconds, 523), 0.9)
                .lowpass(2600)
                .drive(1.5)
                .shaped(Line.swell(0.015, 0.04, seconds));
    }

    private Wave steamChord(double seconds) {
        var chord = Wave.silence(seconds);
        for (double hz : new double[] {392, 466, 587, 698})
            chord.add(
                    Wave.tone(
                            TRIANGLE,
                            seconds,
                            Line.glide(0, 0.9 * hz, 0.12, hz, seconds - 0.2, hz, seconds, 0.93 * hz)),
                    0.5);
        return chord.add(noise(seconds, 171).bandpass(2400, 0.7), 0.22).shaped(Line.swell(0.08, 0.25, seconds));
    }

    private static Wave tape() {
        var music = Wave.silence(1.2);
        for (double hz : new double[] {220, 277.2, 329.6, 440})
            music.add(Wave.tone(SAW, 1.2, hz).lowpass(2400), 0.3);
        for (int i = 0; i < 5; i++) music.add(Drum.KICK.stroke(), 0.25 * i, 0.8);
        return music;
    }

    /** Sounds at moments, each made by its number. */
    private static Wave scatter(double seconds, double[] times, IntFunction<Wave> maker) {
        var wave = Wave.silence(seconds);
        for (int i = 0; i < times.length; i++) wave.add(maker.apply(i), times[i], 1);
        return wave;
    }

    private static double[] steps(double from, double to, int count) {
        var times = new double[count];
        for (int i = 0; i < count; i++) times[i] = from + (to - from) * i / count;
        return times;
    }
}
