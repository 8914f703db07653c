package photoplay.stage.lens;

import photoplay.stage.portrait.Raster;

/**
 * A Roman mosaic: square stones turned along the edges, settled by Lloyd steps in a turned Chebyshev metric (A. Hausner:
 * Simulating decorative mosaics, 2001), with grout between and every stone a little different. 101 ms at 720x1280.
 *
 * @param stone size in short sides
 */
public record Tiles(double stone, long seed) implements Look {
    public static Tiles fine() {
        return new Tiles(0.0115, 1);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Canvas c = Canvas.of(picture, unit);
        Canvas half = c.scaled(0.5);
        Flow flow = Flow.of(half.luma(), half.px(stone * 0.8));
        Stones s = Stones.scattered(half.width(), half.height(), half.px(stone), (int) seed);
        for (int round = 0; round < 4; round++) {
            s = s.settled(flow, half);
        }
        return s.scaled(2).laid(c, flow, 2).raster();
    }
}
