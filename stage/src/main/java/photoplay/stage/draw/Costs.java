package photoplay.stage.draw;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Where a painter's time goes. For one thread; parts within parts count for the inner one only. */
public final class Costs {
    /** The kinds of work on a frame. */
    public enum Part {
        /** Baked pictures that are only scaled and moved. */
        STILL,
        /** Baked pictures bent by a map. */
        WARP,
        /** Gains and rims. */
        LIGHT,
        /** Shapes, words and sprites. */
        DRAWN,
        /** Looks over the picture. */
        LENS,
        /** Layers laid over one another: groups, fades, cuts. */
        BLEND
    }

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Map<Part, Long> nanos = new EnumMap<>(Part.class);
    private final Map<String, Long> layers = new TreeMap<>();
    private final boolean counting;
    private Part now = Part.BLEND;
    private long since;

    /** @param counting asking for a thread's time is a system call: films are drawn without */
    Costs(boolean counting) {
        this.counting = counting;
    }

    boolean counting() {
        return counting;
    }

    /** A frame begins; what went by since the last one is not counted. */
    void frame() {
        if (counting) {
            since = THREADS.getCurrentThreadCpuTime();
            now = Part.BLEND;
        }
    }

    /** Work of another kind begins; returns the kind that was interrupted, to go back to. */
    Part begin(Part next) {
        if (!counting) {
            return next;
        }
        long t = THREADS.getCurrentThreadCpuTime();
        nanos.merge(now, t - since, Long::sum);
        Part before = now;
        now = next;
        since = t;
        return before;
    }

    /** Runs the drawing of one layer and adds its time to the layer's name. */
    void layer(String name, Runnable drawing) {
        long start = THREADS.getCurrentThreadCpuTime();
        drawing.run();
        layers.merge(name, THREADS.getCurrentThreadCpuTime() - start, Long::sum);
    }

    /** Processor nanoseconds of each layer so far, by shot, number from the far end, and kind; forgets them. */
    public Map<String, Long> takeLayers() {
        Map<String, Long> taken = new TreeMap<>(layers);
        layers.clear();
        return taken;
    }

    /** Processor nanoseconds of each part so far; forgets them. */
    public Map<Part, Long> take() {
        Map<Part, Long> taken = new EnumMap<>(nanos);
        nanos.clear();
        return taken;
    }
}
