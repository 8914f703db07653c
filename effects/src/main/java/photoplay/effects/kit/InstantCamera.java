package photoplay.effects.kit;

import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;

/** A plain pastel camera that prints at once, and its prints. */
public final class InstantCamera {
    private static final Colour MINT = Colour.rgb(0x9ED9C5);
    private static final Colour CREAM = Colour.rgb(0xFFF6E6);
    private static final Colour CORAL = Colour.rgb(0xFF8A73);
    private static final Colour DARK = Colour.rgb(0x2B2A33);

    /** Width of {@link #FRONT} when its height is 1. */
    public static final double WIDTH = 1.24;

    /** Seen from the front: the lens is at {@link #LENS}, the flash at {@link #FLASH}, the slot at the lower edge. */
    public static final Sprite FRONT = Sprite.drawn(WIDTH, (pen, t) -> front(pen));

    /** Where the flash is, from the picture's centre. */
    public static final Point FLASH = new Point(0.37, -0.27);

    /** Where the lens is, from the picture's centre. */
    public static final Point LENS = new Point(0, 0.02);

    private InstantCamera() {}

    private static void front(Pen pen) {
        Box body = new Box(-0.58, -0.44, 0.58, 0.4);
        pen.fill(Shape.roundRect(new Box(-0.42, 0.3, 0.42, 0.49), 0.06), Ink.of(CREAM.darker(0.35)));
        pen.rect(new Box(-0.36, 0.42, 0.36, 0.455), Ink.of(DARK));
        pen.fill(Shape.roundRect(body, 0.16), Ink.down(-0.44, 0.4, MINT.lighter(0.35), MINT, MINT.darker(0.18)));
        pen.clipped(Shape.roundRect(body, 0.16), () -> {
            pen.rect(new Box(-0.6, 0.1, 0.6, 0.42), Ink.down(0.1, 0.42, CREAM, CREAM.darker(0.06), CREAM.darker(0.22)));
            pen.rect(new Box(-0.6, 0.075, 0.6, 0.115), Ink.of(CORAL));
            pen.rect(new Box(-0.6, -0.44, 0.6, -0.4), Ink.of(Colour.WHITE.alpha(0.5)));
        });
        pen.stroke(Shape.roundRect(body, 0.16), 0.014, Ink.of(MINT.darker(0.45).alpha(0.7)));
        lens(pen, LENS);
        Box flash = Box.around(FLASH, 0.25, 0.16);
        pen.fill(Shape.roundRect(flash.grown(0.02), 0.05), Ink.of(MINT.darker(0.35)));
        pen.fill(
                Shape.roundRect(flash, 0.04),
                Ink.linear(flash.at(0, 0), flash.at(1, 1), Colour.tones(0xFFFFFF, 0xD8E8F4, 0xA8BCCB)));
        Box finder = Box.around(new Point(-0.38, -0.27), 0.17, 0.14);
        pen.fill(Shape.roundRect(finder.grown(0.02), 0.04), Ink.of(MINT.darker(0.35)));
        pen.fill(
                Shape.roundRect(finder, 0.03),
                Ink.linear(finder.at(0, 0), finder.at(1, 1), Colour.rgb(0x8FA8C8), DARK, Colour.rgb(0x14141C)));
        pen.circle(new Point(-0.42, 0.25), 0.055, Ink.of(CORAL.darker(0.3)));
        pen.circle(
                new Point(-0.42, 0.242),
                0.048,
                Ink.radial(new Point(-0.435, 0.225), 0.08, CORAL.lighter(0.5), CORAL, CORAL.darker(0.1)));
    }

    private static void lens(Pen pen, Point c) {
        pen.circle(c.plus(0.012, 0.03), 0.33, Ink.of(Colour.BLACK.alpha(0.25)));
        pen.circle(
                c, 0.315, Ink.linear(c.plus(-0.2, -0.3), c.plus(0.2, 0.3), Colour.WHITE, CREAM, Colour.rgb(0xB9B2A6)));
        pen.circle(c, 0.25, Ink.of(DARK));
        pen.stroke(Shape.circle(c, 0.215), 0.012, Ink.of(Colour.rgb(0x5A5866)));
        pen.circle(c, 0.17, Ink.radial(c.plus(0.03, 0.05), 0.2, Colour.tones(0x3B2A66, 0x1E2B52, 0x10131F)));
        pen.oval(c.plus(-0.065, -0.075), 0.05, 0.035, Ink.of(Colour.WHITE.alpha(0.85)));
        pen.circle(c.plus(0.07, 0.07), 0.022, Ink.of(Colour.rgb(0xB8A4FF).alpha(0.7)));
    }

