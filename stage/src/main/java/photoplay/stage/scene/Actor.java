package photoplay.stage.scene;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;

/**
 * A portrait in motion: the deformations that all its layers share, and points that follow them. Add face warps first,
 * then the body's, then motions of the whole.
 */
public record Actor(Portrait portrait, List<Warp> chain, boolean feathered) {
    public Actor {
        chain = List.copyOf(chain);
    }

    /** The same actor with more deformations, applied after those it has. */
    public Actor with(Warp... more) {
        List<Warp> all = new ArrayList<>(chain);
        all.addAll(List.of(more));
        return new Actor(portrait, all, feathered);
    }

    /** The same actor whose cut-out fades at the photo's edges, for subjects that leave them. */
    public Actor feather() {
        return new Actor(portrait, chain, true);
    }

    /**
     * Makes air for hats, flames and wings: where the crown is near the upper edge or the head fills the frame, eases
     * the subject to 0.72-0.85 about its bottom centre in the first half second. Draw it over {@link #backdrop}.
     */
    public Actor roomy() {
        Face f = portrait.face();
        double top = portrait.hasSubject()
                ? Math.min(f.crown().y(), portrait.subject().top().y())
                : f.crown().y();
        double want = 0.16 * portrait.height();
        double byCrown = (portrait.height() - want) / Math.max(0.2, portrait.height() - top);
        double byHead = 0.5 * portrait.width() / Math.max(0.05, f.headWidth());
        double k = Math.clamp(Math.min(byCrown, byHead), 0.72, 1);
        if (k > 0.97 || !portrait.hasSubject()) {
            return this;
        }
        Point base = new Point(f.centre().x() * 0.5 + portrait.width() * 0.25, portrait.height());
        return feather().with(Motion.scale(Curve.from(0, 1).to(0.5, k), base));
    }

    /**
     * As {@link #roomy()} for something tall: eases the subject down until {@code above} head widths are free over the
     * crown, at the least to 0.6.
     */
    public Actor roomy(double above) {
        Face f = portrait.face();
        double need = portrait.height() - f.crown().y() + above * f.headWidth();
        double k = Math.clamp((portrait.height() - 0.02) / need, 0.6, 1);
        if (k > 0.97 || !portrait.hasSubject()) {
            return this;
        }
        Point base = new Point(f.centre().x() * 0.5 + portrait.width() * 0.25, portrait.height());
        return feather().with(Motion.scale(Curve.from(0, 1).to(0.5, k), base));
    }

    /** The subject. */
    public Layer.Picture cutout() {
        return Layer.Picture.of(new Source.Cutout(portrait, feathered), chain);
    }

    /** The head alone. */
    public Layer.Picture head() {
        return Layer.Picture.of(new Source.Head(portrait), chain);
    }

    /** The untouched photo, moved and bent with the actor. */
    public Layer.Picture whole() {
        return Layer.Picture.of(new Source.Whole(portrait), chain);
    }

    /** The photo without its subject, not moved by the actor. */
    public Layer.Picture backdrop() {
        return Layer.Picture.of(new Source.Backdrop(portrait), placement()).depth(0.7);
    }

    /** The actor's outline in one colour, moved by {@code dx, dy} and blurred: a shadow or a glow behind it. */
    public Layer.Picture shadow(Colour colour, double blur, double dx, double dy) {
        return Layer.Picture.of(new Source.Silhouette(portrait, colour, blur), chain)
                .with(Motion.of(Affine.move(dx, dy)));
    }

    /** The fit of the photo into the frame: the first step of the chain where the frame has another shape. */
    private List<Warp> placement() {
        return !chain.isEmpty() && chain.getFirst() instanceof Motion.Still fit ? List.of(fit) : List.of();
    }

    /** Follows a point of the photo through all deformations. */
    public Spot spot(Point p) {
        return t -> Warp.push(chain, p, t);
    }

    /**
     * A frame of reference pinned to the photo: its origin at {@code p}, its x axis along {@code degrees} of the photo,
     * {@code unit} short sides long; it moves, turns and grows with the deformations there.
     */
    public Motion ride(Point p, double degrees, double unit) {
        Point ex = Point.polar(0.04, degrees);
        Point ey = Point.polar(0.04, degrees + 90);
        return t -> {
            Point o = Warp.push(chain, p, t);
            Point x = Warp.push(chain, p.plus(ex), t).minus(o).times(unit / 0.04);
            Point y = Warp.push(chain, p.plus(ey), t).minus(o).times(unit / 0.04);
            return new Affine(x.x(), x.y(), y.x(), y.y(), o.x(), o.y());
        };
    }

    /** As {@link #ride} but rigid: turned and scaled evenly, never sheared. For hard things: hats, glasses. */
    public Motion rideRigid(Point p, double degrees, double unit) {
        Motion soft = ride(p, degrees, unit);
        return t -> {
            Affine a = soft.affine(t);
            double turn = new Point(a.a(), a.b()).plus(new Point(a.d(), -a.c())).degrees();
            double k = Math.clamp(a.zoom(), unit * 0.2, unit * 3);
            return Affine.place(new Point(a.e(), a.f()), turn, k, k);
        };
    }

    /** Rigid frame on the head: origin at the head's centre, unit one head width, upright along the head's tilt. */
    public Motion onHead() {
        Face f = portrait.face();
        return rideRigid(f.centre(), f.tilt(), f.headWidth());
    }

    /** Rigid frame on the crown: origin at the top of the head, unit one head width. */
    public Motion onCrown() {
        Face f = portrait.face();
        return rideRigid(f.crown(), f.tilt(), f.headWidth());
    }

    /** A nod: the head dips by {@code degrees} as seen on screen, by dragging the face down and pressing it a little. */
    public Actor nodding(Curve degrees) {
        Face f = portrait.face();
        double k = f.headHeight() * 0.009;
        return with(Warps.drag(f.centre(), f.headWidth() * 1.5, f.headHeight() * 1.3, Curve.of(0), degrees.times(k)));
    }

    /** Tilts the head about the neck by {@code degrees}; the shoulders stay. */
    public Actor tilting(Curve degrees) {
        Face f = portrait.face();
        Point neck = f.local(0, 0.55);
        double reach = f.headHeight() * 1.7;
        return with(new Warp() {
            @Override
            public void pull(Grid g, double t) {
                double r = -Math.toRadians(degrees.at(t));
                for (int i = 0; i < g.count; i++) {
                    double dx = g.x[i] - neck.x();
                    double dy = g.y[i] - neck.y();
                    double across = Math.abs(dx) / (f.headWidth() * 1.6);
                    double up = Math.clamp(-dy / (reach * 0.4) + 0.25, 0, 1);
                    double w = Ease.SMOOTH.of(up) * Ease.SMOOTH.of(Math.clamp(2.2 - across * 1.6, 0, 1));
                    double c = Math.cos(r * w);
                    double s = Math.sin(r * w);
                    g.x[i] = (float) (neck.x() + c * dx - s * dy);
                    g.y[i] = (float) (neck.y() + s * dx + c * dy);
                }
            }

            @Override
            public boolean idle(double t) {
                return Math.abs(degrees.at(t)) < 1e-3;
            }
        });
    }
}
