package photoplay.effects.moves;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Soft;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;

/**
 * A card that turns about its upright axis, faster and faster, until its turns melt into a column; then it stands still.
 *
 * @param start of the first turn, in seconds
 * @param halt when it stands still, in seconds
 */
record Spinning(double start, double halt) {

    /** Copies of the spinning picture that one frame's exposure holds. */
    private static final int EXPOSURES = 5;

    private static final double SHUTTER = 1 / 60.0 / 4;
    private static final double THIN = 0.1;

    /** Turns since the start: six a second before the halt, whole ones after it. */
    double turns(double t) {
        if (t < start) {
            return 0;
        }
        double k = Math.min(t, halt) - start;
        double span = halt - start;
        double free = 0.75 * k + 2.35 * k * k * k / (span * span) * 1.05 + 0.9 * k * k / span;
        double whole = Math.rint(0.75 * span + 2.35 * span * 1.05 + 0.9 * span);
        double all = 0.75 * span + 2.35 * span * 1.05 + 0.9 * span;
        return free * whole / all;
    }

    /** Turns a second. */
    double speed(double t) {
        return (turns(t + 0.01) - turns(t - 0.01)) / 0.02;
    }

    /** 0 while turns can be told apart, 1 when they melt into a column. */
    double melted(double t) {
        return t >= halt ? 0 : Math.clamp((speed(t) - 2.2) / 1.8, 0, 1);
    }

    /** Width of a card that has turned so far: never quite thin, mirrored while its back shows. */
    private double width(double t) {
        double c = Math.cos(2 * Math.PI * turns(t));
        return Math.copySign(Math.max(THIN, Math.abs(c)), c);
    }

    /** The turning card, {@code early} seconds ago. */
    Motion card(Point base, double early) {
        return t -> t < start || t >= halt
                ? Affine.IDENTITY
                : Affine.scale(width(t - early), 1).about(base);
    }

    /** 1 while the back is seen. */
    Curve backTurned() {
        return t -> t >= start && t < halt && width(t) < 0 ? 1 : 0;
    }

    /** The column's solid core behind the turning card: without it the card, edge on, would stand in a mere haze. */
    Layer.Picture core(Layer.Picture cutout, Point base) {
        return cutout.through(new Soft(0.012))
                .with((Motion) t -> Affine.scale(columnWidth(t), 1).about(base))
                .opacity(t -> melted(t) > 0.98 ? 0 : Math.min(1, 5 * melted(t)));
    }

    private double columnWidth(double t) {
        return 0.26 + 0.46 * Math.min(1, 1.6 * melted(t));
    }

    /** The copies that one frame's exposure holds. */
    Layer[] exposures(Layer.Picture cutout, Point base) {
        Layer[] out = new Layer[EXPOSURES];
        for (int i = 0; i < EXPOSURES; i++) {
            out[i] = exposure(cutout, base, i);
        }
        return out;
    }

    /** One of several copies at moments of one exposure, the first one always of middle width: the column. */
    private Layer.Picture exposure(Layer.Picture cutout, Point base, int i) {
        Motion fat = t -> Affine.scale((i == 0 ? columnWidth(t) : 1) * (1 + 0.22 * melted(t)), 1)
                .about(base);
        Layer.Picture copy = cutout.through(new Soft(i == 0 ? 0.02 : 0.009));
        return (i == 0 ? copy : copy.with(card(base, i * SHUTTER)))
                .with(fat)
                .opacity(t -> melted(t) * (i == 0 ? 0.85 : 0.85 / (i + 0.4)));
    }
}
