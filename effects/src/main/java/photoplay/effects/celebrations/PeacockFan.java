package photoplay.effects.celebrations;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Shell;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Nine comets that fan out behind a head like a peacock's tail, open an eye each, and sag into a curtain of gold. */
final class PeacockFan {
    private static final Colour GOLD = Colour.rgb(0xFFC65A);
    private static final Sprite STREAK = Shell.streak(Colour.rgb(0xFFD98A));
    private static final Sprite GRAIN = Bits.spark(GOLD);
    private static final Sprite SPARKLE = Bits.spark(Colour.rgb(0xFFF0C8));
    private static final Sprite HALO = Shell.glow(GOLD);
    private static final double FLIGHT = 0.32;
    private static final double SAG = 3.55;
    static final int TAILS = 9;
    private static final int GRAINS = 24;

    /** One comet of the fan: from its root to the place where its eye opens. */
    private record Comet(Point root, Point end, double start) {
        double opens() {
            return start + FLIGHT;
        }

        Point at(double k) {
            Point straight = root.lerp(end, k);
            return straight.plus((end.x() - root.x()) * 0.06 * Math.sin(Math.PI * k), -0.04 * Math.sin(Math.PI * k));
        }
    }

    private final List<Comet> comets;
    private final List<Shell> eyes;

    private PeacockFan(List<Comet> comets, Point anywhere) {
        Shell eye = Shell.of(Shell.Form.EYE, anywhere, 0, 0.2, Colour.rgb(0x3FE0C8), Colour.rgb(0xFFC24A));
        this.comets = comets;
        this.eyes = comets.stream().map(c -> eye.again(c.end(), c.opens())).toList();
    }

    /**
     * With eyes that stand round the head, as far out as the frame has room.
     *
     * @param start of the first comet
     */
    static PeacockFan of(Portrait photo, Actor actor, Stage stage, double start) {
        Face face = photo.face();
        Point head = photo.hasSubject() ? actor.spot(face.centre()).at(1) : stage.at(0.5, 0.55);
        Point root = photo.hasSubject()
                ? actor.spot(face.centre().plus(face.up().times(-face.headHeight() * 0.75)))
                        .at(1)
                : stage.at(0.5, 0.6);
        double k = actor.spot(face.centre().plus(0, 0.1))
                        .at(1)
                        .distance(actor.spot(face.centre()).at(1))
                / 0.1;
        double wide = Math.min(photo.hasSubject() ? face.headWidth() * k * 0.6 : 0.15, 0.32);
        double reach = root.distance(head) + wide + 0.36;
        List<Comet> out = new ArrayList<>();
        for (int i = 0; i < TAILS; i++) {
            double u = (i - (TAILS - 1) / 2.0) / ((TAILS - 1) / 2.0);
            double degrees = -90 + 70 * u;
            Point way = Point.polar(1, degrees);
            double room = Math.min(
                    way.x() < 0
                            ? (0.075 - root.x()) / way.x()
                            : way.x() > 1e-6 ? (stage.width() - 0.075 - root.x()) / way.x() : 9,
                    (0.09 - root.y()) / Math.min(way.y(), -1e-6));
            Point from = root.plus(u * wide * 0.8, -0.02 * (1 - Math.abs(u)));
            out.add(new Comet(
                    from, root.plus(way.times(Math.clamp(reach, 0.25, Math.max(0.26, room)))), start + 0.04 * i));
        }
        return new PeacockFan(out, stage.centre());
    }

    /** A sheet of golden threads below the arc of the fan, baked once; it comes down and thins out. */
    Layer.Picture curtain(Stage stage, int number) {
        Point root = comets.get(TAILS / 2).root();
        double top = comets.get(TAILS / 2).end().y();
        Box box = new Box(-0.1, top - 0.2, stage.width() + 0.1, root.y() + 0.35);
        return Layer.Picture.drawn(box, (pen, t) -> threads(pen, box, root, stage.rnd(70 + number)))
                .with(Motion.down(Curve.from(3.5, -0.06 - 0.05 * number).to(5.2, 0.42 - 0.06 * number, Ease.LINEAR)))
                .opacity(Curve.from(SAG, 0)
                        .to(SAG + 0.35 + 0.1 * number, 1)
                        .to(4.3, 0.9)
                        .to(5, 0.35)
                        .times(Curve.sine(3 + number, 0.16).plus(0.84)))
                .depth(0.8);
    }

    /** One golden tail; from {@link #SAG} its grains come down as a curtain. */
    private static void tail(Pen pen, Comet c, int number, double t) {
        double k = Ease.OUT.of((t - c.start()) / FLIGHT);
        if (t < c.start()) {
            return;
        }
        double sag = Math.max(0, t - SAG);
        if (sag < 0.4) {
            double a = 1 - sag / 0.4;
            Shell.streak(pen, STREAK, c.root(), c.at(k), 0.048, a);
        }
        for (int i = 0; i < GRAINS && sag < 0.8; i++) {
            double u = (i + Rnd.hash(number, i)) / GRAINS;
            if (u < k) {
                double off = 0.006 + 0.022 * (1 - u);
                double fall = 0.5 * sag * sag * (0.6 + 0.6 * Rnd.hash(number + 40, i));
                Point at = c.at(u)
                        .plus(
                                off * (2 * Rnd.hash(number + 60, i) - 1),
                                off * (2 * Rnd.hash(number + 80, i) - 1) + fall);
                double alpha = (0.45 + 0.55 * Rnd.hash(i * 31L + number, (long) (t * 24))) * (1 - sag / 0.8);
                pen.stamp(i % 3 == 0 ? SPARKLE : GRAIN, at, 0.018 + 0.024 * Rnd.hash(i, number), 0, 1, alpha);
            }
        }
        if (k < 1) {
            pen.stamp(HALO, c.at(k), 0.11, 0, 1, 0.8);
            pen.stamp(GRAIN, c.at(k), 0.06, 0, 1, 1);
        }
    }

    private static void threads(Pen pen, Box box, Point root, Rnd r) {
        double high = root.y() - box.top() - 0.2;
        for (int i = 0; i < 58; i++) {
            double x = r.between(box.left() + 0.05, box.right() - 0.05);
            double u = Math.min(1, Math.abs(x - root.x()) / (box.width() * 0.55));
            double arc = box.top() + 0.2 + high * (1 - Math.sqrt(1 - u * u * 0.9));
            double y = arc + 0.3 * r.unit() * r.unit();
            double length = r.between(0.1, 0.26);
            double a = r.between(0.4, 1);
            Shell.streak(pen, STREAK, new Point(x, y - length), new Point(x, y), 0.016, a);
            pen.stamp(SPARKLE, new Point(x, y), 0.02, 0, 1, a);
        }
    }

    /** The comets with their eyes; {@code blaze} is the strength of the light at their root. */
    void draw(Pen pen, double blaze, double t) {
        if (t > comets.getFirst().start()) {
            Point root = comets.get(TAILS / 2).root();
            pen.stamp(HALO, root.plus(0, -0.12), 0.65, 0, 1, 0.5 * blaze);
        }
        for (int i = 0; i < TAILS; i++) {
            tail(pen, comets.get(i), i, t);
        }
        for (Shell eye : eyes) {
            eye.draw(pen, t);
        }
    }
}
