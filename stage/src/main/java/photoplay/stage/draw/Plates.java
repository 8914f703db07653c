package photoplay.stage.draw;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_CUBIC;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.stackBlur;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.lens.Mats;
import photoplay.stage.lens.Small;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Source;

/** Sources baked to pixels at the film's size, once each. */
final class Plates {
    /** Depth of the fade where the photo's edge cuts a feathered subject, in short sides. */
    private static final double FEATHER = 0.07;

    private final Sprites sprites;
    private final Fonts fonts;
    private final double unit;
    private final Map<Source, Plate> baked = new ConcurrentHashMap<>();

    /** @param unit pixels in one short side */
    Plates(Sprites sprites, Fonts fonts, double unit) {
        this.sprites = sprites;
        this.fonts = fonts;
        this.unit = unit;
    }

    /**
     * A baked picture.
     *
     * @param box where it lies before any motion
     * @param content smallest box that holds all its visible pixels
     * @param opaque has no transparent part, and where it is moved away from the frame's edge its mirror image goes on
     */
    record Plate(Raster raster, Box box, Box content, Coverage coverage, boolean opaque) {
        double pixels() {
            return raster.width() / box.width();
        }
    }

    Plate of(Source source) {
        Plate known = baked.get(source);
        if (known == null) {
            // Not computeIfAbsent: a looked-at source bakes its own source on the way.
            known = bake(source);
            baked.put(source, known);
        }
        return known;
    }

    /** Bakes sources on all cores: first those that others are looks of, so that none is baked twice. */
    void bake(Set<Source> sources) {
        SortedMap<Integer, Set<Source>> levels = new TreeMap<>();
        for (Source s : sources) {
            Optional<Source> next = Optional.of(s);
            while (next.isPresent()) {
                Source one = next.get();
                levels.computeIfAbsent(depth(one), _ -> new LinkedHashSet<>()).add(one);
                next = madeSmall(one) ? Optional.empty() : inner(one);
            }
        }
        levels.values().forEach(level -> level.parallelStream().forEach(this::of));
    }

    private static int depth(Source s) {
        return inner(s).map(i -> 1 + depth(i)).orElse(0);
    }

    /** What the source is made of. */
    private static Optional<Source> inner(Source s) {
        return switch (s) {
            case Source.Looked looked -> Optional.of(looked.source());
            case Source.Roomy roomy -> Optional.of(roomy.source());
            default -> Optional.empty();
        };
    }

    /** A photo in a look at a part of its size: resampled once, not baked at its full size before. */
    private static boolean madeSmall(Source s) {
        return s instanceof Source.Looked(Source inner, Small _)
                && (inner instanceof Source.Whole || inner instanceof Source.Print || inner instanceof Source.Cutout);
    }

    private Plate bake(Source source) {
        return switch (source) {
            case Source.Whole(Portrait p) -> plate(fitted(p.photo(), p, unit), source);
            case Source.Backdrop(Portrait p) -> plate(fitted(p.backdrop(), p, unit), source);
            case Source.Cutout(Portrait p, boolean feathered) -> plate(cutout(p, feathered, unit), source);
            case Source.Print(Portrait p) -> plate(fitted(p.photo(), p, unit), source);
            case Source.Head(Portrait p) -> plate(head(fitted(p.cutout(), p, unit), p), source);
            case Source.Silhouette s -> plate(silhouette(s), source);
            case Source.Drawn d -> plate(drawn(d), source);
            case Source.Looked(Source inner, Small(Look look, double scale))
            when madeSmall(source) -> plate(seen(inner, look, unit * scale), source);
            case Source.Looked(Source inner, var look) -> {
                Plate plain = of(inner);
                Raster seen = look.bake(plain.raster(), plain.pixels());
                yield plate(seen, source, plain.box());
            }
            case Source.Roomy roomy -> roomy(of(roomy.source()), roomy);
        };
    }

    private static Raster seen(Source photo, Look look, double unit) {
        Raster small = switch (photo) {
            case Source.Cutout(Portrait p, boolean feathered) -> cutout(p, feathered, unit);
            case Source.Whole(Portrait p) -> fitted(p.photo(), p, unit);
            case Source.Print(Portrait p) -> fitted(p.photo(), p, unit);
            default -> throw new IllegalStateException("not a photo: " + photo);
        };
        return look.bake(small, small.width() / photo.box().width());
    }

    private static Plate plate(Raster r, Source s) {
        return plate(r, s, s.box());
    }

    private static Plate plate(Raster r, Source s, Box box) {
        Coverage coverage = Coverage.of(r);
        // A look may have taken parts of an opaque picture away.
        boolean opaque = s.opaque() && coverage.solid();
        return new Plate(r, box, opaque ? box : coverage.content(r, box), coverage, opaque);
    }

    /** Copied pixel by pixel: the room is a whole number of pixels wide. */
    private static Plate roomy(Plate plain, Source.Roomy s) {
        Raster from = plain.raster();
        double unit = plain.pixels();
        int above = (int) Math.round(s.above() * unit);
        int beside = (int) Math.round(s.beside() * unit);
        Raster out = Raster.blank(from.width() + 2 * beside, from.height() + above);
        for (int y = 0; y < from.height(); y++) {
            MemorySegment.copy(
                    from.pixels(),
                    y * from.stride(),
                    out.pixels(),
                    (y + above) * out.stride() + 4L * beside,
                    4L * from.width());
        }
        Box b = plain.box();
        double aside = beside * b.width() / from.width();
        double over = above * b.height() / from.height();
        return plate(out, s, new Box(b.left() - aside, b.top() - over, b.right() + aside, b.bottom()));
    }

