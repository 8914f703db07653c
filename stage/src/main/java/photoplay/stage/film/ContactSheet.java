package photoplay.stage.film;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.ColorAlphaType;
import io.github.humbleui.skija.Data;
import io.github.humbleui.skija.EncodePNGOptions;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.FilterMipmap;
import io.github.humbleui.skija.FilterMode;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.MipmapMode;
import io.github.humbleui.skija.Paint;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import photoplay.stage.draw.Renderer;
import photoplay.stage.portrait.Raster;

/** Frames of a film side by side, to be looked at and compared. */
public final class ContactSheet {
    private static final int GAP = 6;

    /** Looking for longer matches takes longer than a sheet's frames take to draw. */
    private static final EncodePNGOptions QUICK = EncodePNGOptions.DEFAULT.withZlibLevel(2);

    private ContactSheet() {}

    /** Draws the frames at the given seconds. */
    public static List<Raster> frames(Renderer renderer, double... times) {
        Renderer.Painter painter = renderer.painter();
        List<Raster> frames = new ArrayList<>();
        for (double t : times) {
            Raster r = Raster.blank(renderer.width(), renderer.height());
            painter.draw(t, r.pixels());
            frames.add(r);
        }
        return frames;
    }

    /** Rows of pictures on grey, each {@code height} pixels high. */
    public static Raster page(List<List<Raster>> rows, int height) {
        int width = 0;
        for (List<Raster> row : rows) {
            int w = GAP;
            for (Raster r : row) {
                w += (int) Math.round(height * r.aspect()) + GAP;
            }
            width = Math.max(width, w);
        }
        Raster page = Raster.blank(width, rows.size() * (height + GAP) + GAP);
        try (Surface s = Surface.wrapPixels(
                        ImageInfo.makeN32Premul(page.width(), page.height()),
                        page.pixels().address(),
                        page.stride());
                Paint paint = new Paint()) {
            Canvas canvas = s.getCanvas();
            canvas.clear(0xFF404040);
            int y = GAP;
            for (List<Raster> row : rows) {
                int x = GAP;
                for (Raster r : row) {
                    int w = (int) Math.round(height * r.aspect());
                    try (Image image = image(r)) {
                        canvas.drawImageRect(
                                image,
                                Rect.makeWH(r.width(), r.height()),
                                Rect.makeXYWH(x, y, w, height),
                                new FilterMipmap(FilterMode.LINEAR, MipmapMode.LINEAR),
                                paint,
                                true);
                    }
                    x += w + GAP;
                }
                y += height + GAP;
            }
        }
        return page;
    }

    /** Writes an opaque PNG. */
    public static void write(Raster r, Path file) throws IOException {
        try (Image image = image(r);
                Data data = Objects.requireNonNull(EncoderPNG.encode(image, QUICK))) {
            Files.write(file, data.getBytes());
        }
    }

    private static Image image(Raster r) {
        MemorySegment m = r.pixels();
        try (Pixmap p = Pixmap.make(
                ImageInfo.makeN32(r.width(), r.height(), ColorAlphaType.OPAQUE), m.address(), (int) r.stride())) {
            return Image.makeRasterFromPixmap(p);
        }
    }
}
