package photoplay.effects.styles;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Arms;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.CollectorsDesk;
import photoplay.effects.kit.Cropped;
import photoplay.effects.kit.Exposure;
import photoplay.effects.kit.FigureBox;
import photoplay.effects.kit.Mould;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Anime;
import photoplay.stage.lens.Comic;
import photoplay.stage.lens.Figure;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Look;
import photoplay.stage.lens.Pencil;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.lens.Small;
import photoplay.stage.lens.Vignette;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Parallax;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** A scan line turns the subject into a vinyl collectible; its kit clicks on and a window box folds up round it. */
public enum AnimeFigure implements Solo {
    ANIME_FIGURE;

    private static final double SCANNED = 0.82;
    static final double BASE = 1.3;
    static final double PEG = 1.6;
    static final double STAR = 1.9;
    private static final double CARD = 2.6;
    private static final double WALLS = 2.9;
    private static final double LID = 3.2;
    static final double WINDOW = 3.5;
    private static final double BURST = 3.7;
    private static final double POSES = 3.88;
    private static final double[] TAPS = {4.32, 4.54};

    private static final Grade TONED = Grade.NEUTRAL.gain(0.8).contrast(1.12);

    /** From the photo to the desk. */
    private static final Curve OUT = Curve.from(SCANNED - 0.02, 0).to(1.22, 1, Ease.SMOOTH);

    /** Knocks that rock the figure, in degrees. */
    private static final Curve ROCK = Curve.swing(BASE, 5, 0.3)
            .times(1.6)
            .plus(Curve.swing(PEG, 5, 0.3).times(-2))
            .plus(Curve.swing(STAR, 5, 0.3).times(1.6));

    /** The whole box rocks when the last stickers are slapped on, and a little with each tap. */
    private static final Curve BOX = Curve.swing(POSES + 0.12, 4, 0.35)
            .times(1.3)
            .plus(Curve.swing(TAPS[0], 8, 0.15).times(0.35))
            .plus(Curve.swing(TAPS[1], 8, 0.15).times(0.35));

