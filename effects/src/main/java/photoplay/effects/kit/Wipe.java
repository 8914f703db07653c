package photoplay.effects.kit;

import static photoplay.stage.scene.Blend.ERASE;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Stage;

/** Lays pictures over what is drawn and cuts holes into them through which it shows: one look eaten up by another. */
public final class Wipe {
    /** What a hole is drawn with. */
    public static final Ink HOLE = Ink.of(Colour.BLACK).blend(ERASE);

    private Wipe() {}

    /** The layers as one picture in the frame, out of which {@code holes} is cut; it draws with erasing inks. */
    public static Layer.Group away(Stage stage, Sketch holes, Layer... layers) {
        List<Layer> all = new ArrayList<>(List.of(layers));
        all.add(Layer.Drawn.of(holes));
        return Layer.Group.of(stage.frame(), all);
    }
}
