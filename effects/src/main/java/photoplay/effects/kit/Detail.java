package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.util.EnumMap;
import java.util.Map;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.portrait.Subject;

/** A part of a photo as a photo of its own, as sharp as the original: for close-ups in panels, strips and prints. */
public final class Detail {
    private static final int LEAST = 12;

    private Detail() {}

    /**
     * The box round a place with the wanted shape, moved and if need be shrunk until the photo fills it.
     *
     * @param aspect width by height
     */
    public static Box within(Portrait p, Point middle, double width, double aspect) {
        double w = Math.min(width, Math.min(p.width(), p.height() * aspect));
        double h = w / aspect;
        double left = Math.clamp(middle.x() - w / 2, 0, p.width() - w);
        double top = Math.clamp(middle.y() - h / 2, 0, p.height() - h);
        return new Box(left, top, left + w, top + h);
    }

    /** What the photo shows in a box that lies within it. */
    public static Portrait of(Portrait p, Box box) {
        double px = Math.min(p.photo().width(), p.photo().height());
        int x = Math.clamp(Math.round(box.left() * px), 0, Math.max(0, p.photo().width() - LEAST));
        int y = Math.clamp(Math.round(box.top() * px), 0, Math.max(0, p.photo().height() - LEAST));
        int w = Math.clamp(Math.round(box.width() * px), LEAST, p.photo().width() - x);
        int h = Math.clamp(Math.round(box.height() * px), LEAST, p.photo().height() - y);
        Lens lens = new Lens(new Point(x / px, y / px), px / Math.min(w, h));
        double wide = (double) w / Math.min(w, h);
        double high = (double) h / Math.min(w, h);
        return new Portrait(
                p.id() + "@" + x + "," + y + "," + w + "," + h,
                p.kind(),
                cut(p.photo(), x, y, w, h),
                lens.seen(p.matte(), wide, high),
                cut(p.cutout(), x, y, w, h),
                cut(p.backdrop(), x, y, w, h),
                lens.seen(p.subject(), wide, high),
                p.faces().stream().map(lens::seen).toList(),
                lens.seen(p.body()),
                lens.seen(p.relief(), wide, high),
                p.palette());
    }

    private static Raster cut(Raster r, int x, int y, int w, int h) {
        Raster out = Raster.blank(w, h);
        for (int row = 0; row < h; row++) {
            MemorySegment.copy(r.pixels(), (y + row) * r.stride() + 4L * x, out.pixels(), row * out.stride(), 4L * w);
        }
        return out;
    }

    /** From the photo's points to the part's. */
    private record Lens(Point origin, double zoom) {
        Point seen(Point p) {
            return p.minus(origin).times(zoom);
        }

        Box seen(Box b) {
            Point from = seen(new Point(b.left(), b.top()));
            Point to = seen(new Point(b.right(), b.bottom()));
            return new Box(from.x(), from.y(), to.x(), to.y());
        }

        Face seen(Face f) {
            return new Face(
                    f.seen(),
                    f.mesh().stream().map(this::seen).toList(),
                    f.depth().stream().map(d -> d * zoom).toList(),
                    seen(f.crown()),
                    seen(f.centre()),
                    f.headWidth() * zoom,
                    f.headHeight() * zoom,
                    f.tilt());
        }

        Body seen(Body b) {
            Map<Joint, Point> joints = new EnumMap<>(Joint.class);
            for (Joint j : Joint.values()) {
                joints.put(j, seen(b.at(j)));
            }
            return new Body(b.seen(), joints, b.inFrame());
        }

        Subject seen(Subject s, double wide, double high) {
            float[] skyline = new float[s.skyline().length];
            for (int i = 0; i < skyline.length; i++) {
                double x = origin.x() + (i + 0.5) / skyline.length * wide / zoom;
                skyline[i] = s.covers(x) ? (float) Math.clamp((s.topAt(x) - origin.y()) * zoom, 0, high) : (float) high;
            }
            Box b = seen(s.box());
            return new Subject(
                    new Box(
                            Math.max(0, b.left()),
                            Math.max(0, b.top()),
                            Math.min(wide, b.right()),
                            Math.min(high, b.bottom())),
                    skyline,
                    wide,
                    high);
        }

        Plane seen(Plane p, double wide, double high) {
            double unit = Math.max(8, p.unit() / zoom);
            int w = Math.max(2, (int) Math.round(wide * unit));
            int h = Math.max(2, (int) Math.round(high * unit));
            float[] v = new float[w * h];
            for (int i = 0; i < v.length; i++) {
                int row = i / w;
                v[i] = p.at(origin.x() + (i - row * w + 0.5) / unit / zoom, origin.y() + (row + 0.5) / unit / zoom);
            }
            return new Plane(w, h, unit, v);
        }
    }

    /** Where a part's picture lies when it fills a box of the frame: its scale. */
    public static double fill(Portrait part, Box box) {
        return Math.max(box.width() / part.width(), box.height() / part.height());
    }
}
