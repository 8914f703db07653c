package photoplay.app.command;

import java.util.Comparator;
import java.util.List;
import photoplay.app.Complaint;
import photoplay.effects.EffectBook;

/** Effects by the names that people type. */
final class Scenes {
    private static final int NAMES_SHOWN = 3;

    private Scenes() {}

    /** @throws Complaint when there is no such effect; it names the nearest ones */
    static EffectBook.Entry named(String name) {
        return EffectBook.find(name)
                .orElseThrow(() -> new Complaint(
                        "There is no effect " + name + ". Nearest: " + String.join(", ", nearest(name)) + "."));
    }

    private static List<String> nearest(String name) {
        return EffectBook.all().stream()
                .map(EffectBook.Entry::scene)
                .sorted(Comparator.comparingInt(s -> -commonPairs(s, name)))
                .limit(NAMES_SHOWN)
                .toList();
    }

    private static int commonPairs(String a, String b) {
        int common = 0;
        for (int i = 0; i + 2 <= b.length(); i++) {
            if (a.contains(b.substring(i, i + 2))) {
                common++;
            }
        }
        return common;
    }
}
