package photoplay.effects.pets;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Warp;

/**
 * A lion's mane: rings of locks round an oval, baked once and grown, flared and swayed by a warp in polar coordinates.
 *
 * @param middle of the oval, in the photo
 * @param degrees its tilt
 * @param rx its half width in short sides
 * @param ry its half height
 * @param unit length of a head width in short sides, the measure of the locks
 * @param grown 0..1 how far the mane has grown, clockwise from the crown
 * @param flare 0 at rest, 1 blown wide by a roar, below 0 drawn in
 * @param sway degrees that the tips swing
 */
record Mane(Point middle, double degrees, double rx, double ry, double unit, Curve grown, Curve flare, Curve sway) {
    private static final double LAG = 2 / 30.0;

    private static final List<List<Sprite>> DARK = locks(Colour.rgb(0x83380F));
    private static final List<List<Sprite>> RUST = locks(Colour.rgb(0xC9561A));
    private static final List<List<Sprite>> HONEY = locks(Colour.rgb(0xFFA02C));

    /** Three forms of lock in each of three lights: in the sun, at its side, away from it. */
    private static List<List<Sprite>> locks(Colour c) {
        List<List<Sprite>> all = new ArrayList<>();
        for (Colour tone : List.of(Plush.light(c, 0.28), c, Plush.shade(c, 0.3))) {
            all.add(List.of(Plush.lock(tone, 1), Plush.lock(tone, 2), Plush.lock(tone, 3)));
        }
        return all;
    }

    /** The long rings: behind the head, before the shoulders. */
    Layer.Picture behind(Motion onPhoto) {
        return picture(onPhoto, pen -> {
            ring(pen, DARK, 30, 0.76, 0.92, 11);
            ring(pen, DARK, 34, 0.62, 0.94, 12);
            ring(pen, RUST, 36, 0.5, 0.98, 13);
        });
    }

    /** Short locks that lie on hairline and cheeks. */
    Layer.Picture before(Motion onPhoto) {
        return picture(onPhoto, pen -> {
            ring(pen, RUST, 30, 0.42, 1.06, 14);
            ring(pen, HONEY, 34, 0.34, 1.03, 15);
            ring(pen, HONEY, 34, 0.25, 0.98, 16);
        });
    }

    private interface Drawing {
        void draw(Pen pen);
    }

    private Layer.Picture picture(Motion onPhoto, Drawing rings) {
        Box box = Box.around(middle, 2 * (rx + unit), 2 * (ry + unit));
        Affine place = Affine.place(middle, degrees, 1, 1);
        Source art = new Source.Drawn(box, (pen, t) -> pen.within(place, () -> rings.draw(pen)));
        return Layer.Picture.of(art, List.of(growth(), onPhoto));
    }

    private void ring(Pen pen, List<List<Sprite>> locks, int count, double length, double deep, long seed) {
        for (int i = 0; i < count; i++) {
            // Every second lock first, so that neighbours overlap both ways.
            int n = i * 2 < count ? i * 2 : (i * 2 - count) | 1;
            if (n < count) {
                Rnd r = new Rnd(seed * 1000 + n);
                double ray = -90 + 360.0 * n / count + 3 * r.either();
                double size = length * unit * (0.78 + 0.44 * r.unit());
                double lean = ray + 24 * Math.cos(Math.toRadians(ray)) + 20 * r.either();
                double k = deep + 0.05 * r.either();
                Point root = new Point(k * rx * Math.cos(Math.toRadians(ray)), k * ry * Math.sin(Math.toRadians(ray)));
                double sunny = -Math.cos(Math.toRadians(ray - 25)) + 0.3 * r.either();
                List<Sprite> tone = locks.get(sunny > 0.35 ? 0 : sunny > -0.5 ? 1 : 2);
                Point at = root.plus(Point.polar(size * 0.45, lean));
                pen.stamp(tone.get(r.index(3)), at, size, lean + 90, 0.85 + 0.3 * r.unit(), 1);
            }
        }
    }

    /** Stretches and turns each ray from its root: not grown yet, blown wide, or swinging. */
    private Warp growth() {
        Affine out = Affine.place(middle, degrees, 1, 1);
        Affine in = out.inverse();
        return new Warp() {
            @Override
            public void pull(Grid g, double t) {
                for (int i = 0; i < g.count; i++) {
                    Point p = in.apply(new Point(g.x[i], g.y[i]));
                    double ray = Math.atan2(p.y() / ry, p.x() / rx);
                    double root = 0.85 * Math.hypot(rx * Math.cos(ray), ry * Math.sin(ray));
                    double far = p.length();
                    if (far > root) {
                        double reach = Math.max(reach(ray, t), 1e-3);
                        double hair = (far - root) / reach;
                        Point q = p.times((root + hair) / far).turned(-swing(ray, t) * hair / unit);
                        p = hair > 3 * unit ? new Point(-100, -100) : q;
                    }
                    Point q = out.apply(p);
                    g.x[i] = (float) q.x();
                    g.y[i] = (float) q.y();
                }
            }
        };
    }

    /** Factor of the locks' length at an angle. */
    private double reach(double ray, double t) {
        double turn = ((ray / (2 * Math.PI) + 0.25) % 1 + 1) % 1;
        double born = Math.clamp((grown.at(t) * 1.3 - turn) / 0.3, 0, 1);
        double tuft = 0.5 + 0.5 * Math.sin(ray * 17 + 2);
        return Ease.BACK.of(born) * (1 + 0.3 * flare.at(t - LAG * tuft));
    }

    /** Degrees by which the tips of the locks at an angle are turned. */
    private double swing(double ray, double t) {
        double breeze = 7 * Math.sin(2.7 * t + 5 * ray) + 5 * Math.sin(4.1 * t - 8 * ray);
        double blown = 4 * flare.at(t) * Math.sin(31 * t + 5 * ray);
        return breeze + blown + 2.2 * sway.at(t - LAG * (1 + Math.sin(3 * ray))) * Math.cos(ray);
    }
}
