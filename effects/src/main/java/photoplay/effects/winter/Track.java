package photoplay.effects.winter;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;

/**
 * Snowy rails on an oval round the subject, half of it behind. Places on it are told in turns: 0 at the left end, the front
 * half between 0 and 0.5.
 */
record Track(Point centre, double rx, double ry) {
    Point at(double turns) {
        double a = Math.PI - 2 * Math.PI * turns;
        return centre.plus(rx * Math.cos(a), ry * Math.sin(a));
    }

    /** 1 at the front, 0.6 at the back. */
    double near(double turns) {
        return 0.8 + 0.2 * Math.sin(2 * Math.PI * turns);
    }

    boolean front(double turns) {
        return Math.sin(2 * Math.PI * turns) >= 0;
    }

    /** Width factor from the angle at which a wagon is seen; negative when it runs to the left. */
    double squeeze(double turns) {
        double k = Math.sin(2 * Math.PI * turns);
        return Math.copySign(Math.max(0.35, Math.abs(k)), k);
    }

    /** Sleepers and rails of one half; {@code drawn} is the share that is laid, 0 to 1. */
    void rails(Pen pen, double drawn, boolean front) {
        int n = 64;
        for (int i = 0; i < n * drawn; i++) {
            double s = i / (double) n;
            if (front(s + 0.5 / n) == front) {
                double k = near(s);
                Point in = centre.lerp(at(s), 0.955);
                Point out = centre.lerp(at(s), 1.045);
                pen.line(in.plus(0, 0.02), out.plus(0, 0.024), 0.014 * k, Ink.of(0x5B3A29));
                pen.line(in.plus(0, 0.014), out.plus(0, 0.018), 0.007 * k, Ink.of(0xEAF1FF));
            }
        }
        for (double r : new double[] {0.975, 1.03}) {
            List<Point> line = new ArrayList<>();
            for (int i = 0; i <= 40 * drawn; i++) {
                double s = (front ? 0 : 0.5) + i / 80.0;
                line.add(centre.lerp(at(s), r).plus(0, 0.016));
            }
            if (line.size() > 1) {
                pen.curve(line, 0.008, Ink.of(0x3C4254));
                pen.curve(line.stream().map(p -> p.plus(0, -0.003)).toList(), 0.003, Ink.of(0xD4DBEC));
            }
        }
    }
}
