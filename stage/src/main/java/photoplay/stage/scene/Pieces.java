package photoplay.stage.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;

/** A part of the frame cut into pieces without gaps, each to be moved by itself. */
public record Pieces(List<Piece> pieces) {
    public Pieces {
        pieces = List.copyOf(pieces);
    }

    /**
     * A convex part.
     *
     * @param corners in short sides
     * @param centre the mean of its corners
     */
    public record Piece(List<Point> corners, Point centre) {
        static Piece of(List<Point> corners) {
            double x = corners.stream().mapToDouble(Point::x).average().orElseThrow();
            double y = corners.stream().mapToDouble(Point::y).average().orElseThrow();
            return new Piece(List.copyOf(corners), new Point(x, y));
        }

        Shape shape() {
            Shape shape = Shape.from(corners.getFirst());
            for (Point corner : corners.subList(1, corners.size())) {
                shape = shape.line(corner);
            }
            return shape.close();
        }
    }

    /**
     * Slices of equal thickness.
     *
     * @param degrees direction in which they follow each other: 90 is from the top to the bottom
     * @param count at least 1
     */
    public static Pieces slices(Box box, double degrees, int count) {
        double nx = Math.cos(Math.toRadians(degrees));
        double ny = Math.sin(Math.toRadians(degrees));
        double[] along = corners(box).stream()
                .mapToDouble(p -> p.x() * nx + p.y() * ny)
                .sorted()
                .toArray();
        double first = along[0];
        double thick = (along[along.length - 1] - first) / count;
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Point> part = kept(corners(box), -nx, -ny, -(first + i * thick));
            part = kept(part, nx, ny, first + (i + 1) * thick);
            if (part.size() >= 3) {
                pieces.add(Piece.of(part));
            }
        }
        return new Pieces(pieces);
    }

    /**
     * Shards: the Voronoi cells of points scattered in the box, closer together near the place of the blow.
     *
     * @param count at least 1; fewer where two points fall together
     */
    public static Pieces shards(Box box, Point blow, int count, long seed) {
        Rnd r = new Rnd(seed);
        List<Point> seeds = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Point far = new Point(r.between(box.left(), box.right()), r.between(box.top(), box.bottom()));
            double near = i % 2 == 0 ? r.between(0.3, 0.8) : 0;
            seeds.add(new Point(far.x() + (blow.x() - far.x()) * near, far.y() + (blow.y() - far.y()) * near));
        }
        List<Piece> pieces = new ArrayList<>();
        for (Point a : seeds) {
            List<Point> cell = corners(box);
            for (Point b : seeds) {
                double nx = b.x() - a.x();
                double ny = b.y() - a.y();
                if (nx != 0 || ny != 0) {
                    cell = kept(cell, nx, ny, nx * (a.x() + b.x()) / 2 + ny * (a.y() + b.y()) / 2);
                }
            }
            if (cell.size() >= 3) {
                pieces.add(Piece.of(cell));
            }
        }
        return new Pieces(pieces);
    }

    /** How a piece moves. */
    @FunctionalInterface
    public interface Flight {
        Motion of(Piece piece, int index);
    }

    /** What the layers show, in pieces that fly. Costs a layer of the piece's size each. */
    public List<Layer> of(Stage stage, List<? extends Layer> layers, Flight flight) {
        return IntStream.range(0, pieces.size())
                .<Layer>mapToObj(i -> Layer.Group.of(stage.frame(), layers)
                        .clip(pieces.get(i).shape())
                        .with(flight.of(pieces.get(i), i)))
                .toList();
    }

    private static List<Point> corners(Box box) {
        return List.of(
                new Point(box.left(), box.top()),
                new Point(box.right(), box.top()),
                new Point(box.right(), box.bottom()),
                new Point(box.left(), box.bottom()));
    }

    /** The part of a convex polygon where {@code nx x + ny y <= most} (Sutherland and Hodgman, 1974). */
    private static List<Point> kept(List<Point> polygon, double nx, double ny, double most) {
        List<Point> part = new ArrayList<>();
        for (int i = 0; i < polygon.size(); i++) {
            Point a = polygon.get(i);
            Point b = polygon.get((i + 1) % polygon.size());
            double over = nx * a.x() + ny * a.y() - most;
            double next = nx * b.x() + ny * b.y() - most;
            if (over <= 0) {
                part.add(a);
            }
            if (over < 0 != next < 0 && over != 0 && next != 0) {
                double k = over / (over - next);
                part.add(new Point(a.x() + (b.x() - a.x()) * k, a.y() + (b.y() - a.y()) * k));
            }
        }
        return part;
    }
}
