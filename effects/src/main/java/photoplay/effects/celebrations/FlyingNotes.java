package photoplay.effects.celebrations;

import photoplay.effects.kit.Banknote;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Stage;

/**
 * Banknotes rain down and are thrown up past the body, and give way where the face is.
 *
 * @param centre of the face
 * @param radius in which none flies before it
 */
record FlyingNotes(Point centre, double radius) {

    Point parted(Point p) {
        Point d = p.minus(centre);
        double k = Math.max(0, 1 - d.length() / (1.7 * radius));
        return p.plus(d.unit().times(radius * k));
    }

    /**
     * One plane of the rain.
     *
     * @param plane 0 behind, 1 beside, 2 near the lens and out of focus
     * @param c the notes' own time
     * @param thinned what is left of every second note
     */
    void rain(Pen pen, Stage stage, Banknote note, int plane, double c, double thinned) {
        int count = new int[] {34, 10, 5}[plane];
        double size = new double[] {0.075, 0.11, 0.19}[plane];
        for (int i = 0; i < count * (0.6 + 0.4 * stage.height()); i++) {
            int id = 100 * plane + i;
            double speed = (0.42 + 0.3 * Rnd.hash(3, id)) * (1 + 0.5 * plane);
            double high = stage.height() + 0.6;
            double born = 0.1 + 1.7 * Rnd.hash(4, id) + 0.3 * plane;
            double seen = i % 2 == 1 ? thinned : 1;
            double fallen = (c - born) * speed;
            if (fallen < 0 || seen <= 0) {
                continue;
            }
            double turns = Math.floor(fallen / high);
            double y = fallen - turns * high - 0.3;
            double sway = 0.07 * Math.sin(2.4 * c * (0.7 + 0.5 * Rnd.hash(5, id)) + id);
            double u = plane > 0 ? sides(Rnd.hash(6, id + 31 * (long) turns)) : Rnd.hash(6, id + 31 * (long) turns);
            Point at = new Point(stage.width() * u + sway, y);
            double roll = 250 * c * (0.6 + 0.8 * Rnd.hash(7, id)) + 360 * Rnd.hash(8, id);
            double turn = 50 * (Rnd.hash(9, id) - 0.5) + 26 * Math.sin(2 * c + id) + 300 * sway;
            note.flying(pen, plane > 0 ? parted(at) : at, size * (0.85 + 0.3 * Rnd.hash(10, id)), turn, roll, seen);
        }
    }

    /** Away from the middle, so that the face stays free. */
    private static double sides(double u) {
        return u < 0.5 ? 0.6 * u : 0.7 + 0.6 * (u - 0.5);
    }

    /** Thrown up from both lower corners past the body; they hang while time is slow. */
    void wall(Pen pen, Stage stage, Banknote note, boolean near, double since) {
        double h = stage.height();
        for (int i = 0; i < 46; i++) {
            double age = since - 0.16 * Rnd.hash(21, i);
            if (age < 0 || i % 3 == 0 != near) {
                continue;
            }
            int side = i % 2 == 0 ? -1 : 1;
            double inward = (0.08 + 0.95 * Rnd.hash(22, i)) * stage.width() * (near ? 0.42 : 0.62);
            double up = h * (0.35 + 0.85 * Rnd.hash(23, i));
            double flown = 1 - Math.exp(-4.2 * age);
            Point at = new Point(
                    stage.width() * (side < 0 ? -0.05 : 1.05) - side * inward * flown,
                    h * 1.08 - up * 1.25 * flown + 1.1 * age * age * h * 0.55);
            if (at.y() > h + 0.2) {
                continue;
            }
            double size = (near ? 0.135 : 0.09) * (0.8 + 0.5 * Rnd.hash(24, i));
            note.flying(
                    pen,
                    near ? parted(at) : at,
                    size,
                    360 * Rnd.hash(25, i) + 120 * age * side,
                    520 * age + 360 * Rnd.hash(26, i),
                    1);
        }
    }
}
