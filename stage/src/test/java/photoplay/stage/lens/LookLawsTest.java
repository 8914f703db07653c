package photoplay.stage.lens;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static org.assertj.core.api.Assertions.assertThat;

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
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/** What every baked look obeys. */
class LookLawsTest {
    private static Map<String, Look> looks() {
        Map<String, Look> m = new LinkedHashMap<>();
        m.put("soft", new Soft(0.02));
        m.put("bokeh", new Bokeh(0.04));
        m.put("graded", new Graded(Grade.GOLDEN));
        m.put("cartoon", Cartoon.plain());
        m.put("ink lines", InkLines.black());
        m.put("blueprint", InkLines.blueprint());
        m.put("lines alone", new InkLines(Colour.WHITE, Colour.CLEAR, 0.006, 0.6, 1));
        m.put("comic", Comic.printed());
        m.put("black plate", Comic.printed().blackPlate());
        m.put("pencil", Pencil.graphite());
        m.put("coloured pencil", Pencil.coloured());
        m.put("watercolour", new Watercolour(1));
        m.put("oil", Oil.portrait());
        m.put("pixel art", new PixelArt(48, 16, 0.4));
        m.put("bricks", new Bricks(24, 16));
        m.put("beads", new Beads(24, 16));
        m.put("tiles", new Tiles(0.05, 1));
        m.put("stained glass", StainedGlass.window());
        m.put("low poly", LowPoly.portrait());
        m.put("wireframe", Wireframe.cyan());
        m.put("pointillism", Pointillism.fine());
        m.put("wool", Wool.felt());
        m.put("fur", Fur.plush());
        m.put("shaggy", new Shaggy(0.03, 0, 0.2, new Point(0.5, 0.5), 0.1, 1));
        m.put("clay", Clay.puppet());
        m.put("figure", Figure.vinyl());
        m.put("paper cut", PaperCut.layered());
        m.put("embroidery", Embroidery.satin());
        m.put("chalk", Chalk.blackboard());
        m.put("neon glow", NeonGlow.club());
        m.put("engraving", Engraving.banknote());
        m.put("anime", Anime.cel());
        m.put("render", Render.film());
        for (Statue.Material of : Statue.Material.values()) {
            m.put("statue of " + of, new Statue(of));
        }
        m.put("porcelain", Porcelain.blue());
        m.put("jelly", Jelly.raspberry());
        m.put("ice", new Ice(1));
        return m;
    }

    static Stream<String> names() {
        return looks().keySet().stream();
    }

    private static Look look(String name) {
        Look l = looks().get(name);
        if (l == null) {
            throw new IllegalArgumentException(name);
        }
        return l;
    }

    private static byte[] baked(Look look, Pixels p) {
        return look.bake(new Raster(p.width(), p.height(), p.data()), p.unit())
                .pixels()
                .toArray(JAVA_BYTE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void changesThePictureAndLeavesItsSourceAlone(String name) {
        Pixels source = TestPictures.opaque();
        byte[] before = LensLawsTest.bytes(source);
        byte[] after = baked(look(name), source);
        assertThat(LensLawsTest.bytes(source)).isEqualTo(before);
        assertThat(after).hasSameSizeAs(before);
        double difference = 0;
        for (int i = 0; i < before.length; i++) {
            difference += Math.abs((before[i] & 255) - (after[i] & 255));
        }
        assertThat(difference / before.length).isGreaterThan(1.5);
    }

    @ParameterizedTest
    @MethodSource("names")
    void keepsTheAlphaLawAndTheOutline(String name) {
        Pixels source = TestPictures.cutout();
        byte[] before = LensLawsTest.bytes(source);
        byte[] after = baked(look(name), source);
        int w = source.width();
        int h = source.height();
        boolean blurs = name.equals("soft") || name.equals("bokeh");
        boolean thins = name.equals("jelly") || name.equals("lines alone");
        int margin = blurs || name.equals("shaggy") ? 14 : 7;
        int solid = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int i = 4 * (y * w + x);
                int alpha = after[i + 3] & 255;
                for (int c = 0; c < 3; c++) {
                    assertThat(after[i + c] & 255).as("colour at %d,%d", x, y).isLessThanOrEqualTo(alpha);
                }
                if (all(before, w, h, x, y, margin, 0)) {
                    assertThat(alpha).as("transparent at %d,%d", x, y).isZero();
                }
                if (!thins && all(before, w, h, x, y, margin, 255)) {
                    assertThat(alpha).as("solid at %d,%d", x, y).isGreaterThan(250);
                    solid++;
                }
            }
        }
        assertThat(thins || solid > 1000).isTrue();
    }

