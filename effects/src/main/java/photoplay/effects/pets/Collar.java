package photoplay.effects.pets;

import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;

/**
 * A studded collar in the frame of a head: painted on the neck, so that it ends where the subject does.
 *
 * @param y its height below the middle of the head, in head widths
 * @param reach half of its length, in head widths
 */
record Collar(double y, double reach, Colour colour) {
    static Collar of(Portrait photo, Colour colour) {
        Face f = photo.face();
        double w = f.headWidth();
        if (f.seen()) {
            double below = f.chin().distance(f.centre()) / w + 0.1;
            return new Collar(Math.min(below, 0.62), Math.min(0.47, 0.52 * f.faceWidth() / w), colour);
        }
        if (photo.kind() != Portrait.Kind.PET && w < 0.5) {
            return new Collar(
                    (photo.subject().box().at(0.5, 0.56).y() - f.centre().y()) / w, 1.7, colour);
        }
        return new Collar(Math.min(0.44 * f.headHeight() / w, 0.62), w > 0.5 ? 1.1 : 0.52, colour);
    }

    /** Where a bell or a tag hangs, in the head's frame. */
    Affine hook(double swing) {
        return Affine.turn(swing).then(Affine.move(0, y + 0.08));
    }

    /** The shadow and the ribbon, to be painted on the subject while {@code close} goes from 0 to 1. */
    Sketch on(Motion head, Curve close) {
        return (pen, t) -> pen.within(head.affine(t), () -> {
            double k = close.at(t);
            if (k > 0.02) {
                shade(pen, Math.min(1, k));
                ribbon(pen, reach * k);
            }
        });
    }

    private void shade(Pen pen, double k) {
        Colour dark = Colour.BLACK;
        Ink ink = Ink.radial(Point.ORIGIN, 1, dark.alpha(0.55), dark.alpha(0.4), dark.alpha(0));
        pen.within(Affine.place(new Point(0, y + 0.08), 0, 0.46, 0.2), () -> pen.circle(Point.ORIGIN, 1, ink.alpha(k)));
    }

    private void ribbon(Pen pen, double half) {
        double rise = half * half * (reach > 1.2 ? 0.14 : reach > 0.8 ? 0.3 : 0.45);
        Shape band = Shape.smooth(List.of(
                new Point(-half, y + 0.05 - rise),
                new Point(-half * 0.6, y + 0.05 - rise * 0.36),
                new Point(0, y + 0.05),
                new Point(half * 0.6, y + 0.05 - rise * 0.36),
                new Point(half, y + 0.05 - rise)));
        pen.stroke(band, 0.1, Ink.of(colour.darker(0.55)));
        Ink silk =
                Ink.across(-half, half, colour.darker(0.5), colour, colour.lighter(0.3), colour, colour.darker(0.55));
        pen.stroke(band, 0.085, silk);
        for (double edge : new double[] {-0.03, 0.03}) {
            pen.stroke(
                    band.mapped(Affine.move(0, edge)),
                    0.006,
                    Ink.of(colour.lighter(0.55).alpha(0.8)));
        }
        int studs = (int) (reach / 0.14);
        for (int i = -studs; i <= studs; i++) {
            double x = i * 0.14;
            if (i != 0 && Math.abs(x) < half) {
                stud(pen, new Point(x, y + 0.05 - rise * x * x / (half * half)));
            }
        }
    }

    private static void stud(Pen pen, Point at) {
        pen.circle(at, 0.019, Ink.of(Colour.BLACK.alpha(0.4)));
        Ink gold = Ink.radial(at.plus(-0.005, -0.006), 0.02, Colour.tones(0xFFFFFF, 0xFFD76A, 0x9A6A10));
        pen.circle(at, 0.016, gold);
    }

    /** A golden bell below the origin, {@code k} of its size; in head widths. */
    static void bell(Pen pen, double k) {
        if (k < 0.02) {
            return;
        }
        Colour gold = Colour.rgb(0xF4B62A);
        double r = 0.095 * k;
        Point c = new Point(0, r);
        pen.stroke(Shape.circle(new Point(0, 0), 0.022), 0.014, Ink.of(gold.darker(0.35)));
        pen.circle(c, r * 1.05, Ink.of(gold.darker(0.55)));
        pen.circle(
                c,
                r,
                Ink.radial(
                        c.plus(-r * 0.35, -r * 0.4),
                        r * 1.6,
                        Colour.rgb(0xFFFBE0),
                        gold.lighter(0.35),
                        gold,
                        gold.darker(0.5)));
        pen.stroke(
                Shape.from(-r * 0.98, r * 1.02).quad(0, r * 1.3, r * 0.98, r * 1.02),
                r * 0.1,
                Ink.of(gold.darker(0.6)));
        pen.circle(c.plus(0, r * 0.5), r * 0.14, Ink.of(0x3A2205));
        pen.line(c.plus(0, r * 0.5), c.plus(0, r * 0.92), r * 0.1, Ink.of(0x3A2205));
        pen.oval(c.plus(-r * 0.35, -r * 0.45), r * 0.2, r * 0.13, Ink.of(Colour.WHITE.alpha(0.9)));
    }
}
