package photoplay.effects.bodies;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Legible;
import photoplay.effects.kit.Mould;
import photoplay.effects.kit.Slab;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Jelly;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;

/**
 * The subject as a slab of jelly that stands on a plate and falls into five upright slices.
 *
 * @param box of the subject in the photo
 * @param cuts where the slices begin and end at the foot, in the photo
 * @param hang how far each slice would hang over the plate, in short sides of the photo
 * @param plate where the middle of its foot comes to stand
 * @param size its scale there
 * @param spread degrees by which the outer slices lean when fanned
 */
record JellyCake(Box box, List<Double> cuts, List<Double> hang, Point plate, double size, double spread) {
    static final int SLICES = 5;
    /** Degrees by which the cuts lean. */
    static final double LEAN = 4;
    /** How far the outer slices move aside when fanned. */
    static final double GAP = 0.04;

    private static final double DEEP = 0.045;

    static JellyCake of(Portrait p, Stage stage) {
        Box b = p.subject().box();
        double free = stage.width() / 2 - 2 * GAP - DEEP - 0.03;
        double size = Math.min(
                Math.min(1, 0.66 * stage.height() / b.height()),
                free / (b.width() / 2 + b.height() * Math.tan(Math.toRadians(10.5))));
        double spread = Math.toDegrees(Math.atan2(free - b.width() * size / 2, b.height() * size));
        double left = b.right();
        double right = b.left();
        for (int i = 0; i <= 100; i++) {
            double x = b.left() + b.width() * i / 100;
            if (lowest(p, b, x) > b.bottom() - 0.35 * b.height()) {
                left = Math.min(left, x);
                right = Math.max(right, x);
            }
        }
        if (right - left < 0.4 * b.width()) {
            left = b.left();
            right = b.right();
        }
        List<Double> cuts = new ArrayList<>();
        List<Double> hang = new ArrayList<>();
        for (int i = 0; i <= SLICES; i++) {
            cuts.add(left + (right - left) * i / SLICES);
        }
        for (int i = 0; i < SLICES; i++) {
            double low = b.top();
            for (int k = 0; k <= 12; k++) {
                low = Math.max(low, lowest(p, b, cuts.get(i) + (right - left) / SLICES * k / 12));
            }
            hang.add(low > b.top() ? b.bottom() - low : 0);
        }
        return new JellyCake(b, cuts, hang, stage.at(0.49, 0.85), size, Math.min(16, spread));
    }

    /** The lowest solid place of a column. */
    private static double lowest(Portrait p, Box b, double x) {
        double y = b.bottom() - 0.004;
        while (p.hasSubject() && y > b.top() && p.matte().at(Math.clamp(x, 0, p.width() - 1e-6), y) < 0.5) {
            y -= 0.006;
        }
        return Math.max(y, b.top());
    }

    /** Where the front must end so that its thick sides are still in the picture. */
    Box front(Stage stage) {
        double deep = DEEP / size + 0.004;
        return new Box(-1, deep * Slab.RISE, stage.width() - deep, 9);
    }

    Motion placing() {
        Point foot = new Point(box.centre().x(), box.bottom());
        Curve on = Curve.rise(0.02, 0.6);
        return t -> {
            double k = on.at(t);
            return Affine.scale(1 + (size - 1) * k, foot)
                    .then(Affine.move(plate.minus(foot).times(k)));
        };
    }

    /** How near the camera may come while the slices stand together. */
    double near(Stage stage) {
        return Math.clamp(
                Math.min(0.9 * stage.width() / (width() + 0.12), 0.8 * stage.height() / (height() + 0.1)), 1, 1.35);
    }

    double width() {
        return box.width() * size;
    }

    double height() {
        return box.height() * size;
    }

    /** Where the cut before slice {@code i} meets the plate. */
    Point cut(int i) {
        return plate.plus((cuts.get(i) - box.centre().x()) * size, 0);
    }

    Slab slice(int i, Colour colour) {
        return new Slab(
                i == 0 ? -9 : cuts.get(i),
                i == SLICES - 1 ? 9 : cuts.get(i + 1),
                box.bottom(),
                Math.tan(Math.toRadians(LEAN)),
                DEEP / size,
                colour);
    }

    /** The slab as it is poured, without its thick sides. */
    Source poured(Portrait photo, Stage stage, Colour colour) {
        Look cast = Mould.of(photo)
                .within(front(stage))
                .rounded(box.top() < 0.02 ? 4 : 9)
                .trimmed();
        return new Source.Looked(
                new Source.Looked(
                        CloseUp.earless(photo, stage.actor(photo).cutout()).source(), cast),
                Legible.of(photo, new Jelly(colour, 0, 0.36), colour.lighter(0.72), 0.72));
    }

    /** How far slice {@code i} drops once it is free. */
    double hang(int i) {
        return size * hang.get(i);
    }

    Slab slab(Colour colour) {
        return Slab.whole(DEEP / size, colour);
    }
}
