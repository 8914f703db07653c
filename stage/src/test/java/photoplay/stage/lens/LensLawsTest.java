package photoplay.stage.lens;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Spot;

/** What every lens obeys. Strengths are 0 before one second, 1 after two. */
class LensLawsTest {
    private static final Curve ON = Curve.rise(1, 1);

    private static Map<String, Lens> lenses() {
        Map<String, Lens> m = new LinkedHashMap<>();
        m.put("grading", Grade.GOLDEN.by(ON));
        m.put("vignette", Vignette.of(ON));
        m.put("grain", Grain.of(ON));
        m.put("bloom", new Bloom(ON, 0.4, 0.03));
        m.put("blur", new Blur(ON.times(0.03)));
        m.put("tilt-shift", new TiltShift(Curve.of(0.5), 0.1, ON.times(0.03)));
        m.put("chromatic split", ChromaticSplit.of(ON.times(0.05)));
        m.put("chromatic split along", ChromaticSplit.along(30, ON.times(0.05)));
        m.put("flash", Flash.white(ON.times(0.7)));
        m.put("fade", new Fade(ON.times(0.7), Colour.rgb(0xFF8020)));
        m.put("light leak", LightLeak.of(ON));
        m.put("god rays", GodRays.of(Spot.of(0.2, 0.1), ON));
        m.put("motion blur", MotionBlur.sideways(ON.times(0.1)));
        Spot middle = Spot.of(0.5, 0.55);
        m.put("duotone", new Duotone(ON, Colour.rgb(0x201040), Colour.rgb(0xFFC060)));
        m.put("thermal", new Thermal(ON));
        m.put("x-ray", new XRay(ON));
        m.put("negative", new Negative(ON));
        m.put("day to night", new DayToNight(ON));
        m.put("pixelate", Pixelate.of(ON.times(0.06)));
        m.put("pixelate in a palette", new Pixelate(ON.times(0.04), List.of(Colour.BLACK, Colour.rgb(0x88CC44))));
        m.put("halftone", Halftone.black(ON));
        m.put("fish-eye", new FishEye(ON.times(0.5), middle, 0.6));
        m.put("kaleidoscope", new Kaleidoscope(ON, 5, Curve.of(20), middle));
        m.put("ripple", new Ripple(middle, ON.times(0.02), ON.times(0.8), 0.1));
        m.put("heat haze", new HeatHaze(ON.times(0.015), 0));
        m.put("glitch", Glitch.of(ON));
        m.put("television", Television.of(ON));
        m.put("old film", FilmOld.of(ON));
        m.put("low fog", Fog.low(ON));
        m.put("fog", Fog.everywhere(ON));
        m.put("zoom blur", new ZoomBlur(ON.times(0.3), middle));
        m.put("neon outline", NeonOutline.club(ON));
        m.put("speedlines", Speedlines.white(ON, middle));
        m.put("letterbox", Letterbox.cinema(ON.times(0.15)));
        m.put("sharpen", new Sharpen(ON.times(1.5)));
        return m;
    }

    static Stream<String> names() {
        return lenses().keySet().stream();
    }

    private static Lens lens(String name) {
        Lens l = lenses().get(name);
        if (l == null) {
            throw new IllegalArgumentException(name);
        }
        return l;
    }

