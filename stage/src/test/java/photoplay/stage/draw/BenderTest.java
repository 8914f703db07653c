package photoplay.stage.draw;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import photoplay.stage.geometry.Box;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Grid;

class BenderTest {
    private static final int SIZE = 256;
    private static final Box BOX = new Box(0, 0, 1, 1);
    private static final int NODES = SIZE / Bender.CELL + 2;

    /** A ring of noise: empty outside, and in its middle. */
    private static Raster ring() {
        Raster r = Raster.blank(SIZE, SIZE);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                double d = Math.hypot(x - 140, y - 110);
                if (d > 40 && d < 70) {
                    r.pixels().setAtIndex(JAVA_INT, (long) y * SIZE + x, 0xFF000000 | (x * 31 + y * 17) * 7);
                }
            }
        }
        return r;
    }

    private static Grid grid(double dx, double wave) {
        Grid g = new Grid(NODES * NODES);
        g.count = NODES * NODES;
        for (int j = 0; j < NODES; j++) {
            for (int i = 0; i < NODES; i++) {
                double x = (i - 0.5) * Bender.CELL / SIZE;
                double y = (j - 0.5) * Bender.CELL / SIZE;
                g.x[j * NODES + i] = (float) (x + dx + wave * Math.sin(9 * y));
                g.y[j * NODES + i] = (float) (y + wave * Math.cos(7 * x));
            }
        }
        return g;
    }

    private static Target target() {
        return new Target(Raster.blank(SIZE, SIZE).pixels(), SIZE, SIZE);
    }

    @Test
    void leavesOutOnlyWhatIsEmpty() {
        Raster ring = ring();
        Raster full = Raster.blank(SIZE, SIZE);
        full.pixels().fill((byte) 255);
        Bender bender = new Bender(new Scratch());
        Target sparing = target();
        Target thorough = target();
        List<Bender.Part> parts = bender.bend(ring, BOX, grid(0.03, 0.05), Optional.of(Coverage.of(ring)), sparing);
        bender.bend(ring, BOX, grid(0.03, 0.05), Optional.of(Coverage.of(full)), thorough);
        assertThat(sparing.data().mismatch(thorough.data())).isEqualTo(-1);
        int drawn = parts.stream()
                .mapToInt(p -> (p.right() - p.left()) * (p.bottom() - p.top()))
                .sum();
        assertThat(drawn).isLessThan(SIZE * SIZE * 2 / 3);
    }

    @Test
    void movesByWholePixelsWithoutLoss() {
        Raster ring = ring();
        Target moved = target();
        new Bender(new Scratch()).bend(ring, BOX, grid(16.0 / SIZE, 0), Optional.of(Coverage.of(ring)), moved);
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE - 16; x++) {
                assertThat(moved.data().getAtIndex(JAVA_INT, (long) y * SIZE + x))
                        .isEqualTo(ring.pixels().getAtIndex(JAVA_INT, (long) y * SIZE + x + 16));
            }
        }
    }

    @Test
    void coverageKnowsTheContentAndWhetherItIsSolid() {
        Coverage ring = Coverage.of(ring());
        assertThat(ring.solid()).isFalse();
        assertThat(ring.content(ring(), BOX)).isEqualTo(new Box(71.0 / SIZE, 41.0 / SIZE, 210.0 / SIZE, 180.0 / SIZE));
        assertThat(ring.any(0, 0, 15, 255)).isFalse();
        assertThat(ring.any(72, 100, 80, 104)).isTrue();
        Raster full = Raster.blank(20, 20);
        full.pixels().fill((byte) 255);
        assertThat(Coverage.of(full).solid()).isTrue();
    }
}
