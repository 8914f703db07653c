package photoplay.effects.kit;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Snow, a night forest with lit cabins, Santa and what he brings. */
public final class Winter {
    private static final Colour RED = Colour.rgb(0xC8192E);

    private Winter() {}

    /** Snow for the whole frame: {@code far()} behind and {@code near()} before the subject. */
    public static Emitter snow(Stage stage, int count) {
        return Emitter.of(count, stage.seed() + 41, Bits.FLAKE)
                .falling(stage, 0.12, 0.3)
                .size(0.008, 0.022)
                .sway(0.025, 0.35);
    }

    /** A clear night: stars, a moon, two rows of dark pines, three cabins with lit windows; baked once. */
    public static Layer.Picture forest(Stage stage, long salt) {
        Box all = stage.frame().grown(0.12);
        return Layer.Picture.drawn(all, (pen, t) -> forest(pen, stage, all, stage.rnd(salt)))
                .depth(0.7);
    }

    private static void forest(Pen pen, Stage stage, Box all, Rnd r) {
        double h = stage.height();
        pen.rect(all, Ink.down(0, h, Colour.tones(0x0B1536, 0x1D2F63, 0x5A6FA8)));
        for (int i = 0; i < 90; i++) {
            Point at = new Point(r.between(all.left(), all.right()), r.between(all.top(), h * 0.5));
            pen.circle(at, r.between(0.0015, 0.004), Ink.of(Colour.WHITE.alpha(r.between(0.3, 0.9))));
        }
        Point moon = stage.at(0.8, 0.14);
        pen.circle(moon, 0.3, Ink.glow(moon, 0.3, Colour.rgb(0xDDE8FF).alpha(0.55)));
        pen.circle(moon, 0.07, Ink.radial(moon.plus(-0.02, -0.02), 0.1, Colour.tones(0xFFFFFF, 0xF2F0DC, 0xC9CBD8)));
        pines(pen, r, all, h * 0.72, 0.24, 0.4, Colour.rgb(0x1B2B55));
        hill(pen, all, h * 0.66, Colour.rgb(0x7E93C8), 0.03, 2.1);
        for (int i = 0; i < 3; i++) {
            cabin(pen, stage.at(0.16 + 0.33 * i, 0.66 + 0.02 * (i % 2)), 0.1 + 0.02 * (i % 2));
        }
        pines(pen, r, all, h * 0.84, 0.3, 0.55, Colour.rgb(0x101C3C));
        hill(pen, all, h * 0.8, Colour.rgb(0xC4D3F2), 0.02, 3.3);
    }

    private static void pines(Pen pen, Rnd r, Box all, double foot, double low, double high, Colour c) {
        for (double x = all.left(); x < all.right(); x += r.between(0.05, 0.13)) {
            double tall = r.between(low, high);
            double wide = tall * 0.26;
            for (int i = 0; i < 4; i++) {
                double top = foot - tall + tall * 0.22 * i;
                double w = wide * (0.45 + 0.22 * i);
                pen.fill(
                        Shape.from(x, top)
                                .quad(x + w * 0.3, top + tall * 0.2, x + w, top + tall * 0.36)
                                .quad(x, top + tall * 0.31, x - w, top + tall * 0.36)
                                .quad(x - w * 0.3, top + tall * 0.2, x, top)
                                .close(),
                        Ink.across(x - w, x + w, c.darker(0.25), c, c.lighter(0.12)));
                pen.stroke(
                        Shape.from(x - w * 0.75, top + tall * 0.31).quad(x - w * 0.3, top + tall * 0.2, x, top + 0.004),
                        0.006,
                        Ink.of(Colour.rgb(0xDCE7FF).alpha(0.16)));
            }
        }
    }

