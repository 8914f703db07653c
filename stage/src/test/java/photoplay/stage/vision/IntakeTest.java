package photoplay.stage.vision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.stage.portrait.Raster;
import photoplay.stage.vision.PhotoRefused.Reason;

class IntakeTest {
    private final Intake intake = new Intake(1600);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void turns_a_photo_upright(int orientation) {
        // What an upright picture looks like as stored under each orientation: one quarter of it is red.
        var upright = new BufferedImage(400, 320, BufferedImage.TYPE_INT_RGB);
        var g = upright.createGraphics();
        g.setColor(java.awt.Color.BLUE);
        g.fillRect(0, 0, 400, 320);
        g.setColor(java.awt.Color.RED);
        g.fillRect(0, 0, 200, 160);
        g.setColor(java.awt.Color.GREEN);
        g.fillRect(200, 0, 200, 160);
        g.dispose();
        byte[] jpeg = Samples.encoded(stored(upright, orientation), "jpg");
        Raster photo = intake.read(Samples.oriented(jpeg, orientation)).pixels();
        assertThat(List.of(photo.width(), photo.height())).containsExactly(400, 320);
        assertThat(strongest(photo, 100, 80)).isEqualTo("red");
        assertThat(strongest(photo, 300, 80)).isEqualTo("green");
        assertThat(strongest(photo, 100, 240)).isEqualTo("blue");
        assertThat(strongest(photo, 300, 240)).isEqualTo("blue");
    }

