package photoplay.effects.styles;

import photoplay.effects.kit.FigureStand;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;

/** The kit that clicks on: a frame of plastic with base, peg and star on it. */
final class FigureKit {
    private FigureKit() {}

    /** A frame of plastic with the parts on it swings in, gives them away and swings out. */
    static void kit(Pen pen, AnimeFigure.Plan plan, double t) {
        double in = Curve.from(1.0, 0)
                .to(1.22, 1, Ease.BACK)
                .hold(2.05)
                .to(2.35, 0, Ease.IN)
                .at(t);
        if (in < 0.01) {
            return;
        }
        Point hang = runner(plan);
        double swing = 9 * Math.sin(8 * (t - 1.1)) * Curve.fall(1.1, 0.9).at(t)
                + 4
                        * (Curve.hit(AnimeFigure.BASE, 0.2).at(t)
                                + Curve.hit(AnimeFigure.PEG, 0.2).at(t)
                                - Curve.hit(AnimeFigure.STAR, 0.2).at(t));
        pen.within(Affine.turn(swing, hang.plus(0, -0.5)).then(Affine.move(0.75 * (1 - in), 0)), () -> {
            FigureStand.runner(pen, hang, plan.box().colour());
            if (t < AnimeFigure.BASE - 0.1) {
                FigureStand.disc(pen, hang.plus(0, 0.1), 0.17, plan.box().colour());
            }
            if (t < AnimeFigure.PEG - 0.1) {
                FigureStand.peg(pen, hang.plus(-0.06, -0.06), 0.13, plan.box().colour());
            }
            if (t < AnimeFigure.STAR - 0.1) {
                pen.stamp(FigureStand.STAR, hang.plus(0.07, -0.07), 0.11);
            }
        });
    }

    private static Point runner(AnimeFigure.Plan plan) {
        Box b = plan.box().front();
        return new Point(Math.min(plan.stage().width() - 0.17, b.right() + 0.12), b.top() + 0.42 * b.height());
    }

    /** A part's way from the frame to its place: 0 until it snaps off, 1 when it clicks on. */
    private static double way(double t, double click) {
        return Ease.SMOOTH.of((t - click + 0.12) / 0.12);
    }

    /** Round base or plinth: the rear half behind the figure, the front half before it. */
    static void plinth(Pen pen, AnimeFigure.Plan plan, double t, boolean front) {
        double u = way(t, AnimeFigure.BASE);
        if (u <= 0) {
            return;
        }
        Point from = runner(plan).plus(0, 0.1);
        Point at = from.lerp(plan.foot(), u);
        double wide = 0.17 + (plan.wide() - 0.17) * u;
        FigureStand.plinth(pen, at, wide, plan.lift() * u + 0.001, plan.box().colour(), plan.cut(), front);
    }

    static void peg(Pen pen, AnimeFigure.Plan plan, double t) {
        double u = way(t, AnimeFigure.PEG);
        if (u <= 0) {
            return;
        }
        Point to = plan.foot().plus(0.2 * plan.wide(), -0.16);
        Point at = runner(plan).plus(-0.06, -0.06).lerp(to, u);
        FigureStand.peg(pen, at, 0.13 + 0.2 * u, plan.box().colour());
    }

    static void star(Pen pen, AnimeFigure.Plan plan, double t) {
        double u = way(t, AnimeFigure.STAR);
        if (u <= 0 || t > AnimeFigure.WINDOW) {
            return;
        }
        Point to = plan.foot().plus(0.5 * plan.wide() - 0.01, 0.2 * plan.lift());
        Point at = runner(plan).plus(0.07, -0.07).lerp(to, u).plus(0, -0.1 * Math.sin(Math.PI * u));
        pen.line(
                at.plus(0, 0.03),
                at.plus(0, 0.06),
                0.008,
                Ink.of(Colour.rgb(0xE8F4FF).alpha(0.8 * u)));
        pen.stamp(FigureStand.STAR, at, 0.11 + 0.02 * u, 360 * (1 - u) + 8);
    }
}