    private static void hill(Pen pen, Box all, double y, Colour c, double wave, double turns) {
        List<Point> line = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            line.add(new Point(all.left() + all.width() * i / 20, y + wave * Math.sin(turns * 2 * Math.PI * i / 20)));
        }
        Shape s = Shape.smooth(line)
                .line(all.right(), all.bottom())
                .line(all.left(), all.bottom())
                .close();
        pen.fill(s, Ink.down(y - wave, y + 0.3, Colour.WHITE.mix(c, 0.35), c, c.darker(0.35)));
    }

    private static void cabin(Pen pen, Point foot, double w) {
        pen.circle(
                foot.plus(0, -w * 0.4),
                w * 1.6,
                Ink.glow(foot.plus(0, -w * 0.4), w * 1.6, Colour.rgb(0xFFB55A).alpha(0.5)));
        pen.rect(new Box(foot.x() - w / 2, foot.y() - w * 0.55, foot.x() + w / 2, foot.y()), Ink.of(0x4A2C22));
        for (int i = 1; i < 5; i++) {
            pen.line(foot.plus(-w / 2, -w * 0.11 * i), foot.plus(w / 2, -w * 0.11 * i), 0.003, Ink.of(0x2C1812));
        }
        pen.fill(
                Shape.from(foot.x() - w * 0.65, foot.y() - w * 0.5)
                        .line(foot.x(), foot.y() - w)
                        .line(foot.x() + w * 0.65, foot.y() - w * 0.5)
                        .close(),
                Ink.of(0xF3F7FF));
        for (int side = -1; side <= 1; side += 2) {
            Box window = Box.around(foot.plus(side * w * 0.22, -w * 0.28), w * 0.22, w * 0.2);
            pen.rect(window.grown(0.004), Ink.of(0x2A160F));
            pen.rect(window, Ink.radial(window.centre(), w * 0.2, Colour.tones(0xFFF2B8, 0xFFC04D)));
        }
    }

    /** A bank of snow along the bottom edge that hides where the photo cuts the body; baked once. */
    public static Layer.Picture bank(Stage stage, double height) {
        Box box = new Box(-0.15, stage.height() - height - 0.05, stage.width() + 0.15, stage.height() + 0.1);
        return Layer.Picture.drawn(box, (pen, t) -> {
                    hill(pen, box, stage.height() - height, Colour.rgb(0xD5E2FA), 0.014, 2.6);
                    hill(pen, box, stage.height() - height * 0.55, Colour.rgb(0xE9F1FF), 0.012, 3.7);
                })
                .depth(1.15);
    }

    /** Santa's head and shoulders. */
    public static final Sprite SANTA = Sprite.prop("santa");

    /** A white mitten on a red sleeve with a fur cuff; the hand is at the left end and holds its palm up. */
    public static final Sprite MITTEN = Sprite.drawn(2.2, (pen, t) -> {
        pen.fill(
                Shape.from(1.1, -0.42)
                        .quad(0.4, -0.34, -0.1, -0.2)
                        .line(-0.12, 0.26)
                        .quad(0.5, 0.42, 1.1, 0.5)
                        .close(),
                Ink.down(-0.4, 0.5, RED.lighter(0.25), RED, RED.darker(0.45)));
        for (int i = 0; i < 7; i++) {
            double y = -0.26 + i * 0.093;
            Point c = new Point(-0.1 + 0.02 * Math.sin(i * 2), y);
            pen.circle(c, 0.1, Ink.radial(c.plus(-0.03, -0.03), 0.13, Colour.tones(0xFFFFFF, 0xF4F1EC, 0xC9C4C8)));
        }
        pen.fill(
                Shape.blob(List.of(
                        new Point(-0.16, -0.2),
                        new Point(-0.45, -0.26),
                        new Point(-0.85, -0.12),
                        new Point(-0.98, 0.06),
                        new Point(-0.7, 0.2),
                        new Point(-0.16, 0.24))),
                Ink.radial(new Point(-0.55, -0.12), 0.6, Colour.tones(0xFFFFFF, 0xF7F5F2, 0xB9B6C4)));
        pen.fill(
                Shape.blob(List.of(
                        new Point(-0.3, -0.14),
                        new Point(-0.42, -0.38),
                        new Point(-0.56, -0.42),
                        new Point(-0.6, -0.28),
                        new Point(-0.48, -0.1))),
                Ink.radial(new Point(-0.48, -0.32), 0.3, Colour.tones(0xFFFFFF, 0xF2EFEC, 0xB9B6C4)));
        for (int i = 0; i < 5; i++) {
            pen.stroke(
                    Shape.from(-0.3 - i * 0.12, -0.1).quad(-0.33 - i * 0.12, 0.04, -0.3 - i * 0.12, 0.16),
                    0.012,
                    Ink.of(Colour.rgb(0xCFCBD6)));
        }
    });
}