    private static Raster cutout(Portrait p, boolean feathered, double unit) {
        if (!p.hasSubject()) {
            return fitted(p.photo(), p, unit);
        }
        Raster r = fitted(p.cutout(), p, unit);
        return feathered ? feathered(r, unit) : r;
    }

    /** A photo's raster with so many pixels in one short side. */
    private static Raster fitted(Raster r, Portrait p, double unit) {
        int w = Math.max(1, (int) Math.round(p.width() * unit));
        int h = Math.max(1, (int) Math.round(p.height() * unit));
        if (w == r.width() && h == r.height()) {
            return r;
        }
        Raster out = Raster.blank(w, h);
        try (PointerScope _ = new PointerScope()) {
            resize(Mats.of(r), Mats.of(out), new Size(w, h), 0, 0, w < r.width() ? INTER_AREA : INTER_CUBIC);
        }
        return w < r.width() ? out : premultiplied(out);
    }

    /** Cubic resampling overshoots: no colour may exceed its alpha. */
    private static Raster premultiplied(Raster r) {
        MemorySegment m = r.pixels();
        for (long i = 0; i < m.byteSize(); i += 4) {
            int p = m.get(ValueLayout.JAVA_INT_UNALIGNED, i);
            int a = p >>> 24;
            if (a != 255) {
                int red = Math.min((p >> 16) & 255, a);
                int green = Math.min((p >> 8) & 255, a);
                int blue = Math.min(p & 255, a);
                m.set(ValueLayout.JAVA_INT_UNALIGNED, i, (a << 24) | (red << 16) | (green << 8) | blue);
            }
        }
        return r;
    }

    static Raster shrunk(Raster r, int height) {
        int w = Math.max(1, (int) Math.round(r.aspect() * height));
        Raster out = Raster.blank(w, height);
        try (PointerScope _ = new PointerScope()) {
            resize(Mats.of(r), Mats.of(out), new Size(w, height), 0, 0, INTER_AREA);
        }
        return out;
    }

    private static Raster feathered(Raster r, double unit) {
        return masked(r, (x, y) -> {
            double d = Math.min(Math.min(x, r.width() - 1 - x), y) / unit;
            return smooth(d / FEATHER);
        });
    }

    /** The head by a soft oval round it, open upwards for hair and faded at the neck. */
    private Raster head(Raster r, Portrait p) {
        Face f = p.face();
        Affine local = Affine.place(f.centre(), f.tilt(), 1, 1).inverse();
        return masked(r, (x, y) -> {
            Point q = local.apply(new Point(x / unit, y / unit));
            double side = 1 - smooth((Math.abs(q.x()) / f.headWidth() - 0.62) / 0.25);
            double below = 1 - smooth((q.y() / f.headHeight() - 0.46) / 0.16);
            double above = 1 - smooth((-q.y() / f.headHeight() - 0.9) / 0.3);
            return side * below * above;
        });
    }

    private static double smooth(double k) {
        double p = Math.clamp(k, 0, 1);
        return p * p * (3 - 2 * p);
    }

    private interface Mask {
        double at(int x, int y);
    }

    private static Raster masked(Raster r, Mask mask) {
        Raster out = Raster.blank(r.width(), r.height());
        for (int y = 0; y < r.height(); y++) {
            for (int x = 0; x < r.width(); x++) {
                long i = (y * (long) r.width() + x) * 4;
                int p = r.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, i);
                if (p >>> 24 != 0) {
                    out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, i, scaled(p, (int)
                            Math.round(mask.at(x, y) * 256)));
                }
            }
        }
        return out;
    }

    /** A premultiplied pixel times {@code k} of 256. */
    private static int scaled(int p, int k) {
        int rb = (((p & 0xFF00FF) * k) >>> 8) & 0xFF00FF;
        int ag = ((p >>> 8) & 0xFF00FF) * k & 0xFF00FF00;
        return rb | ag;
    }

    private Raster silhouette(Source.Silhouette s) {
        Portrait p = s.portrait();
        int k = s.soft() * unit > 6 ? 4 : 1;
        int w = Math.max(2, (int) Math.round(p.width() * unit / k));
        int h = Math.max(2, (int) Math.round(p.height() * unit / k));
        Raster out = Raster.blank(w, h);
        try (PointerScope _ = new PointerScope()) {
            Mat m = Mats.of(out);
            resize(Mats.of(p.hasSubject() ? p.cutout() : p.photo()), m, new Size(w, h), 0, 0, INTER_AREA);
            if (s.soft() > 0) {
                int size = Math.min(253, (int) Math.round(s.soft() * unit / k * 3) | 1);
                stackBlur(m, m, new Size(size, size));
            }
        }
        Colour c = s.colour();
        for (long i = 0; i < out.pixels().byteSize(); i += 4) {
            int a = out.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, i) >>> 24;
            int solid = 0xFF000000 | (c.argb() & 0xFFFFFF);
            out.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, i, scaled(solid, (int)
                    Math.round(a * c.alpha() / 255.0 * 256 / 255)));
        }
        return out;
    }

    private Raster drawn(Source.Drawn d) {
        int w = Math.max(1, (int) Math.ceil(d.box().width() * unit));
        int h = Math.max(1, (int) Math.ceil(d.box().height() * unit));
        Raster r = Raster.blank(w, h);
        Target target = new Target(r.pixels(), w, h);
        try (var surface = target.surface()) {
            Affine map = Affine.move(-d.box().left(), -d.box().top())
                    .then(Affine.scale(w / d.box().width(), h / d.box().height()));
            d.sketch().draw(new SkijaPen(target, surface.getCanvas(), map, sprites, fonts, false), 0);
        }
        return r;
    }
}
