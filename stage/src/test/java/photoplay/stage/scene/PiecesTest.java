package photoplay.stage.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;

class PiecesTest {
    private static final Box BOX = new Box(0.1, -0.2, 1.1, 1.6);

    @ParameterizedTest
    @ValueSource(doubles = {0, 30, 90, 135, 271})
    void slicesAreTheWholeBox(double degrees) {
        Pieces slices = Pieces.slices(BOX, degrees, 5);

        assertThat(slices.pieces()).hasSize(5);
        assertThat(area(slices)).isCloseTo(1.8, within(1e-9));
    }

    @Test
    void slicesFollowEachOtherInTheirDirection() {
        assertThat(Pieces.slices(BOX, 90, 3).pieces().stream()
                        .map(Pieces.Piece::centre)
                        .toList())
                .extracting(Point::y)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b))
                .containsExactly(0.1, 0.7, 1.3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void shardsAreTheWholeBoxWithoutOverlap(long seed) {
        Pieces shards = Pieces.shards(BOX, new Point(0.5, 0.5), 40, seed);

        assertThat(shards.pieces()).hasSize(40);
        assertThat(area(shards)).isCloseTo(1.8, within(1e-9));
    }

    @Test
    void shardsAreSmallerNearTheBlow() {
        Point blow = new Point(0.6, 0.7);
        var pieces = Pieces.shards(BOX, blow, 60, 4).pieces();

        double near = pieces.stream()
                .filter(p -> p.centre().distance(blow) < 0.3)
                .mapToDouble(PiecesTest::area)
                .average()
                .orElseThrow();
        double far = pieces.stream()
                .filter(p -> p.centre().distance(blow) > 0.6)
                .mapToDouble(PiecesTest::area)
                .average()
                .orElseThrow();
        assertThat(far).isGreaterThan(2 * near);
    }

    private static double area(Pieces pieces) {
        return pieces.pieces().stream().mapToDouble(PiecesTest::area).sum();
    }

    /** By the shoelace formula. */
    private static double area(Pieces.Piece piece) {
        List<Point> c = piece.corners();
        double twice = 0;
        for (int i = 0; i < c.size(); i++) {
            Point a = c.get(i);
            Point b = c.get((i + 1) % c.size());
            twice += a.x() * b.y() - b.x() * a.y();
        }
        return Math.abs(twice) / 2;
    }
}
