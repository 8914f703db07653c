package photoplay.effects;

import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Stage;

/** An effect for one photo. */
public non-sealed interface Solo extends Effect {
    Scene direct(Portrait photo, Stage stage);
}
