package photoplay.stage.scene;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Lens;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.sound.Score;

/**
 * What an effect is given besides the portraits: the frame, the length, the seed.
 *
 * @param width of the frame in short sides; the smaller of width and height is 1
 * @param height of the frame in short sides
 * @param seconds length of the film; beats are written for 5 s
 * @param seed for {@link #rnd}
 */
public record Stage(double width, double height, double seconds, long seed) {
    public Box frame() {
        return new Box(0, 0, width, height);
    }

    /** The point at fractions of the frame's width and height. */
    public Point at(double u, double v) {
        return new Point(u * width, v * height);
    }

    public Point centre() {
        return at(0.5, 0.5);
    }

    /** Repeatable random numbers of their own for each {@code salt}. */
    public Rnd rnd(long salt) {
        return new Rnd(seed * 31 + salt);
    }

    /** The portrait fitted into the frame: as it is where the shapes agree, else covering the frame round the subject. */
    public Actor actor(Portrait p) {
        if (Math.abs(p.width() - width) < 0.01 && Math.abs(p.height() - height) < 0.01) {
            return new Actor(p, List.of(), false);
        }
        double k = Math.max(width / p.width(), height / p.height());
        Point focus = p.hasFace() ? p.face().centre() : p.subject().box().centre();
        double x = Math.clamp(width / 2 - focus.x() * k, width - p.width() * k, 0);
        double y = Math.clamp(height * 0.42 - focus.y() * k, height - p.height() * k, 0);
        return new Actor(p, List.of(Motion.of(new Affine(k, 0, 0, k, x, y))), false);
    }

    /** Starts a film of one shot. */
    public Storyboard film() {
        return new Storyboard(this);
    }

    /** Collects shots; ends with {@link #score}. */
    public static final class Storyboard {
        private final Stage stage;
        private final List<Shot> shots = new ArrayList<>();
        private List<Layer> layers = new ArrayList<>();
        private List<Lens> lenses = new ArrayList<>();
        private Camera camera;
        private double start;
        private Cut cut = Cut.HARD;

        private Storyboard(Stage stage) {
            this.stage = stage;
            this.camera = Camera.still(stage.centre());
        }

        /** Layers, far to near. */
        public Storyboard add(Layer... more) {
            layers.addAll(List.of(more));
            return this;
        }

        /** A drawing over what is there, moved like the subject's plane. */
        public Storyboard draw(Sketch s) {
            return add(Layer.Drawn.of(s));
        }

        public Storyboard camera(Camera c) {
            camera = c;
            return this;
        }

        /** Looks over the finished picture of this shot, in order. */
        public Storyboard through(Lens... more) {
            lenses.addAll(List.of(more));
            return this;
        }

        /** Ends the shot; the next one begins at {@code t} seconds of the film. */
        public Storyboard cut(double t, Cut how) {
            shots.add(new Shot(start, layers, camera, lenses, cut));
            layers = new ArrayList<>();
            lenses = new ArrayList<>();
            camera = Camera.still(stage.centre());
            start = t;
            cut = how;
            return this;
        }

        /** The finished film with its sound. */
        public Scene score(Score score) {
            shots.add(new Shot(start, layers, camera, lenses, cut));
            return new Scene(shots, score);
        }
    }
}
