package photoplay.stage.vision;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.PaintMode;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/**
 * Draws what is known of photos, for looking at: photo with mesh and joints, cut-out on magenta, white and black,
 * backdrop, relief lit from the side. Arguments: models folder, output folder, photos; a photo followed by
 * {@code @u,v,size} (fractions of its width, height and short side) gives a close look at that place instead.
 */
final class PortraitSheet {
    private static final int CELL = 480;
    private final Portrait portrait;
    private final double k;
    private final int cw;
    private final int ch;

    private PortraitSheet(Portrait portrait) {
        this.portrait = portrait;
        double longSide = Math.max(portrait.photo().width(), portrait.photo().height());
        k = CELL / longSide;
        cw = (int) Math.round(portrait.photo().width() * k);
        ch = (int) Math.round(portrait.photo().height() * k);
    }

    public static void main(String[] args) throws IOException {
        try (Darkroom darkroom = Darkroom.open(Path.of(args[0]), Darkroom.Settings.DEFAULT)) {
            for (int i = 2; i < args.length; i++) {
                String[] spot = args[i].split("@", 2);
                Path photo = Path.of(spot[0]);
                long start = System.nanoTime();
                Portrait portrait = darkroom.develop(photo);
                System.out.printf(
                        "%s: %s %d faces, body seen %s, head %s %.2fx%.2f tilt %.1f, box %s, %d ms%n",
                        photo.getFileName(),
                        portrait.kind(),
                        portrait.faces().size(),
                        portrait.body().seen(),
                        portrait.face().centre(),
                        portrait.face().headWidth(),
                        portrait.face().headHeight(),
                        portrait.face().tilt(),
                        portrait.subject().box(),
                        (System.nanoTime() - start) / 1_000_000);
                if (spot.length > 1) {
                    String[] where = spot[1].split(",", 3);
                    Files.write(
                            Path.of(args[1]).resolve(photo.getFileName() + ".zoom.png"),
                            zoom(
                                    portrait,
                                    Double.parseDouble(where[0]),
                                    Double.parseDouble(where[1]),
                                    Double.parseDouble(where[2])));
                    continue;
                }
                Files.write(Path.of(args[1]).resolve(photo.getFileName() + ".sheet.png"), png(portrait));
            }
        }
    }

