package photoplay.stage.film;

import java.util.Locale;

/**
 * How much care goes into compression. The same encoding of the same frames gives the same bytes.
 *
 * @param preset x264's trade of speed against size
 * @param crf x264's constant rate factor, 0 (lossless) to 51; 18 to 23 looks good
 * @param threads threads of x264, 1 to 16; another number gives other, equally good bytes
 * @param audioBitRate bits a second of the AAC track, 32,000 to 320,000
 */
public record Encoding(Preset preset, int crf, int threads, int audioBitRate) {
    /** Measured best value on two cores: about 12 ms a frame at 720p. */
    public static final Encoding STANDARD = new Encoding(Preset.VERYFAST, 20, 2, 160_000);

    /** For previews: half the time, three times the size. */
    public static final Encoding DRAFT = new Encoding(Preset.ULTRAFAST, 24, 2, 96_000);

    /** x264's presets that are fast enough to be of use here. */
    public enum Preset {
        ULTRAFAST,
        SUPERFAST,
        VERYFAST,
        FASTER,
        FAST,
        MEDIUM,
        SLOW;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Encoding {
        require("crf", crf, 0, 51);
        require("threads", threads, 1, 16);
        require("audioBitRate", audioBitRate, 32_000, 320_000);
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most)
            throw new IllegalArgumentException("%s must be %d to %d, is %d".formatted(name, least, most, value));
    }
}
