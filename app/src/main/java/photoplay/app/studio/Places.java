package photoplay.app.studio;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import photoplay.stage.vision.Models;

/**
 * Where things lie on this machine.
 *
 * @param assets models, props, fonts and sounds
 * @param cache what can be made again
 */
public record Places(Path assets, Path cache) {
    /**
     * Reads {@code photoplay.assets} from the JVM and {@code PHOTOPLAY_CACHE} from the environment.
     *
     * @throws IllegalStateException when no one said where the assets are
     */
    public static Places of(Map<String, String> environment) {
        String assets = Optional.ofNullable(System.getProperty("photoplay.assets"))
                .orElseThrow(() -> new IllegalStateException("start with ./photoplay, which sets photoplay.assets"));
        Path cache = Optional.ofNullable(environment.get("PHOTOPLAY_CACHE"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cache", "photoplay"));
        return new Places(Path.of(assets), cache);
    }

    public Models models() {
        return new Models(assets.resolve("models"), Optional.of(cache.resolve("models")));
    }

    public Path portraits() {
        return cache.resolve("portraits");
    }
}
