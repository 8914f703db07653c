package photoplay.effects.pets;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** What makes a cat: its fur's colour, whiskers with a pink nose, a striped tail and foreleg. */
final class Cat {
    /** Length of a tail in sizes of it. */
    static final double TAIL_LENGTH = 1.5;

    /** Length at which a foreleg is as thick as it was drawn, in short sides. */
    private static final double REACH = 0.75;

    static final Colour PINK = Colour.rgb(0xF79AA6);

    private Cat() {}

    /** Outside of ears and tail: hair or fur of the photo, never too dark to show its form. */
    static Colour fur(Portrait p) {
        Colour c = Colour.rgb(p.palette().hair());
        double light = (0.3 * c.red() + 0.59 * c.green() + 0.11 * c.blue()) / 255;
        Colour warm = c.mix(Colour.rgb(0xC08448), 0.38);
        return light < 0.3 ? warm.mix(Colour.rgb(0x8A6A58), 0.25) : light > 0.8 ? warm.darker(0.1) : warm;
    }

    /** Three whiskers a side and a pink nose round the tip of a nose, {@code k} of their size; in face widths. */
    static void muzzle(Pen pen, double k, double twitch) {
        for (int side : new int[] {-1, 1}) {
            for (int i = -1; i <= 1; i++) {
                Point root = new Point(side * 0.17, 0.12 + 0.05 * i);
                Point tip = root.plus(side * 0.55 * k, (0.1 * i - 0.03 + twitch) * k);
                Shape hair =
                        Shape.from(root).quad(root.x() + side * 0.28 * k, root.y() + 0.06 * i - 0.05, tip.x(), tip.y());
                pen.stroke(hair, 0.016, Ink.of(Colour.rgb(0x2A1A18).alpha(0.35 * k)));
                pen.stroke(hair, 0.009, Ink.of(Colour.WHITE.alpha(0.95)));
            }
        }
        Shape tip = Shape.from(-0.085 * k, -0.03 * k)
                .cubic(-0.05 * k, -0.07 * k, 0.05 * k, -0.07 * k, 0.085 * k, -0.03 * k)
                .cubic(0.09 * k, 0.02 * k, 0.03 * k, 0.06 * k, 0, 0.065 * k)
                .cubic(-0.03 * k, 0.06 * k, -0.09 * k, 0.02 * k, -0.085 * k, -0.03 * k)
                .close();
        pen.fill(tip, Ink.radial(new Point(-0.02, -0.03), 0.13, PINK.lighter(0.4), PINK, PINK.darker(0.3)));
        pen.oval(new Point(-0.025 * k, -0.03 * k), 0.025 * k, 0.012 * k, Ink.of(Colour.WHITE.alpha(0.8)));
    }

    /** A striped limb with a white tip, {@link #TAIL_LENGTH} times as long as it is sized. */
    static Sprite tail(Colour fur) {
        Colour dark = fur.darker(0.5);
        Colour tip = fur.mix(Colour.rgb(0xFFF6E8), 0.75);
        return Plush.limb(
                s -> 0.2 / TAIL_LENGTH * (1 - 0.25 * s) * Math.min(1, Math.sqrt(Math.max(0, (1 - s) * 6))),
                s -> s > 0.84 ? tip : Math.sin(s * 30) > 0.25 ? dark : fur,
                0.03,
                1);
    }

    /** A striped limb for {@link #reach}. */
    static Sprite foreleg(Colour fur) {
        Colour coat = fur.lighter(0.12);
        Colour stripe = fur.darker(0.4);
        return Plush.limb(
                s -> (0.36 - 0.1 * s) / REACH, s -> Math.sin(26 * s) > 0.45 ? stripe : coat, 0.022 / REACH, 1);
    }

    /** Lays a foreleg from the elbow to the paw. */
    static void reach(Pen pen, Sprite foreleg, Point elbow, Point paw) {
        Point back = elbow.minus(paw).unit();
        List<Point> arm = new ArrayList<>();
        for (int i = 0; i <= 24; i++) {
            double s = i / 24.0;
            Point straight = elbow.lerp(paw.plus(back.times(0.1)), s);
            arm.add(straight.plus(back.normal().times(0.09 * Math.sin(Math.PI * s))));
        }
        pen.ribbon(foreleg, arm, Plush.LIMB * REACH);
    }
}