    /**
     * Where the figure and its box stand.
     *
     * @param box the front of the box on the desk
     * @param fit from the photo to the figure on its base
     * @param foot middle of the figure's lower edge
     * @param wide width of the figure's base
     * @param cut the photo's lower edge cuts the subject, and a plinth hides it
     * @param mould its outline
     */
    record Plan(
            Stage stage, Portrait photo, FigureBox box, Affine fit, Point foot, double wide, boolean cut, Mould mould) {
        static Plan of(Portrait photo, double light, Stage stage) {
            double high = Math.clamp(0.62 * stage.height(), 0.66, 0.98);
            double wide = Math.clamp(0.78 * high, 0.5, Math.min(0.66, 0.9 * stage.width()));
            double floor = Math.min(stage.height() * 0.9, stage.height() / 2 + 0.56 * high);
            FigureBox box = new FigureBox(
                    new Box(stage.width() / 2 - wide / 2, floor - high, stage.width() / 2 + wide / 2, floor),
                    lit(photo.palette().clothes(), light));
            Box b = photo.hasSubject() ? photo.subject().box() : new Box(0, 0, photo.width(), photo.height());
            boolean cut = photo.hasSubject() && b.bottom() > photo.height() - 0.03;
            double tall = b.bottom()
                    - Math.min(b.top(), photo.hasFace() ? photo.face().crown().y() : b.top());
            double k = Math.min(0.66 * high / tall, (photo.hasSubject() ? 0.88 : 0.8) * wide / b.width());
            Point foot = new Point(stage.width() / 2, floor - 0.145 * high);
            double x = photo.hasFace()
                    ? 0.5 * (b.centre().x() + photo.face().centre().x())
                    : b.centre().x();
            Affine fit = new Affine(k, 0, 0, k, foot.x() - k * x, foot.y() - k * b.bottom());
            return new Plan(
                    stage,
                    photo,
                    box,
                    fit,
                    foot,
                    Math.clamp(b.width() * k * 0.9, 0.4 * wide, 0.8 * wide),
                    cut,
                    cut ? Mould.of(photo).rounded(head(photo) && !photo.hasFace() ? 2.3 : 5) : Mould.of(photo));
        }

        private static Colour lit(int rgb, double light) {
            Colour c = Colour.rgb(rgb);
            return light > 1 ? c.mix(Colour.WHITE, 0.16 * light) : c;
        }

        double lift() {
            return 0.09 * box.front().height();
        }

        /** From the photo to the desk; the figure stands low until its base is pushed under it. */
        Affine pose(double t) {
            double u = OUT.at(t);
            double k = Math.pow(fit.a(), u);
            double hop = lift()
                    * u
                    * (1
                            - Curve.from(BASE - 0.04, 0)
                                    .to(BASE + 0.14, 1, Ease.BACK)
                                    .at(t));
            Point c = foot;
            Affine shrunk = new Affine(k, 0, 0, k, fit.e() * progress(k), fit.f() * progress(k) + hop);
            return shrunk.then(Affine.turn(ROCK.at(t) + BOX.at(t), c.plus(0, lift())));
        }

        /** So that a point of the photo runs straight to its place while the size changes evenly. */
        private double progress(double k) {
            return Math.abs(1 - fit.a()) < 1e-6 ? OUT.at(0) : (1 - k) / (1 - fit.a());
        }
    }

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait dark = CloseUp.framed(given);
        double light = Exposure.missing(dark);
        Portrait photo = brightened(dark, light);
        Plan plan = Plan.of(photo, light, stage);
        Curve turn = Curve.from(2.0, 0)
                .to(2.28, 14)
                .to(2.62, -6)
                .to(2.9, 0)
                .to(4.0, 0)
                .to(4.9, 4);
        Curve wink = Curve.window(4.6, 0.07, 4.84, 0.1);
        FaceRig acting = FaceRig.of(photo)
                .eyesWide(Curve.window(TAPS[0], 0.06, 4.58, 0.06).times(0.6))
                .rightEyeClosed(wink)
                .smile(Curve.rise(4.5, 0.15).times(0.5));
        Curve hop = wink.times(photo.hasFace() ? 0 : -0.02);
        Actor actor = acting.act(stage.actor(photo));
        Actor figure = (photo.hasSubject()
                        ? actor.with(new Parallax(
                                photo, turn, Curve.of(0), photo.face().centre()))
                        : actor)
                .with((Motion) plan::pose)
                .with(Motion.down(hop));
        Layer.Picture vinyl = cast(plan, figure);
        Curve desk = Curve.rise(SCANNED - 0.04, 0.35);
        Curve inBox = Curve.rise(WALLS, 0.3);
        Layer.Picture toy = acting.on(vinyl)
                .lit(Light.key(-130, Colour.rgb(0xFFF3DC), desk.times(close(photo) ? 0.12 : 0.3)))
                .lit(Light.lamp(
                        plan.box().front().at(0.5, 0.02),
                        0.75 * plan.box().front().height(),
                        Colour.rgb(0xFFF2D6),
                        Curve.from(LID + 0.1, 0)
                                .to(LID + 0.14, 0.8, Ease.OUT)
                                .to(LID + 0.2, 0.15)
                                .to(LID + 0.26, close(photo) ? 0.25 : 0.6)))
                .lit(Light.rim(180, plan.box().colour().lighter(0.3), inBox.times(0.5)))
                .lit(Light.rim(-60, Colour.WHITE, desk.times(0.7)))
                .painted((pen, t) -> glide(pen, plan, t), (pen, t) -> irises(pen, plan, figure, t));
        Motion box = Motion.turn(BOX, plan.box().front().at(0.5, 1));
        List<Layer> layers = new ArrayList<>();
        layers.add(stage.actor(dark).backdrop().depth(1).opacity(Curve.fall(SCANNED + 0.4, 0.05)));
        layers.add(Layer.Picture.drawn(
                        stage.frame().grown(0.14),
                        (pen, t) -> CollectorsDesk.draw(pen, stage, plan.box().front()))
                .opacity(desk)
                .depth(0.9));
        layers.add(Layer.Drawn.of((pen, t) -> FigureKit.kit(pen, plan, t)));
        layers.addAll(back(plan, box));
        layers.add(Layer.Drawn.of((pen, t) -> shade(pen, plan, t)));
        layers.add(Layer.Drawn.of((pen, t) -> FigureKit.peg(pen, plan, t)));
        layers.add(Layer.Drawn.of((pen, t) -> FigureKit.plinth(pen, plan, t, false))
                .riding(box));
        layers.add(outline(plan, figure).opacity(desk));
        layers.add(toy.opacity(Curve.from(SCANNED, 0).to(SCANNED + 0.01, 1)));
        layers.add(scan(plan, acting.act(stage.actor(dark)), actor));
        layers.add(
                Layer.Drawn.of((pen, t) -> FigureKit.plinth(pen, plan, t, true)).riding(box));
        layers.add(Layer.Drawn.of((pen, t) -> FigureKit.star(pen, plan, t)).riding(box));
        layers.addAll(front(plan, box));
        layers.add(Layer.Picture.drawn(stage.frame().grown(0.14), (pen, t) -> CollectorsDesk.keyboard(pen, stage))
                .with(Motion.down(Curve.from(SCANNED, 0.3).to(1.3, 0, Ease.OUT)))
                .depth(1.3)
                .opacity(Curve.from(SCANNED, 0).to(SCANNED + 0.01, 1)));
        layers.add(Layer.Drawn.of((pen, t) -> beam(pen, stage, t)));
        layers.add(Layer.Drawn.of((pen, t) -> finger(pen, plan, t)).depth(1.1));
        return stage.film()
                .add(layers.toArray(Layer[]::new))
                .camera(Camera.still(stage.at(0.5, 0.6))
                        .zoom(Curve.from(SCANNED, 1)
                                .to(1.25, 1.08)
                                .to(2.6, 1.0)
                                .hold(3.4)
                                .to(5, 1.045))
                        .pan(Curve.from(2.6, 0).to(5, 0.035), Curve.of(0)))
                .through(Vignette.of(desk.times(0.35)))
                .score(Score.of(Tune.SYNTHWAVE.at(108).from(0.85))
                        .cue(Sound.HUM.quieter(2), 0.05)
                        .cue(Sound.DING, SCANNED)
                        .cue(Sound.SWISH, 1.05, 2.3)
                        .cue(Sound.BRICK, BASE, PEG, STAR)
                        .cue(Sound.PAPER, CARD, WALLS, LID)
                        .cue(Sound.SWITCH, LID + 0.1)
                        .cue(Sound.SQUEAK.quieter(4), WINDOW - 0.12)
                        .cue(Sound.STAMP, BURST)
                        .cue(Sound.POP, POSES, POSES + 0.08, POSES + 0.16)
                        .cue(Sound.KNOCK, TAPS[0], TAPS[1])
                        .cue(Sound.SPARKLE.quieter(4), 4.66));
    }

    /** As its photo would be if there had been enough light. */
    private static Portrait brightened(Portrait photo, double light) {
        if (light <= 1) {
            return photo;
        }
        Graded more = new Graded(Grade.NEUTRAL.gain(light));
        double unit = Math.min(photo.photo().width(), photo.photo().height());
        return photo.withPhoto(more.bake(photo.photo(), unit)).withCutout(more.bake(photo.cutout(), unit));
    }

    /** The subject cast in vinyl, its outline closed where the photo's edges cut it. */
    private static Layer.Picture cast(Plan plan, Actor actor) {
        Layer.Picture whole = actor.cutout();
        Layer.Picture painted = shaped(plan, whole).through(Anime.of(plan.photo()));
        return close(plan.photo())
                ? painted.through(new Graded(TONED)).through(new Figure(0.22))
                : painted.through(new Figure(0.46));
    }

    /** A face so large that a softbox would wash out its tones. */
    private static boolean close(Portrait p) {
        return p.hasFace() && p.face().headWidth() > 0.4;
    }

    /** The head of an animal that fills the photo with its ears, anything else trimmed to its mould. */
    private static Layer.Picture shaped(Plan plan, Layer.Picture whole) {
        Portrait p = plan.photo();
        if (!p.hasSubject()) {
            return whole;
        }
        Layer.Picture rounded = CloseUp.rounded(p, whole);
        return rounded.equals(whole) ? whole.through(plan.mould().trimmed()) : rounded;
    }

    /** While it is scanned: vinyl below the line, the photo above. */
    private static Layer scan(Plan plan, Actor photo, Actor actor) {
        Stage stage = plan.stage();
        Layer.Picture below = cast(plan, actor)
                .lit(Light.key(-130, Colour.rgb(0xFFF3DC), Curve.of(close(plan.photo()) ? 0.12 : 0.3)));
        Layer.Group done = Wipe.away(
                stage,
                (pen, t) -> pen.rect(new Box(-1, -1, stage.width() + 1, line(stage, t)), Wipe.HOLE),
                Layer.Drawn.of((pen, t) ->
                        pen.rect(stage.frame(), Ink.of(Colour.rgb(0x06283A).alpha(0.45)))),
                below);
        return Layer.Group.of(stage.frame(), List.of(photo.whole(), done))
                .opacity(Curve.from(SCANNED, 1).to(SCANNED + 0.01, 0, Ease.STEP));
    }

    private static double line(Stage stage, double t) {
        return stage.height() * (1.02 - 1.06 * Ease.SMOOTH.of(t / SCANNED));
    }

    private static final Sprite GLOW = Sprite.drawn(
            1,
            (pen, t) -> pen.circle(
                    Point.ORIGIN,
                    0.5,
                    Ink.glow(Point.ORIGIN, 0.5, Colour.rgb(0x58F0FF).alpha(0.8))));

    private static void beam(Pen pen, Stage stage, double t) {
        if (t > SCANNED + 0.05 || t < 0.02) {
            return;
        }
        double y = line(stage, t);
        Box trail = new Box(0, y, stage.width(), y + 0.2);
        pen.rect(
                trail,
                Ink.linear(
                        trail.at(0, 0),
                        trail.at(0, 1),
                        Colour.rgb(0x58F0FF).alpha(0.38),
                        Colour.rgb(0x58F0FF).alpha(0)));
        for (int i = 1; i < 5; i++) {
            pen.line(
                    new Point(0, y + 0.04 * i),
                    new Point(stage.width(), y + 0.04 * i),
                    0.0015,
                    Ink.of(Colour.rgb(0x9CF8FF).alpha(0.5 - 0.1 * i)));
        }
        pen.stamp(GLOW, new Point(stage.width() / 2, y), 0.1, 0, 14 * stage.width(), 0.8);
        pen.line(new Point(0, y), new Point(stage.width(), y), 0.006, Ink.of(0xDFFDFF));
    }

    /** A dark coloured edge round the vinyl. */
    private static Layer.Picture outline(Plan plan, Actor figure) {
        Colour dark = plan.box().colour().darker(0.75).mix(Colour.rgb(0x1A1430), 0.5);
        return shaped(plan, figure.shadow(dark, 0.006, 0, 0));
    }

    private static final Sprite CONTACT = Bits.shadow();
    private static final Sprite GLINT = Bits.glint(Colour.WHITE);

    private static void shade(Pen pen, Plan plan, double t) {
        double k = Curve.rise(SCANNED + 0.1, 0.3).at(t);
        if (k > 0.01) {
            Point at = plan.foot().plus(0.02, plan.lift() + 0.012);
            pen.stamp(CONTACT, at, 0.1, 0, 13 * plan.wide(), 0.85 * k);
        }
    }

    /** Light that glides over the vinyl as it is turned, and once more over the plastic at the end. */
    private static void glide(Pen pen, Plan plan, double t) {
        double u = (t - 2.02) / 0.8;
        if (u < 0 || u > 1) {
            return;
        }
        Box b = plan.box().front();
        double x = b.left() - 0.2 + (b.width() + 0.4) * u;
        for (double[] band : new double[][] {{0, 0.07, 0.3}, {0.1, 0.02, 0.22}}) {
            pen.fill(
                    Shape.from(x + band[0], b.top())
                            .line(x + band[0] + band[1], b.top())
                            .line(x + band[0] + band[1] - 0.22, b.bottom())
                            .line(x + band[0] - 0.22, b.bottom())
                            .close(),
                    Ink.of(Colour.WHITE.alpha(band[2])));
        }
    }

    /** The large lights that painted eyes have. */
    private static void irises(Pen pen, Plan plan, Actor figure, double t) {
        if (!plan.photo().hasFace() || t > 4.55) {
            return;
        }
        Face f = plan.photo().face();
        double k = plan.pose(t).zoom() * f.eyeWidth();
        for (Point eye : List.of(f.leftEye(), f.rightEye())) {
            Point at = figure.spot(eye).at(t);
            pen.circle(at.plus(-0.09 * k, -0.08 * k), 0.085 * k, Ink.of(Colour.WHITE.alpha(0.9)));
            pen.circle(at.plus(0.09 * k, 0.07 * k), 0.04 * k, Ink.of(Colour.WHITE.alpha(0.75)));
        }
    }

    /** What stands behind the figure: the printed card, floor and walls. */
    private static List<Layer> back(Plan plan, Motion box) {
        FigureBox b = plan.box();
        List<Layer> out = new ArrayList<>();
        Curve dropped = Curve.from(CARD - 0.28, -(b.front().bottom() + 0.1))
                .to(CARD, 0, Ease.IN)
                .to(CARD + 0.06, -0.018)
                .to(CARD + 0.12, 0);
        Motion drop = Motion.down(dropped);
        Curve seen = Curve.from(CARD - 0.29, 0).to(CARD - 0.28, 1);
        out.add(Layer.Picture.drawn(b.card().grown(0.01), (pen, t) -> b.card(pen))
                .with(drop, box)
                .opacity(seen));
        Portrait art = art(plan);
        Box hole = b.art();
        out.add(Layer.Picture.of(
                        new Source.Looked(
                                new Source.Print(art), new Small(new Comic(0.018, 4, 0, 0.008, 3, List.of()), 0.6)),
                        List.of(
                                Motion.of(Affine.place(
                                        hole.at(0, 0), 0, hole.width() / art.width(), hole.height() / art.height())),
                                drop,
                                box))
                .opacity(seen));
        Colour tint = b.colour().lighter(0.35).alpha(0.42);
        out.add(Layer.Drawn.of((pen, t) -> pen.rect(hole, Ink.of(tint)))
                .riding(drop.then(box))
                .opacity(seen));
        out.add(Layer.Drawn.of((pen, t) -> b.floor(pen, Ease.OUT.of((t - CARD - 0.02) / 0.2)))
                .riding(box));
        out.add(Layer.Drawn.of((pen, t) -> b.walls(pen, Ease.BACK.of((t - WALLS + 0.14) / 0.3)))
                .riding(box));
        return out;
    }

    /** The head, or the middle of the subject, in the shape of the card's picture. */
    private static Portrait art(Plan plan) {
        Portrait p = plan.photo();
        Box hole = plan.box().art();
        double aspect = hole.width() / hole.height();
        double high = head(p) ? 2.1 * p.face().headHeight() : p.height();
        double h = Math.min(Math.min(high, p.height()), p.width() / aspect);
        double w = h * aspect;
        Point c = head(p) ? p.face().centre() : p.subject().box().centre();
        double x = Math.clamp(c.x() - w / 2, 0, Math.max(0, p.width() - w));
        double y = Math.clamp(c.y() - 0.45 * h, 0, Math.max(0, p.height() - h));
        return Cropped.of(p, p.photo(), new Box(x, y, x + w, y + h));
    }

    /** What closes before the figure: lid with its lamp, the front with the clear window, stickers. */
    private static List<Layer> front(Plan plan, Motion box) {
        FigureBox b = plan.box();
        List<Layer> out = new ArrayList<>();
        out.add(Layer.Drawn.of((pen, t) -> b.lid(
                        pen,
                        Ease.BACK.of((t - LID + 0.14) / 0.26),
                        Curve.from(LID + 0.1, 0)
                                .to(LID + 0.14, 1)
                                .to(LID + 0.2, 0.2)
                                .to(LID + 0.26, 1)
                                .at(t)))
                .riding(box));
        Motion slide = Motion.down(
                Curve.from(WINDOW - 0.3, -(b.front().bottom() + 0.1)).to(WINDOW, 0, Ease.OUT));
        Curve seen = Curve.from(WINDOW - 0.3, 0).to(WINDOW - 0.29, 1);
        out.add(Layer.Picture.drawn(b.front().grown(0.01), (pen, t) -> b.face(pen))
                .with(slide, box)
                .opacity(seen));
        Portrait art = Cropped.of(plan.photo(), plan.photo().photo(), square(plan));
        List<Look> looks = List.of(Anime.cel(), new PixelArt(20, 12, 0.2), Pencil.coloured());
        for (int i = 0; i < 3; i++) {
            Box to = b.thumb(i);
            Curve slap = Curve.from(POSES + 0.08 * i - 0.08, 2.4).to(POSES + 0.08 * i, 1, Ease.IN);
            out.add(Layer.Picture.of(
                            new Source.Looked(new Source.Print(art), new Small(looks.get(i), 0.3)),
                            List.of(
                                    Motion.of(Affine.place(
                                            to.at(0, 0), 0, to.width() / art.width(), to.height() / art.height())),
                                    Motion.scale(slap, to.centre()),
                                    box))
                    .opacity(Curve.from(POSES + 0.08 * i - 0.08, 0).to(POSES + 0.08 * i - 0.03, 1)));
        }
        out.add(Layer.Drawn.of((pen, t) -> {
                    for (int i = 0; i < 3; i++) {
                        if (t > POSES + 0.08 * i) {
                            b.thumbRim(pen, i);
                        }
                    }
                    double k = t < BURST - 0.1 ? 0 : 1 + 1.4 * Math.pow(1 - Math.min(1, (t - BURST + 0.1) / 0.1), 2);
                    if (k > 0) {
                        pen.stamp(
                                FigureBox.BURST, b.burst(), 0.24 * k * b.front().width() / 0.55, -10);
                    }
                    b.shine(pen, (t - 4.56) / 0.5);
                })
                .riding(box));
        return out;
    }

    /** A face, or an animal's head that fills the photo. */
    private static boolean head(Portrait p) {
        return p.hasFace() || (p.hasSubject() && p.face().headWidth() > 0.5);
    }

    private static Box square(Plan plan) {
        Portrait p = plan.photo();
        double side = Math.min(1, head(p) ? 1.35 * p.face().headHeight() : 0.9);
        Point c = head(p) ? p.face().centre() : p.subject().box().centre();
        double x = Math.clamp(c.x() - side / 2, 0, p.width() - side);
        double y = Math.clamp(c.y() - 0.52 * side, 0, p.height() - side);
        return new Box(x, y, x + side, y + side);
    }

    /** A fingertip taps the window from the right. */
    private static void finger(Pen pen, Plan plan, double t) {
        double in = Curve.window(4.08, 0.2, 4.86, 0.22).at(t);
        if (in < 0.01) {
            return;
        }
        double press = 0;
        for (double tap : TAPS) {
            press = Math.max(press, Math.exp(-Math.pow((t - tap) / 0.045, 2)));
        }
        Box b = plan.box().front();
        double size = 0.3 * b.width();
        Point tip = b.at(0.8, 0.5).plus(0.055 * (1 - press) + 0.6 * (1 - in), 0.12 * (1 - in) + 0.02 * (1 - press));
        pen.stamp(CONTACT, tip.plus(-0.005 + 0.02 * (1 - press), 0.02), 0.5 * size, 0, 1.5, 0.35 + 0.3 * press);
        pen.stamp(FINGER, tip.plus(Point.polar(0.42 * size, 18)), size, 198, 1, 1);
        if (press > 0.4) {
            pen.stamp(GLINT, tip.plus(-0.02, -0.02), 0.09 * press);
        }
    }

    private static final Sprite FINGER = Arms.thumb(Colour.rgb(0xD9A27C));
}
