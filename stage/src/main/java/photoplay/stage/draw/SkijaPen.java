package photoplay.stage.draw;

import io.github.humbleui.skija.BlendMode;
import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.FilterBlurMode;
import io.github.humbleui.skija.FilterTileMode;
import io.github.humbleui.skija.FontEdging;
import io.github.humbleui.skija.FontHinting;
import io.github.humbleui.skija.MaskFilter;
import io.github.humbleui.skija.Matrix33;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.PaintStrokeCap;
import io.github.humbleui.skija.PaintStrokeJoin;
import io.github.humbleui.skija.Path;
import io.github.humbleui.skija.Shader;
import io.github.humbleui.skija.TextLine;
import io.github.humbleui.types.Rect;
import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** Draws on a Skia canvas. One for each drawing and thread. */
final class SkijaPen implements Pen {
    /** Typefaces are drawn at this size and scaled by the canvas, so that their shape does not depend on the clip's size. */
    private static final float TYPE = 64;

    private static final double CAP_HEIGHT = 0.71;

    /** Skia's path for upright pictures is the faster one from about this height on, in pixels. */
    private static final double LARGE = 64;

    private final Target target;
    private final Canvas canvas;
    private final Sprites sprites;
    private final Fonts fonts;
    private final boolean atop;
    private Affine toPixels;

    /** Clips and layers that only Skia knows of. */
    private int shields;

    /**
     * @param canvas draws on the target
     * @param map from the drawing's units to pixels
     * @param atop lays everything over what is already solid, and nowhere else
     */
    SkijaPen(Target target, Canvas canvas, Affine map, Sprites sprites, Fonts fonts, boolean atop) {
        this.target = target;
        this.canvas = canvas;
        this.sprites = sprites;
        this.fonts = fonts;
        this.atop = atop;
        this.toPixels = map;
        canvas.concat(Skia.matrix(map));
    }

    @Override
    public void fill(Shape shape, Ink ink) {
        if (ink.alpha() <= 0) {
            return;
        }
        try (Path path = Skia.path(shape);
                Paint paint = paint(ink)) {
            canvas.drawPath(path, paint);
        }
    }

    @Override
    public void stroke(Shape shape, double width, Ink ink) {
        if (ink.alpha() <= 0 || width <= 0) {
            return;
        }
        try (Path path = Skia.path(shape);
                Paint paint = paint(ink)) {
            paint.setMode(PaintMode.STROKE)
                    .setStrokeWidth((float) width)
                    .setStrokeCap(PaintStrokeCap.ROUND)
                    .setStrokeJoin(PaintStrokeJoin.ROUND);
            canvas.drawPath(path, paint);
        }
    }

    @Override
    public double text(String words, Font font, double size, Point at, Align align, Ink ink) {
        try (Paint paint = paint(ink)) {
            return type(words, font, size, at, align, paint);
        }
    }

    @Override
    public void outline(String words, Font font, double size, Point at, Align align, double width, Ink ink) {
        try (Paint paint = paint(ink)) {
            paint.setMode(PaintMode.STROKE)
                    .setStrokeWidth((float) (width / scale(size)))
                    .setStrokeJoin(PaintStrokeJoin.ROUND);
            type(words, font, size, at, align, paint);
        }
    }

    @Override
    public double measure(String words, Font font, double size) {
        double width = 0;
        for (Fonts.Run run : fonts.runs(words, font)) {
            try (io.github.humbleui.skija.Font f = sized(run);
                    TextLine line = TextLine.make(run.words(), f)) {
                width += line.getWidth();
            }
        }
        return width * scale(size);
    }

    private static double scale(double size) {
        return size / (TYPE * CAP_HEIGHT);
    }

    private double type(String words, Font font, double size, Point at, Align align, Paint paint) {
        double width = measure(words, font, size);
        double x = switch (align) {
            case LEFT -> at.x();
            case CENTRE -> at.x() - width / 2;
            case RIGHT -> at.x() - width;
        };
        double k = scale(size);
        canvas.save();
        canvas.concat(Skia.matrix(Affine.scale(k, k).then(Affine.move(x, at.y()))));
        float pen = 0;
        for (Fonts.Run run : fonts.runs(words, font)) {
            try (io.github.humbleui.skija.Font f = sized(run);
                    TextLine line = TextLine.make(run.words(), f)) {
                canvas.drawTextLine(line, pen, 0, paint);
                pen += line.getWidth();
            }
        }
        canvas.restore();
        return width;
    }

    private static io.github.humbleui.skija.Font sized(Fonts.Run run) {
        return new io.github.humbleui.skija.Font(run.face(), TYPE)
                .setSubpixel(true)
                .setHinting(FontHinting.NONE)
                .setEdging(FontEdging.ANTI_ALIAS);
    }

    @Override
    public void stamp(Sprite sprite, Point at, double height, double degrees, double squeeze, double alpha) {
        if (alpha <= 0.004 || height <= 0 || Math.abs(squeeze) < 0.02) {
            return;
        }
        double pixels = height * toPixels.zoom();
        Sprites.Baked b = sprites.at(sprite, pixels);
        double h = height * b.grown();
        double w = h * b.raster().aspect();
        Affine placed = Affine.place(at, degrees, squeeze, 1);
        Affine map = Affine.scale(w / b.raster().width(), h / b.raster().height())
                .then(Affine.move(-w / 2, -h / 2))
                .then(placed)
                .then(toPixels);
        boolean upright = Math.abs(map.b()) < 1e-9 && Math.abs(map.c()) < 1e-9;
        if (shields > 0 || (upright && pixels > LARGE && !atop) || Math.abs(map.determinant()) < 1e-9) {
            image(b, placed, w, h, alpha);
        } else {
            Stamper.stamp(b.art(), map, target, alpha, atop);
        }
    }

