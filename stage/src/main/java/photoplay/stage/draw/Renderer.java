package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_core.setNumThreads;

import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;

/**
 * Draws any frame of a scene, alone and in any order. Preparing bakes all still pictures; after that each thread draws
 * with a {@link #painter} of its own. The same scene, stage and size give the same bytes on one machine.
 */
public final class Renderer {
    final Scene scene;
    final Stage stage;
    final double unit;
    final int width;
    final int height;
    final Plates plates;
    final Sprites sprites;
    final Fonts fonts;
    private final Map<String, Normals> normals = new ConcurrentHashMap<>();

    private Renderer(Scene scene, Stage stage, int unit, Path assets) {
        this.scene = scene;
        this.stage = stage;
        this.unit = unit;
        this.width = 2 * (int) Math.round(stage.width() * unit / 2);
        this.height = 2 * (int) Math.round(stage.height() * unit / 2);
        this.fonts = new Fonts(assets.resolve("fonts"));
        this.sprites = new Sprites(new Props(assets.resolve("props")), fonts);
        this.plates = new Plates(sprites, fonts, unit);
    }

    /**
     * Bakes what does not move.
     *
     * @param unit pixels on the short side: 720 or 1080 in production
     * @param assets the folder with props and fonts
     */
    public static Renderer prepare(Scene scene, Stage stage, int unit, Path assets) {
        setNumThreads(1);
        Renderer r = new Renderer(scene, stage, unit, assets);
        Set<Source> sources = new LinkedHashSet<>();
        scene.shots().forEach(s -> sources(s.layers(), sources));
        r.plates.bake(sources);
        return r;
    }

    /** Pixels of a frame, even. */
    public int width() {
        return width;
    }

    /** Pixels of a frame, even. */
    public int height() {
        return height;
    }

    /** A painter for one thread. */
    public Painter painter() {
        return new Painter(this, false);
    }

    /** A painter for one thread that keeps account of its {@link Painter#costs}. */
    public Painter measuredPainter() {
        return new Painter(this, true);
    }

    private static void sources(List<Layer> layers, Set<Source> all) {
        for (Layer l : layers) {
            switch (l) {
                case Layer.Picture p -> all.add(p.source());
                case Layer.Group g -> sources(g.layers(), all);
                case Layer.Drawn _, Layer.Glass _ -> {}
            }
        }
    }

    Normals normals(Source s) {
        return switch (s) {
            case Source.Whole(Portrait p) -> normals(p);
            case Source.Cutout(Portrait p, boolean f) -> normals(p);
            case Source.Print(Portrait p) -> normals(p);
            case Source.Head(Portrait p) -> normals(p);
            case Source.Looked(Source inner, var look) -> normals(inner);
            case Source.Roomy(Source inner, double above, double beside) -> normals(inner);
            case Source.Backdrop _, Source.Silhouette _, Source.Drawn _ -> Normals.FLAT;
        };
    }

    private Normals normals(Portrait p) {
        return java.util.Objects.requireNonNull(normals.computeIfAbsent(p.id(), k -> Normals.of(p)));
    }

    /** Draws frames, one at a time. */
    public static final class Painter {
        private final FramePainter frames;

        private Painter(Renderer r, boolean measured) {
            frames = new FramePainter(r, new Costs(measured));
        }

        /**
         * Draws the frame at {@code t} seconds.
         *
         * @param bgra receives width x height opaque pixels, rows without padding
         */
        public void draw(double t, MemorySegment bgra) {
            frames.draw(t, bgra);
        }

        /** Where the time of the frames drawn so far went; nothing unless the painter is a measured one. */
        public Costs costs() {
            return frames.costs();
        }
    }
}
