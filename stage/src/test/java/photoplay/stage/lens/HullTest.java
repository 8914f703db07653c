package photoplay.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.ValueLayout;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Raster;

class HullTest {
    private static final int SIDE = 40;

    /** Opaque but for its right third. */
    private static Raster picture() {
        Raster r = Raster.blank(SIDE, SIDE);
        for (long i = 0; i < SIDE * SIDE; i++) {
            if (i % SIDE < 26) {
                r.pixels().set(ValueLayout.JAVA_INT_UNALIGNED, 4 * i, 0xFF204060);
            }
        }
        return r;
    }

    private static int alpha(Raster r, int x, int y) {
        return r.pixels().get(ValueLayout.JAVA_INT_UNALIGNED, 4L * (y * SIDE + x)) >>> 24;
    }

    private static Raster cut(boolean filled) {
        return new Hull(new Point(0.5, 0.5), Collections.nCopies(60, 0.3), filled).bake(picture(), SIDE);
    }

    @Test
    void cutsAwayWhatLiesOutside() {
        assertThat(alpha(cut(false), 2, 2)).isZero();
        assertThat(alpha(cut(true), 2, 20)).isZero();
        assertThat(alpha(cut(false), 20, 20)).isEqualTo(255);
    }

    @Test
    void fillsGapsOnlyWhereAsked() {
        assertThat(alpha(cut(false), 29, 20)).isZero();
        assertThat(alpha(cut(true), 29, 20)).isEqualTo(255);
    }
}
