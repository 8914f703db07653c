package photoplay.stage.rig;

import java.awt.Rectangle;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Sprite;

/** Where a sketch lays ink, as areas of the frame. */
final class Inked implements Pen {
    /** Areas are kept in units this fine, as {@link Area} merges by whole numbers' worth of digits. */
    private static final double FINE = 10_000;

    private final List<Fill> fills = new ArrayList<>();
    private final Deque<Affine> maps = new ArrayDeque<>(List.of(Affine.IDENTITY));
    private Optional<Area> clip = Optional.empty();

    private record Fill(Area area, Ink ink) {
        boolean solid() {
            return ink.alpha() > 0.98 && colours().stream().allMatch(c -> c.alpha() > 250);
        }

        List<Colour> colours() {
            return switch (ink.fill()) {
                case Ink.Fill.Flat(Colour c) -> List.of(c);
                case Ink.Fill.Linear l -> l.colours();
                case Ink.Fill.Radial r -> r.colours();
                case Ink.Fill.Sweep s -> s.colours();
            };
        }

        double light() {
            return colours().stream().mapToDouble(Eyedropper::light).average().orElse(1);
        }
    }

    static Inked of(Sketch sketch, double t) {
        Inked pen = new Inked();
        sketch.draw(pen, t);
        return pen;
    }

    boolean isBlank() {
        return fills.isEmpty();
    }

    /** True where something opaque was laid. */
    boolean covers(Point p) {
        return fills.stream().anyMatch(f -> f.solid() && f.area().contains(p.x() * FINE, p.y() * FINE));
    }

    /** Middle of the darkest opaque area. */
    Point darkest() {
        Rectangle r = fills.stream()
                .filter(Fill::solid)
                .min(Comparator.comparingDouble(Fill::light))
                .orElseThrow()
                .area()
                .getBounds();
        return new Point(r.getCenterX() / FINE, r.getCenterY() / FINE);
    }

    @Override
    public void fill(Shape shape, Ink ink) {
        Area a = new Area(path(shape));
        clip.ifPresent(a::intersect);
        fills.add(new Fill(a, ink));
    }

    @Override
    public void stroke(Shape shape, double width, Ink ink) {
        fills.add(new Fill(new Area(), ink));
    }

    @Override
    public void clipped(Shape shape, Runnable drawing) {
        Optional<Area> before = clip;
        Area a = new Area(path(shape));
        before.ifPresent(a::intersect);
        clip = Optional.of(a);
        drawing.run();
        clip = before;
    }

    @Override
    public void within(Affine map, Runnable drawing) {
        maps.push(map.then(maps.getFirst()));
        drawing.run();
        maps.pop();
    }

    @Override
    public void faded(double alpha, Box box, Runnable drawing) {
        drawing.run();
    }

    @Override
    public void stamp(Sprite sprite, Point at, double height, double degrees, double squeeze, double alpha) {}

    @Override
    public void ribbon(Sprite sprite, List<Point> line, double width) {}

    @Override
    public double text(String words, Font font, double size, Point at, Align align, Ink ink) {
        return 0;
    }

    @Override
    public void outline(String words, Font font, double size, Point at, Align align, double width, Ink ink) {}

    @Override
    public double measure(String words, Font font, double size) {
        return 0;
    }

    private Path2D path(Shape shape) {
        Path2D p = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Shape.Verb v : shape.verbs()) {
            switch (v) {
                case Shape.Verb.Move(Point to) -> p.moveTo(to.x(), to.y());
                case Shape.Verb.Line(Point to) -> p.lineTo(to.x(), to.y());
                case Shape.Verb.Quad(Point by, Point to) -> p.quadTo(by.x(), by.y(), to.x(), to.y());
                case Shape.Verb.Cubic(Point a, Point b, Point to) ->
                    p.curveTo(a.x(), a.y(), b.x(), b.y(), to.x(), to.y());
                case Shape.Verb.Close _ -> p.closePath();
            }
        }
        Affine m = maps.getFirst();
        AffineTransform fine = AffineTransform.getScaleInstance(FINE, FINE);
        fine.concatenate(new AffineTransform(m.a(), m.b(), m.c(), m.d(), m.e(), m.f()));
        p.transform(fine);
        return p;
    }
}