    /** The lower part of a large camera held over the picture, its slot at {@code slot}, {@code width} wide. */
    public static void over(Pen pen, Point slot, double width) {
        double half = width / 2;
        Box body = new Box(slot.x() - half, slot.y() - 0.9, slot.x() + half, slot.y() + 0.02);
        pen.within(Affine.move(0, 0.03), () -> pen.fill(Shape.roundRect(body, 0.07), Ink.of(Colour.BLACK.alpha(0.18))));
        pen.fill(
                Shape.roundRect(body, 0.07),
                Ink.across(
                        body.left(), body.right(), CREAM.darker(0.2), CREAM, Colour.WHITE, CREAM, CREAM.darker(0.25)));
        Box band = new Box(body.left(), slot.y() - 0.16, body.right(), slot.y() - 0.085);
        pen.rect(band, Ink.of(CORAL));
        pen.rect(
                new Box(body.left(), body.top(), body.right(), slot.y() - 0.12),
                Ink.across(body.left(), body.right(), MINT.darker(0.25), MINT.lighter(0.15), MINT, MINT.darker(0.3)));
        Box mouth = new Box(slot.x() - half * 0.84, slot.y() - 0.055, slot.x() + half * 0.84, slot.y() + 0.012);
        pen.fill(Shape.roundRect(mouth, 0.03), Ink.of(CREAM.darker(0.3)));
        pen.fill(
                Shape.roundRect(
                        new Box(mouth.left() + 0.015, mouth.top() + 0.02, mouth.right() - 0.015, mouth.bottom()), 0.02),
                Ink.down(mouth.top(), mouth.bottom(), Colour.BLACK, DARK));
        pen.line(
                new Point(mouth.left() + 0.03, mouth.top() + 0.016),
                new Point(mouth.right() - 0.03, mouth.top() + 0.016),
                0.008,
                Ink.of(Colour.WHITE.alpha(0.7)));
    }

    /** The paper of a print: white with a shaded rim, the window dark. */
    public static void paper(Pen pen, Box card, Box window) {
        double w = card.width();
        pen.fill(
                Shape.roundRect(card, w * 0.015),
                Ink.linear(card.at(0, 0), card.at(1, 1), Colour.tones(0xFFFFFF, 0xFAF7F0, 0xECE7DC)));
        pen.stroke(
                Shape.roundRect(card.grown(-w * 0.002), w * 0.014),
                w * 0.004,
                Ink.of(Colour.rgb(0xBDB5A5).alpha(0.7)));
        pen.rect(window.grown(w * 0.006), Ink.of(Colour.rgb(0xD5CEC0)));
        pen.rect(window, Ink.of(0xBCC3B4));
    }

    /** What lies over the picture in its window: the rim's shadow and a sheen. */
    public static void gloss(Pen pen, Box window) {
        double w = window.width();
        pen.clipped(Shape.rect(window), () -> {
            pen.rect(
                    new Box(window.left(), window.top(), window.right(), window.top() + 0.05 * w),
                    Ink.linear(window.at(0, 0), window.at(0, 0.05), Colour.BLACK.alpha(0.3), Colour.BLACK.alpha(0)));
            pen.rect(
                    new Box(window.left(), window.top(), window.left() + 0.035 * w, window.bottom()),
                    Ink.linear(window.at(0, 0), window.at(0.035, 0), Colour.BLACK.alpha(0.22), Colour.BLACK.alpha(0)));
            pen.fill(
                    Shape.polygon(window.at(0, 0.42), window.at(0.48, 0), window.at(0.7, 0), window.at(0, 0.66)),
                    Ink.of(Colour.WHITE.alpha(0.07)));
            pen.fill(
                    Shape.polygon(window.at(0, 0.72), window.at(0.77, 0), window.at(0.83, 0), window.at(0, 0.79)),
                    Ink.of(Colour.WHITE.alpha(0.06)));
        });
    }
}
