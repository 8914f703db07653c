package photoplay.stage.sound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What is heard in a clip: tunes and cues. A value: equal scores sound equal, so a rendered track may be kept by its score.
 *
 * {@snippet :
 * Score.of(Tune.STREET_MARCH.at(112))
 *         .cue(Sound.POP, 0.4, 1.2)
 *         .cue(Sound.BOOM.quieter(6).lower(5), 3.2);
 * }
 *
 * @param tunes tunes, which may overlap
 * @param cues sounds at moments, in any order
 */
public record Score(List<Playing> tunes, List<Cue> cues) {
    /** Nothing is heard. */
    public static final Score SILENCE = new Score(List.of(), List.of());

    public Score {
        tunes = List.copyOf(tunes);
        cues = List.copyOf(cues);
    }

    /** A score of tunes, with cues to come. */
    public static Score of(Playing... tunes) {
        return new Score(List.of(tunes), List.of());
    }

    /** A score without a tune, begun with one sound. */
    public static Score of(Sound sound, double... seconds) {
        return SILENCE.cue(sound, seconds);
    }

    /** Adds a tune. */
    public Score play(Playing tune) {
        var all = new ArrayList<>(tunes);
        all.add(tune);
        return new Score(all, cues);
    }

    /** Adds a sound at each of these seconds. */
    public Score cue(Sound sound, double... seconds) {
        return cue(sound.hit(), seconds);
    }

    /** Adds a hit at each of these seconds. */
    public Score cue(Hit hit, double... seconds) {
        var all = new ArrayList<>(cues);
        for (double at : seconds) all.add(hit.at(at));
        return new Score(tunes, all);
    }

    /** Adds a sound at each of these seconds. */
    public Score cue(Sound sound, Collection<Double> seconds) {
        return cue(sound.hit(), seconds);
    }

    /** Adds a hit at each of these seconds. */
    public Score cue(Hit hit, Collection<Double> seconds) {
        return cue(hit, seconds.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Adds cues. */
    public Score cues(Collection<Cue> more) {
        var all = new ArrayList<>(cues);
        all.addAll(more);
        return new Score(tunes, all);
    }

    /** Both scores at once. */
    public Score with(Score other) {
        var all = new ArrayList<>(tunes);
        all.addAll(other.tunes);
        return new Score(all, cues).cues(other.cues);
    }
}
