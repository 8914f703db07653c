package photoplay.stage.vision;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the models lie.
 *
 * @param folder of the model files; it and they may be missing
 * @param shelf keeps what takes long to make of them, about twice their size, for any number of processes; made when
 *     missing. None: it is made anew at each opening
 */
public record Models(Path folder, Optional<Path> shelf) {
    /** Nothing is kept. */
    public static Models in(Path folder) {
        return new Models(folder, Optional.empty());
    }
}
