package photoplay.service.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * An effect that can be ordered.
 *
 * @param scene its name on the wire, e.g. {@code balloon_parade}
 * @param title for people
 * @param shows one sentence of what it shows
 * @param theme groups effects, e.g. {@code holiday}
 * @param persons pictures it takes: 1 or 2
 * @param aliases other names accepted for it
 * @param preview a picture or clip of it, where one is published
 */
public record Effect(
        String scene,
        String title,
        String shows,
        String theme,
        int persons,
        Tier tier,
        List<String> aliases,
        Optional<String> preview) {
    public Effect {
        aliases = List.copyOf(aliases);
        if (persons != 1 && persons != 2) {
            throw new IllegalArgumentException(scene + " takes 1 or 2 pictures, not " + persons);
        }
    }
}
