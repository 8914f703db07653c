package photoplay.stage.draw;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.ColorFilter;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageFilter;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import photoplay.stage.geometry.Affine;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Sprite;

/** Sprites baked at a few sizes, shared by all threads of a film. */
final class Sprites {
    /** Standard deviation of a blur in pixels that bilinear filtering enlarges without a trace. */
    private static final double SHOWN_BLUR = 2.5;

    /** What is drawn with fewer rows is drawn once, and shrunk: it is mostly made of costly cells. */
    private static final int COARSE = 256;

    private final Props props;
    private final Fonts fonts;
    private final Map<Key, Baked> baked = new ConcurrentHashMap<>();
    private final Map<Key, Raster> art = new ConcurrentHashMap<>();

    Sprites(Props props, Fonts fonts) {
        this.props = props;
        this.fonts = fonts;
    }

    private record Key(Sprite sprite, int height) {}

    /** A sprite's pixels. */
    static final class Baked {
        private final Image image;
        private final Raster raster;
        private final double grown;
        private Optional<Stamper.Art> art = Optional.empty();

        private Baked(Raster raster, double grown) {
            this.image = Skia.image(raster, false);
            this.raster = raster;
            this.grown = grown;
        }

        /** Shares the raster's memory. */
        Image image() {
            return image;
        }

        Raster raster() {
            return raster;
        }

        /** Height of the picture with its blurred border, in heights of the sprite. */
        double grown() {
            return grown;
        }

        /** The pixels for stamping: twice their size, so only where they are stamped. */
        synchronized Stamper.Art art() {
            Stamper.Art known = art.orElseGet(() -> Stamper.Art.of(raster));
            art = Optional.of(known);
            return known;
        }
    }

    /**
     * The sprite baked for drawing {@code height} pixels high: at the next power of two. A blurred one is baked no larger
     * than its blur can show.
     */
    Baked at(Sprite sprite, double height) {
        double enough = sprite.soft() > 0 ? Math.min(height, SHOWN_BLUR / sprite.soft()) : height;
        int h = 16;
        while (h < enough && h < sprite.finest()) {
            h *= 2;
        }
        Key key = new Key(sprite, h);
        Baked known = baked.get(key);
        if (known == null) {
            // Not computeIfAbsent: a drawn sprite may stamp other sprites.
            known = bake(key);
            baked.put(key, known);
        }
        return known;
    }

    private Baked bake(Key key) {
        Sprite s = key.sprite();
        Raster plain = plain(new Sprite(s.art(), 0, Colour.WHITE, s.finest()), key.height());
        double border = s.soft() * 3;
        double grown = 1 + 2 * border;
        int height = key.height();
        int width = (int) Math.ceil((plain.aspect() + 2 * border) * height / grown);
        Raster out = Raster.blank(Math.max(1, width), height);
        double scale = height / grown;
        try (Surface surface = Skia.surface(out.pixels(), out.width(), out.height());
                Image image = Skia.image(plain, false);
                Paint paint = new Paint()) {
            if (s.tint().argb() != Colour.WHITE.argb()) {
                try (ColorFilter tint = ColorFilter.makeBlend(s.tint().argb(), BlendMode.MODULATE)) {
                    paint.setColorFilter(tint);
                }
            }
            if (s.soft() > 0) {
                float sigma = (float) (s.soft() * scale);
                try (ImageFilter blur = ImageFilter.makeBlur(sigma, sigma, FilterTileMode.DECAL)) {
                    paint.setImageFilter(blur);
                }
            }
            double w = plain.aspect() * scale;
            surface.getCanvas()
                    .drawImageRect(
                            image,
                            Rect.makeWH(plain.width(), plain.height()),
                            Rect.makeXYWH((float) ((out.width() - w) / 2), (float) (border * scale), (float) w, (float)
                                    scale),
                            plain.height() > height * 1.5 ? SamplingMode.MITCHELL : Skia.LINEAR,
                            paint,
                            true);
        }
        return new Baked(out, grown);
    }

    private Raster plain(Sprite s, int height) {
        return switch (s.art()) {
            case Sprite.Art.Prop(String name) -> {
                int step = height <= 256 ? 256 : height;
                Raster full = Objects.requireNonNull(
                        art.computeIfAbsent(new Key(s, step), k -> props.load(name, k.height())));
                yield full.height() > height * 1.9 ? Plates.shrunk(full, height) : full;
            }
            case Sprite.Art.Drawn d
            when height < s.finest() && s.finest() < COARSE -> {
                Key whole = new Key(s, s.finest());
                Raster known = art.get(whole);
                if (known == null) {
                    known = plain(s, s.finest());
                    art.put(whole, known);
                }
                yield Plates.shrunk(known, height);
            }
            case Sprite.Art.Drawn d -> {
                int width = Math.max(1, (int) Math.ceil(d.box().width() * height));
                Raster r = Raster.blank(width, height);
                Target target = new Target(r.pixels(), width, height);
                try (Surface surface = target.surface()) {
                    Affine map = Affine.move(-d.box().left(), -d.box().top()).then(Affine.scale(height, height));
                    SkijaPen pen = new SkijaPen(target, surface.getCanvas(), map, this, fonts, false);
                    d.sketch().draw(pen, 0);
                }
                yield r;
            }
        };
    }
}
