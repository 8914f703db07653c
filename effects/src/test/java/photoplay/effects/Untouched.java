package photoplay.effects;

import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;

/** The photo as it is: what others are measured against. */
final class Untouched {
    private Untouched() {}

    static Scene direct(Portrait photo, Stage stage) {
        return stage.film().add(stage.actor(photo).whole()).score(Score.SILENCE);
    }
}