    private void image(Sprites.Baked b, Affine placed, double w, double h, double alpha) {
        int saved = canvas.save();
        canvas.concat(Skia.matrix(placed));
        try (Paint paint = new Paint()) {
            paint.setAlphaf((float) Math.min(1, alpha)).setBlendMode(atop ? BlendMode.SRC_ATOP : BlendMode.SRC_OVER);
            canvas.drawImageRect(
                    b.image(),
                    Rect.makeWH(b.raster().width(), b.raster().height()),
                    Rect.makeXYWH((float) (-w / 2), (float) (-h / 2), (float) w, (float) h),
                    Skia.LINEAR,
                    paint,
                    true);
        }
        canvas.restoreToCount(saved);
    }

    @Override
    public void ribbon(Sprite sprite, List<Point> line, double width) {
        if (line.size() < 2) {
            throw new IllegalArgumentException("a ribbon lies along at least two points, not " + line.size());
        }
        double[] along = new double[line.size()];
        for (int i = 1; i < along.length; i++) {
            along[i] = along[i - 1] + line.get(i).distance(line.get(i - 1));
        }
        double length = along[along.length - 1];
        if (length * toPixels.zoom() < 1) {
            return;
        }
        Sprites.Baked b = sprites.at(sprite, length * toPixels.zoom());
        io.github.humbleui.types.Point[] edges = new io.github.humbleui.types.Point[2 * along.length];
        io.github.humbleui.types.Point[] places = new io.github.humbleui.types.Point[edges.length];
        for (int i = 0; i < along.length; i++) {
            Point side = line.get(Math.min(i + 1, along.length - 1))
                    .minus(line.get(Math.max(i - 1, 0)))
                    .unit()
                    .normal()
                    .times(width / 2);
            Point at = line.get(i);
            float v = (float) (b.raster().height() * (1 - along[i] / length));
            edges[2 * i] = point(at.minus(side));
            edges[2 * i + 1] = point(at.plus(side));
            places[2 * i] = new io.github.humbleui.types.Point(0, v);
            places[2 * i + 1] = new io.github.humbleui.types.Point(b.raster().width(), v);
        }
        try (Shader shader = b.image()
                        .makeShader(FilterTileMode.DECAL, FilterTileMode.DECAL, Skia.LINEAR, Matrix33.IDENTITY);
                Paint paint = new Paint()) {
            paint.setShader(shader).setBlendMode(atop ? BlendMode.SRC_ATOP : BlendMode.SRC_OVER);
            canvas.drawTriangleStrip(edges, null, places, null, BlendMode.MODULATE, paint);
        }
    }

    private static io.github.humbleui.types.Point point(Point p) {
        return new io.github.humbleui.types.Point((float) p.x(), (float) p.y());
    }

    @Override
    public void within(Affine map, Runnable drawing) {
        if (Math.abs(map.determinant()) < 1e-9) {
            return;
        }
        Affine before = toPixels;
        int saved = canvas.save();
        canvas.concat(Skia.matrix(map));
        toPixels = map.then(toPixels);
        drawing.run();
        toPixels = before;
        canvas.restoreToCount(saved);
    }

    @Override
    public void clipped(Shape shape, Runnable drawing) {
        int saved = canvas.save();
        try (Path path = Skia.path(shape)) {
            canvas.clipPath(path, true);
        }
        shields++;
        drawing.run();
        shields--;
        canvas.restoreToCount(saved);
    }

    @Override
    public void faded(double alpha, Box box, Runnable drawing) {
        if (alpha <= 0) {
            return;
        }
        Rect r = Rect.makeLTRB((float) box.left(), (float) box.top(), (float) box.right(), (float) box.bottom());
        int saved = canvas.saveLayerAlpha(r, (int) Math.round(Math.min(1, alpha) * 255));
        shields++;
        drawing.run();
        shields--;
        canvas.restoreToCount(saved);
    }

    private Paint paint(Ink ink) {
        Paint p = new Paint();
        p.setAntiAlias(true).setBlendMode(atop ? BlendMode.SRC_ATOP : Skia.blend(ink.blend()));
        switch (ink.fill()) {
            case Ink.Fill.Flat(Colour c) -> p.setColor(c.alpha(ink.alpha()).argb());
            case Ink.Fill.Linear l -> {
                p.setAlphaf((float) ink.alpha());
                try (Shader s = Shader.makeLinearGradient(
                        (float) l.from().x(),
                        (float) l.from().y(),
                        (float) l.to().x(),
                        (float) l.to().y(),
                        colours(l.colours()))) {
                    p.setShader(s);
                }
            }
            case Ink.Fill.Radial r -> {
                p.setAlphaf((float) ink.alpha());
                try (Shader s = Shader.makeRadialGradient(
                        (float) r.centre().x(),
                        (float) r.centre().y(),
                        (float) Math.max(1e-4, r.radius()),
                        colours(r.colours()))) {
                    p.setShader(s);
                }
            }
            case Ink.Fill.Sweep w -> {
                p.setAlphaf((float) ink.alpha());
                try (Shader s = Shader.makeSweepGradient(
                        (float) w.centre().x(), (float) w.centre().y(), colours(w.colours()))) {
                    p.setShader(s);
                }
            }
        }
        if (ink.soft() > 0) {
            try (MaskFilter blur = MaskFilter.makeBlur(FilterBlurMode.NORMAL, (float) ink.soft())) {
                p.setMaskFilter(blur);
            }
        }
        return p;
    }

    private static int[] colours(List<Colour> colours) {
        List<Colour> c = new ArrayList<>(colours);
        if (c.size() == 1) {
            c.add(c.getFirst());
        }
        return c.stream().mapToInt(Colour::argb).toArray();
    }
}
