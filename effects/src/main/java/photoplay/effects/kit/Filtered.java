package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/** A picture seen through a colour: an ambient light of full strength, baked where it stays. */
public record Filtered(Colour colour) implements Look {
    @Override
    public Raster bake(Raster picture, double unit) {
        int[] out = picture.pixels().toArray(ValueLayout.JAVA_INT_UNALIGNED);
        for (int i = 0; i < out.length; i++) {
            int p = out[i];
            int red = ((p >> 16) & 255) * colour.red() / 255;
            int green = ((p >> 8) & 255) * colour.green() / 255;
            int blue = (p & 255) * colour.blue() / 255;
            out[i] = (p & 0xFF000000) | (red << 16) | (green << 8) | blue;
        }
        Raster r = Raster.blank(picture.width(), picture.height());
        MemorySegment.copy(out, 0, r.pixels(), ValueLayout.JAVA_INT_UNALIGNED, 0, out.length);
        return r;
    }
}
