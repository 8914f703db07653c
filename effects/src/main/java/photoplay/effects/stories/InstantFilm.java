package photoplay.effects.stories;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
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
import photoplay.stage.portrait.Portrait;
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
    static final double DROPS = 0.8;
    private static final double ALIVE = 2.5;
    static final double SHOT = 3.8;
    private static final int STATES = 6;

    static final Curve FAN = t -> 6
            * Math.sin(2 * Math.PI * 3 * (t - 1.2))
            * Curve.window(1.2, 0.12, 2.24, 0.2).at(t);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        boolean animal =
                photo.kind() == Portrait.Kind.PET || !CloseUp.eyes(given, photo).isEmpty();
        LeaningPlan plan = LeaningPlan.of(photo, animal, stage);
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
        layers.add(Tabletop.oak(stage, Colour.rgb(0xB67C4A), (pen, t) -> TableThings.things(pen, plan)));
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
        layers.add(Layer.Drawn.of((pen, t) -> FannedPrint.thumbprint(pen, plan, t)));
        layers.add(Layer.Drawn.of((pen, t) -> FannedPrint.fanning(pen, plan, pivot, t)));
        layers.add(Layer.Drawn.of((pen, t) -> FannedPrint.sheen(pen, plan, t)));
        layers.add(Layer.Drawn.of((pen, t) -> fingers(pen, plan, t)));
        if (!plan.person()) {
            layers.add(Layer.Drawn.of((pen, t) -> AliveCamera.aiming(pen, plan, t)));
        }
        layers.add(Layer.Drawn.of((pen, t) -> AliveCamera.tiny(pen, plan, t)));
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
        layers.add(Layer.Drawn.of((pen, t) -> AliveCamera.star(pen, plan, t)));
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

    private static Layer.Picture shadow(LeaningPlan plan, List<Warp> print, Curve held) {
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
    private static List<Layer> developing(LeaningPlan plan, Source whole, List<Warp> print) {
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

    private static Layer.Picture emulsion(LeaningPlan plan, Source whole, double developed, List<Warp> print) {
        return Layer.Picture.of(
                new Source.Looked(
                        whole,
                        new Small(
                                new Emulsion(developed),
                                Math.min(1, 1.1 * plan.window().width()))),
                joined(plan.laid(), print));
    }

    private static Layer.Picture gloss(LeaningPlan plan, List<Warp> print) {
        return Layer.Picture.of(
                new Source.Drawn(plan.window().grown(0.01), (pen, t) -> InstantCamera.gloss(pen, plan.window())),
                print);
    }

    /** The subject in the window and out of it, with its shadow, its arm and its camera, cut to what can be seen. */
    private static Layer out(LeaningPlan plan, Actor actor, FaceRig acting) {
        Portrait p = plan.photo();
        List<Layer> all = new ArrayList<>();
        Curve near = LeaningPlan.OUT.map(v -> Math.clamp(v, 0, 1));
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
            all.add(Layer.Drawn.of((pen, t) -> AliveCamera.aiming(pen, plan, t)));
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
    private static List<Layer> bubble(LeaningPlan plan) {
        Portrait p = plan.photo();
        Point middle = plan.fit().inverse().apply(plan.window().at(0.5, 0.3));
        double r = 0.36 * plan.window().width();
        Point at = plan.window().at(0.5, 0.3);
        Motion swell = t -> {
            double k = Math.max(0.01, LeaningPlan.OUT.at(t));
            double wobble = 0.05 * Math.sin(9 * t) * Curve.fall(3.2, 1.4).at(t);
            return Affine.scale(k * (1 + wobble), k * (1 - wobble))
                    .then(Affine.move(at.plus(0, -0.3 * r * LeaningPlan.OUT.at(t))));
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
    private static void frame(Pen pen, LeaningPlan plan, double t) {
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
        double chin = plan.rests() ? 0.03 * Math.clamp(LeaningPlan.SILL.at(t), 0, 1) : 0;
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

    /** Fingertips, or paws, over the lower border. */
    private static void fingers(Pen pen, LeaningPlan plan, double t) {
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
}