    /** A part of the cut-out, three times its size, on magenta, white and black, and the photo beside it. */
    static byte[] zoom(Portrait portrait, double u, double v, double size) {
        int side = 460;
        double w = portrait.photo().width();
        double h = portrait.photo().height();
        double s = size * Math.min(w, h);
        var from = Rect.makeXYWH((float) (u * w - s / 2), (float) (v * h - s / 2), (float) s, (float) s);
        try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(2 * side, 2 * side))) {
            Canvas canvas = surface.getCanvas();
            int[] grounds = {0xFFFF00FF, 0xFFFFFFFF, 0xFF000000, 0xFF808080};
            for (int i = 0; i < 4; i++) {
                var to = Rect.makeXYWH(i % 2 * side, i / 2 * side, side, side);
                try (var paint = new Paint().setColor(grounds[i])) {
                    canvas.drawRect(to, paint);
                }
                Raster raster = i == 3 ? portrait.photo() : portrait.cutout();
                var info = ImageInfo.makeN32Premul(raster.width(), raster.height());
                try (var pixmap = Pixmap.make(info, raster.pixels().address(), (int) raster.stride());
                        Image image = Image.makeRasterFromPixmap(pixmap)) {
                    canvas.drawImageRect(
                            image, from, to, new FilterMipmap(FilterMode.LINEAR, MipmapMode.NONE), null, true);
                }
            }
            try (var green = new Paint().setColor(0xFF00FF66)) {
                for (Face face : portrait.faces()) {
                    for (Face.Feature feature : Face.Feature.values()) {
                        for (Point p : face.contour(feature)) {
                            float k = (float) (side / s * Math.min(w, h));
                            canvas.drawCircle(
                                    (float) (side + p.x() * k - from.getLeft() * side / s),
                                    (float) (side + p.y() * k - from.getTop() * side / s),
                                    1.5f,
                                    green);
                        }
                    }
                }
            }
            try (Image image = surface.makeImageSnapshot();
                    var data = java.util.Objects.requireNonNull(EncoderPNG.encode(image))) {
                return data.getBytes();
            }
        }
    }

    static byte[] png(Portrait portrait) {
        return new PortraitSheet(portrait).draw();
    }

    private byte[] draw() {
        try (var surface = Surface.makeRaster(ImageInfo.makeN32Premul(3 * cw, 2 * ch + 24))) {
            Canvas canvas = surface.getCanvas();
            canvas.clear(0xFF202020);
            at(canvas, 0, 0, () -> raster(canvas, portrait.photo()), () -> overlay(canvas));
            at(canvas, 1, 0, () -> canvas.clear(0xFFFF00FF), () -> raster(canvas, portrait.cutout()));
            at(canvas, 2, 0, () -> canvas.clear(0xFFFFFFFF), () -> raster(canvas, portrait.cutout()));
            at(canvas, 0, 1, () -> raster(canvas, portrait.backdrop()));
            at(canvas, 1, 1, () -> raster(canvas, lit(portrait.relief())));
            at(canvas, 2, 1, () -> canvas.clear(0xFF000000), () -> raster(canvas, portrait.cutout()));
            swatches(canvas);
            try (Image image = surface.makeImageSnapshot();
                    var data = java.util.Objects.requireNonNull(EncoderPNG.encode(image))) {
                return data.getBytes();
            }
        }
    }

    private void at(Canvas canvas, int column, int row, Runnable... drawing) {
        canvas.save();
        canvas.translate(column * cw, row * ch);
        canvas.clipRect(Rect.makeWH(cw, ch));
        for (Runnable d : drawing) {
            d.run();
        }
        canvas.restore();
    }

    private void raster(Canvas canvas, Raster raster) {
        var info = ImageInfo.makeN32Premul(raster.width(), raster.height());
        try (var pixmap = Pixmap.make(info, raster.pixels().address(), (int) raster.stride());
                Image image = Image.makeRasterFromPixmap(pixmap)) {
            canvas.drawImageRect(
                    image,
                    Rect.makeWH(raster.width(), raster.height()),
                    Rect.makeWH(cw, ch),
                    new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR),
                    null,
                    true);
        }
    }

    private Raster lit(Plane relief) {
        Raster out = Raster.blank(relief.width(), relief.height());
        for (int y = 0; y < relief.height(); y++) {
            for (int x = 0; x < relief.width(); x++) {
                double cx = (x + 0.5) / relief.unit();
                double cy = (y + 0.5) / relief.unit();
                double e = 1 / relief.unit();
                double dx = (relief.at(cx + e, cy) - relief.at(cx - e, cy)) / (2 * e);
                double dy = (relief.at(cx, cy + e) - relief.at(cx, cy - e)) / (2 * e);
                double light = (0.5 * dx + 0.5 * dy + 0.7) / Math.sqrt(1 + dx * dx + dy * dy);
                int v = (int) Math.clamp(255 * (0.65 * Math.max(0, light) + 0.45 * relief.at(cx, cy)), 0, 255);
                out.pixels()
                        .set(
                                java.lang.foreign.ValueLayout.JAVA_INT,
                                4L * (y * relief.width() + x),
                                0xFF000000 | v * 0x10101);
            }
        }
        return out;
    }

    private void overlay(Canvas canvas) {
        float unit = (float) (Math.min(cw, ch));
        try (var green = new Paint().setColor(0xFF00FF66);
                var red = new Paint().setColor(0xFFFF3030);
                var yellow = new Paint()
                        .setColor(0xFFFFE000)
                        .setMode(PaintMode.STROKE)
                        .setStrokeWidth(1.5f);
                var blue = new Paint()
                        .setColor(0xFF40A0FF)
                        .setMode(PaintMode.STROKE)
                        .setStrokeWidth(2)) {
            for (Face face : portrait.faces()) {
                for (Point p : face.mesh()) {
                    canvas.drawCircle((float) p.x() * unit, (float) p.y() * unit, 0.8f, green);
                }
                canvas.save();
                canvas.translate(
                        (float) face.centre().x() * unit, (float) face.centre().y() * unit);
                canvas.rotate((float) face.tilt());
                float a = (float) face.headWidth() / 2 * unit;
                float b = (float) face.headHeight() / 2 * unit;
                canvas.drawOval(Rect.makeLTRB(-a, -b, a, b), yellow);
                canvas.restore();
                canvas.drawCircle(
                        (float) face.crown().x() * unit, (float) face.crown().y() * unit, 4, red);
                canvas.drawCircle(
                        (float) face.leftEye().x() * unit,
                        (float) face.leftEye().y() * unit,
                        3,
                        red);
            }
            for (Joint joint : Joint.values()) {
                Point p = portrait.body().at(joint);
                canvas.drawCircle(
                        (float) p.x() * unit,
                        (float) p.y() * unit,
                        portrait.body().inFrame().contains(joint) ? 6 : 3,
                        blue);
            }
            var box = portrait.subject().box();
            canvas.drawRect(
                    Rect.makeLTRB(
                            (float) box.left() * unit,
                            (float) box.top() * unit,
                            (float) box.right() * unit,
                            (float) box.bottom() * unit),
                    yellow);
            for (int i = 0; i < cw; i += 2) {
                canvas.drawCircle(i, (float) portrait.subject().topAt(i / unit) * unit, 1, red);
            }
        }
    }

    private void swatches(Canvas canvas) {
        var palette = portrait.palette();
        var all = new java.util.ArrayList<>(palette.swatches());
        all.addAll(java.util.List.of(palette.clothes(), palette.skin(), palette.hair(), palette.backdrop()));
        for (int i = 0; i < all.size(); i++) {
            try (var paint = new Paint().setColor(0xFF000000 | all.get(i))) {
                canvas.drawRect(Rect.makeXYWH(i * 60 + (i > 4 ? 40 : 0), 2 * ch + 2, 56, 20), paint);
            }
        }
    }
}
