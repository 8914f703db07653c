package photoplay.stage.scene;

import java.util.List;
import photoplay.stage.lens.Lens;

/**
 * One camera position with its layers.
 *
 * @param start seconds of the film at which it begins; curves run on film time, not on shot time
 * @param lenses looks over the finished picture, in order
 * @param cut how it replaces the shot before
 */
public record Shot(double start, List<Layer> layers, Camera camera, List<Lens> lenses, Cut cut) {
    public Shot {
        layers = List.copyOf(layers);
        lenses = List.copyOf(lenses);
    }
}
