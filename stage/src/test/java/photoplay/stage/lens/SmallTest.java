package photoplay.stage.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.foreign.ValueLayout;
import org.junit.jupiter.api.Test;
import photoplay.stage.portrait.Raster;

class SmallTest {
    @Test
    void keepsTheMeanOfWhatItMakesSmall() {
        Raster checks = Raster.blank(40, 20);
        for (int i = 0; i < 800; i++) {
            checks.pixels().setAtIndex(ValueLayout.JAVA_INT, i, (i + i / 40) % 2 == 0 ? 0xFF000000 : 0xFFC8C8C8);
        }
        Raster small = Small.plain(0.5).bake(checks, 20);
        assertThat(small.width()).isEqualTo(20);
        assertThat(small.height()).isEqualTo(10);
        int pixel = small.pixels().getAtIndex(ValueLayout.JAVA_INT, 105);
        assertThat(pixel & 255).isBetween(98, 102);
        assertThat(pixel >>> 24).isEqualTo(255);
    }

    @Test
    void refusesToEnlarge() {
        assertThatThrownBy(() -> Small.plain(1.5)).hasMessageContaining("at most 1");
    }
}
