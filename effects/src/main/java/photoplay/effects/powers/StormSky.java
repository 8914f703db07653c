package photoplay.effects.powers;

import photoplay.effects.kit.Bits;
import photoplay.effects.kit.Clouds;
import photoplay.effects.kit.Electric;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** Clouds that boil in from above, sheets of light in them, bolts far away. */
final class StormSky {
    static final double[] SHEET = {0.5, 1.35, 2.05};

    private StormSky() {}

    /** Sheets of light in the clouds. */
    private static Curve sheet() {
        Curve c = Curve.hit(LightningPower.STRIKE, 0.6).times(0.75);
        for (double at : SHEET) {
            c = c.plus(Curve.hit(at, 0.2).times(0.8))
                    .plus(Curve.hit(at + 0.12, 0.25).times(0.6));
        }
        return c;
    }

    /** A deck of cloud that comes down from the upper edge and boils. */
    static Layer.Picture deck(Stage stage, double share, long seed, Colour light, double drift) {
        double low = share * stage.height();
        Box box = new Box(-0.35, -0.5, stage.width() + 0.35, low + 0.12);
        Colour shade = Colour.rgb(0x12142A);
        Layer.Picture deck = Layer.Picture.drawn(box, (pen, t) -> {
            pen.rect(
                    new Box(box.left(), box.top(), box.right(), low - 0.12),
                    Ink.down(low - 0.2, low - 0.1, shade, shade.alpha(0.6)));
            Rnd r = new Rnd(seed);
            for (int row = 0; row < 5; row++) {
                for (int i = 0; i < 9; i++) {
                    double size = r.between(0.16, 0.30);
                    Point at = new Point(
                            box.left() + box.width() * (i + r.unit()) / 9, low - 0.5 + 0.1 * row + 0.05 * r.either());
                    pen.stamp(
                            r.chance(0.5) ? DARK : DARKER,
                            at,
                            size,
                            180 * r.either() * 0.06,
                            r.chance(0.5) ? 1 : -1,
                            0.95);
                }
            }
            pen.rect(box, Ink.down(0, low, light.alpha(0), light.alpha(0.08), shade.alpha(0)));
        });
        Curve down = Curve.from(0.02, -0.75).to(0.9, 0, Ease.OUT).times(low + 0.12);
        return deck.with(Motion.move(Curve.sine(0.16, drift, 0.2).plus(t -> drift * 0.4 * t), down))
                .lit(Light.ambient(Colour.rgb(0xFFFFFF), Curve.of(0)))
                .opacity(Curve.rise(0.0, 0.25));
    }

    static void sky(Pen pen, Stage stage, double t) {
        double k = sheet().at(t);
        for (int i = 0; i < 3; i++) {
            Point at = stage.at(0.15 + 0.35 * i + 0.1 * Math.sin(i * 5), 0.12 + 0.05 * i);
            double mine = k * (0.4 + 0.6 * Electric.flicker(t, i));
            if (mine > 0.03) {
                pen.stamp(SHEETLIGHT, at, 0.8, 0, 1.5, Math.min(1, 1.4 * mine));
            }
        }
    }

    /** Thin bolts far away behind the subject. */
    static void distant(Pen pen, Stage stage, double t) {
        double[] places = {0.16, 0.86, 0.3};
        for (int i = 0; i < SHEET.length; i++) {
            double age = t - SHEET[i];
            if (age >= 0 && age < 0.26) {
                Point from = stage.at(places[i], 0.10);
                Point to = stage.at(places[i] + 0.07 - 0.05 * i, 0.72);
                Electric.bolt(pen, from, to, 0.0045, (1 - age / 0.26) * 0.9, Electric.jump(t, i) / 2);
            }
        }
    }

    static final Sprite SHEETLIGHT = Bits.glow(Colour.rgb(0xC9D3FF));

    private static final Sprite DARK = Clouds.heap(Colour.rgb(0x4A5078), Colour.rgb(0x0B0D1E), 3);

    private static final Sprite DARKER = Clouds.heap(Colour.rgb(0x333858), Colour.rgb(0x07091A), 8);
}
