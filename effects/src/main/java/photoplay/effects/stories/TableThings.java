package photoplay.effects.stories;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.InstantCamera;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** What lies about on the table: prints of other days, a pen, a sprig of leaves. */
final class TableThings {
    private TableThings() {}

    /** Two older prints, a roll of tape and a sprig lie about. */
    static void things(Pen pen, LeaningPlan plan) {
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
                    pen.rect(new Box(-0.5, 0.0, 0.5, 0.4), Ink.down(0, 0.35, Colour.tones(0xC77F86, 0x5A5C82)));
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
}
