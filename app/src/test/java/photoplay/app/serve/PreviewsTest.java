package photoplay.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PreviewsTest {
    @TempDir
    Path folder;

    @Test
    void whatIsThereIsShownAndNothingElse() throws Exception {
        Path sheets = Files.createDirectory(folder.resolve("sheets"));
        Files.writeString(sheets.resolve("hug.png"), "a picture");
        Files.writeString(folder.resolve("secret.png"), "a secret");
        var previews = new Previews(Optional.of(sheets));
        assertThat(previews.of("hug")).contains("/previews/hug.png");
        assertThat(previews.of("kiss")).isEmpty();
        assertThat(previews.at("/previews/hug.png").orElseThrow().bytes())
                .asString()
                .isEqualTo("a picture");
        for (var path : new String[] {
            "/previews/kiss.png", "/previews/../secret.png", "/previews/..%2fsecret.png", "/previews/", "/hug.png"
        }) {
            assertThat(previews.at(path)).as(path).isEmpty();
        }
        assertThat(new Previews(Optional.empty()).at("/previews/hug.png")).isEmpty();
    }
}
