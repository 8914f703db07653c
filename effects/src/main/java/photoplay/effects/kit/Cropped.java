package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import photoplay.stage.geometry.Box;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/** Parts of photos as photos of their own, for prints and windows. */
public final class Cropped {
    private Cropped() {}

    /**
     * A portrait whose photo is a part of {@code picture}; all else of it is still that of {@code from}, so it is good
     * for showing the photo alone.
     *
     * @param part in short sides of the whole picture
     */
    public static Portrait of(Portrait from, Raster picture, Box part) {
        double unit = Math.min(picture.width(), picture.height());
        int left = Math.clamp(Math.round(part.left() * unit), 0, picture.width() - 2);
        int top = Math.clamp(Math.round(part.top() * unit), 0, picture.height() - 2);
        int width = Math.clamp(Math.round(part.width() * unit), 2, picture.width() - left);
        int height = Math.clamp(Math.round(part.height() * unit), 2, picture.height() - top);
        Raster photo = Raster.blank(width, height);
        for (int y = 0; y < height; y++) {
            MemorySegment.copy(
                    picture.pixels(),
                    4L * ((long) (top + y) * picture.width() + left),
                    photo.pixels(),
                    y * photo.stride(),
                    photo.stride());
        }
        return from.withPhoto(photo);
    }
}
