package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.lens.Mats;
import photoplay.stage.portrait.Raster;

/**
 * Scales pictures without turning them, in half the time that Skia takes, by OpenCV's {@code resize}. That one can only
 * begin at a whole pixel of the picture, at the left edge of a pixel of the frame; so it begins some pixels beside what
 * is wanted, where the two edges meet.
 */
final class Scaler {
    /** How far from each other two edges that meet may be, in the picture's pixels: a slow zoom must not tremble. */
    private static final double NEAR = 0.03;

    /** Pixels of the frame in which a meeting is looked for. */
    private static final int SEARCH = 64;

    private final Scratch scratch;

    Scaler(Scratch scratch) {
        this.scratch = scratch;
    }

    /**
     * One axis of a picture in the frame: its pixel {@code i} covers {@code scale * i + offset} to {@code scale * (i + 1) +
     * offset} of the frame's pixels.
     *
     * @param size of the picture, in pixels
     * @param first of the frame's pixels that are wanted
     * @param end of them
     */
    record Axis(double scale, double offset, int size, int first, int end) {
        /** Where edges meet: before the first wanted pixel if the picture reaches so far, else soon after it. */
        Optional<Start> start() {
            for (int at = first; at > first - SEARCH && (at - offset) / scale > -NEAR; at--) {
                Optional<Start> start = start(at);
                if (start.isPresent() && start.get().begin() == first) {
                    return start;
                }
            }
            for (int at = first; at < first + SEARCH; at++) {
                Optional<Start> start = start(at);
                if (start.isPresent()) {
                    return start;
                }
            }
            return Optional.empty();
        }

        private Optional<Start> start(int at) {
            double from = (at - offset) / scale;
            int whole = (int) Math.round(from);
            if (whole < 0 || Math.abs(from - whole) > NEAR) {
                return Optional.empty();
            }
            // The first pixels see nothing of what lies before them, which is wrong unless nothing does.
            int begin = Math.max(first, whole == 0 ? at : at + (int) Math.ceil(scale / 2));
            int length = Math.min(size - whole, (int) Math.ceil((end - at) / scale) + 2);
            return length > 0 && begin < end && Math.rint(length * scale) >= end - at
                    ? Optional.of(new Start(whole, length, at, begin))
                    : Optional.empty();
        }
    }

    /**
     * @param from the picture's first pixel
     * @param length in the picture's pixels
     * @param at that pixel's left edge in the frame
     * @param begin the first wanted pixel of the frame that is right
     */
    record Start(int from, int length, int at, int begin) {}

    /**
     * A scaled picture.
     *
     * @param left of its pixels in the frame
     * @param top of its pixels in the frame
     * @param fromX the frame's first column that it serves
     * @param fromY the frame's first row that it serves
     */
    record Scaled(Target target, int left, int top, int fromX, int fromY) {}

    /** The wanted pixels but for a strip at their left and top, unless edges meet nowhere near. */
    Optional<Scaled> scaled(Raster picture, Axis x, Axis y) {
        Optional<Start> across = x.start();
        Optional<Start> down = y.start();
        if (across.isEmpty() || down.isEmpty()) {
            return Optional.empty();
        }
        Start i = across.get();
        Start j = down.get();
        // The size that OpenCV takes: it rounds halves to even.
        Target to = scratch.target(
                "scaled", (int) Math.rint(i.length() * x.scale()), (int) Math.rint(j.length() * y.scale()));
        try (PointerScope _ = new PointerScope()) {
            resize(
                    Mats.of(picture).apply(new Rect(i.from(), j.from(), i.length(), j.length())),
                    Mats.of(to.data(), to.width(), to.height(), CV_8UC4),
                    new Size(),
                    x.scale(),
                    y.scale(),
                    INTER_LINEAR);
        }
        return Optional.of(new Scaled(to, i.at(), j.at(), i.begin(), j.begin()));
    }
}