    @ParameterizedTest
    @MethodSource("names")
    void isTheSameOnEveryThread(String name) throws Exception {
        Look look = look(name);
        byte[] alone = baked(look, TestPictures.cutout());
        try (var pool = Executors.newFixedThreadPool(3)) {
            List<Callable<byte[]>> jobs = Stream.generate(
                            () -> (Callable<byte[]>) () -> baked(look, TestPictures.cutout()))
                    .limit(3)
                    .toList();
            for (Future<byte[]> job : pool.invokeAll(jobs)) {
                assertThat(job.get()).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void takesAnySize(String name) {
        for (int[] size : new int[][] {{3, 2}, {17, 90}, {90, 33}}) {
            Pixels p = TestPictures.opaque(size[0], size[1]);
            byte[] out = baked(look(name), p);
            assertThat(out).hasSize(4 * size[0] * size[1]);
            assertThat(out[3] == -1 || name.equals("lines alone"))
                    .as("opaque stays opaque at %d x %d", size[0], size[1])
                    .isTrue();
        }
    }

    @Test
    void looksAreValuesAndUnlikeEachOther() {
        assertThat(Wool.felt()).isEqualTo(Wool.felt()).isNotEqualTo(Wool.felt().seed(2));
        Map<String, byte[]> drawn = new LinkedHashMap<>();
        looks().forEach((name, look) -> drawn.put(name, baked(look, TestPictures.opaque())));
        drawn.forEach((a, x) -> drawn.forEach((b, y) -> {
            if (a.compareTo(b) < 0) {
                double difference = 0;
                for (int i = 0; i < x.length; i++) {
                    difference += Math.abs((x[i] & 255) - (y[i] & 255));
                }
                assertThat(difference / x.length).as("%s and %s", a, b).isGreaterThan(1);
            }
        }));
    }

    @Test
    void seedsMakeHandDrawnLooksBoil() {
        for (Look[] pair : new Look[][] {
            {InkLines.black(), InkLines.black().seed(2)},
            {Pencil.graphite(), Pencil.graphite().seed(2)},
            {new Watercolour(1), new Watercolour(2)},
            {Wool.felt(), Wool.felt().seed(2)},
            {Fur.plush(), Fur.plush().seed(2)},
            {Shaggy.down(), Shaggy.down().seed(2)},
            {Clay.puppet(), Clay.puppet().seed(2)},
            {Chalk.blackboard(), Chalk.blackboard().seed(2)}
        }) {
            assertThat(baked(pair[0], TestPictures.opaque()))
                    .as(pair[0].toString())
                    .isNotEqualTo(baked(pair[1], TestPictures.opaque()));
        }
    }

    @Test
    void pixelArtUsesNoMoreColoursThanItsPalette() {
        byte[] out = baked(new PixelArt(36, 12, 0.5), TestPictures.opaque());
        long colours = Stream.iterate(0, i -> i < out.length, i -> i + 4)
                .map(i -> (out[i] & 255) | ((out[i + 1] & 255) << 8) | ((out[i + 2] & 255) << 16))
                .distinct()
                .count();
        assertThat(colours).isBetween(4L, 12L);
    }

    /** Under a soft edge colours go on as they are inside: a white disc stays white to its last pixel. */
    @Test
    void noFringeComesFromOutsideTheEdge() {
        int w = 120;
        int[] argb = new int[w * w];
        for (int i = 0; i < argb.length; i++) {
            double d = Math.hypot(i % w - 60, i / w - 60) - 40;
            int a = (int) Math.round(255 * Math.clamp(0.5 - d / 5, 0, 1));
            argb[i] = a * 0x01010101;
        }
        Canvas c = Canvas.of(Rows.raster(argb, w, w), w);
        for (int p : c.rgb()) {
            assertThat(Rows.luma(p)).isGreaterThan(246);
        }
    }

    private static boolean all(byte[] bgra, int w, int h, int x, int y, int margin, int alpha) {
        for (int dy = -margin; dy <= margin; dy++) {
            for (int dx = -margin; dx <= margin; dx++) {
                int px = Math.clamp(x + dx, 0, w - 1);
                int py = Math.clamp(y + dy, 0, h - 1);
                if ((bgra[4 * (py * w + px) + 3] & 255) != alpha) {
                    return false;
                }
            }
        }
        return true;
    }
}
