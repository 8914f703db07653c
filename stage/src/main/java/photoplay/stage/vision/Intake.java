package photoplay.stage.vision;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.transpose;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.github.humbleui.skija.Bitmap;
import io.github.humbleui.skija.Codec;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodedOrigin;
import io.github.humbleui.skija.ImageInfo;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.portrait.Raster;
import photoplay.stage.vision.PhotoRefused.Reason;

/**
 * Turns bytes from a stranger into a {@link Photo}. Everything that the header tells is checked before any pixel is
 * decoded.
 */
final class Intake {
    static final int MAX_BYTES = 10 << 20;
    static final int MIN_SIDE = 300;
    static final long MAX_PIXELS = 40_000_000;
    static final double MAX_RATIO = 2.5;

    /**
     * Transparency is an outline when at least these shares of the photo are clear and solid. Less is clear where only
     * corners are rounded, or the photo was cut to a disc, of which the corners are 21 %.
     */
    private static final double LEAST_CLEAR = 0.25;

    private static final double LEAST_SOLID = 0.03;

    private final int longSide;

    /** @param longSide pixels of the photo's longer side; larger photos are made smaller */
    Intake(int longSide) {
        this.longSide = longSide;
    }

    /** @throws PhotoRefused when the bytes are no photo or one outside the limits */
    Photo read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new PhotoRefused(
                    Reason.TOO_MANY_BYTES,
                    "The photo has %.1f MB; at most 10 MB are accepted.".formatted(bytes.length / 1048576.0));
        }
        if (!looksLikePhoto(bytes)) {
            throw new PhotoRefused(Reason.NOT_A_PHOTO, "The file is no JPEG, PNG or WebP picture.");
        }
        try (PointerScope _ = new PointerScope();
                Data data = Data.makeFromBytes(bytes);
                Codec codec = Codec.makeFromData(data)) {
            measure(codec);
            return develop(fingerprint(bytes), decode(codec), codec.getEncodedOrigin());
        } catch (PhotoRefused refused) {
            throw refused;
        } catch (RuntimeException broken) {
            throw new PhotoRefused(Reason.DAMAGED, "The picture is damaged or incomplete.", broken);
        }
    }

    private static boolean looksLikePhoto(byte[] b) {
        return begins(b, 0, 0xFF, 0xD8, 0xFF)
                || begins(b, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')
                || (begins(b, 0, 'R', 'I', 'F', 'F') && begins(b, 8, 'W', 'E', 'B', 'P'));
    }

    private static boolean begins(byte[] b, int from, int... with) {
        if (b.length < from + with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((b[from + i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static void measure(Codec codec) {
        int w = codec.getImageInfo().getWidth();
        int h = codec.getImageInfo().getHeight();
        if ((long) w * h > MAX_PIXELS) {
            throw new PhotoRefused(
                    Reason.TOO_MANY_PIXELS,
                    "The photo is %dx%d pixels; at most 40 megapixels are accepted.".formatted(w, h));
        }
        if (Math.min(w, h) < MIN_SIDE) {
            throw new PhotoRefused(
                    Reason.TOO_SMALL,
                    "The photo is %dx%d pixels; each side needs at least %d.".formatted(w, h, MIN_SIDE));
        }
        if (Math.max(w, h) > MAX_RATIO * Math.min(w, h)) {
            throw new PhotoRefused(
                    Reason.TOO_NARROW,
                    "The photo is %dx%d pixels; the sides may differ by 1:2.5 at most.".formatted(w, h));
        }
    }

    /** Pixels turned as stored, 8-bit sRGB, premultiplied, whatever the file's depth and colour model; within limits. */
    private Mat decode(Codec codec) {
        var info = new ImageInfo(
                codec.getImageInfo().getWidth(),
                codec.getImageInfo().getHeight(),
                io.github.humbleui.skija.ColorType.BGRA_8888,
                ColorAlphaType.PREMUL,
                ColorSpace.getSRGB());
        try (var bitmap = new Bitmap()) {
            if (!bitmap.allocPixels(info)) {
                throw new IllegalStateException("no memory for " + info.getWidth() + "x" + info.getHeight());
            }
            codec.readPixels(bitmap);
            try (var pixels = Objects.requireNonNull(bitmap.peekPixels())) {
                var address = new Pointer() {
                    Pointer at(long a) {
                        address = a;
                        return this;
                    }
                }.at(pixels.getAddr());
                return limited(new Mat(info.getHeight(), info.getWidth(), CV_8UC4, address, bitmap.getRowBytes()));
            }
        }
    }

    private Photo develop(String id, Mat stored, EncodedOrigin origin) {
        Mat upright = upright(stored, origin);
        Raster raw = Raster.blank(upright.cols(), upright.rows());
        upright.copyTo(Mats.view(raw));
        Transparency found = flatten(raw);
        return switch (found) {
            case Transparency.None() -> new Photo(id, raw, Optional.empty());
            case Transparency.Some(Raster opaque, double clear, double solid) ->
                new Photo(id, opaque, clear > LEAST_CLEAR && solid > LEAST_SOLID ? Optional.of(raw) : Optional.empty());
        };
    }

    /** A smaller picture, or a copy. */
    private Mat limited(Mat from) {
        double k = (double) longSide / Math.max(from.cols(), from.rows());
        if (k >= 1) {
            return from.clone();
        }
        var to = new Mat();
        resize(
                from,
                to,
                new Size((int) Math.round(from.cols() * k), (int) Math.round(from.rows() * k)),
                0,
                0,
                INTER_AREA);
        return to;
    }

    private static Mat upright(Mat stored, EncodedOrigin origin) {
        Mat turned = stored;
        if (origin.swapsWidthHeight()) {
            turned = new Mat();
            transpose(stored, turned);
        }
        return switch (origin) {
            case TOP_RIGHT, RIGHT_TOP -> flipped(turned, 1);
            case BOTTOM_RIGHT, RIGHT_BOTTOM -> flipped(turned, -1);
            case BOTTOM_LEFT, LEFT_BOTTOM -> flipped(turned, 0);
            case TOP_LEFT, LEFT_TOP, _UNUSED -> turned;
        };
    }

    private static Mat flipped(Mat from, int code) {
        var to = new Mat();
        flip(from, to, code);
        return to;
    }

    private sealed interface Transparency {
        record None() implements Transparency {}

        /** The photo over a soft grey, and the shares of it that are clear and solid. */
        record Some(Raster opaque, double clear, double solid) implements Transparency {}
    }

    private static Transparency flatten(Raster raw) {
        int w = raw.width();
        int h = raw.height();
        int[] row = new int[w];
        long clear = 0;
        long solid = 0;
        for (int y = 0; y < h; y++) {
            copyRow(raw.pixels(), y, row);
            for (int p : row) {
                int a = p >>> 24;
                clear += a < 64 ? 1 : 0;
                solid += a > 250 ? 1 : 0;
            }
        }
        if (solid == (long) w * h) {
            return new Transparency.None();
        }
        Raster opaque = Raster.blank(w, h);
        for (int y = 0; y < h; y++) {
            copyRow(raw.pixels(), y, row);
            for (int x = 0; x < w; x++) {
                row[x] = over(row[x], studioGrey((x + 0.5) / w, (y + 0.5) / h));
            }
            MemorySegment.copy(row, 0, opaque.pixels(), ValueLayout.JAVA_INT, 4L * w * y, w);
        }
        double all = (double) w * h;
        return new Transparency.Some(opaque, clear / all, solid / all);
    }

    private static void copyRow(MemorySegment pixels, int y, int[] row) {
        MemorySegment.copy(pixels, ValueLayout.JAVA_INT, 4L * row.length * y, row, 0, row.length);
    }

    /** A wall lit from above: 238 near the middle of the top, 196 in the lower corners. */
    private static int studioGrey(double u, double v) {
        double fall = Math.min(1, Math.hypot((u - 0.5) * 1.1, (v - 0.35) * 0.9));
        return (int) Math.round(238 - 42 * fall * fall * (3 - 2 * fall));
    }

    private static int over(int premultiplied, int grey) {
        int rest = 255 - (premultiplied >>> 24);
        int add = (grey * rest + 127) / 255;
        int r = Math.min(255, ((premultiplied >> 16) & 0xFF) + add);
        int g = Math.min(255, ((premultiplied >> 8) & 0xFF) + add);
        int b = Math.min(255, (premultiplied & 0xFF) + add);
        return 0xFF000000 | (r << 16) | (g << 8) | b;
    }

    static String fingerprint(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
