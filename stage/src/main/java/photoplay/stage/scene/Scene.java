package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.sound.Score;

/** A little film as values. Shots follow each other; cuts say how. */
public record Scene(List<Shot> shots, Score score) {
    public Scene {
        shots = List.copyOf(shots);
        if (shots.isEmpty() || shots.getFirst().start() != 0) {
            throw new IllegalArgumentException("the first shot starts at 0 s");
        }
    }
}
