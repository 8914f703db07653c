package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * A look that is baked once into a still picture and then moved with it: may cost tenths of a second. A record, so
 * that equal looks of one picture are baked once.
 */
public interface Look {
    /**
     * A new picture of the same shape, premultiplied.
     *
     * @param unit pixels in one short side
     */
    Raster bake(Raster picture, double unit);
}
