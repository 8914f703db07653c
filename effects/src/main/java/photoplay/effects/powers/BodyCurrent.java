package photoplay.effects.powers;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Electric;
import photoplay.effects.kit.Outline;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;

/**
 * Electricity crawls over a body: arcs jump between points of its outline and light it as long as they burn.
 *
 * @param edge points of the outline
 * @param charge strength, 1 usually
 */
record BodyCurrent(Actor actor, List<Spot> edge, Curve charge) {
    static final Sprite GLOW = Bits.spark(Colour.rgb(0x7FA0FF));
    private static final int ARCS = 5;

    static BodyCurrent over(Actor actor, Curve charge) {
        Portrait photo = actor.portrait();
        Point middle = photo.hasSubject()
                ? photo.subject().box().centre().lerp(photo.face().centre(), 0.4)
                : photo.at(0.5, 0.5);
        double[] degrees = new double[22];
        for (int i = 0; i < degrees.length; i++) {
            degrees[i] = 140 + 260.0 * i / (degrees.length - 1);
        }
        List<Spot> edge =
                Outline.rays(photo, middle, degrees).stream().map(actor::spot).toList();
        return new BodyCurrent(actor, edge, charge);
    }

    /** The pair of outline points between which an arc jumps at this moment. */
    private int[] pair(int arc, double t) {
        int count = edge.size();
        double a = Electric.flicker(t, arc * 3L + 1);
        int from = (int) (a * count);
        int far = 2 + (int) (Electric.flicker(t, arc * 3L + 2) * (arc % 2 == 1 ? 2 : 6));
        return new int[] {from, (from + far) % count};
    }

    /** Arcs that jump between points of the outline: behind the body, or before it. */
    void arcs(Pen pen, boolean front, double t) {
        double k = charge.at(t);
        for (int i = front ? 1 : 0; i < ARCS; i += 2) {
            if (k > 0.05 && Electric.flicker(t, 40 + i) < 0.35 + 0.55 * k) {
                int[] p = pair(i, t);
                Electric.arc(
                        pen,
                        edge.get(p[0]).at(t),
                        edge.get(p[1]).at(t),
                        0.22,
                        front ? 0.005 : 0.0065,
                        Math.min(1, k),
                        Electric.jump(t, i));
            }
        }
    }

    /** Arcs before the body: between points of the outline, and small ones that stroll over chest and arms. */
    void crawl(Pen pen, double t) {
        arcs(pen, true, t);
        Face f = actor.portrait().face();
        double k = charge.at(t);
        if (k < 0.05) {
            return;
        }
        for (int i = 0; i < 4; i++) {
            double walk = (t * 0.35 + i * 0.25) % 1;
            int n = edge.size();
            Point rim = edge.get((int) (walk * n)).at(t);
            Point inside = actor.spot(f.local(0.15 * Math.sin(i * 3 + t), 0.95)).at(t);
            Point from = rim.lerp(inside, 0.25 + 0.3 * Electric.flicker(t, 60 + i));
            if (Electric.flicker(t, 70 + i) < 0.7) {
                Electric.arc(pen, rim, from, 0.3, 0.0035, 0.9 * Math.min(1, k), Electric.jump(t, 20 + i));
                pen.stamp(GLOW, rim, 0.05 + 0.04 * Electric.flicker(t, 80 + i), 0, 1, Math.min(1, k));
            }
        }
    }

    /** Each of two arcs lights skin and cloth. */
    Light[] lamps() {
        List<Light> out = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            int arc = i;
            Spot at = t -> {
                int[] p = pair(arc, t);
                return edge.get(p[0]).at(t).lerp(edge.get(p[1]).at(t), 0.5);
            };
            Curve k = t -> charge.at(t) * (Electric.flicker(t, 40 + arc) < 0.35 + 0.55 * charge.at(t) ? 0.75 : 0.1);
            out.add(new Light.Lamp(at, 0.5, 0.14, LightningPower.BOLT, k));
        }
        return out.toArray(Light[]::new);
    }
}
