package photoplay.service.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Builds picture files piece by piece, sound or not. */
final class Pictures {
    static final byte[] PNG_SIGNATURE = latin1("\u0089PNG\r\n\u001a\n");

    private Pictures() {}

    /** A sound file with noise in it, by the JDK's own encoder. */
    static byte[] encoded(String format, int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(width * 31L + height);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                image.setRGB(x, y, 0xff000000 | (x * 255 / width) << 16 | (y * 255 / height) << 8 | random.nextInt(64));
            }
        }
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no encoder for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] progressiveJpeg(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var out = new ByteArrayOutputStream();
        try (var stream = new MemoryCacheImageOutputStream(out)) {
            writer.setOutput(stream);
            var param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(
                    null,
                    new IIOImage(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), null, null),
                    param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    // --- JPEG

    static byte[] segment(int marker, byte[]... body) {
        var whole = join(body);
        return join(bytes(0xff, marker, (whole.length + 2) >> 8, whole.length + 2), whole);
    }

    static byte[] frame(int marker, int bits, int width, int height, int channels) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(bytes(bits, height >> 8, height, width >> 8, width, channels));
        for (var i = 1; i <= channels; i++) {
            body.writeBytes(bytes(i, 0x11, 0));
        }
        return segment(marker, body.toByteArray());
    }

    static byte[] scan(int channels) {
        var body = new ByteArrayOutputStream();
        body.write(channels);
        for (var i = 1; i <= channels; i++) {
            body.writeBytes(bytes(i, 0));
        }
        body.writeBytes(bytes(0, 63, 0));
        return join(segment(0xda, body.toByteArray()), bytes(0x12, 0x34, 0xff, 0x00, 0x56, 0xff, 0xd0, 0x78));
    }

    /** Start of image, the segments, one scan, end of image. */
    static byte[] jpeg(int width, int height, byte[]... segments) {
        return join(bytes(0xff, 0xd8), join(segments), frame(0xc0, 8, width, height, 3), scan(3), bytes(0xff, 0xd9));
    }

    static byte[] app1(byte[] tiff) {
        return segment(0xe1, latin1("Exif\0\0"), tiff);
    }

    // --- PNG

    static byte[] chunk(String type, byte[]... body) {
        var data = join(body);
        var crc = new CRC32();
        crc.update(latin1(type));
        crc.update(data);
        return join(u32(data.length), latin1(type), data, u32((int) crc.getValue()));
    }

    static byte[] ihdr(long width, long height, int bits, int colourType) {
        return chunk("IHDR", u32((int) width), u32((int) height), bytes(bits, colourType, 0, 0, 0));
    }

    /** A header of 8-bit RGB, the chunks, a little data, an end. */
    static byte[] png(long width, long height, byte[]... chunks) {
        return join(
                PNG_SIGNATURE,
                ihdr(width, height, 8, 2),
                join(chunks),
                chunk("IDAT", deflate(new byte[64])),
                chunk("IEND"));
    }

    // --- WebP

    static byte[] riff(byte[]... chunks) {
        var body = join(latin1("WEBP"), join(chunks));
        return join(latin1("RIFF"), u32le(body.length), body);
    }

    static byte[] riffChunk(String type, byte[]... body) {
        var data = join(body);
        return join(latin1(type), u32le(data.length), data, new byte[data.length & 1]);
    }

    static byte[] vp8(int width, int height) {
        return riffChunk(
                "VP8 ", bytes(0x10, 0, 0, 0x9d, 0x01, 0x2a, width, width >> 8, height, height >> 8), new byte[40]);
    }

    static byte[] vp8l(int width, int height) {
        var bits = (width - 1) | (long) (height - 1) << 14;
        return riffChunk("VP8L", bytes(0x2f), u32le((int) bits), new byte[41]);
    }

    static byte[] vp8x(int flags, int width, int height) {
        return riffChunk("VP8X", bytes(flags, 0, 0, 0), u24le(width - 1), u24le(height - 1));
    }

    // --- TIFF block with an orientation

    static byte[] tiff(ByteOrder order, int orientation) {
        return tiff(order, 8, 1, 0x0112, 3, orientation);
    }

    static byte[] tiff(ByteOrder order, int offset, int entries, int tag, int type, int value) {
        var buffer = ByteBuffer.allocate(26).order(order);
        buffer.put(latin1(order == ByteOrder.LITTLE_ENDIAN ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(offset);
        buffer.putShort((short) entries)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(1);
        buffer.putShort((short) value).putShort((short) 0).putInt(0);
        return buffer.array();
    }

    // --- bytes

    static byte[] deflate(byte[] plain) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(9);
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream(
                Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] repeat(byte[] part, int times) {
        var out = new ByteArrayOutputStream(part.length * times);
        for (var i = 0; i < times; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    static byte[] bytes(int... values) {
        var bytes = new byte[values.length];
        for (var i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }

    static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] u32(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    static byte[] u32le(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }

    static byte[] u24le(int value) {
        return bytes(value, value >> 8, value >> 16);
    }
}
