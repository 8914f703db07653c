package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REFLECT_101;
import static org.bytedeco.opencv.global.opencv_core.CV_32FC2;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.remap;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.geometry.Box;
import photoplay.stage.lens.Mats;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Grid;

/**
 * Resamples pictures by a grid of places, band by band: the fine map of a band stays in the processor's cache, and where
 * the picture is empty nothing is done.
 */
final class Bender {
    /** Pixels between two nodes of a grid. */
    static final int CELL = 8;

    private static final int BAND = 64 / CELL;

    private final Scratch scratch;

    Bender(Scratch scratch) {
        this.scratch = scratch;
    }

    /** A part of a target, in pixels. */
    record Part(int left, int top, int right, int bottom) {}

    /**
     * Draws the picture into the parts of {@code own} that it reaches.
     *
     * @param grid {@code (width / CELL + 2) x (height / CELL + 2)} places in the picture, in short sides; the first node is
     *     half a cell up and left of {@code own}'s corner
     * @param coverage of the picture; nothing for one that has no transparent part, and goes on as its mirror image
     * @return the parts that were drawn, from the top; the rest of {@code own} was cleared
     */
    List<Part> bend(Raster picture, Box box, Grid grid, Optional<Coverage> coverage, Target own) {
        int blocksAcross = own.width() / CELL;
        int blocksDown = own.height() / CELL;
        int across = blocksAcross + 2;
        int down = blocksDown + 2;
        float[] x = grid.x;
        float[] y = grid.y;
        float kx = (float) (picture.width() / box.width());
        float ky = (float) (picture.height() / box.height());
        float left = (float) box.left();
        float top = (float) box.top();
        float[] places = new float[2 * across * down];
        for (int i = 0; i < across * down; i++) {
            places[2 * i] = (x[i] - left) * kx - 0.5f;
            places[2 * i + 1] = (y[i] - top) * ky - 0.5f;
        }
        List<Part> parts = coverage.map(c -> covered(places, blocksAcross, blocksDown, c))
                .orElseGet(() -> bands(blocksAcross, blocksDown));
        if (coverage.isPresent()) {
            own.clear();
        }
        MemorySegment coarse = scratch.bytes("coarse map", 4L * places.length);
        MemorySegment.copy(places, 0, coarse, ValueLayout.JAVA_FLOAT, 0, places.length);
        MemorySegment fine = scratch.bytes("fine map", 8L * across * CELL * (BAND + 2) * CELL);
        try (PointerScope _ = new PointerScope()) {
            Mat from = Mats.of(picture);
            Mat to = Mats.of(own.data(), own.width(), own.height(), CV_8UC4);
            Mat nodes = Mats.of(coarse, across, down, CV_32FC2);
            Mat none = new Mat();
            Scalar clear = new Scalar(0);
            for (Part p : parts) {
                int w = (p.right() - p.left()) / CELL;
                int h = (p.bottom() - p.top()) / CELL;
                Mat all = Mats.of(fine, (w + 2) * CELL, (h + 2) * CELL, CV_32FC2);
                resize(
                        nodes.apply(new Rect(p.left() / CELL, p.top() / CELL, w + 2, h + 2)),
                        all,
                        new Size((w + 2) * CELL, (h + 2) * CELL),
                        0,
                        0,
                        INTER_LINEAR);
                remap(
                        from,
                        to.apply(new Rect(p.left(), p.top(), w * CELL, h * CELL)),
                        all.apply(new Rect(CELL, CELL, w * CELL, h * CELL)),
                        none,
                        INTER_LINEAR,
                        coverage.isPresent() ? BORDER_CONSTANT : BORDER_REFLECT_101,
                        clear);
            }
        }
        return parts;
    }

    private static List<Part> bands(int across, int down) {
        List<Part> bands = new ArrayList<>();
        for (int j = 0; j < down; j += BAND) {
            bands.add(new Part(0, j * CELL, across * CELL, Math.min(down, j + BAND) * CELL));
        }
        return bands;
    }

    /** Of each band the columns of blocks whose pixels come from a part of the picture that is not empty. */
    private static List<Part> covered(float[] places, int across, int down, Coverage coverage) {
        List<Part> parts = new ArrayList<>();
        for (int j = 0; j < down; j += BAND) {
            int from = across;
            int to = 0;
            int end = Math.min(down, j + BAND);
            for (int row = j; row < end; row++) {
                int first = 0;
                while (first < across && !reaches(places, first, row, across + 2, coverage)) {
                    first++;
                }
                if (first < across) {
                    int last = across;
                    while (!reaches(places, last - 1, row, across + 2, coverage)) {
                        last--;
                    }
                    from = Math.min(from, first);
                    to = Math.max(to, last);
                }
            }
            if (from < to) {
                parts.add(new Part(from * CELL, j * CELL, to * CELL, end * CELL));
            }
        }
        return parts;
    }

    /** The pixels of a block lie between three by three nodes. */
    private static boolean reaches(float[] places, int i, int j, int nodesAcross, Coverage coverage) {
        float left = Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (int b = j; b < j + 3; b++) {
            for (int a = i; a < i + 3; a++) {
                float x = places[2 * (b * nodesAcross + a)];
                float y = places[2 * (b * nodesAcross + a) + 1];
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
            }
        }
        return coverage.any(left - 1, top - 1, right + 1, bottom + 1);
    }
}
