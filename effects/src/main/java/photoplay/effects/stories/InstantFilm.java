package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Couple;
import photoplay.effects.kit.Cropped;
import photoplay.effects.kit.Emulsion;
import photoplay.effects.kit.InstantCamera;
import photoplay.effects.kit.Tabletop;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Flash;
import photoplay.stage.lens.Oval;
import photoplay.stage.lens.Small;
import photoplay.stage.lens.Soft;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** An instant print slides out, develops before our eyes; the subject leans out of it and photographs us back. */
public enum InstantFilm implements Solo {
    INSTANT_FILM;

    private static final double CUT = 0.13;
    private static final double DROPS = 0.8;
    private static final double ALIVE = 2.5;
    private static final double SHOT = 3.8;
    private static final int STATES = 6;

    /** How far the subject has come out of the window, and how far it has sunk down to the sill. */
    private static final Curve OUT = Curve.from(2.82, 0).to(3.3, 1, Ease.BACK);

    private static final Curve SILL = Curve.from(4.2, 0).to(4.55, 1);
    private static final Curve AIMS =
            Curve.from(3.42, 0).to(3.62, 1, Ease.BACK).hold(4.22).to(4.42, 0, Ease.IN);
    private static final Curve FAN = t -> 6
            * Math.sin(2 * Math.PI * 3 * (t - 1.2))
            * Curve.window(1.2, 0.12, 2.24, 0.2).at(t);