    @ParameterizedTest
    @MethodSource("names")
    void changesThePictureExactlyWhenNotIdle(String name) {
        Lens lens = lens(name);
        assertTrue(lens.idle(0.5), "no strength, no work");
        assertFalse(lens.idle(2.5));
        byte[] before = bytes(TestPictures.opaque());
        assertArrayEquals(before, drawn(lens, TestPictures.opaque(), 0.5), "applied while idle it changes nothing");
        byte[] after = drawn(lens, TestPictures.opaque(), 2.5);
        int changed = 0;
        for (int i = 0; i < before.length; i++) {
            changed += before[i] == after[i] ? 0 : 1;
        }
        assertTrue(changed > before.length / 50, changed + " bytes changed");
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsOpaqueOpaqueAndColoursBelowAlpha(String name) {
        byte[] opaque = drawn(lens(name), TestPictures.opaque(), 2.5);
        for (int i = 3; i < opaque.length; i += 4) {
            assertTrue(opaque[i] == -1, "alpha at " + i / 4);
        }
        byte[] shape = drawn(lens(name), TestPictures.cutout(), 2.5);
        for (int i = 0; i < shape.length; i++) {
            int alpha = shape[i | 3] & 255;
            int pixel = i / 4;
            assertTrue((shape[i] & 255) <= alpha, () -> "colour above alpha at " + pixel);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameOnEveryThread(String name) throws Exception {
        Lens lens = lens(name);
        byte[] alone = drawn(lens, TestPictures.opaque(), 2.3);
        try (var pool = Executors.newFixedThreadPool(4)) {
            List<Callable<byte[]>> jobs = Stream.generate(
                            () -> (Callable<byte[]>) () -> drawn(lens, TestPictures.opaque(), 2.3))
                    .limit(6)
                    .toList();
            for (Future<byte[]> job : pool.invokeAll(jobs)) {
                assertArrayEquals(alone, job.get());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesAnySize(String name) {
        for (int[] size : new int[][] {{3, 2}, {17, 90}, {201, 33}}) {
            Pixels p = TestPictures.opaque(size[0], size[1]);
            lens(name).apply(p, 2.5);
            assertTrue(p.data().byteSize() == 4L * size[0] * size[1]);
        }
    }

    @Test
    void brighterFlashIsBrighter() {
        double last = -1;
        for (double k = 0; k <= 1.001; k += 0.1) {
            double mean = mean(drawn(Flash.white(Curve.of(k)), TestPictures.opaque(), 0));
            assertTrue(mean > last, "at " + k);
            last = mean;
        }
        assertTrue(last > 254.9, "a whole flash is the colour");
    }

    @Test
    void fadeEndsInItsColour() {
        byte[] end = drawn(new Fade(Curve.of(1), Colour.rgb(0x102030)), TestPictures.opaque(), 0);
        for (int i = 0; i < end.length; i += 4) {
            assertTrue(end[i] == 0x30 && end[i + 1] == 0x20 && end[i + 2] == 0x10, "pixel " + i / 4);
        }
    }

    @Test
    void neutralGradeChangesNothing() {
        assertTrue(Grade.NEUTRAL.idle(0));
        assertArrayEquals(
                bytes(TestPictures.opaque()), drawn(Grade.NEUTRAL, TestPictures.opaque(), 0), "identity by its tables");
        assertTrue(Grade.WARM.at(0).idle(0) || Grade.WARM.at(0).equals(Grade.NEUTRAL));
    }

    @Test
    void pixelateLeavesOnlyThePalette() {
        byte[] out = drawn(
                new Pixelate(Curve.of(0.05), List.of(Colour.rgb(0x102030), Colour.rgb(0xE0D0C0))),
                TestPictures.opaque(),
                0);
        for (int i = 0; i < out.length; i += 4) {
            assertTrue(out[i] == 0x30 || out[i] == (byte) 0xC0, "pixel " + i / 4);
        }
    }

    @Test
    void letterboxCoversJustItsBars() {
        byte[] before = bytes(TestPictures.opaque());
        byte[] after = drawn(Letterbox.cinema(Curve.of(0.25)), TestPictures.opaque(), 0);
        int bar = TestPictures.WIDTH / 4;
        for (int y = 0; y < TestPictures.HEIGHT; y++) {
            int i = 4 * (y * TestPictures.WIDTH + 50);
            boolean covered = y < bar || y >= TestPictures.HEIGHT - bar;
            assertTrue(covered ? after[i + 1] == 0 : after[i + 1] == before[i + 1], "row " + y);
        }
    }

    @Test
    void grainAndFogMoveWithTime() {
        for (Lens l :
                List.of(Grain.of(0.5), Fog.everywhere(Curve.of(1)), Glitch.of(Curve.of(1)), FilmOld.of(Curve.of(1)))) {
            assertFalse(
                    java.util.Arrays.equals(drawn(l, TestPictures.opaque(), 1), drawn(l, TestPictures.opaque(), 1.2)));
        }
    }

    @Test
    void gradesGoWhereTheirNamesSay() {
        double[] plain = channels(bytes(TestPictures.opaque()));
        double[] warm = channels(drawn(Grade.WARM, TestPictures.opaque(), 0));
        double[] cool = channels(drawn(Grade.COOL, TestPictures.opaque(), 0));
        double[] night = channels(drawn(Grade.NIGHT, TestPictures.opaque(), 0));
        double[] noir = channels(drawn(Grade.NOIR, TestPictures.opaque(), 0));
        assertTrue(warm[2] - warm[0] > plain[2] - plain[0] + 10, "redder than blue");
        assertTrue(cool[0] - cool[2] > plain[0] - plain[2] + 10, "bluer than red");
        assertTrue(night[1] < plain[1] * 0.7, "darker");
        assertTrue(Math.abs(noir[0] - noir[1]) < 1 && Math.abs(noir[2] - noir[1]) < 1, "grey");
    }

    static byte[] drawn(Lens lens, Pixels p, double t) {
        lens.apply(p, t);
        return bytes(p);
    }

    static byte[] bytes(Pixels p) {
        return p.data().toArray(JAVA_BYTE);
    }

    private static double mean(byte[] bgra) {
        double[] c = channels(bgra);
        return (c[0] + c[1] + c[2]) / 3;
    }

    /** Mean blue, green, red. */
    private static double[] channels(byte[] bgra) {
        double[] sum = new double[3];
        for (int i = 0; i < bgra.length; i++) {
            if ((i & 3) < 3) {
                sum[i & 3] += bgra[i] & 255;
            }
        }
        for (int c = 0; c < 3; c++) {
            sum[c] /= bgra.length / 4.0;
        }
        return sum;
    }
}
