package photoplay.stage.rig;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Warp;

/**
 * Warps written in coordinates of their own, one after the other.
 *
 * @param place from the warps' coordinates to those of the picture
 * @param reach outside this box of the warps' coordinates nothing moves
 */
record Placed(Affine place, Affine back, Box reach, List<Warp> warps) implements Warp {
    static Placed of(Affine place, Box reach, List<Warp> warps) {
        return new Placed(place, place.inverse(), reach, List.copyOf(warps));
    }

    @Override
    public void pull(Grid points, double t) {
        int[] where = new int[points.count];
        int n = 0;
        for (int i = 0; i < points.count; i++) {
            double x = back.a() * points.x[i] + back.c() * points.y[i] + back.e();
            double y = back.b() * points.x[i] + back.d() * points.y[i] + back.f();
            if (x > reach.left() && x < reach.right() && y > reach.top() && y < reach.bottom()) {
                where[n++] = i;
            }
        }
        if (n == 0) {
            return;
        }
        Grid near = new Grid(n);
        near.count = n;
        for (int k = 0; k < n; k++) {
            int i = where[k];
            near.x[k] = (float) (back.a() * points.x[i] + back.c() * points.y[i] + back.e());
            near.y[k] = (float) (back.b() * points.x[i] + back.d() * points.y[i] + back.f());
        }
        for (Warp w : warps.reversed()) {
            if (!w.idle(t)) {
                w.pull(near, t);
            }
        }
        for (int k = 0; k < n; k++) {
            int i = where[k];
            points.x[i] = (float) (place.a() * near.x[k] + place.c() * near.y[k] + place.e());
            points.y[i] = (float) (place.b() * near.x[k] + place.d() * near.y[k] + place.f());
        }
    }

    @Override
    public boolean idle(double t) {
        return warps.stream().allMatch(w -> w.idle(t));
    }

    @Override
    public Point push(Point p, double t) {
        Point q = back.apply(p);
        if (!reach.contains(q)) {
            return p;
        }
        for (Warp w : warps) {
            if (!w.idle(t)) {
                q = w instanceof Jaw || w instanceof Pinned ? w.push(q, t) : Landing.of(w, q, t);
            }
        }
        return place.apply(q);
    }
}
