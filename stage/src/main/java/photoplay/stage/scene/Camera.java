package photoplay.stage.scene;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;

/**
 * The camera over the flat planes of a scene: zoom and roll about a point, pan, shake. Planes answer by their depth, so
 * a push separates subject and backdrop.
 *
 * @param zoom 1 shows the frame as it is
 * @param panX what the camera looks at, as a displacement to the right; {@code panY} down
 */
public record Camera(Curve zoom, Curve panX, Curve panY, Curve roll, Point about) {
    public static Camera still(Point about) {
        return new Camera(Curve.of(1), Curve.of(0), Curve.of(0), Curve.of(0), about);
    }

    public Camera zoom(Curve c) {
        return new Camera(c, panX, panY, roll, about);
    }

    /** From one zoom to another over the clip, gently. */
    public Camera push(double from, double to, double seconds) {
        return zoom(Curve.from(0, from).to(seconds, to));
    }

    public Camera pan(Curve x, Curve y) {
        return new Camera(zoom, panX.plus(x), panY.plus(y), roll, about);
    }

    public Camera roll(Curve degrees) {
        return new Camera(zoom, panX, panY, roll.plus(degrees), about);
    }

    public Camera about(Point p) {
        return new Camera(zoom, panX, panY, roll, p);
    }

    /** Shakes by {@code amplitude} (short sides) while {@code strength} is above 0. */
    public Camera shaken(double amplitude, Curve strength, long seed) {
        Curve x = Curve.wander(13, amplitude, seed).times(strength);
        Curve y = Curve.wander(11, amplitude, seed + 1).times(strength);
        return pan(x, y);
    }

    /** A hand that holds the camera: a slow sway. */
    public Camera handheld(double amplitude, long seed) {
        return pan(Curve.wander(0.9, amplitude, seed), Curve.wander(0.7, amplitude, seed + 1));
    }

    public boolean constant() {
        return zoom.constant() && panX.constant() && panY.constant() && roll.constant();
    }

    /** The map of a plane at {@code depth}. */
    public Affine at(double t, double depth) {
        double z = Math.max(0.05, 1 + (zoom.at(t) - 1) * depth);
        Affine a = Affine.scale(z, z);
        double r = roll.at(t) * Math.min(depth, 1);
        if (r != 0) {
            a = a.then(Affine.turn(r));
        }
        return a.about(about).then(Affine.move(-panX.at(t) * depth, -panY.at(t) * depth));
    }
}
