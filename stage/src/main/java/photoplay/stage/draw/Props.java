package photoplay.stage.draw;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.Surface;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import photoplay.stage.portrait.Raster;

/** Props of the assets as pictures: the bitmap where it is large enough, else the vector drawing. */
final class Props {
    private static final int BITMAP = 256;

    private final Path folder;

    Props(Path folder) {
        this.folder = folder;
    }

    /**
     * The prop at its own size or {@code height} pixels high.
     *
     * @throws IllegalArgumentException when the assets have no such prop
     */
    Raster load(String name, int height) {
        Path bitmap = folder.resolve("3d").resolve(name + ".webp");
        Path vector = folder.resolve("svg").resolve(name + ".svg");
        try {
            if ((height > BITMAP && Files.exists(vector)) || !Files.exists(bitmap)) {
                if (!Files.exists(vector)) {
                    throw new IllegalArgumentException("the assets have no prop '" + name + "'");
                }
                return drawn(vector, height);
            }
            return decoded(Files.readAllBytes(bitmap));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Raster decoded(byte[] webp) {
        try (Image image = Image.makeDeferredFromEncodedBytes(webp)) {
            Raster r = Raster.blank(image.getWidth(), image.getHeight());
            try (Surface surface = Skia.surface(r.pixels(), r.width(), r.height())) {
                surface.getCanvas().drawImage(image, 0, 0);
            }
            return r;
        }
    }

    private static Raster drawn(Path svg, int height) throws MalformedURLException {
        SVGDocument doc = new SVGLoader().load(svg.toUri().toURL());
        if (doc == null) {
            throw new IllegalStateException("the drawing " + svg.getFileName() + " cannot be read");
        }
        int width = Math.max(
                1, (int) Math.round(height * doc.size().getWidth() / doc.size().getHeight()));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        doc.render((java.awt.Component) null, g, new ViewBox(0, 0, width, height));
        g.dispose();
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        return Raster.of(width, height, pixels);
    }
}
