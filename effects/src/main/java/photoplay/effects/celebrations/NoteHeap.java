package photoplay.effects.celebrations;

import photoplay.effects.kit.Banknote;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/** A heap of banknotes that has gathered along the lower edge. */
final class NoteHeap {
    private NoteHeap() {}

    /** The heap; baked. */
    static Layer.Picture of(Stage stage, Banknote note) {
        double h = stage.height();
        double deep = 0.14 * Math.min(h, 1.2);
        Box box = new Box(-0.12, h - deep - 0.12, stage.width() + 0.12, h + 0.12);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    Rnd r = stage.rnd(71);
                    int n = (int) (64 * box.width());
                    for (int i = 0; i < n; i++) {
                        double row = (double) i / n;
                        double x = r.between(box.left(), box.right());
                        double hump = 0.03 * Math.sin(7 * x) + 0.02 * Math.sin(13 * x + 1);
                        Point at = new Point(x, h - deep * (1 - row) + hump + 0.02 * r.either() + 0.02);
                        pen.stamp(Bits.shadow(), at.plus(0.004, 0.03), 0.11, 0, 2, 0.55);
                        note.flying(
                                pen,
                                at,
                                r.between(0.075, 0.1),
                                60 * r.either(),
                                r.chance(0.25) ? r.between(120, 230) : r.between(-55, 55),
                                1);
                    }
                })
                .depth(1.1);
    }
}
