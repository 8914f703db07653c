package photoplay.stage.sound;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Keeps what was made, up to a budget of samples; what was not used for longest goes first. Safe for many threads. */
final class Keep<K, V> {
    private final Map<K, V> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final ToIntFunction<V> samples;
    private final long budget;
    private long used;

    Keep(long budget, ToIntFunction<V> samples) {
        this.budget = budget;
        this.samples = samples;
    }

    /** What was kept under a key, or else what the maker makes; two threads may make the same at once. */
    V get(K key, Supplier<V> maker) {
        synchronized (kept) {
            V value = kept.get(key);
            if (value != null) return value;
        }
        V made = maker.get();
        synchronized (kept) {
            V old = kept.put(key, made);
            used += samples.applyAsInt(made) - (old == null ? 0 : samples.applyAsInt(old));
            var eldest = kept.entrySet().iterator();
            while (used > budget && eldest.hasNext()) {
                used -= samples.applyAsInt(eldest.next().getValue());
                eldest.remove();
            }
        }
        return made;
    }
}
