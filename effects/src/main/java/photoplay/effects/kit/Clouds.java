package photoplay.effects.kit;

import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Heaped clouds: single ones to stamp, and seas of them to fly over. */
public final class Clouds {
    private Clouds() {}

    /** A heap of cloud, twice as wide as high, lit from above. Keep it: each call makes a new sprite. */
    public static Sprite heap(Colour light, Colour shade, long seed) {
        return Sprite.drawn(2.1, (pen, t) -> heap(pen, Point.ORIGIN, 0.5, light, shade, new Rnd(seed)));
    }

    private static void heap(Pen pen, Point at, double half, Colour light, Colour shade, Rnd r) {
        for (int row = 0; row < 3; row++) {
            int lumps = 7 - row;
            for (int i = 0; i < lumps; i++) {
                double u = (i + 0.5) / lumps * 2 - 1 + 0.12 * r.either();
                double dome = Math.sqrt(Math.max(0, 1 - u * u));
                double size = half * (0.26 + 0.28 * dome) * r.between(0.75, 1.2);
                double x = u * half * 1.5;
                double y = half * (0.52 - dome * (0.12 + 0.36 * (2 - row)) * r.between(0.8, 1));
                lump(pen, at.plus(x, Math.min(y, half * 0.95 - size)), size, light, shade.mix(light, 0.3 * row));
            }
        }
    }

    private static void lump(Pen pen, Point c, double size, Colour light, Colour shade) {
        pen.circle(
                c,
                size,
                Ink.radial(
                        c.plus(-size * 0.1, -size * 0.4),
                        size * 1.4,
                        light,
                        light.mix(shade, 0.06),
                        light.mix(shade, 0.35),
                        light.mix(shade, 0.6).alpha(0.7),
                        shade.alpha(0)));
    }

    /**
     * A sea of cloud that fills the frame below {@code y} and runs on for {@code below} short sides, baked once; wider
     * than the frame.
     *
     * @param size of its heaps in short sides
     */
    public static Layer.Picture sea(
            Stage stage, double y, double below, double size, Colour light, Colour shade, long seed) {
        Box box = new Box(-0.3, y - size * 1.2, stage.width() + 0.3, y + below);
        return Layer.Picture.drawn(box, (pen, t) -> {
            pen.rect(
                    new Box(box.left(), y + size * 0.5, box.right(), box.bottom()),
                    Ink.down(y + size * 0.5, Math.max(y + size, box.bottom()), light.mix(shade, 0.3), shade));
            Rnd r = new Rnd(seed);
            double row = y;
            double grown = size;
            while (row < box.bottom() && row < y + 6 * size) {
                int heaps = (int) (box.width() / (grown * 1.25)) + 2;
                for (int i = 0; i < heaps; i++) {
                    Point at = new Point(
                            box.left() + (i + r.unit()) * box.width() / heaps, row + grown * 0.28 * r.either());
                    heap(pen, at, grown * r.between(0.45, 0.8), light, shade, r);
                }
                pen.rect(
                        new Box(box.left(), row, box.right(), row + grown * 0.9),
                        Ink.down(row, row + grown * 0.9, shade.alpha(0), shade.alpha(0.5), shade.alpha(0.75)));
                row += grown * 0.72;
                grown *= 1.3;
            }
        });
    }
}
