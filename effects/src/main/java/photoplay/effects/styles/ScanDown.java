package photoplay.effects.styles;

import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Box;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Stage;

/**
 * A bright row runs down and leaves the photo in coarse pixels, then in finer ones, then gone.
 *
 * @param start when the row leaves the upper edge, in seconds
 */
record ScanDown(Stage stage, double start) {

    /** Front of the step from one size of pixels to the next: all above it is done. */
    private double front(int step, double t) {
        double row = 1 / 24.0;
        double y = (t - start - 0.07 * step) / 0.45 * stage.height();
        return Math.floor(y / row) * row;
    }

    /** The photo in pixels of one size, above the next finer ones, and gone where those have come. */
    Layer level(Portrait photo, int across, int step) {
        Layer.Picture whole = stage.actor(photo).whole();
        Layer.Picture coarse = across == 0 ? whole : whole.through(new PixelArt(across, 24, 0));
        return Wipe.away(
                        stage,
                        (pen, t) -> pen.rect(
                                new Box(-0.1, -0.1, stage.width() + 0.1, Math.max(-0.1, front(step, t))), Wipe.HOLE),
                        coarse)
                .opacity(t -> front(step, t) > stage.height() ? 0 : 1);
    }

    /** The bright row. */
    void row(Pen pen, double t) {
        double y = front(0, t);
        if (y < -0.05 || y > stage.height()) {
            return;
        }
        double row = 1 / 24.0;
        pen.rect(new Box(0, y, stage.width(), y + row), Ink.of(Colour.WHITE.alpha(0.9)));
        pen.rect(
                new Box(0, y - row, stage.width(), y),
                Ink.of(Colour.rgb(0x7CF5FF).alpha(0.55)));
        pen.rect(
                new Box(0, y + row, stage.width(), y + 1.5 * row),
                Ink.of(Colour.rgb(0x7CF5FF).alpha(0.3)));
    }
}
