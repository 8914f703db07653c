package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Banknote;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;

/**
 * A banknote flutters down on the subject's outline and clings to it.
 *
 * @param spine the line that its middle rests on, from left to right, which moves with the subject
 * @param lands when it comes to rest
 * @param lean in degrees
 * @param luck sets its flutter apart from the others'
 */
record RestingNote(List<Spot> spine, double size, double lands, double lean, int luck) {
    /** Up to twelve places along the upper outline, where it is not too steep. */
    static List<RestingNote> along(Portrait photo, Actor actor, Stage stage) {
        List<RestingNote> out = new ArrayList<>();
        Box box = photo.subject().box();
        Face f = photo.face();
        double size = Math.clamp(0.3 * f.headWidth(), 0.055, 0.095);
        double wide = size * Banknote.WIDTH;
        Rnd r = stage.rnd(61);
        double last = -1;
        for (double x = box.left() + 0.3 * wide; x < box.right() - 0.3 * wide && out.size() < 12; x += 0.02) {
            double y = top(photo, x);
            double slope = (top(photo, x + 0.35 * wide) - top(photo, x - 0.35 * wide)) / (0.7 * wide);
            boolean brow = photo.hasFace()
                    && Math.abs(x - f.crown().x()) < 0.3 * f.headWidth()
                    && y > f.crown().y() + 0.3 * f.headHeight();
            if (Math.abs(slope) > 1.7 || x - last < 0.95 * wide || y > photo.height() * 0.93 || brow) {
                continue;
            }
            last = x;
            double lean = Math.toDegrees(Math.atan(slope)) * 0.8 + 15 * r.either();
            Point middle = new Point(x, y + size * r.between(0.05, 0.3));
            List<Spot> spine = new ArrayList<>();
            for (Point p : Banknote.spine(u -> {
                double px = middle.x() + 0.5 * wide * u * Math.cos(Math.toRadians(lean));
                double line = middle.y() + 0.5 * wide * u * Math.sin(Math.toRadians(lean));
                double skin = top(photo, px) + (middle.y() - y);
                return new Point(px, line + Math.clamp(skin - line, -0.25 * size, 0.5 * size));
            })) {
                spine.add(actor.spot(p));
            }
            out.add(new RestingNote(spine, size * r.between(0.9, 1.1), 1.0 + 1.4 * r.unit(), lean, out.size()));
        }
        return out;
    }

    private static double top(Portrait photo, double x) {
        double y = photo.subject().topAt(Math.clamp(x, 0.005, photo.width() - 0.005));
        Face f = photo.face();
        double u = (x - f.centre().x()) / (0.82 * f.headWidth());
        if (f.seen() || f.headWidth() < 0.5 || !photo.hasSubject()) {
            return Math.min(y, photo.height());
        }
        // A head that fills the photo is rounded.
        double ry = 0.7 * f.headHeight();
        double middle = Math.max(f.centre().y(), 0.93 * ry);
        return Math.min(photo.height(), Math.max(y, middle - ry * Math.sqrt(Math.max(0, 1 - u * u))));
    }

    /** {@code gust} is when a wind makes it flutter harder. */
    void draw(Pen pen, Banknote note, double gust, double t) {
        double age = t - lands;
        if (age < -0.6) {
            return;
        }
        double zoom = spine.getFirst().at(t).distance(spine.getLast().at(t)) / (size * Banknote.WIDTH * 0.93);
        double high = size * Math.clamp(zoom, 0.5, 1.3);
        if (age < 0) {
            double k = 1 + age / 0.6;
            Point goal = spine.get(4).at(t);
            Point at = new Point(
                    goal.x() + 0.12 * (1 - k) * Math.sin(8 * k + luck), goal.y() - (1 - k) * (goal.y() + 0.2));
            note.flying(pen, at, high, lean + 70 * (1 - k), 420 * (1 - k) * (1 - k), 1);
        } else {
            double lift = 0.3 * high * Math.exp(-5 * age) * Math.abs(Math.cos(12 * age));
            double flutter = high
                    * 0.1
                    * Math.sin(7 * t + 2 * luck)
                    * (0.3 + Curve.hit(gust, 0.5).at(t));
            List<Point> line = new ArrayList<>();
            for (int k = 0; k < spine.size(); k++) {
                double edge = Math.abs(k - 4) / 4.0;
                line.add(spine.get(k).at(t).plus(0, -lift * edge + flutter * edge * edge * Math.signum(k - 4)));
            }
            pen.stamp(Bits.shadow(), line.get(4).plus(0, 0.35 * high), high * 0.9, lean, 2.1, 0.45);
            note.bent(pen, line, high, 1);
        }
    }
}