    @Test
    void limits_the_long_side() {
        var large = new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB);
        Photo photo = intake.read(Samples.encoded(large, "jpg"));
        assertThat(List.of(photo.width(), photo.height())).containsExactly(1600, 1200);
    }

    @Test
    void reads_grey_palette_and_sixteen_bit_pictures() {
        BufferedImage colour = Samples.picture("astronaut.png");
        byte[] grey = Samples.encoded(Samples.drawn(colour, 320, 320, BufferedImage.TYPE_BYTE_GRAY), "jpg");
        byte[] palette = Samples.encoded(Samples.drawn(colour, 320, 320, BufferedImage.TYPE_BYTE_INDEXED), "png");
        byte[] deep = Samples.encoded(Samples.drawn(colour, 320, 320, BufferedImage.TYPE_USHORT_GRAY), "png");
        for (byte[] bytes : List.of(grey, palette, deep)) {
            Raster photo = intake.read(bytes).pixels();
            assertThat(photo.width()).isEqualTo(320);
            int face = Samples.argb(photo, 140, 70);
            assertThat(face >>> 24).isEqualTo(255);
            assertThat(face >> 8 & 0xFF).isGreaterThan(120);
        }
    }

    @Test
    void refuses_by_size_and_shape_before_decoding() {
        refused(Reason.TOO_SMALL, png(299, 400));
        refused(Reason.TOO_NARROW, png(751, 300));
        refused(Reason.TOO_NARROW, png(300, 751));
        refused(Reason.TOO_MANY_BYTES, new byte[Intake.MAX_BYTES + 1]);
        assertThat(intake.read(png(300, 300)).width()).isEqualTo(300);
        assertThat(intake.read(png(750, 300)).width()).isEqualTo(750);
    }

    @Test
    void a_bomb_is_refused_by_its_header_without_unpacking() throws IOException {
        long before = System.nanoTime();
        refused(Reason.TOO_MANY_PIXELS, bomb(30_000, 30_000));
        refused(Reason.TOO_MANY_PIXELS, bomb(8_000, 8_000));
        assertThat((System.nanoTime() - before) / 1e9).isLessThan(1);
    }

    @Test
    void refuses_what_is_no_photo() {
        byte[] svg =
                "<svg xmlns='http://www.w3.org/2000/svg' width='400' height='400'/>".getBytes(StandardCharsets.UTF_8);
        byte[] gif = Samples.encoded(Samples.picture("coffee.png"), "gif");
        byte[] bmp = Samples.encoded(Samples.picture("coffee.png"), "bmp");
        for (byte[] bytes : List.of(new byte[0], new byte[] {(byte) 0xFF, (byte) 0xD8}, svg, gif, bmp)) {
            refused(Reason.NOT_A_PHOTO, bytes);
        }
    }

    @Test
    void refuses_damaged_photos() {
        for (String sample : List.of("astronaut.png", "rocket.jpg")) {
            byte[] bytes = Samples.bytes(sample);
            for (double share : new double[] {0.0003, 0.01, 0.3, 0.9}) {
                byte[] cut = Samples.cutShort(bytes, share);
                assertThatExceptionOfType(PhotoRefused.class).isThrownBy(() -> intake.read(cut));
            }
        }
    }

    @Test
    void noise_in_a_photo_refuses_it_or_not_but_never_breaks_anything() {
        var random = new Random(11);
        for (String sample : List.of("coffee.png", "rocket.jpg")) {
            byte[] good = Samples.bytes(sample);
            for (int round = 0; round < 25; round++) {
                byte[] bad = good.clone();
                for (int k = 0; k < 40; k++) {
                    bad[random.nextInt(round < 12 ? 400 : bad.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(intake.read(bad).unit()).isGreaterThanOrEqualTo(Intake.MIN_SIDE);
                } catch (PhotoRefused refused) {
                    assertThat(refused).hasMessageMatching("The (photo|picture|file) .*\\.");
                }
            }
        }
    }

    @Test
    void messages_say_what_is_wrong() {
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> intake.read(png(120, 90)))
                .withMessage("The photo is 120x90 pixels; each side needs at least 300.");
    }

    private void refused(Reason reason, byte[] bytes) {
        assertThatExceptionOfType(PhotoRefused.class)
                .isThrownBy(() -> intake.read(bytes))
                .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static byte[] png(int w, int h) {
        return Samples.encoded(new BufferedImage(w, h, BufferedImage.TYPE_INT_RGB), "png");
    }

    private static byte[] bomb(int w, int h) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        var head = new ByteArrayOutputStream();
        var data = new DataOutputStream(head);
        data.writeInt(w);
        data.writeInt(h);
        data.write(new byte[] {8, 2, 0, 0, 0});
        chunk(out, "IHDR", head.toByteArray());
        var deflater = new Deflater();
        deflater.setInput(new byte[4 << 20]);
        deflater.finish();
        byte[] packed = new byte[1 << 16];
        chunk(out, "IDAT", Arrays.copyOf(packed, deflater.deflate(packed)));
        deflater.end();
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] content) throws IOException {
        var data = new DataOutputStream(out);
        data.writeInt(content.length);
        byte[] type = name.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(type);
        crc.update(content);
        data.write(type);
        data.write(content);
        data.writeInt((int) crc.getValue());
    }

    /** The picture as a camera would store it that writes this orientation. */
    private static BufferedImage stored(BufferedImage upright, int orientation) {
        int w = upright.getWidth();
        int h = upright.getHeight();
        boolean turned = orientation > 4;
        var out = new BufferedImage(turned ? h : w, turned ? w : h, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int[] at = switch (orientation) {
                    case 2 -> new int[] {w - 1 - x, y};
                    case 3 -> new int[] {w - 1 - x, h - 1 - y};
                    case 4 -> new int[] {x, h - 1 - y};
                    case 5 -> new int[] {y, x};
                    case 6 -> new int[] {y, w - 1 - x};
                    case 7 -> new int[] {h - 1 - y, w - 1 - x};
                    case 8 -> new int[] {h - 1 - y, x};
                    default -> new int[] {x, y};
                };
                out.setRGB(at[0], at[1], upright.getRGB(x, y));
            }
        }
        return out;
    }

    private static String strongest(Raster photo, int x, int y) {
        int p = Samples.argb(photo, x, y);
        int r = p >> 16 & 0xFF;
        int g = p >> 8 & 0xFF;
        int b = p & 0xFF;
        return r > g && r > b ? "red" : g > b ? "green" : "blue";
    }
}
