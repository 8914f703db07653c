package photoplay.stage.vision;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import photoplay.stage.portrait.Portrait;

/** The sample photos, and photos made of them. */
final class Samples {
    static final Path MODELS = Path.of(System.getProperty("photoplay.assets"), "models");
    private static final Path FOLDER = Path.of(System.getProperty("photoplay.root"), "samples");

    private Samples() {}

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static BufferedImage picture(String name) {
        try {
            return ImageIO.read(FOLDER.resolve(name).toFile());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            var out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
            return out.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static BufferedImage scaled(BufferedImage from, int w, int h) {
        return drawn(from, w, h, BufferedImage.TYPE_INT_RGB);
    }

    static BufferedImage drawn(BufferedImage from, int w, int h, int type) {
        var out = new BufferedImage(w, h, type);
        Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(from, 0, 0, w, h, null);
        g.dispose();
        return out;
    }

    static BufferedImage darker(BufferedImage from, double k) {
        var out = new BufferedImage(from.getWidth(), from.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < from.getHeight(); y++) {
            for (int x = 0; x < from.getWidth(); x++) {
                int p = from.getRGB(x, y);
                out.setRGB(
                        x,
                        y,
                        ((int) ((p >> 16 & 0xFF) * k) << 16)
                                | ((int) ((p >> 8 & 0xFF) * k) << 8)
                                | (int) ((p & 0xFF) * k));
            }
        }
        return out;
    }

    /** A JPEG with an EXIF segment that says how the stored picture must be turned (1 to 8). */
    static byte[] oriented(byte[] jpeg, int orientation) {
        byte[] tiff = {
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            0x01,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return ByteBuffer.allocate(jpeg.length + tiff.length + 4)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (tiff.length + 2))
                .put(tiff)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    static byte[] cutShort(byte[] bytes, double share) {
        return Arrays.copyOf(bytes, (int) (bytes.length * share));
    }

    /** Alpha of the cut-out at a point, 0 to 1. */
    static double alpha(Portrait portrait, double x, double y) {
        int unit = Math.min(portrait.photo().width(), portrait.photo().height());
        int px = Math.clamp((int) (x * unit), 0, portrait.photo().width() - 1);
        int py = Math.clamp((int) (y * unit), 0, portrait.photo().height() - 1);
        return (argb(portrait.cutout(), px, py) >>> 24) / 255.0;
    }

    static int argb(photoplay.stage.portrait.Raster raster, int x, int y) {
        return raster.pixels().get(java.lang.foreign.ValueLayout.JAVA_INT, 4L * ((long) y * raster.width() + x));
    }
}
