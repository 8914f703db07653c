package photoplay.app.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SheetToolTest {
    @Test
    void everyPhotoIsInACast() {
        assertThat(SheetTool.casts(1, List.of("a", "b"))).containsExactly(List.of("a"), List.of("b"));
        assertThat(SheetTool.casts(2, List.of("a", "b"))).containsExactly(List.of("a", "b"));
        assertThat(SheetTool.casts(2, List.of("a", "b", "c"))).containsExactly(List.of("a", "b"), List.of("c", "c"));
        assertThat(SheetTool.casts(2, List.of("a"))).containsExactly(List.of("a", "a"));
        assertThat(SheetTool.casts(2, List.of())).isEmpty();
    }
}
