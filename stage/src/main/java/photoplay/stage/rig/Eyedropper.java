package photoplay.stage.rig;

import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/** Takes colours from a photo. */
final class Eyedropper {
    private final Raster raster;
    private final double unit;

    Eyedropper(Portrait p) {
        raster = p.photo();
        unit = Math.min(raster.width(), raster.height());
    }

    private Colour pixel(int x, int y) {
        int cx = Math.clamp(x, 0, raster.width() - 1);
        int cy = Math.clamp(y, 0, raster.height() - 1);
        int argb = raster.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, (cy * (long) raster.width() + cx) * 4);
        return Colour.rgb(argb & 0xFFFFFF);
    }

    /** The middle by brightness of the pixels within {@code radius} of a point. */
    Colour median(Point p, double radius) {
        List<Dot> dots = dots(Box.around(p, 2 * radius, 2 * radius), q -> q.distance(p) <= radius);
        return dots.isEmpty()
                ? pixel((int) (p.x() * unit), (int) (p.y() * unit))
                : mean(dots.subList(dots.size() / 3, Math.max(dots.size() / 3 + 1, dots.size() * 2 / 3)));
    }

    /** A pixel: where and how bright, 0 to 1. */
    record Dot(Point at, Colour colour, double light) {}

    /** Pixels of a region, darkest first; at most about two thousand of them. */
    List<Dot> dots(Box b, Predicate<Point> inside) {
        int x0 = (int) Math.floor(b.left() * unit);
        int x1 = (int) Math.ceil(b.right() * unit);
        int y0 = (int) Math.floor(b.top() * unit);
        int y1 = (int) Math.ceil(b.bottom() * unit);
        int step = Math.max(1, (int) Math.sqrt((x1 - x0) * (double) (y1 - y0) / 2000));
        List<Dot> out = new ArrayList<>();
        for (int y = y0; y <= y1; y += step) {
            for (int x = x0; x <= x1; x += step) {
                Point p = new Point((x + 0.5) / unit, (y + 0.5) / unit);
                if (inside.test(p)) {
                    Colour c = pixel(x, y);
                    out.add(new Dot(p, c, light(c)));
                }
            }
        }
        out.sort(Comparator.comparingDouble(Dot::light));
        return out;
    }

    static Colour mean(List<Dot> dots) {
        double r = 0;
        double g = 0;
        double b = 0;
        for (Dot d : dots) {
            r += d.colour().red();
            g += d.colour().green();
            b += d.colour().blue();
        }
        int n = dots.size();
        return Colour.rgb(((int) Math.round(r / n) << 16) | ((int) Math.round(g / n) << 8) | (int) Math.round(b / n));
    }

    static double light(Colour c) {
        return (0.299 * c.red() + 0.587 * c.green() + 0.114 * c.blue()) / 255;
    }

    /** Difference of two colours, 0 to about 1.7. */
    static double distance(Colour a, Colour b) {
        return Math.sqrt(sq(a.red() - b.red()) + sq(a.green() - b.green()) + sq(a.blue() - b.blue())) / 255;
    }

    private static double sq(double v) {
        return v * v;
    }
}
