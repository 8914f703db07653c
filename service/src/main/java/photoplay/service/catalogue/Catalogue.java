package photoplay.service.catalogue;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import photoplay.service.money.Money;

/** The effects that can be ordered, and what each costs. Names are matched in any letter case. */
public final class Catalogue {
    private static final int SUGGESTIONS = 3;
    private final List<Effect> effects;
    private final Map<String, Effect> byName = new LinkedHashMap<>();
    private final Prices prices;

    /**
     * @throws IllegalArgumentException when two effects share a name or alias
     */
    public Catalogue(List<Effect> effects, Prices prices) {
        this.effects = List.copyOf(effects);
        this.prices = prices;
        for (var effect : this.effects) {
            name(effect.scene(), effect);
            effect.aliases().forEach(alias -> name(alias, effect));
        }
    }

    private void name(String name, Effect effect) {
        if (byName.put(name.toLowerCase(Locale.ROOT), effect) != null) {
            throw new IllegalArgumentException("two effects are called " + name);
        }
    }

    public List<Effect> effects() {
        return effects;
    }

    public Optional<Effect> find(String name) {
        return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
    }

    public Money price(Effect effect) {
        return prices.of(effect.tier());
    }

    /** The names most like a misspelt one, nearest first; empty when nothing is near. */
    public List<String> near(String name) {
        record Candidate(String name, int distance) {}
        var wanted = name.toLowerCase(Locale.ROOT);
        if (wanted.length() > 100) {
            return List.of();
        }
        int far = Math.max(2, wanted.length() / 3);
        return byName.keySet().stream()
                .map(known -> new Candidate(known, distance(wanted, known)))
                .filter(candidate -> candidate.distance() <= far
                        || (wanted.length() >= 4 && candidate.name().contains(wanted)))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::name))
                .limit(SUGGESTIONS)
                .map(Candidate::name)
                .toList();
    }

    /** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours. */
    static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : cheapest(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int cheapest(int[][] d, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int best = Math.min(d[i - 1][j - 1] + (same ? 0 : 1), 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
