package photoplay.effects.bodies;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Dessert;
import photoplay.effects.kit.Legible;
import photoplay.effects.kit.Mould;
import photoplay.effects.kit.Slab;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Jelly;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A knife glides through the jelly subject; five upright slices wobble apart like a fan and slip together again. */
public enum JellySlice implements Solo {
    JELLY_SLICE;

    private static final int SLICES = 5;
    private static final double[] CUTS = {0.9, 1.3, 1.7, 2.1};
    private static final double SINKING = 0.25;
    private static final double FAN = 2.6;
    private static final double LIFT = 3.15;
    private static final double PLOP = 3.62;
    private static final double WHOLE = 4.1;
    private static final double STRAWBERRY = 4.3;
    /** Degrees by which the cuts lean. */
    private static final double LEAN = 4;

    private static final double DEEP = 0.045;
    private static final double GAP = 0.04;
    private static final Colour PEACH = Colour.rgb(0xFF6F0F);

    /** The healed slab's own swing. */
    private static final Curve SWAY = sampled(Curve.swing(PLOP, 2.1, 0.9).times(0.05));

    /** How far the slab has set from left to right, 0 to 1. */
    private static final Curve SETTING = Curve.from(0.12, 0).to(0.78, 1);

    private static final Curve FANNED =
            Curve.from(FAN, 0).to(FAN + 0.3, 1, Ease.BACK).hold(PLOP - 0.1).to(PLOP, 0, Ease.IN);