    /**
     * The print on the table and the poses of the subject.
     *
     * @param card the print's paper
     * @param window the picture on it
     * @param fit from the photo into the window
     * @param anchor what is moved from pose to pose: the head's middle or the thing's
     * @param high height of the head or the thing, in the photo
     * @param rests has a head that looks about and comes to rest on the border
     * @param cloth of the arm that lifts the camera
     * @param grip fingers over an edge
     * @param thumb of the viewer
     */
    private record Plan(
            Stage stage,
            Portrait photo,
            Box card,
            Box window,
            Affine fit,
            Point anchor,
            double high,
            boolean rests,
            Colour cloth,
            Sprite grip,
            Sprite thumb) {
        static Plan of(Portrait photo, boolean animal, Stage stage) {
            double wide = Math.min(0.8, 0.62 * stage.height());
            double bottom = Math.min(0.975 * stage.height(), 0.56 * stage.height() + 0.6 * wide);
            Box card = new Box(stage.width() / 2 - wide / 2, bottom - 1.2 * wide, stage.width() / 2 + wide / 2, bottom);
            Box window = new Box(
                    card.left() + 0.06 * wide,
                    card.top() + 0.065 * wide,
                    card.right() - 0.06 * wide,
                    card.top() + 0.945 * wide);
            Face f = photo.face();
            Box box = photo.subject().box();
            boolean head = photo.hasFace() || animal;
            Point anchor = head ? f.centre() : box.centre();
            double w = window.width();
            double want = head ? 0.34 * w / f.headWidth() : 0.8 * w / Math.max(box.width(), box.height());
            double k = Math.clamp(want, 1.002 * w, 1.2);
            Point at = window.at(0.5, head ? 0.42 : 0.52);
            double x = Math.clamp(at.x() - k * anchor.x(), window.right() - k * photo.width(), window.left());
            double y = Math.clamp(at.y() - k * anchor.y(), window.bottom() - k * photo.height(), window.top());
            Colour skin = skin(photo);
            return new Plan(
                    stage,
                    photo,
                    card,
                    window,
                    new Affine(k, 0, 0, k, x, y),
                    anchor,
                    head ? f.headHeight() : box.height(),
                    head,
                    Couple.cloth(photo),
                    Arms.grip(skin),
                    Arms.thumb(skin.mix(Colour.rgb(0xD79B78), 0.4)));
        }

        /** A thing that no edge of the photo cuts comes out whole. */
        boolean entire() {
            Box b = photo.subject().box();
            return !rests
                    && b.left() > 0.01
                    && b.top() > 0.01
                    && b.right() < photo.width() - 0.01
                    && b.bottom() < photo.height() - 0.02
                    && b.width() * fit.a() < 1.1 * window.width();
        }

        boolean person() {
            return photo.hasFace();
        }

        /** What the window shows, of the photo or of its backdrop. */
        Portrait print(Raster all) {
            Affine back = fit.inverse();
            Point a = back.apply(window.at(0, 0));
            Point b = back.apply(window.at(1, 1));
            return Cropped.of(photo, all, new Box(a.x(), a.y(), b.x(), b.y()));
        }

        /** From the printed picture into the window. */
        Affine laid() {
            return Affine.place(window.at(0, 0), 0, window.width(), window.height());
        }

        /** Size of the subject when it leans out: the least at which its head stands over the border. */
        double near() {
            double k = fit.a() * 1.24;
            while (k < fit.a() * (wider() && !rests ? 2.4 : 1.55) && stands(k) > wanted(k)) {
                k *= 1.03;
            }
            return rests ? Math.clamp(0.98 * window.width() / photo.face().headWidth(), 1.06 * fit.a(), k) : k;
        }

        /** Where the anchor would best be when the subject leans out. */
        private double wanted(double k) {
            return Math.max(card.top() - 0.08 * high * k, 0.06 + (person() ? 0.55 : rests ? 0.68 : 0.52) * high * k);
        }

        /** The highest that the anchor can be before the lower edge of the photo comes up in the window. */
        private double stands(double k) {
            return window.bottom() + 0.01 - (photo.height() - anchor.y()) * k;
        }

        Point leaning() {
            double k = near();
            double x = fit.apply(anchor).x();
            double slack = Math.max(0, 0.5 * (photo.width() * k - window.width()));
            return new Point(
                    window.centre().x() + Math.clamp(x - window.centre().x(), -slack, slack),
                    Math.max(wanted(k), stands(k)));
        }

        /** The chin on the lower border. */
        double small() {
            return Math.clamp(0.72 * window.width() / photo.face().headWidth(), 0.5 * fit.a(), 1.9 * fit.a());
        }

        Point resting() {
            Face f = photo.face();
            Point chin = f.chin().minus(f.centre()).times(small());
            return new Point(window.centre().x() - chin.x(), window.bottom() + 0.012 - chin.y());
        }

        /** From the fitted photo to the pose of the moment. */
        Affine pose(double t) {
            double out = OUT.at(t);
            double sill = rests() ? SILL.at(t) : 0;
            double k = fit.a() * Math.pow(near() / fit.a(), out) * Math.pow(small() / near(), sill);
            Point at = fit.apply(anchor).lerp(leaning(), out).lerp(resting(), sill);
            double lean = (1 - sill) * Curve.window(2.9, 0.2, 4.3, 0.3).at(t);
            double sway = photo.hasFace()
                    ? 4.5
                            * Math.sin(2 * Math.PI * (t - 2.98) / 0.62)
                            * Curve.window(2.95, 0.1, 3.6, 0.15).at(t)
                    : rests() ? 5 * Math.sin(7 * (t - 2.95)) * lean : topple(t);
            double breath = 1 + 0.006 * Math.sin(4 * t) * Math.min(1, out);
            return Affine.move(-anchor.x(), -anchor.y())
                    .then(Affine.scale(k, k * breath))
                    .then(Affine.move(at))
                    .then(Affine.turn(sway, window.at(0.5, 1)));
        }

        /** Reaches far beyond the window: only what rises over its upper border is let out. */
        boolean wider() {
            return photo.kind() == Portrait.Kind.GROUP
                    || (!rests && photo.subject().box().width() * fit.a() > 1.1 * window.width());
        }

        private double topple(double t) {
            return Curve.from(2.95, 0)
                    .to(3.35, wider() ? 5 : 13, Ease.BACK)
                    .hold(3.78)
                    .to(3.95, wider() ? -3 : -7, Ease.OUT)
                    .to(4.6, 4, Ease.ELASTIC)
                    .at(t);
        }

        /** Where the little camera is held or stands. */
        Point camera(double t) {
            if (!person()) {
                return window.at(0.98, 0.93);
            }
            Face f = photo.face();
            Point eye = pose(3.7).apply(f.rightEye());
            Point held = eye.plus(0.2 * cameraHigh(), 0.62 * cameraHigh());
            return held.lerp(window.at(0.9, 1.4), 1 - AIMS.at(t));
        }

        double cameraHigh() {
            return person() ? Math.clamp(0.62 * photo.face().headWidth() * near(), 0.13, 0.3) : 0.27 * window.width();
        }

        static Colour skin(Portrait photo) {
            return Colour.rgb(photo.hasFace() ? photo.palette().skin() : 0xE6B18C)
                    .lighter(0.04);
        }

        Colour fur() {
            return Colour.rgb(photo.palette().skin());
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        boolean animal =
                photo.kind() == Portrait.Kind.PET || !CloseUp.eyes(given, photo).isEmpty();
        Plan plan = Plan.of(photo, animal, stage);
        FaceRig acting = FaceRig.of(photo)
                .blink(2.64, 3.92, 4.72)
                .gaze(
                        Curve.window(2.98, 0.08, 3.2, 0.06).times(-1).plus(Curve.window(3.22, 0.08, 3.5, 0.08)),
                        Curve.window(2.74, 0.06, 2.98, 0.06).times(-0.9))
                .turn(Curve.window(2.98, 0.1, 3.22, 0.1)
                        .times(-12)
                        .plus(Curve.window(3.22, 0.1, 3.52, 0.12).times(12)))
                .brows(Curve.window(2.72, 0.1, 3.1, 0.2).times(0.7))
                .leftBrow(Curve.window(3.58, 0.08, 4.2, 0.2))
                .smile(Curve.window(3.4, 0.2, 4.1, 0.2)
                        .times(0.4)
                        .plus(Curve.rise(4.35, 0.25).times(0.9)))
                .nodAt(3.82);
        Actor actor = acting.act(stage.actor(photo).feather()).with((Motion) plan::pose);

        Curve held = Curve.from(0, 1).hold(DROPS).to(DROPS + 0.22, 0, Ease.BOUNCE);
        Curve fed = Curve.from(0.16, -(plan.card().bottom() + 0.06))
                .to(0.34, -0.66 * plan.card().bottom(), Ease.LINEAR)
                .to(0.55, -0.3 * plan.card().bottom(), Ease.LINEAR)
                .to(0.76, 0, Ease.OUT);
        Point pivot = plan.card().at(0.9, 0.93);
        List<Warp> print = List.of(
                Warps.bend(pivot, plan.card().height(), FAN.late(0.05).times(-0.008)),
                Motion.turn(FAN, pivot),
                Motion.scale(t -> 1 + 0.06 * held.at(t), plan.card().centre()),
                Motion.down(fed));
        List<Layer> layers = new ArrayList<>();
        layers.add(Tabletop.oak(stage, Colour.rgb(0xB67C4A), (pen, t) -> things(pen, plan)));
        layers.add(shadow(plan, print, held));
        layers.add(Layer.Picture.of(
                new Source.Drawn(
                        plan.card().grown(0.01), (pen, t) -> InstantCamera.paper(pen, plan.card(), plan.window())),
                print));
        Source whole = new Source.Print(plan.print(photo.photo()));
        layers.addAll(developing(plan, whole, print));
        layers.add(gloss(plan, print));
        layers.add(out(plan, actor, acting));
        layers.add(emulsion(plan, whole, 1, print).opacity(Curve.window(2.2, 0.2, ALIVE + 0.2, 0.2)));
        layers.add(Layer.Drawn.of((pen, t) -> thumbprint(pen, plan, t)));
        layers.add(Layer.Drawn.of((pen, t) -> fanning(pen, plan, pivot, t)));
        layers.add(Layer.Drawn.of((pen, t) -> sheen(pen, plan, t)));
        layers.add(Layer.Drawn.of((pen, t) -> fingers(pen, plan, t)));
        if (!plan.person()) {
            layers.add(Layer.Drawn.of((pen, t) -> aiming(pen, plan, t)));
        }
        layers.add(Layer.Drawn.of((pen, t) -> tiny(pen, plan, t)));
        layers.add(Tabletop.plant(stage, 0.26));
        layers.add(Layer.Picture.drawn(
                        new Box(-0.1, -0.95, stage.width() + 0.1, 0.3),
                        (pen, t) -> InstantCamera.over(
                                pen,
                                new Point(stage.width() / 2, 0.15),
                                1.28 * plan.card().width()))
                .with(Motion.move(
                        Curve.wander(16, 0.003, 3).times(Curve.window(0.16, 0.02, 0.76, 0.02)),
                        Curve.from(0.78, 0).to(1.05, -0.5, Ease.IN)))
                .opacity(Curve.from(1.1, 1).to(1.11, 0, Ease.STEP)));
        layers.add(Layer.Drawn.of((pen, t) -> star(pen, plan, t)));
        Curve first = Curve.from(0.03, 0).to(0.1, 1, Ease.OUT).hold(0.17).to(0.5, 0, Ease.OUT);
        Curve second =
                Curve.from(SHOT - 0.02, 0).to(SHOT + 0.02, 1).hold(SHOT + 0.045).to(SHOT + 0.28, 0, Ease.OUT);
        double close = plan.card().top() - 0.1;
        return stage.film()
                .add(stage.actor(photo).whole())
                .through(Flash.white(first))
                .cut(CUT, Cut.HARD)
                .add(layers.toArray(Layer[]::new))
                .camera(Camera.still(new Point(stage.width() / 2, close))
                        .zoom(Curve.from(0, 1).hold(2.7).to(3.4, 1.06).to(5, 1.08)))
                .through(Flash.white(first.plus(second)), Vignette.of(0.25))
                .score(Score.of(Tune.BOSSA.play().skip(4).quieter(2))
                        .cue(Sound.SHUTTER, 0.08)
                        .cue(Sound.MOTOR, 0.18, 0.4, 3.98)
                        .cue(Sound.PAPER, DROPS + 0.05, 4.5)
                        .cue(Sound.FLAP, 1.28, 1.45, 1.62, 1.78, 1.95, 2.12)
                        .cue(Sound.STRETCH, 2.85)
                        .cue(Sound.POP, 3.05)
                        .cue(Sound.FLASH_CHARGE.quieter(4), 3.4)
                        .cue(Sound.SHUTTER, SHOT)
                        .cue(Sound.CHIME.quieter(6), 4.55));
    }

    private static List<Warp> joined(Affine fit, List<Warp> more) {
        List<Warp> all = new ArrayList<>();
        all.add(Motion.of(fit));
        all.addAll(more);
        return all;
    }

    private static Layer.Picture shadow(Plan plan, List<Warp> print, Curve held) {
        Box card = plan.card();
        return Layer.Picture.of(
                        new Source.Drawn(
                                card.grown(0.08),
                                (pen, t) -> pen.fill(
                                        Shape.roundRect(card, 0.02),
                                        Ink.of(Colour.rgb(0x1C0D05).alpha(0.6)))),
                        print)
                .through(new Soft(0.018))
                .with(Motion.move(held.times(0.05).plus(0.012), held.times(0.09).plus(0.018)));
    }

    /** The states of the emulsion, each over the one before; under the last the backdrop waits. */
    private static List<Layer> developing(Plan plan, Source whole, List<Warp> print) {
        List<Layer> out = new ArrayList<>();
        for (int i = 0; i < STATES; i++) {
            double from = 0.95 + 0.27 * i;
            Curve seen = Curve.window(i == 0 ? 0 : from - 0.27, i == 0 ? 0.01 : 0.27, from + 0.3, 0.02);
            out.add(emulsion(plan, whole, i / (double) STATES, print).opacity(seen));
        }
        Source left = new Source.Looked(
                plan.photo().hasSubject()
                        ? new Source.Print(plan.print(plan.photo().backdrop()))
                        : whole,
                new Small(new Soft(0.02), 0.5));
        out.add(Layer.Picture.of(new Source.Looked(left, new Emulsion(1)), joined(plan.laid(), print))
                .opacity(Curve.from(2.2, 0).to(2.42, 1)));
        return out;
    }

    private static Layer.Picture emulsion(Plan plan, Source whole, double developed, List<Warp> print) {
        return Layer.Picture.of(
                new Source.Looked(
                        whole,
                        new Small(
                                new Emulsion(developed),
                                Math.min(1, 1.1 * plan.window().width()))),
                joined(plan.laid(), print));
    }

    private static Layer.Picture gloss(Plan plan, List<Warp> print) {
        return Layer.Picture.of(
                new Source.Drawn(plan.window().grown(0.01), (pen, t) -> InstantCamera.gloss(pen, plan.window())),
                print);
    }

    /** The subject in the window and out of it, with its shadow, its arm and its camera, cut to what can be seen. */
    private static Layer out(Plan plan, Actor actor, FaceRig acting) {
        Portrait p = plan.photo();
        List<Layer> all = new ArrayList<>();
        Curve near = OUT.map(v -> Math.clamp(v, 0, 1));
        if (p.hasSubject()) {
            all.add(CloseUp.shaded(p, actor.shadow(Colour.rgb(0x1C0D05).alpha(0.6), 0.02, 0.024, 0.034))
                    .opacity(near));
            Layer.Picture body = acting.on(CloseUp.rounded(p, actor.cutout()));
            all.add(body.lit(Light.rim(-140, Colour.rgb(0xFFF2D0), near.times(0.5)))
                    .lit(Light.ambient(Colour.rgb(0xFFF6E8), near.times(0.5))));
        } else {
            all.addAll(bubble(plan));
        }
        if (plan.person()) {
            all.add(Layer.Drawn.of((pen, t) -> aiming(pen, plan, t)));
        }
        Box w = plan.window();
        double side = 0.55 * w.width();
        Box seen = new Box(
                w.left() - side,
                0,
                w.right() + side,
                plan.entire() ? plan.stage().height() : w.bottom() + 0.06);
        return Wipe.away(plan.stage(), (pen, t) -> frame(pen, plan, t), all.toArray(Layer[]::new))
                .clip(Shape.rect(seen))
                .opacity(Curve.from(ALIVE - 0.1, 0).to(ALIVE - 0.09, 1));
    }

    /** A photo without a subject swells out of its window like a drop of glass. */
    private static List<Layer> bubble(Plan plan) {
        Portrait p = plan.photo();
        Point middle = plan.fit().inverse().apply(plan.window().at(0.5, 0.3));
        double r = 0.36 * plan.window().width();
        Point at = plan.window().at(0.5, 0.3);
        Motion swell = t -> {
            double k = Math.max(0.01, OUT.at(t));
            double wobble = 0.05 * Math.sin(9 * t) * Curve.fall(3.2, 1.4).at(t);
            return Affine.scale(k * (1 + wobble), k * (1 - wobble)).then(Affine.move(at.plus(0, -0.3 * r * OUT.at(t))));
        };
        Layer.Picture drop = Layer.Picture.of(
                new Source.Looked(
                        new Source.Print(p),
                        new Oval(
                                middle,
                                r / plan.fit().a() / 1.25,
                                r / plan.fit().a() / 1.25,
                                0,
                                0.02)),
                List.of(
                        Warps.fisheye(Spot.of(middle), r / plan.fit().a() / 1.25, Curve.of(0.25)),
                        Motion.of(Affine.move(-middle.x(), -middle.y())
                                .then(Affine.scale(
                                        plan.fit().a() * 1.25, plan.fit().a() * 1.25))),
                        swell));
        return List.of(
                Layer.Drawn.of((pen, t) -> pen.stamp(SHADOW, new Point(0.05, 0.1), 2.5 * r))
                        .riding(swell),
                drop,
                Layer.Drawn.of((pen, t) -> glass(pen, r)).riding(swell));
    }

    private static void glass(Pen pen, double r) {
        pen.circle(
                Point.ORIGIN,
                r,
                Ink.radial(
                        Point.ORIGIN,
                        r,
                        Colour.WHITE.alpha(0),
                        Colour.WHITE.alpha(0),
                        Colour.WHITE.alpha(0.03),
                        Colour.rgb(0xDCEBFF).alpha(0.5)));
        pen.within(
                Affine.turn(-35),
                () -> pen.oval(new Point(0, -0.68 * r), 0.34 * r, 0.12 * r, Ink.of(Colour.WHITE.alpha(0.65))));
        pen.circle(new Point(0.5 * r, 0.55 * r), 0.07 * r, Ink.of(Colour.WHITE.alpha(0.5)));
    }

    /** Erases what the print's frame hides: all outside the window at first, less and less as the subject leans out. */
    private static void frame(Pen pen, Plan plan, double t) {
        Box w = plan.window();
        double open = Math.clamp(Curve.from(2.8, 0).to(3.05, 1, Ease.OUT).at(t), 0, 1)
                * (plan.rests() ? 1 - Curve.from(4.3, 0).to(4.5, 1).at(t) : 1);
        boolean crowd = plan.photo().kind() == Portrait.Kind.GROUP && plan.rests();
        double far = (plan.wider() ? 0 : 1.4) * open;
        if (plan.entire() && open > 0.9) {
            return;
        }
        List<Point> left = new ArrayList<>(List.of(new Point(-2, 3), new Point(-2, -3)));
        List<Point> right = new ArrayList<>(List.of(new Point(5, 3), new Point(5, -3)));
        for (int i = 12; i >= 0; i--) {
            double v = i / 12.0;
            double y = w.bottom() - v * w.height();
            double side = plan.entire() ? far * v : far * Math.pow(Ease.SMOOTH.of((v - 0.22) / 0.78), 1.3);
            if (i == 12) {
                double x = plan.leaning().x();
                double reach = crowd ? 0.9 * plan.near() * plan.photo().face().headWidth() : 9;
                double l = Math.max(w.left() - side, x - reach);
                double r = Math.min(w.right() + side, x + reach);
                left.addAll(List.of(new Point(l, -3), new Point(l, w.top())));
                right.addAll(List.of(new Point(r, -3), new Point(r, w.top())));
            }
            left.add(new Point(w.left() - side, y));
            right.add(new Point(w.right() + side, y));
        }
        left.add(new Point(w.left(), 3));
        right.add(new Point(w.right(), 3));
        pen.fill(Shape.polygon(left), Wipe.HOLE);
        pen.fill(Shape.polygon(right), Wipe.HOLE);
        pen.rect(new Box(-2, -3, 5, w.top() - 2 * open), Wipe.HOLE);
        double chin = plan.rests() ? 0.03 * Math.clamp(SILL.at(t), 0, 1) : 0;
        double half = 0.3 * w.width();
        double x = w.centre().x();
        pen.fill(
                Shape.from(-2, w.bottom())
                        .line(x - half, w.bottom())
                        .cubic(
                                x - half * 0.4,
                                w.bottom() + chin,
                                x + half * 0.4,
                                w.bottom() + chin,
                                x + half,
                                w.bottom())
                        .line(5, w.bottom())
                        .line(5, 4)
                        .line(-2, 4)
                        .close(),
                Wipe.HOLE);
    }

    private static final Sprite SHADOW = Bits.shadow();
    private static final Sprite GLOW = Sprite.drawn(
            1, (pen, t) -> pen.circle(Point.ORIGIN, 0.5, Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0xFFFBEA))));
    private static final Sprite GLINT = Bits.glint(Colour.rgb(0xFFF6D8));

    /** Two older prints, a roll of tape and a sprig lie about. */
    private static void things(Pen pen, Plan plan) {
        Stage stage = plan.stage();
        double w = plan.card().width();
        double side = Math.max(0.05, plan.card().left() * 0.55);
        old(pen, new Point(side * 0.7, plan.card().top() + 0.1 * w), 0.5 * w, -14, true);
        old(pen, new Point(stage.width() - side * 0.5, plan.card().bottom() - 0.5 * w), 0.5 * w, 11, false);
        Point roll = new Point(side * 0.9, plan.card().bottom() - 0.16 * w);
        pen.circle(roll.plus(0.012, 0.018), 0.1 * w, Ink.of(Colour.BLACK.alpha(0.3)));
        pen.circle(roll, 0.1 * w, Ink.of(0xF28C8C));
        for (int i = 0; i < 10; i++) {
            pen.line(
                    roll.plus(Point.polar(0.062 * w, i * 36)),
                    roll.plus(Point.polar(0.098 * w, i * 36 + 9)),
                    0.01 * w,
                    Ink.of(0xFFD9CF));
        }
        pen.circle(roll, 0.06 * w, Ink.of(0xE9DCC4));
        pen.circle(roll, 0.052 * w, Ink.of(0x7A4E2C));
        Point stem = new Point(stage.width() - side * 1.1, plan.card().top() - 0.02 * w);
        for (int i = 0; i < 7; i++) {
            Point at = stem.plus(Point.polar(0.06 * w * i, -52 + 3 * i));
            for (int k = -1; k <= 1; k += 2) {
                pen.stamp(SHADE_LEAF, at.plus(0.008, 0.014), 0.12 * w, 38 + k * 55, 1, 0.3);
                pen.stamp(
                        i % 2 == 0 ? LEAF : PALE_LEAF,
                        at.plus(Point.polar(0.03 * w, -52 + k * 55)),
                        0.12 * w,
                        38 + k * 55);
            }
        }
    }

    private static final Sprite LEAF = Bits.leaf(Colour.rgb(0x6E8F74));
    private static final Sprite PALE_LEAF = Bits.leaf(Colour.rgb(0x8FAE8C));
    private static final Sprite SHADE_LEAF = Bits.leaf(Colour.rgb(0x1A0E06));

    /** A print of another day: a sunset at sea, or hills. */
    private static void old(Pen pen, Point at, double wide, double degrees, boolean sea) {
        pen.within(Affine.place(at, degrees, wide, wide), () -> {
            Box card = new Box(-0.5, -0.6, 0.5, 0.6);
            Box window = new Box(-0.44, -0.535, 0.44, 0.345);
            pen.within(
                    Affine.move(0.03, 0.045),
                    () -> pen.fill(
                            Shape.roundRect(card, 0.02),
                            Ink.of(Colour.rgb(0x1C0D05).alpha(0.5)).soft(0.012)));
            InstantCamera.paper(pen, card, window);
            pen.clipped(Shape.rect(window), () -> {
                Colour high = Colour.rgb(sea ? 0xF7C6A0 : 0xBFDDE8);
                Colour low = Colour.rgb(sea ? 0xE98A7B : 0xF3EBD0);
                pen.rect(window, Ink.linear(window.at(0, 0), window.at(0, 0.7), high, low));
                pen.circle(window.at(0.6, 0.5), 0.11, Ink.of(0xFFF2D0));
                if (sea) {
                    pen.rect(
                            new Box(-0.5, 0.0, 0.5, 0.4),
                            Ink.down(0, 0.35, Colour.rgb(0xC77F86), Colour.rgb(0x5A5C82)));
                    pen.rect(
                            new Box(0.02, 0.02, 0.16, 0.3),
                            Ink.of(Colour.rgb(0xFFE9C0).alpha(0.4)));
                } else {
                    pen.oval(new Point(-0.3, 0.5), 0.6, 0.5, Ink.of(0x8DAA7C));
                    pen.oval(new Point(0.4, 0.55), 0.6, 0.42, Ink.of(0x5F8468));
                }
            });
            InstantCamera.gloss(pen, window);
        });
    }

    private static final Sprite THUMBPRINT = Sprite.drawn(0.8, (pen, t) -> {
        for (int i = 0; i < 6; i++) {
            double r = 0.05 + 0.065 * i;
            pen.stroke(Shape.oval(new Point(0.01 * i, 0.02 * i), r * 0.7, r), 0.02, Ink.of(Colour.WHITE.alpha(0.75)));
        }
    });

    private static void thumbprint(Pen pen, Plan plan, double t) {
        double k = Curve.window(DROPS + 0.1, 0.2, 2.4, 0.7).at(t);
        if (k > 0.01) {
            Point at = plan.window().at(0.8, 0.83).turned(FAN.at(t), plan.card().at(0.9, 0.93));
            pen.stamp(THUMBPRINT, at, 0.13 * plan.window().width(), 24 + FAN.at(t), 1, 0.3 * k);
        }
    }

    /** Finger and thumb of the viewer hold the lower right corner and fan the print. */
    private static void fanning(Pen pen, Plan plan, Point pivot, double t) {
        double in = Curve.window(1.0, 0.2, 2.5, 0.25).at(t);
        if (in < 0.01) {
            return;
        }
        double turn = FAN.at(t) * 0.5;
        Point tip = pivot.plus(new Point(0.5, 0.45).times(1 - in));
        double size = 0.3 * plan.card().width();
        Sprite thumb = plan.thumb();
        pen.stamp(SHADOW, tip.plus(0.02, 0.035), size * 0.55, 0, 1.2, 0.5 * in);
        pen.stamp(thumb, tip.plus(Point.polar(0.42 * size, 48 + turn)), size, 48 + 180 + turn, 1, 1);
    }

    /** Light that runs over the gloss while the print is fanned. */
    private static void sheen(Pen pen, Plan plan, double t) {
        double k = Math.abs(FAN.at(t)) / 6;
        if (k < 0.05) {
            return;
        }
        Box w = plan.window();
        double u = 0.5 + 0.09 * FAN.at(t);
        pen.within(
                Affine.turn(FAN.at(t), plan.card().at(0.9, 0.93)),
                () -> pen.clipped(
                        Shape.rect(w),
                        () -> pen.fill(
                                Shape.from(w.at(u - 0.3, 1.02))
                                        .line(w.at(u + 0.25, -0.02))
                                        .line(w.at(u + 0.55, -0.02))
                                        .line(w.at(u, 1.02))
                                        .close(),
                                Ink.of(Colour.WHITE.alpha(0.22 * k)))));
    }

    /** Fingertips, or paws, over the lower border. */
    private static void fingers(Pen pen, Plan plan, double t) {
        if (!plan.rests()) {
            return;
        }
        Box w = plan.window();
        double size = plan.person() ? 0.2 * w.width() : 0.24 * w.width();
        for (int side = -1; side <= 1; side += 2) {
            double gone = side > 0 && plan.person()
                    ? Curve.window(3.36, 0.12, 4.45, 0.15).at(t)
                    : 0;
            double k = Curve.pop(2.86 + 0.07 * (side + 1)).at(t) * (1 - gone);
            if (k > 0.02) {
                Point at = w.at(0.5 + 0.33 * side, 1);
                double press = 0.01 * Math.sin(2 * Math.PI * (t - 2.98) / 0.62) * side;
                pen.stamp(SHADOW, at.plus(0.012, 0.14 * size), size * 0.75, 0, 1.35, 0.55 * k);
                if (plan.person()) {
                    pen.stamp(plan.grip(), at.plus(0, 0.08 * size * k + press), size * k, 90, side, 1);
                } else {
                    paw(pen, at.plus(0, 0.12 * size * k), size * k, plan.fur());
                }
            }
        }
    }

    private static void paw(Pen pen, Point at, double size, Colour fur) {
        pen.within(Affine.place(at, 0, size, size), () -> {
            pen.oval(new Point(0, -0.12), 0.36, 0.4, Ink.of(fur.darker(0.4)));
            pen.oval(
                    new Point(0, -0.13),
                    0.335,
                    0.375,
                    Ink.radial(new Point(-0.1, -0.3), 0.6, fur.lighter(0.3), fur, fur.darker(0.12)));
            for (int i = -1; i <= 1; i++) {
                Point toe = new Point(0.2 * i, 0.14 - 0.05 * Math.abs(i));
                pen.oval(toe, 0.15, 0.16, Ink.of(fur.darker(0.4)));
                pen.oval(
                        toe,
                        0.13,
                        0.14,
                        Ink.radial(
                                toe.plus(-0.03, -0.06), 0.22, fur.lighter(0.45), fur.lighter(0.12), fur.darker(0.08)));
            }
        });
    }

    /** The pastel camera, in the hand before the cheek or standing on the border. */
    private static void aiming(Pen pen, Plan plan, double t) {
        double k = AIMS.at(t);
        if (k < 0.01 && (plan.person() || t < 3.5)) {
            return;
        }
        Point at = plan.camera(t);
        double high = plan.cameraHigh() * (plan.person() || t > 3.8 ? 1 : k);
        double kick = -0.02 * Curve.hit(SHOT, 0.25).at(t);
        double turn = plan.person() ? 5 - 3 * k : -3;
        Point now = at.plus(0, kick);
        if (plan.person()) {
            Point wrist = now.plus(0.52 * high, 0.34 * high);
            Point sill = plan.window().at(0.72, 1.16);
            Point elbow = new Point(Math.max(wrist.x(), sill.x()) + 0.85 * high, 0.45 * wrist.y() + 0.55 * sill.y());
            Arms.sleeve(pen, sill, elbow, wrist, 0.8 * high, plan.cloth());
        }
        pen.stamp(SHADOW, now.plus(0.1 * high, 0.16 * high), high * 1.15, 0, 1.25, 0.7);
        pen.stamp(InstantCamera.FRONT, now, high, turn);
        if (plan.person()) {
            pen.stamp(plan.grip(), now.plus(0.54 * high, 0.12 * high), 0.62 * high, 184 + turn, 1, 1);
        }
    }

    private static final Sprite TINY = Sprite.drawn(0.84, (pen, t) -> {
        Box card = new Box(-0.41, -0.49, 0.41, 0.49);
        InstantCamera.paper(pen, card, new Box(-0.36, -0.44, 0.36, 0.28));
    });

    /** What its camera saw: somebody who looks down at the table. */
    private static final Sprite SEEN = Sprite.drawn(0.84, (pen, t) -> {
        Box window = new Box(-0.36, -0.44, 0.36, 0.28);
        pen.clipped(Shape.rect(window), () -> {
            pen.rect(window, Ink.linear(window.at(0, 0), window.at(0, 1), Colour.rgb(0x9FB6C4), Colour.rgb(0xC9B79C)));
            Ink dark = Ink.linear(window.at(0, 0.2), window.at(0, 1), Colour.rgb(0x4A3A3C), Colour.rgb(0x2E2A38));
            pen.oval(new Point(0, 0.32), 0.3, 0.27, dark);
            pen.circle(new Point(0, -0.1), 0.155, dark);
            pen.fill(Shape.heart(new Point(0, 0.1), 0.075), Ink.of(0xFF7A6B));
        });
    });

    /** The second print falls out of the little camera onto the table and begins to darken. */
    private static void tiny(Pen pen, Plan plan, double t) {
        double age = t - 3.98;
        if (age < 0) {
            return;
        }
        double high = plan.cameraHigh();
        Point slot = plan.camera(SHOT).plus(0, 0.45 * high);
        double feed = Math.clamp(age / 0.28, 0, 1);
        double fall = Math.clamp((age - 0.28) / 0.34, 0, 1);
        double small = 0.62 * high;
        double full = 0.3 * plan.card().width();
        Point out = slot.plus(0, 0.5 * small * feed);
        Point to = new Point(
                Math.min(plan.stage().width() * 0.95 - 0.5 * full, plan.card().right() + 0.1 * full),
                plan.stage().height() * 0.92 - 0.5 * full);
        double u = Ease.IN.of(fall) * 0.5 + fall * 0.5;
        // Aside first, then down: past the face that sinks to the sill.
        Point at = new Point(
                        out.x() + (to.x() - out.x()) * Ease.OUT.of(fall),
                        out.y() + (to.y() - out.y()) * Ease.IN.of(fall))
                .plus(0, -0.05 * Math.sin(Math.PI * u));
        double size = small * feed + (full - small) * u;
        double land = 1 + 0.1 * Curve.swing(4.6, 5, 0.3).at(t);
        double turn = 5 - 372 * u + 1.5 * Curve.swing(4.6, 4, 0.4).at(t);
        double air = Math.sin(Math.PI * u);
        pen.stamp(SHADOW, at.plus(0.014 + 0.1 * air, 0.022 + 0.16 * air), size * 1.22, turn, 0.95, 0.6 * feed);
        pen.stamp(TINY, at, size * land, turn, 1, 1);
        double dark = Curve.rise(4.5, 0.75).at(t);
        pen.stamp(SEEN, at, size * land, turn, 1, dark * 0.85);
    }

    /** The second flash: a star at its lamp, and its light on the table. */
    private static void star(Pen pen, Plan plan, double t) {
        double k = t < SHOT - 0.03 ? 0 : Math.exp(-7 * Math.max(0, t - SHOT));
        if (k > 0.02) {
            double high = plan.cameraHigh();
            Point at = plan.camera(t).plus(InstantCamera.FLASH.times(high));
            pen.stamp(GLOW, at, 1.3, 0, 1, k);
            pen.stamp(GLINT, at, 0.75 * (0.5 + 0.5 * k), 12, 1, k);
        }
    }
}
