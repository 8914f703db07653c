package photoplay.stage.draw;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ClipMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.Surface;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.stream.IntStream;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;

/** Cuts that treat the old shot as a sheet: it is torn, turned like a page, or crumbles. Over the new shot. */
final class PaperCuts {
    private static final int TEETH = 40;
    private static final int PAPER = 0xFFF6F3EC;

    private PaperCuts() {}

    /** The sheet tears from the top; its halves swing apart and leave at the sides. */
    static void tear(Raster old, Target out, double k) {
        double w = out.width();
        double h = out.height();
        double open = Ease.SMOOTH.of(Math.min(1, k / 0.8));
        double away = Ease.IN.of(k);
        try (Surface s = out.surface();
                Image image = Skia.image(old, true);
                Paint paper = new Paint().setColor(PAPER);
                Paint shadow = new Paint().setColor(0x50000000)) {
            Canvas canvas = s.getCanvas();
            for (int side = -1; side <= 1; side += 2) {
                try (Path edge = Skia.path(half(w, h, side, 0));
                        Path fibres = Skia.path(half(w, h, side, 0.022 * w))) {
                    canvas.save();
                    canvas.translate((float) (side * 0.75 * w * away), (float) (0.12 * h * away));
                    canvas.translate((float) (w / 2), (float) h);
                    canvas.rotate((float) (side * 16 * open));
                    canvas.translate((float) (-w / 2), (float) -h);
                    canvas.save();
                    canvas.translate(0, (float) (0.02 * w));
                    canvas.drawPath(fibres, shadow);
                    canvas.restore();
                    canvas.drawPath(fibres, paper);
                    canvas.clipPath(edge, ClipMode.INTERSECT, true);
                    canvas.drawImage(image, 0, 0);
                    canvas.restore();
                }
            }
        }
    }

    /** One half of the sheet; {@code fringe} pixels wider at the torn edge, raggedly. */
    private static Shape half(double w, double h, int side, double fringe) {
        Shape shape = Shape.from(side < 0 ? 0 : w, 0);
        for (int i = 0; i <= TEETH; i++) {
            double x = w * (0.5 + 0.05 * (Rnd.hash(i / 5, 7) - 0.5) + 0.03 * (Rnd.hash(i, 8) - 0.5));
            double ragged = fringe * (0.35 + 0.65 * Rnd.hash(i, 9 + side));
            shape = shape.line(x - side * ragged, h * i / TEETH);
        }
        return shape.line(side < 0 ? 0 : w, h).close();
    }

    /**
     * The sheet is turned from its lower right corner to the upper left: a cylinder rolls over it, and what it has
     * passed lies on it with the back up.
     */
    static void page(Raster old, Target out, double k) {
        int w = out.width();
        int h = out.height();
        double length = Math.sqrt(w * w + h * h);
        double nx = -w / length;
        double ny = -h / length;
        // A little farther than the other corner, so that the cylinder has left the frame.
        var roll = new Roll(0.09 * length, 1.12 * length * Ease.SMOOTH.of(k));
        int[] from = old.argb();
        IntStream.range(0, h).forEach(y -> {
            long at = 4L * y * w;
            int[] line = out.data().asSlice(at, 4L * w).toArray(ValueLayout.JAVA_INT_UNALIGNED);
            for (int x = 0; x < w; x++) {
                int column = x;
                double s = (x - w) * nx + (y - h) * ny;
                line[x] = roll.seen(s, line[x], (page, back) -> {
                    int px = (int) Math.round(column + nx * (page - s));
                    int py = (int) Math.round(y + ny * (page - s));
                    return px < 0 || py < 0 || px >= w || py >= h
                            ? 0
                            : back ? backed(from[py * w + px]) : from[py * w + px];
                });
            }
            MemorySegment.copy(line, 0, out.data(), ValueLayout.JAVA_INT_UNALIGNED, at, w);
        });
    }

    /** Paper through which the print shows a little. */
    private static int backed(int pixel) {
        return mixed(pixel, PAPER, 0.82);
    }

    private static int mixed(int a, int b, double k) {
        int out = 0xFF000000;
        for (int shift = 0; shift < 24; shift += 8) {
            int from = a >> shift & 0xFF;
            int to = b >> shift & 0xFF;
            out |= (int) Math.round(from + (to - from) * k) << shift;
        }
        return out;
    }

    /** What the sheet shows at a place along it, on its front or back; 0 where there is no sheet. */
    @FunctionalInterface
    private interface Sheet {
        int at(double along, boolean back);
    }

    /**
     * A sheet round a cylinder that has rolled along it.
     *
     * @param radius pixels
     * @param fold where the sheet leaves the ground, in pixels from the corner
     */
    private record Roll(double radius, double fold) {
        /** What is seen at {@code s} pixels from the corner, above {@code ground}. */
        int seen(double s, int ground, Sheet sheet) {
            double before = fold - s;
            if (before > radius) {
                return mixed(ground, 0xFF000000, 0.35 * Math.exp((radius - before) / (0.6 * radius)));
            }
            if (before > 0) {
                double angle = Math.asin(before / radius);
                int back = sheet.at(fold - radius * (Math.PI - angle), true);
                if (back != 0) {
                    return mixed(back, 0xFF000000, 0.35 * before / radius);
                }
                int front = sheet.at(fold - radius * angle, false);
                return front != 0 ? mixed(front, 0xFF000000, 0.25 * before / radius) : ground;
            }
            int back = sheet.at(fold - radius * Math.PI + before, true);
            if (back != 0) {
                return back;
            }
            int front = sheet.at(s, false);
            return front != 0 ? mixed(front, 0xFF000000, 0.25 * Math.exp(before / radius)) : ground;
        }
    }

    /** The sheet falls to grains that the wind takes, from the left to the right. */
    static void crumble(Raster old, Target out, double k) {
        int w = out.width();
        int h = out.height();
        int cell = Math.max(2, Math.min(w, h) / 90);
        int[] from = old.argb();
        int[] into = out.data().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        for (int y = 0; y < h; y += cell) {
            for (int x = 0; x < w; x += cell) {
                double luck = Rnd.hash(x, y);
                double leaves = 0.55 * x / w + 0.2 * luck;
                double gone = Math.max(0, (k - leaves) / 0.25);
                if (gone < 1) {
                    double flown = gone * gone;
                    int dx = (int) (flown * 0.35 * w * (0.4 + Rnd.hash(y, x)));
                    int dy = (int) (flown * 0.3 * h * (Rnd.hash(x + 1, y) - 0.65));
                    int size = Math.max(1, (int) Math.round(cell * (1 - 0.7 * gone)));
                    for (int v = 0; v < size; v++) {
                        for (int u = 0; u < size; u++) {
                            int px = x + u;
                            int py = y + v;
                            if (px < w && py < h && px + dx < w && py + dy >= 0 && py + dy < h) {
                                into[(py + dy) * w + px + dx] = from[py * w + px];
                            }
                        }
                    }
                }
            }
        }
        MemorySegment.copy(into, 0, out.data(), ValueLayout.JAVA_INT_UNALIGNED, 0, into.length);
    }
}
