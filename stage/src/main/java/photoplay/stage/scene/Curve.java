package photoplay.stage.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** A value over time in seconds. Pure: the same time always gives the same value. */
@FunctionalInterface
public interface Curve {

    double at(double t);

    /** True when the value never changes, so that the renderer may draw once. */
    default boolean constant() {
        return false;
    }

    static Curve of(double value) {
        return new Constant(value);
    }

    /** Starts a curve of keys: {@code Curve.from(0, 1).to(0.8, 1.2).to(2.5, 1, Ease.BACK)}. Holds outside its keys. */
    static Keys from(double t, double value) {
        return new Keys(List.of(new Key(t, value, Ease.LINEAR)));
    }

    /** 0 before {@code start}, 1 after {@code start + seconds}, smooth between. */
    static Curve rise(double start, double seconds) {
        return from(start, 0).to(start + seconds, 1);
    }

    /** 1 before, 0 after. */
    static Curve fall(double start, double seconds) {
        return from(start, 1).to(start + seconds, 0);
    }

    /** From 0 to 1 with a 12 % overshoot in 0.35 s. */
    static Curve pop(double start) {
        return from(start, 0).to(start + 0.35, 1, Ease.BACK);
    }

    /** Rises in {@code in} seconds from {@code start}, stays 1, is back at 0 at {@code end} after {@code out} seconds. */
    static Curve window(double start, double in, double end, double out) {
        return from(start, 0)
                .to(start + in, 1)
                .to(Math.max(start + in, end - out), 1)
                .to(end, 0);
    }

    /** Jumps to 1 at {@code start} and decays to about 5 % within {@code seconds}; over after twice that. */
    static Curve hit(double start, double seconds) {
        return t -> t < start || t > start + 2 * seconds ? 0 : Math.exp(-3 * (t - start) / seconds);
    }

    /** A swing that starts at {@code start} with full strength and dies away: {@code sin} at {@code hertz}. */
    static Curve swing(double start, double hertz, double seconds) {
        return t -> t < start ? 0 : Math.exp(-3 * (t - start) / seconds) * Math.sin(2 * Math.PI * hertz * (t - start));
    }

    static Curve sine(double hertz, double amplitude) {
        return sine(hertz, amplitude, 0);
    }

    /** @param phase turns, 0..1 */
    static Curve sine(double hertz, double amplitude, double phase) {
        return t -> amplitude * Math.sin(2 * Math.PI * (hertz * t + phase));
    }

    /** Smooth noise between -amplitude and amplitude that changes direction about {@code hertz} times a second. */
    static Curve wander(double hertz, double amplitude, long seed) {
        return t -> {
            double p = t * hertz;
            long i = (long) Math.floor(p);
            double k = Ease.SMOOTH.of(p - i);
            return amplitude * (2 * (Rnd.hash(seed, i) * (1 - k) + Rnd.hash(seed, i + 1) * k) - 1);
        };
    }

    /** The curve seen {@code seconds} later. */
    default Curve late(double seconds) {
        return constant() ? this : t -> at(t - seconds);
    }

    /** Held at {@code fps} poses a second: hand-drawn looks move on twos at 12. */
    default Curve stepped(double fps) {
        return constant() ? this : t -> at(Math.floor(t * fps + 1e-6) / fps);
    }

    default Curve plus(Curve o) {
        return constant() && o.constant() ? of(at(0) + o.at(0)) : t -> at(t) + o.at(t);
    }

    default Curve plus(double v) {
        return map(x -> x + v);
    }

    default Curve times(Curve o) {
        return constant() && o.constant() ? of(at(0) * o.at(0)) : t -> at(t) * o.at(t);
    }

    default Curve times(double v) {
        return map(x -> x * v);
    }

    default Curve map(DoubleUnaryOperator f) {
        return constant() ? of(f.applyAsDouble(at(0))) : t -> f.applyAsDouble(at(t));
    }

    /** A value that never changes. */
    record Constant(double value) implements Curve {
        @Override
        public double at(double t) {
            return value;
        }

        @Override
        public boolean constant() {
            return true;
        }
    }

    /** A key of a curve: how it is reached from the one before. */
    record Key(double t, double value, Ease ease) {}

    /** A curve through keys in order of time. */
    record Keys(List<Key> keys) implements Curve {
        public Keys {
            keys = List.copyOf(keys);
        }

        /** The next key, reached {@link Ease#SMOOTH smoothly}. */
        public Keys to(double t, double value) {
            return to(t, value, Ease.SMOOTH);
        }

        /** @throws IllegalArgumentException when {@code t} is before the last key */
        public Keys to(double t, double value, Ease ease) {
            if (t < keys.getLast().t()) {
                throw new IllegalArgumentException("key at " + t + " s comes after one at "
                        + keys.getLast().t() + " s");
            }
            List<Key> more = new ArrayList<>(keys);
            more.add(new Key(t, value, ease));
            return new Keys(more);
        }

        /** Stays until {@code t}. */
        public Keys hold(double t) {
            return to(t, keys.getLast().value(), Ease.LINEAR);
        }

        @Override
        public boolean constant() {
            double first = keys.getFirst().value();
            return keys.stream().allMatch(k -> k.value() == first);
        }

        @Override
        public double at(double t) {
            if (t <= keys.getFirst().t()) {
                return keys.getFirst().value();
            }
            for (int i = 1; i < keys.size(); i++) {
                Key to = keys.get(i);
                if (t < to.t()) {
                    Key from = keys.get(i - 1);
                    double k = to.ease().of((t - from.t()) / (to.t() - from.t()));
                    return from.value() + (to.value() - from.value()) * k;
                }
            }
            return keys.getLast().value();
        }
    }
}
