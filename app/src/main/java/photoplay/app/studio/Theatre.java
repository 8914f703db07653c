package photoplay.app.studio;

import java.nio.file.Path;
import java.util.List;
import photoplay.effects.Duo;
import photoplay.effects.Effect;
import photoplay.effects.Solo;
import photoplay.stage.draw.Renderer;
import photoplay.stage.film.Clip;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Stage;

/**
 * Directs an effect for its photos: the step from understanding to drawing.
 *
 * @param assets folder with props and fonts
 */
public record Theatre(Path assets) {
    /**
     * A directed film, ready to be drawn.
     *
     * @param clip size, length and seed
     */
    public record Production(Scene scene, Renderer renderer, Clip clip) {}

    /**
     * @param photos as many as the effect's cast
     * @param unit pixels on the short side
     */
    public Production direct(Effect effect, List<Portrait> photos, int unit, double seconds, long seed) {
        Stage stage = effect.format().stage(photos.getFirst(), seconds, seed);
        Scene scene = switch (effect) {
            case Solo solo -> solo.direct(photos.getFirst(), stage);
            case Duo duo -> duo.direct(photos.get(0), photos.get(1), stage);
        };
        Renderer renderer = Renderer.prepare(scene, stage, unit, assets);
        return new Production(scene, renderer, Clip.of(renderer.width(), renderer.height(), seconds, seed));
    }
}
