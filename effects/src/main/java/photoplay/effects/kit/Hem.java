package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;

/**
 * Takes away what lies below a line, where something in front hides it: what is not there is not bent or lit. For
 * pictures whose box begins at the photo's origin.
 *
 * @param below in the photo
 */
public record Hem(double below) implements Look {
    @Override
    public Raster bake(Raster picture, double unit) {
        Raster out = Raster.blank(picture.width(), picture.height());
        long rows = Math.clamp(Math.round(below * unit), 1, picture.height());
        MemorySegment.copy(picture.pixels(), 0, out.pixels(), 0, rows * picture.stride());
        return out;
    }
}