    /**
     * The slab on its plate.
     *
     * @param box of the subject in the photo
     * @param cuts where the slices begin and end at the foot, in the photo
     * @param hang how far each slice would hang over the plate, in short sides of the photo
     * @param plate where the middle of its foot comes to stand
     * @param size its scale there
     * @param spread degrees by which the outer slices lean when fanned
     */
    private record Cake(Box box, List<Double> cuts, List<Double> hang, Point plate, double size, double spread) {
        static Cake of(Portrait p, Stage stage) {
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
            return new Cake(b, cuts, hang, stage.at(0.49, 0.85), size, Math.min(16, spread));
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

        /** How far a freed slice that had nothing below it has dropped. */
        double dropped(int i, double t) {
            double free = CUTS[Math.min(i, CUTS.length - 1)] + SINKING;
            return size
                    * hang.get(i)
                    * Ease.BOUNCE.of((t - free) / 0.5)
                    * Curve.fall(PLOP - 0.12, 0.12).at(t);
        }

        /** How far slice {@code i} has been pushed aside at a time. */
        double aside(int i, double t) {
            double x = 0;
            for (int c = 0; c < CUTS.length; c++) {
                double open = 0.01 * Ease.BACK.of((t - CUTS[c] - SINKING * 0.7) / 0.25);
                x += (i <= c ? -open : open) * Curve.fall(PLOP - 0.1, 0.1).at(t);
            }
            return x + (i - 2) * GAP * 0.8 * FANNED.at(t);
        }

        /** How the tops of free slices swing, each on its own beat. */
        double wobble(int i, double t) {
            double k = 0;
            for (int c = 0; c < CUTS.length; c++) {
                double near = i == c || i == c + 1 ? 1 : 0.25;
                k += (i <= c ? -1 : 1)
                        * 0.028
                        * near
                        * Curve.swing(CUTS[c] + 0.08, 3.1, 0.55).at(t);
            }
            double own = Math.sin(2 * Math.PI * (2.3 + 0.17 * i) * (t - FAN) + 1.9 * i);
            k += 0.024 * own * Curve.window(FAN + 0.1, 0.3, PLOP + 0.05, 0.12).at(t);
            return k
                    + (i == 2
                            ? 0.05
                                    * Curve.swing(LIFT + 0.1, 3.4, 0.6).at(t)
                                    * Curve.fall(PLOP - 0.1, 0.1).at(t)
                            : 0);
        }

        double lifted(double t) {
            return 0.14
                    * Curve.from(LIFT, 0)
                            .to(LIFT + 0.2, 1, Ease.BACK)
                            .hold(PLOP - 0.1)
                            .to(PLOP, 0, Ease.IN)
                            .at(t);
        }

        /** The motion of the common whole: a shiver at each cut, a slosh at the plop and under the strawberry. */
        Motion slosh() {
            Curve k = t -> 0.1 * Curve.swing(PLOP, 2.6, 0.9).at(t)
                    + 0.035 * Curve.swing(STRAWBERRY, 3.5, 0.4).at(t);
            return Motion.squash(k, plate);
        }

        Actor whole(Actor actor) {
            return actor.with(placing(), Warps.jelly(plate, height(), SWAY, 0.12), slosh());
        }

        Actor apart(Actor actor, int i) {
            Point foot = cut(i).lerp(cut(i + 1), 0.5);
            return actor.with(
                    placing(),
                    Warps.jelly(foot, height(), sampled(t -> wobble(i, t)), 0.1),
                    Warps.jelly(plate, height(), SWAY, 0.12),
                    Motion.turn(FANNED.times((i - 2) * spread / 2), foot),
                    Motion.move(t -> aside(i, t), t -> dropped(i, t) - (i == 2 ? lifted(t) : 0)),
                    slosh());
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        Cake cake = Cake.of(photo, stage);
        Colour colour = Dessert.flavour(photo, PEACH).mix(PEACH, 0.75);
        FaceRig acting = FaceRig.of(photo)
                .eyesWide(Curve.window(0.85, 0.1, 2.4, 0.3).times(0.7))
                .brows(Curve.window(0.8, 0.1, 2.4, 0.3).times(0.8))
                .smile(Curve.rise(3.9, 0.3));
        Actor actor = acting.act(stage.actor(photo));
        Actor whole = cake.whole(actor);
        Source cast = new Source.Looked(
                new Source.Looked(
                        CloseUp.rounded(photo, stage.actor(photo).cutout()).source(),
                        Mould.of(photo)
                                .within(cake.front(stage))
                                .rounded(cake.box().top() < 0.02 ? 4 : 9)
                                .trimmed()),
                Legible.of(photo, new Jelly(colour, 0, 0.36), colour.lighter(0.72), 0.72));
        Layer.Picture slab = acting.on(Layer.Picture.of(
                        new Source.Looked(cast, Slab.whole(DEEP / cake.size(), colour)), whole.chain()))
                .painted((pen, t) -> gloss(pen, stage, t))
                .opacity(t -> t >= 0.12 && (t < CUTS[0] || t >= WHOLE) ? 1 : 0);
        List<Layer> slices = new ArrayList<>();
        for (int i = 0; i < SLICES; i++) {
            slices.add(acting.on(Layer.Picture.of(
                            new Source.Looked(cast, cake.slice(i, colour)),
                            cake.apart(actor, i).chain()))
                    .opacity(t -> t >= CUTS[0] && t < WHOLE ? 1 : 0));
        }
        Layer.Picture plain = acting.on(CloseUp.rounded(photo, whole.cutout()));
        Curve counter = Curve.rise(0.08, 0.55);
        Emitter drops = Emitter.of(70, stage.seed() + 4, Dessert.drop(colour.lighter(0.3)), Dessert.drop(colour))
                .from(new Box(
                        cake.plate().x() - cake.width() / 2,
                        cake.plate().y() - 0.04,
                        cake.plate().x() + cake.width() / 2,
                        cake.plate().y() - 0.01))
                .born(PLOP, PLOP + 0.04)
                .velocity(-0.7, 0.7, -1.5, -0.6)
                .gravity(3)
                .life(0.8, 1.1)
                .size(0.014, 0.036);
        return stage.film()
                .add(actor.backdrop().opacity(t -> t < 0.64 ? 1 : 0))
                .add(actor.backdrop().through(new Soft(0.02)).opacity(Curve.window(0.02, 0.2, 0.64, 0.01)))
                .add(Layer.Picture.drawn(stage.frame().grown(0.1), (pen, t) -> counter(pen, stage))
                        .opacity(counter)
                        .depth(0.75))
                .add(Layer.Picture.drawn(
                                Box.around(cake.plate(), cake.width() + 1.2, 1.6), (pen, t) -> plate(pen, cake, colour))
                        .with(Motion.down(Curve.from(0.1, 0.3).to(0.5, 0, Ease.OUT)))
                        .opacity(Curve.rise(0.1, 0.25)))
                .add(drops.far())
                .draw((pen, t) -> knife(pen, cake, t, 1))
                .add(slab)
                .add(slices.toArray(Layer[]::new))
                .add(Wipe.away(
                                stage,
                                (pen, t) -> {
                                    double x = SETTING.at(t) * (stage.width() + 0.6) - 0.2;
                                    for (int i = 0; i < 5; i++) {
                                        pen.fill(slanted(stage, -2, x - 0.008 * i), Wipe.HOLE.alpha(0.45));
                                    }
                                },
                                plain)
                        .opacity(t -> t < 0.8 ? 1 : 0))
                .draw((pen, t) -> knife(pen, cake, t, 0.4))
                .draw((pen, t) -> server(pen, cake, t))
                .draw((pen, t) -> cream(pen, cake, t))
                .draw((pen, t) -> Dessert.topping(
                        pen, whole, photo, STRAWBERRY, t, (p, s) -> p.stamp(FRUIT, new Point(0, -0.008), 0.14)))
                .add(drops.near())
                .add(CloseUp.opening(photo, stage))
                .camera(Camera.still(cake.plate().plus(0, -cake.height() * 0.4))
                        .zoom(Curve.from(0.1, 1)
                                .to(0.9, cake.near(stage))
                                .hold(2.3)
                                .to(FAN + 0.15, 1)
                                .hold(PLOP - 0.1)
                                .to(4.2, cake.near(stage)))
                        .pan(Curve.window(FAN, 0.6, 4.2, 0.6).times(0.03), Curve.of(0))
                        .shaken(0.008, Curve.hit(PLOP, 0.25), 2))
                .through(Vignette.of(counter.times(0.45)))
                .score(sound());
    }

    /** The curve from a table, for those who ask it at every point of a warp. */
    private static Curve sampled(Curve c) {
        double[] table = new double[620];
        for (int i = 0; i < table.length; i++) {
            table[i] = c.at(i / 100.0 - 1);
        }
        return t -> {
            double k = Math.clamp((t + 1) * 100, 0, table.length - 1.001);
            int i = (int) k;
            return table[i] + (table[i + 1] - table[i]) * (k - i);
        };
    }

    /** A band of light that runs over the slab where it sets, and once more when it has healed. */
    private static void gloss(Pen pen, Stage stage, double t) {
        double x =
                t < 1 ? SETTING.at(t) * (stage.width() + 0.6) - 0.2 : -0.3 + (stage.width() + 0.9) * (t - WHOLE) / 0.6;
        pen.fill(slanted(stage, x - 0.16, x), Ink.of(Colour.WHITE.alpha(0.4)));
        pen.fill(slanted(stage, x - 0.22, x - 0.19), Ink.of(Colour.WHITE.alpha(0.25)));
    }

    /** What lies between two slanted lines. */
    private static Shape slanted(Stage stage, double left, double right) {
        return Shape.from(left + 0.2, -0.2)
                .line(right + 0.2, -0.2)
                .line(right - 0.2, stage.height() + 0.2)
                .line(left - 0.2, stage.height() + 0.2)
                .close();
    }

    /** A dark glossy counter before a cool wall with lamps out of focus. */
    private static void counter(Pen pen, Stage stage) {
        Box all = stage.frame().grown(0.1);
        double h = stage.height();
        double edge = 0.74 * h;
        pen.rect(all, Ink.down(0, edge, Colour.rgb(0x0A1524), Colour.rgb(0x173450), Colour.rgb(0x2C5A78)));
        Point glow = stage.at(0.5, 0.52);
        pen.circle(glow, 0.85, Ink.glow(glow, 0.85, Colour.rgb(0x7FD6FF).alpha(0.6)));
        List<Colour> lamps = List.of(Colour.rgb(0x8FE3FF), Colour.rgb(0xFFD9A0), Colour.rgb(0xB7A8FF), Colour.WHITE);
        Rnd r = stage.rnd(19);
        for (int i = 0; i < 22; i++) {
            Point at = new Point(all.left() + all.width() * r.unit(), h * r.between(0.03, 0.6));
            pen.stamp(Bits.bokeh(lamps.get(i % 4)), at, r.between(0.05, 0.15), 0, 1, r.between(0.15, 0.4));
        }
        pen.rect(
                new Box(all.left(), edge, all.right(), all.bottom()),
                Ink.down(edge, all.bottom(), Colour.rgb(0x3E6E8C), Colour.rgb(0x15283C), Colour.rgb(0x070D18)));
        pen.rect(
                new Box(all.left(), edge - 0.004, all.right(), edge + 0.006),
                Ink.across(
                        all.left(),
                        all.right(),
                        Colour.WHITE.alpha(0.05),
                        Colour.rgb(0xCDEFFF).alpha(0.8),
                        Colour.WHITE.alpha(0.05)));
        for (int i = 0; i < 9; i++) {
            Point at = new Point(all.left() + all.width() * r.unit(), edge + r.between(0.02, 0.16));
            pen.oval(
                    at,
                    r.between(0.02, 0.05),
                    0.1,
                    Ink.glow(at, 0.1, lamps.get(i % 4).alpha(0.22)));
        }
    }

    /** A white plate, the jelly's glow on it. */
    private static void plate(Pen pen, Cake cake, Colour colour) {
        double rx = cake.width() / 2 + 0.2;
        double ry = 0.085 + 0.06 * rx;
        Point c = cake.plate().plus(0.01, 0.012);
        Colour white = Colour.rgb(0xF1F5FA);
        Point low = c.plus(0, 0.05);
        pen.oval(
                low,
                rx * 1.12,
                ry * 1.2,
                Ink.radial(low, rx * 1.12, Colour.BLACK.alpha(0.75), Colour.BLACK.alpha(0.6), Colour.BLACK.alpha(0)));
        pen.oval(
                c.plus(0, 0.022),
                rx,
                ry,
                Ink.linear(c.plus(-rx, 0), c.plus(rx, 0), white.darker(0.55), white.darker(0.2), white.darker(0.6)));
        pen.oval(
                c,
                rx,
                ry,
                Ink.linear(c.plus(-rx, 0), c.plus(rx, 0), white.darker(0.2), Colour.WHITE, white, white.darker(0.35)));
        pen.stroke(
                Shape.oval(c, rx * 0.8, ry * 0.76),
                0.005,
                Ink.of(Colour.rgb(0x9FB4C8).alpha(0.7)));
        pen.stroke(
                Shape.oval(c, rx * 0.97, ry * 0.96),
                0.004,
                Ink.of(Colour.rgb(0x5F9FD0).alpha(0.8)));
        pen.oval(
                c.plus(0.02, 0.01),
                rx * 0.78,
                ry * 0.74,
                Ink.radial(
                        c,
                        rx * 0.78,
                        colour.darker(0.3).alpha(0.75),
                        colour.alpha(0.5),
                        colour.lighter(0.2).alpha(0)));
    }

    private static final Sprite KNIFE = Sprite.drawn(0.22, (pen, t) -> {
        pen.fill(
                Shape.from(-0.032, -0.22)
                        .line(0.03, -0.22)
                        .line(0.034, 0.4)
                        .quad(0.03, 0.47, -0.03, 0.5)
                        .close(),
                Ink.across(
                        -0.034,
                        0.034,
                        Colour.rgb(0xFFFFFF),
                        Colour.rgb(0xB4C2D2),
                        Colour.rgb(0xE9F1F8),
                        Colour.rgb(0x7A8A9C)));
        pen.line(new Point(-0.026, -0.2), new Point(-0.024, 0.47), 0.006, Ink.of(Colour.WHITE.alpha(0.9)));
        pen.fill(
                Shape.roundRect(new Box(-0.046, -0.245, 0.046, -0.205), 0.015),
                Ink.across(-0.05, 0.05, Colour.rgb(0x8C6A2A), Colour.rgb(0xFFE9A8), Colour.rgb(0x8A6420)));
        pen.fill(
                Shape.from(-0.036, -0.24)
                        .cubic(-0.05, -0.34, -0.04, -0.44, -0.05, -0.49)
                        .quad(0, -0.51, 0.05, -0.49)
                        .cubic(0.04, -0.44, 0.05, -0.34, 0.036, -0.24)
                        .close(),
                Ink.across(-0.05, 0.05, Colour.rgb(0xFFFDF6), Colour.rgb(0xF3E9D6), Colour.rgb(0xA8977C)));
        for (double y : new double[] {-0.3, -0.36, -0.42}) {
            pen.circle(new Point(0, y), 0.008, Ink.of(Colour.rgb(0xB08A3C)));
        }
    });

    /** The knife hangs over the next cut, sinks to the plate and rises again; drawn behind the jelly and, dimly, in it. */
    private static void knife(Pen pen, Cake cake, double t, double alpha) {
        if (t < 0.2 || t > FAN + 0.2) {
            return;
        }
        double size = (cake.height() + 0.06) / 0.7;
        Curve.Keys x = Curve.from(0.2, cake.cut(1).x());
        double deep = 0;
        for (int i = 0; i < CUTS.length; i++) {
            double at = CUTS[i];
            x = x.to(at - 0.02, cake.cut(i + 1).x()).hold(at + SINKING + 0.03);
            deep = Math.max(
                    deep,
                    Curve.from(at, 0)
                            .to(at + SINKING, 1, Ease.SMOOTH)
                            .hold(at + SINKING + 0.02)
                            .to(at + SINKING + 0.13, 0)
                            .at(t));
        }
        double gone = Curve.from(0.2, 1)
                .to(0.65, 0, Ease.OUT)
                .hold(CUTS[3] + SINKING + 0.1)
                .to(FAN + 0.15, 1, Ease.IN)
                .at(t);
        Point up = Point.polar(1, LEAN - 90);
        double over = (1 - deep) * (cake.height() + 0.05) + gone * 0.9;
        Point tip = new Point(x.at(t), cake.plate().y()).plus(up.times(over - 0.004));
        Point middle = tip.plus(up.times(size / 2));
        pen.stamp(KNIFE, middle, size, LEAN, 1, alpha);
        double glint = Curve.window(0.55, 0.12, 0.9, 0.15).at(t);
        if (alpha < 1 && glint > 0) {
            pen.stamp(Bits.glint(Colour.WHITE), tip.plus(up.times(size * 0.2)), 0.22 * glint, 40 * t, 1, glint);
        }
        if (alpha < 1 && deep > 0.1 && deep < 1) {
            pen.stamp(Bits.glint(Colour.rgb(0xFFF2D8)), tip, 0.12 * deep, 90 * t, 1, 0.7);
        }
    }

    private static final Sprite SERVER = Sprite.drawn(3, (pen, t) -> {
        pen.fill(
                Shape.from(-1.45, -0.2)
                        .quad(-1.5, -0.02, -1.35, 0.02)
                        .line(-0.35, 0.2)
                        .line(-0.3, -0.12)
                        .close(),
                Ink.linear(
                        new Point(-0.9, -0.2),
                        new Point(-0.8, 0.2),
                        Colour.WHITE,
                        Colour.rgb(0xC4D0DE),
                        Colour.rgb(0xF4F8FC),
                        Colour.rgb(0x7C8B9E)));
        pen.curve(
                List.of(new Point(-0.36, 0.04), new Point(0, 0.02), new Point(0.4, 0.2)),
                0.09,
                Ink.of(Colour.rgb(0x9AA8B8)));
        pen.curve(
                List.of(new Point(-0.36, 0.02), new Point(0, 0), new Point(0.4, 0.18)),
                0.04,
                Ink.of(Colour.rgb(0xF4F8FC)));
        pen.curve(
                List.of(new Point(0.36, 0.18), new Point(0.8, 0.3), new Point(1.36, 0.38)),
                0.17,
                Ink.of(Colour.rgb(0xB9A88A)));
        pen.curve(
                List.of(new Point(0.36, 0.16), new Point(0.8, 0.28), new Point(1.36, 0.36)),
                0.11,
                Ink.of(Colour.rgb(0xF6EEDF)));
        pen.line(new Point(0.34, 0.17), new Point(0.4, 0.19), 0.19, Ink.of(Colour.rgb(0xD3A94E)));
    });

    /** A cake server slides below the middle slice, lifts it and draws back. */
    private static void server(Pen pen, Cake cake, double t) {
        double away = Curve.from(LIFT - 0.3, 1)
                .to(LIFT - 0.02, 0, Ease.OUT)
                .hold(PLOP - 0.12)
                .to(PLOP + 0.15, 1, Ease.IN)
                .at(t);
        if (away < 1) {
            Point under = cake.plate().plus(0.16 + away * 0.9, 0.022 - cake.lifted(t) + away * 0.12);
            pen.stamp(SERVER, under, 0.24);
        }
    }

    private static final Sprite ROSETTE = Sprite.drawn(1.2, (pen, t) -> {
        Colour white = Colour.rgb(0xFFFDF8);
        Colour shade = Colour.rgb(0xC9BFD6);
        double[][] tiers = {
            {0, 0.22, 0.52, 0.25}, {0.02, 0.05, 0.42, 0.21}, {-0.01, -0.1, 0.31, 0.17}, {0.01, -0.23, 0.19, 0.13}
        };
        for (double[] tier : tiers) {
            Point c = new Point(tier[0], tier[1]);
            pen.oval(
                    c.plus(0, 0.035),
                    tier[2],
                    tier[3],
                    Ink.of(shade.darker(0.12).alpha(0.6)));
            pen.oval(
                    c,
                    tier[2],
                    tier[3],
                    Ink.radial(
                            c.plus(-tier[2] * 0.3, -tier[3] * 0.6),
                            tier[2] * 1.6,
                            Colour.WHITE,
                            white,
                            white.mix(shade, 0.35),
                            shade));
        }
        pen.fill(
                Shape.from(-0.15, -0.25)
                        .cubic(-0.12, -0.38, 0, -0.36, 0.07, -0.49)
                        .cubic(0.12, -0.4, 0.16, -0.34, 0.16, -0.22)
                        .close(),
                Ink.across(-0.1, 0.16, Colour.WHITE, white, shade));
    });

    private static final Sprite BERRY = Sprite.drawn(1, (pen, t) -> {
        pen.circle(
                Point.ORIGIN,
                0.48,
                Ink.radial(
                        new Point(-0.15, -0.2),
                        0.75,
                        Colour.rgb(0xA9B8F0),
                        Colour.rgb(0x4658A8),
                        Colour.rgb(0x161C48)));
        pen.fill(Shape.star(new Point(0.05, -0.2), 5, 0.16, 0.5, 10), Ink.of(Colour.rgb(0x1C2354)));
        pen.oval(new Point(-0.2, -0.22), 0.08, 0.06, Ink.of(Colour.WHITE.alpha(0.7)));
    });

    private static final Sprite FRUIT = Sprite.prop("strawberry");

    /** Cream and berries along the foot; all hop when the slices clap together. */
    private static void cream(Pen pen, Cake cake, double t) {
        int n = Math.max(5, (int) Math.round(cake.width() / 0.07)) | 1;
        for (int i = 0; i < n; i++) {
            double u = i / (n - 1.0) - 0.5;
            double in = Ease.BACK.of((t - 0.42 - 0.05 * Math.abs(i - n / 2)) / 0.22);
            double hop = 0.05
                    * Math.max(
                            0, Curve.swing(PLOP + 0.02 * Math.abs(u), 2.4, 0.7).at(t));
            if (in <= 0 || t < 0.42 + 0.05 * Math.abs(i - n / 2)) {
                continue;
            }
            Point at =
                    cake.plate().plus(0.01 + u * (cake.width() + 0.16 + 0.1 * FANNED.at(t)), 0.02 - 0.1 * u * u - hop);
            pen.stamp(Bits.shadow(), at.plus(0.008, 0.03 + hop), 0.045 * in, 0, 2.6, 0.4);
            if (i % 2 == 0) {
                pen.stamp(ROSETTE, at, 0.1 * in, 6 * Math.sin(5 * i), i % 4 == 0 ? 1 : -1, 1);
            } else {
                pen.stamp(BERRY, at.plus(0, 0.014), 0.052 * in, 40 * i, 1, 1);
            }
        }
    }

    private static Score sound() {
        Score score = Score.of(Tune.SUGAR_PLUM.play());
        for (int i = 0; i < CUTS.length; i++) {
            score = score.cue(Sound.SHING.quieter(5), CUTS[i]).cue(Sound.JELLY.higher(2 * i), CUTS[i] + 0.12);
        }
        return score.cue(Sound.GLASS_TINK.quieter(3), 0.6)
                .cue(Sound.JELLY, FAN, FAN + 0.3)
                .cue(Sound.SLURP, LIFT)
                .cue(Sound.PLOP, PLOP, STRAWBERRY)
                .cue(Sound.SPLASH.quieter(6), PLOP + 0.02)
                .cue(Sound.SMALL_BELL, STRAWBERRY + 0.1);
    }
}
