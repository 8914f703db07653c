package photoplay.stage.film;

import photoplay.stage.sound.Pcm;

/**
 * What is to be shot: the size, speed, length and luck of a film.
 *
 * @param width pixels, even, 16 to 8192
 * @param height pixels, even, 16 to 8192
 * @param fps frames a second, 1 to 120
 * @param seconds length, above 0 and at most 600; rounded to whole frames
 * @param seed the only source of chance in the film
 */
public record Clip(int width, int height, int fps, double seconds, long seed) {
    private static final int SMALLEST = 16;
    private static final int LARGEST = 8192;

    public Clip {
        requireSide("width", width);
        requireSide("height", height);
        if (fps < 1 || fps > 120) throw new IllegalArgumentException("fps must be 1 to 120, is " + fps);
        if (!(seconds > 0 && seconds <= 600))
            throw new IllegalArgumentException("seconds must be above 0 and at most 600, is " + seconds);
        if (Math.round(seconds * fps) < 1)
            throw new IllegalArgumentException(seconds + " s at " + fps + " frames a second holds no frame");
    }

    /** A clip at 30 frames a second. */
    public static Clip of(int width, int height, double seconds, long seed) {
        return new Clip(width, height, 30, seconds, seed);
    }

    /** Number of frames: the length rounded to whole frames. */
    public int frames() {
        return (int) Math.round(seconds * fps);
    }

    /** Time in seconds at which a frame is shown. */
    public double time(int frame) {
        return frame / (double) fps;
    }

    /** Length in seconds of the whole frames: what a player will show. */
    public double duration() {
        return frames() / (double) fps;
    }

    /** Samples of sound in one channel that last exactly as long as the frames. */
    public int samples() {
        return (int) ((long) frames() * Pcm.RATE / fps);
    }

    private static void requireSide(String name, int pixels) {
        if (pixels < SMALLEST || pixels > LARGEST || pixels % 2 != 0)
            throw new IllegalArgumentException(
                    name + " must be even and " + SMALLEST + " to " + LARGEST + ", is " + pixels);
    }
}
