package photoplay.effects.moves;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Stage;

/**
 * Where the pictures are: in a ring round the subject that turns, then one after the other on the wall.
 *
 * @param bust the subject is a head that fills the photo, and stands above the pictures that pass before it
 */
record PictureRing(Stage stage, Portrait photo, boolean bust) {
    /** Places on the wall: columns at the sides, a row over the head. */
    private static final double[][] SLOTS = {
        {0.5, 0.1},
        {0.13, 0.14},
        {0.87, 0.14},
        {0.1, 0.42},
        {0.9, 0.42},
        {0.31, 0.13},
        {0.69, 0.13},
        {0.14, 0.69},
        {0.86, 0.69},
        {0.3, 0.4},
        {0.7, 0.4}
    };

    /** A picture's place: its middle, the factors of its width and height, how it hangs, and whether it is behind. */
    record Place(Point at, double wide, double high, double degrees, boolean behind) {
        Affine from(Point middle) {
            return Affine.move(-middle.x(), -middle.y()).then(Affine.place(at, degrees, wide, high));
        }
    }

    static PictureRing of(Portrait photo, Stage stage) {
        boolean bust = photo.hasSubject()
                && photo.face().headWidth() > 0.5
                && photo.subject().box().bottom() > photo.height() - 0.06;
        return new PictureRing(stage, photo, bust);
    }

    /** Where picture {@code i} is at a time. */
    Place at(int i, double t) {
        if (i == 0 && t < 0.95) {
            Place to = ring(0, 0.95);
            double k = Ease.SMOOTH.of((t - 0.3) / 0.65);
            return new Place(
                    stage.centre().lerp(to.at(), k), 1 + (to.wide() - 1) * k, 1 + (to.high() - 1) * k, 0, true);
        }
        double k = Ease.SMOOTH.of((t - GalleryRing.BRAKE - 0.05 * i) / 0.32);
        Place from = ring(i, Math.min(t, GalleryRing.BRAKE + 0.05 * i));
        if (k <= 0) {
            return from;
        }
        Place to = wall(i);
        double swing =
                5 * Curve.swing(GalleryRing.BRAKE + 0.32 + 0.05 * i, 2.2, 0.8).at(t);
        return new Place(
                from.at().lerp(to.at(), k).plus(0, -0.1 * Math.sin(Math.PI * k)),
                from.wide() + (to.wide() - from.wide()) * k,
                from.high() + (to.high() - from.high()) * k,
                to.degrees() * k + swing,
                from.behind() || k > 0.35);
    }

    /** Width of a picture in the ring at rest, in photo widths. */
    private double share() {
        return 0.25 / Math.sqrt(photo.width() * photo.height());
    }

    Place ring(int i, double t) {
        double a = Math.toRadians(360.0 * i / GalleryRing.PICTURES + 115 + GalleryRing.TURNED.at(t));
        double near = Math.sin(a);
        double size = share() * (bust ? 0.86 + 0.12 * near : 0.9 + 0.35 * near);
        double squeeze = Math.max(0.25, Math.abs(near) * 0.85 + 0.15);
        double slope = 0.08 * Math.cos(a);
        Point at = stage.at(0.5, bust ? 0.66 : 0.63)
                .plus(
                        0.55 * stage.width() * Math.cos(a),
                        bust ? 0.25 * stage.height() * near + slope : 0.14 * near + slope);
        return new Place(at, size * squeeze, size, 0, near < 0.12);
    }

    private Place wall(int i) {
        double[] s = SLOTS[i];
        double size = share() * 0.75 * Math.min(1.25, Math.sqrt(stage.width() * stage.height()));
        return new Place(stage.at(s[0], s[1]), size, size, (i % 3 - 1) * 1.2, true);
    }
}
