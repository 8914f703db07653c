package photoplay.stage.vision;

import java.util.Optional;
import photoplay.stage.portrait.Raster;

/**
 * A decoded photo: upright, opaque, free of metadata, at most as long as the darkroom's limit.
 *
 * @param id sha256 of the bytes it came from, in hex
 * @param ownCutout the picture with its own transparency, when that transparency outlines something
 */
record Photo(String id, Raster pixels, Optional<Raster> ownCutout) {
    int width() {
        return pixels.width();
    }

    int height() {
        return pixels.height();
    }

    /** Pixels in one unit of a portrait's lengths. */
    int unit() {
        return Math.min(width(), height());
    }
}
