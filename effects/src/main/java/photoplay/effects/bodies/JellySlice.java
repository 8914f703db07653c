package photoplay.effects.bodies;

import java.util.stream.IntStream;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CakeCutlery;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.CocktailBar;
import photoplay.effects.kit.CreamBorder;
import photoplay.effects.kit.Dessert;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
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

    private static final double[] CUTS = {0.9, 1.3, 1.7, 2.1};
    private static final double SINKING = 0.25;
    private static final double FAN = 2.6;
    private static final double LIFT = 3.15;
    private static final double PLOP = 3.62;
    private static final double WHOLE = 4.1;
    private static final double STRAWBERRY = 4.3;
    private static final Colour PEACH = Colour.rgb(0xFF6F0F);

    /** How far the slab has set from left to right, 0 to 1. */
    private static final Curve SETTING = Curve.from(0.12, 0).to(0.78, 1);

    private static final Curve FANNED =
            Curve.from(FAN, 0).to(FAN + 0.3, 1, Ease.BACK).hold(PLOP - 0.1).to(PLOP, 0, Ease.IN);
    private static final Curve LIFTED = Curve.from(LIFT, 0)
            .to(LIFT + 0.2, 1, Ease.BACK)
            .hold(PLOP - 0.1)
            .to(PLOP, 0, Ease.IN)
            .times(0.14);
    /** The slices are apart until they clap together. */
    private static final Curve APART = Curve.fall(PLOP - 0.1, 0.1);
    /** The healed slab's own swing. */
    private static final Curve SWAY = sampled(Curve.swing(PLOP, 2.1, 0.9).times(0.05));
    /** The common whole is squashed at the plop and under the strawberry. */
    private static final Curve SLOSH = Curve.swing(PLOP, 2.6, 0.9)
            .times(0.1)
            .plus(Curve.swing(STRAWBERRY, 3.5, 0.4).times(0.035));

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        JellyCake cake = JellyCake.of(photo, stage);
        Colour colour = Dessert.flavour(photo, PEACH).mix(PEACH, 0.75);
        FaceRig acting = FaceRig.of(photo)
                .eyesWide(Curve.window(0.85, 0.1, 2.4, 0.3).times(0.7))
                .brows(Curve.window(0.8, 0.1, 2.4, 0.3).times(0.8))
                .smile(Curve.rise(3.9, 0.3));
        Actor actor = acting.act(stage.actor(photo));
        Actor whole = actor.with(cake.placing(), Warps.jelly(cake.plate(), cake.height(), SWAY, 0.12), slosh(cake));
        Source poured = cake.poured(photo, stage, colour);
        Layer.Picture slab = acting.on(Layer.Picture.of(new Source.Looked(poured, cake.slab(colour)), whole.chain()))
                .painted((pen, t) -> gloss(pen, stage, t))
                .opacity(t -> t >= 0.12 && (t < CUTS[0] || t >= WHOLE) ? 1 : 0);
        Layer[] slices = IntStream.range(0, JellyCake.SLICES)
                .mapToObj(i -> acting.on(Layer.Picture.of(
                                new Source.Looked(poured, cake.slice(i, colour)),
                                slice(actor, cake, i).chain()))
                        .opacity(t -> t >= CUTS[0] && t < WHOLE ? 1 : 0))
                .toArray(Layer[]::new);
        Layer.Picture plain = acting.on(CloseUp.earless(photo, whole.cutout()));
        Curve bar = Curve.rise(0.08, 0.55);
        CreamBorder cream = new CreamBorder(cake.plate(), cake.width(), 0.42);
        Emitter drops = Emitter.of(70, stage.seed() + 4, Dessert.drop(colour.lighter(0.3)), Dessert.drop(colour))
                .from(Box.around(cake.plate().plus(0, -0.025), cake.width(), 0.03))
                .born(PLOP, PLOP + 0.04)
                .velocity(-0.7, 0.7, -1.5, -0.6)
                .gravity(3)
                .life(0.8, 1.1)
                .size(0.014, 0.036);
        return stage.film()
                .add(actor.backdrop().opacity(t -> t < 0.64 ? 1 : 0))
                .add(actor.backdrop().through(new Soft(0.02)).opacity(Curve.window(0.02, 0.2, 0.64, 0.01)))
                .add(CocktailBar.of(stage).opacity(bar))
                .add(Dessert.plate(cake.plate(), cake.width(), colour)
                        .with(Motion.down(Curve.from(0.1, 0.3).to(0.5, 0, Ease.OUT)))
                        .opacity(Curve.rise(0.1, 0.25)))
                .add(drops.far())
                .draw((pen, t) -> knife(pen, cake, t, 1))
                .add(slab)
                .add(slices)
                .add(Wipe.away(stage, (pen, t) -> set(pen, stage, t), plain).opacity(t -> t < 0.8 ? 1 : 0))
                .draw((pen, t) -> knife(pen, cake, t, 0.4))
                .draw((pen, t) -> server(pen, cake, t))
                .draw((pen, t) -> cream.draw(pen, t, 0.1 * FANNED.at(t), off -> hop(off, t)))
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
                .through(Vignette.of(bar.times(0.45)))
                .score(sound());
    }

    private static final Sprite FRUIT = Sprite.prop("strawberry");

    /** A slice swings, drops, is pushed aside and fans out; the middle one is lifted. */
    private static Actor slice(Actor actor, JellyCake cake, int i) {
        Point foot = cake.cut(i).lerp(cake.cut(i + 1), 0.5);
        return actor.with(
                cake.placing(),
                Warps.jelly(foot, cake.height(), sampled(t -> wobble(i, t)), 0.1),
                Warps.jelly(cake.plate(), cake.height(), SWAY, 0.12),
                Motion.turn(FANNED.times((i - 2) * cake.spread() / 2), foot),
                Motion.move(t -> aside(i, t), t -> dropped(cake, i, t) - (i == 2 ? LIFTED.at(t) : 0)),
                slosh(cake));
    }

    private static Motion slosh(JellyCake cake) {
        return Motion.squash(SLOSH, cake.plate());
    }

    /** How the tops of free slices swing, each on its own beat. */
    private static double wobble(int i, double t) {
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
        return k + (i == 2 ? 0.05 * Curve.swing(LIFT + 0.1, 3.4, 0.6).at(t) * APART.at(t) : 0);
    }

    private static double aside(int i, double t) {
        double x = 0;
        for (int c = 0; c < CUTS.length; c++) {
            double open = 0.01 * Ease.BACK.of((t - CUTS[c] - SINKING * 0.7) / 0.25);
            x += (i <= c ? -open : open) * APART.at(t);
        }
        return x + (i - 2) * JellyCake.GAP * 0.8 * FANNED.at(t);
    }

    /** How far a freed slice that had nothing below it has dropped. */
    private static double dropped(JellyCake cake, int i, double t) {
        double free = CUTS[Math.min(i, CUTS.length - 1)] + SINKING;
        return cake.hang(i)
                * Ease.BOUNCE.of((t - free) / 0.5)
                * Curve.fall(PLOP - 0.12, 0.12).at(t);
    }

    /** Cream and berries hop when the slices clap together. */
    private static double hop(double off, double t) {
        return 0.05 * Math.max(0, Curve.swing(PLOP + 0.02 * off, 2.4, 0.7).at(t));
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

    /** Eats up the plain subject where the slab has set. */
    private static void set(Pen pen, Stage stage, double t) {
        double x = SETTING.at(t) * (stage.width() + 0.6) - 0.2;
        for (int i = 0; i < 5; i++) {
            pen.fill(slanted(stage, -2, x - 0.008 * i), Wipe.HOLE.alpha(0.45));
        }
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

    /** The knife hangs over the next cut, sinks to the plate and rises again; drawn behind the jelly and, dimly, in it. */
    private static void knife(Pen pen, JellyCake cake, double t, double alpha) {
        if (t < 0.2 || t > FAN + 0.2) {
            return;
        }
        Curve.Keys x = Curve.from(0.2, cake.cut(1).x());
        Curve.Keys deep = Curve.from(0.2, 0);
        for (int i = 0; i < CUTS.length; i++) {
            double at = CUTS[i];
            x = x.to(at - 0.02, cake.cut(i + 1).x()).hold(at + SINKING + 0.03);
            deep = deep.hold(at).to(at + SINKING, 1).hold(at + SINKING + 0.02).to(at + SINKING + 0.13, 0);
        }
        double gone = Curve.from(0.2, 1)
                .to(0.65, 0, Ease.OUT)
                .hold(CUTS[3] + SINKING + 0.1)
                .to(FAN + 0.15, 1, Ease.IN)
                .at(t);
        double sunk = deep.at(t);
        Point up = Point.polar(1, JellyCake.LEAN - 90);
        double over = (1 - sunk) * (cake.height() + 0.05) + gone * 0.9;
        Point tip = new Point(x.at(t), cake.plate().y()).plus(up.times(over - 0.004));
        double size = (cake.height() + 0.06) / 0.7;
        CakeCutlery.knife(pen, tip, size, JellyCake.LEAN, alpha);
        double glint = Curve.window(0.55, 0.12, 0.9, 0.15).at(t);
        if (alpha < 1 && glint > 0) {
            pen.stamp(Bits.glint(Colour.WHITE), tip.plus(up.times(size * 0.2)), 0.22 * glint, 40 * t, 1, glint);
        }
        if (alpha < 1 && sunk > 0.1 && sunk < 1) {
            pen.stamp(Bits.glint(Colour.rgb(0xFFF2D8)), tip, 0.12 * sunk, 90 * t, 1, 0.7);
        }
    }

    /** A cake server slides below the middle slice, lifts it and draws back. */
    private static void server(Pen pen, JellyCake cake, double t) {
        double away = Curve.from(LIFT - 0.3, 1)
                .to(LIFT - 0.02, 0, Ease.OUT)
                .hold(PLOP - 0.12)
                .to(PLOP + 0.15, 1, Ease.IN)
                .at(t);
        if (away < 1) {
            CakeCutlery.server(pen, cake.plate().plus(0.16 + away * 0.9, 0.022 - LIFTED.at(t) + away * 0.12));
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
