package photoplay.effects.kit;

import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/** A picture seen through a colour: an ambient light of full strength, baked where it stays. */
public record Filtered(Colour colour) implements Look {
    @Override
    public Raster bake(Raster picture, double unit) {
        int[] out = picture.argb();
        for (int i = 0; i < out.length; i++) {
            int p = out[i];
            int red = ((p >> 16) & 255) * colour.red() / 255;
            int green = ((p >> 8) & 255) * colour.green() / 255;
            int blue = (p & 255) * colour.blue() / 255;
            out[i] = (p & 0xFF000000) | (red << 16) | (green << 8) | blue;
        }
        return Raster.of(picture.width(), picture.height(), out);
    }
}
