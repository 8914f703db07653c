package photoplay.effects.celebrations;

import java.util.List;
import photoplay.effects.kit.Banknote;
import photoplay.effects.kit.Bits;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Engraving;
import photoplay.stage.lens.Oval;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;

/** A large banknote rolls up to face the lens; its portrait comes alive, and it falls with the rest. */
final class LargeNote {
    private static final Colour GOLD = Colour.rgb(0xFFD87A);
    private static final Sprite GLINT = Bits.glint(GOLD);
    private static final Curve SEEN = t -> t > DollarRain.WALL && t < DollarRain.FAST + 0.35 ? 1 : 0;

    private LargeNote() {}

    /** The note with its shadow and its living portrait, its middle at {@code y} and {@code most} wide at the most. */
    static Layer[] of(Portrait photo, Stage stage, double y, double most) {
        Motion big = rolling(stage, y, most);
        Banknote blank = Banknote.blank(photo);
        return new Layer[] {
            Layer.Drawn.of((pen, t) -> pen.stamp(Bits.shadow(), new Point(0.04, 0.08), 1.3, 0, 2, 0.5))
                    .riding(big),
            Layer.Drawn.of((pen, t) -> blank.flying(pen, Point.ORIGIN, 1, 0, 0, 1))
                    .riding(big)
                    .opacity(SEEN),
            living(photo, big),
            Layer.Drawn.of((pen, t) -> sheen(pen, t)).riding(big)
        };
    }

    /** Unit: the note's height. */
    private static Motion rolling(Stage stage, double y, double most) {
        Curve up = Curve.from(DollarRain.WALL + 0.05, 1.3)
                .to(DollarRain.SLOW + 0.05, 0.03, Ease.OUT)
                .to(DollarRain.FAST, 0)
                .to(DollarRain.FAST + 0.3, 1.3, Ease.IN);
        Curve roll = Curve.from(DollarRain.WALL, -640)
                .to(DollarRain.SLOW + 0.25, -20, Ease.OUT)
                .to(DollarRain.FAST, 12)
                .to(DollarRain.FAST + 0.3, 300, Ease.IN);
        double wide = Math.min(most, stage.width() * 0.56);
        double size = wide / Banknote.WIDTH;
        return t -> {
            double k = Math.cos(Math.toRadians(roll.at(t)));
            double squeeze = Math.copySign(Math.max(0.06, Math.abs(k)), k);
            Point at = new Point(0.34 * stage.width() + 0.05 * (t - DollarRain.SLOW), y + up.at(t) * stage.height());
            return Affine.scale(size, size * squeeze)
                    .then(Affine.turn(-8 + 5 * (t - DollarRain.SLOW)))
                    .then(Affine.move(at));
        };
    }

    /** The printed portrait comes alive: it smiles and winks. */
    private static Layer.Picture living(Portrait photo, Motion big) {
        double unit = photo.photo().width() / photo.width();
        Raster ink = new Engraving(0.0074, Colour.rgb(0x143A24), Colour.rgb(0xE6EFD0)).bake(photo.photo(), unit);
        Portrait printed = photo.withPhoto(ink).withCutout(ink);
        Box crop = Banknote.crop(photo);
        FaceRig rig = FaceRig.of(printed)
                .smile(Curve.rise(DollarRain.SLOW + 0.15, 0.25))
                .leftEyeClosed(Curve.window(3.28, 0.08, 3.55, 0.1))
                .brows(Curve.window(3.2, 0.1, 3.6, 0.15).times(0.8));
        double k = 2 * Banknote.RY / crop.height();
        Motion place = Motion.of(Affine.move(crop.centre().times(-1)).then(Affine.scale(k, k)));
        Actor actor = rig.act(new Actor(printed, List.of(), false)).with(place, big);
        return rig.on(actor.cutout().through(new Oval(crop.centre(), crop.width() / 2, crop.height() / 2, 0, 0.04)))
                .opacity(SEEN);
    }

    /** Gold glints run along the edges. */
    private static void sheen(Pen pen, double t) {
        double on = DollarRain.CALM.at(t);
        Box b = Box.around(Point.ORIGIN, Banknote.WIDTH, 1);
        for (int i = 0; on > 0.02 && i < 3; i++) {
            double run = (0.55 * (t - DollarRain.SLOW) + i / 3.0) % 1;
            Point at = run < 0.5 ? b.at(2 * run, 0) : b.at(2 - 2 * run, 1);
            pen.stamp(GLINT, at, 0.34 * on, 60 * t, 1, 1);
        }
    }
}
