package photoplay.effects;

import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Stage;

/** An effect for two photos: the first person stands left, the second right. */
public non-sealed interface Duo extends Effect {
    Scene direct(Portrait left, Portrait right, Stage stage);

    @Override
    default Format format() {
        return Format.PORTRAIT_3_4;
    }
}
