package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.kit.AnimeEyes;
import photoplay.effects.kit.Detail;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Anime;
import photoplay.stage.lens.Small;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;

/** The cut-in: a band with the eyes alone, large, between lines of speed. */
final class EyeStrip {
    private EyeStrip() {}

    /** A band across the frame that shows only the eyes; highlights tremble. */
    static Layer strip(Portrait photo, Stage stage) {
        double w = stage.width();
        double top = stage.height() * 0.36;
        double bottom = stage.height() * 0.62;
        Face f = photo.face();
        Box band = new Box(-0.1, top, w + 0.1, bottom);
        Box body = photo.subject().box();
        boolean pet = !photo.hasFace() && photo.hasSubject() && f.headWidth() > 0.45;
        Point middle = photo.hasFace()
                ? f.leftEye().lerp(f.rightEye(), 0.5)
                : pet ? f.local(0, -0.12) : photo.hasSubject() ? body.at(0.5, 0.36) : stage.centre();
        double wide = photo.hasFace()
                ? f.faceWidth() * 1.12
                : pet ? f.headWidth() * 1.1 : photo.hasSubject() ? body.width() * 1.05 : photo.width();
        double aspect = band.width() / band.height();
        Portrait part = Detail.of(photo, Detail.within(photo, middle, wide * 1.2, aspect * 0.55));
        Point centre = photo.hasFace()
                ? part.face().leftEye().lerp(part.face().rightEye(), 0.5)
                : new Point(part.width() / 2, part.height() / 2);
        double k =
                Math.max(band.width() / part.width() * (photo.hasFace() ? 1.2 : 1.06), band.height() / part.height());
        double lean = photo.hasFace() ? part.face().tilt() : 0;
        Motion fit = Motion.of(Affine.move(-centre.x(), -centre.y())
                .then(Affine.place(new Point(w / 2, band.centre().y() + 0.01), -lean - 4, k, k)));
        FaceRig acting = FaceRig.of(part).brows(Curve.of(-0.35));
        Actor actor = acting.act(new Actor(part, List.of(fit), false))
                .with(Motion.scale(
                        Curve.from(JapaneseAnime.CUT_IN, 1.02).to(JapaneseAnime.SNAP, 1.1, Ease.LINEAR),
                        band.centre()));
        Layer.Picture picture =
                actor.cutout().through(new Small(Anime.of(part), Math.clamp(band.height() * 1.5, 0.3, 1)));
        Spot ahead = t -> band.centre().plus(0.02, 0.01);
        for (AnimeEyes eyes : AnimeEyes.all(part)) {
            picture = picture.painted(eyes.on(actor, ahead, Curve.of(0.06), Curve.of(0.98), Curve.of(1)));
        }
        double slant = 0.05;
        Shape clip = Shape.polygon(List.of(
                new Point(-0.1, top + slant),
                new Point(w + 0.1, top - slant),
                new Point(w + 0.1, bottom - slant),
                new Point(-0.1, bottom + slant)));
        Curve in = Curve.from(JapaneseAnime.CUT_IN, w + 0.3)
                .to(JapaneseAnime.CUT_IN + 0.12, -0.02, Ease.OUT)
                .to(JapaneseAnime.SNAP - 0.08, 0)
                .to(JapaneseAnime.SNAP + 0.02, -w - 0.4, Ease.IN);
        Curve shown = t -> t >= JapaneseAnime.CUT_IN && t < JapaneseAnime.SNAP + 0.02 ? 1 : 0;
        return Layer.Group.of(
                        band,
                        List.of(
                                Layer.Drawn.of((pen, t) -> rushing(pen, band, slant, t)),
                                picture,
                                Layer.Drawn.of((pen, t) -> flying(pen, band, slant, t))))
                .clip(clip)
                .with(Motion.across(in))
                .opacity(shown);
    }

    private static void rushing(Pen pen, Box band, double slant, double t) {
        pen.rect(
                band.grown(slant),
                Ink.linear(band.at(0, 0), band.at(0, 1), Colour.tones(0x1B2F7A, 0x3F7FD8, 0x1B2F7A)));
        streaks(pen, band, 40, 0, t);
    }

    /** Lines before the face and the white edges. */
    private static void flying(Pen pen, Box band, double slant, double t) {
        streaks(pen, band, 14, 100, t);
        for (int side : new int[] {-1, 1}) {
            double y = side < 0 ? band.top() : band.bottom();
            pen.line(
                    new Point(band.left(), y + slant), new Point(band.right(), y - slant), 0.028, Ink.of(Colour.WHITE));
            pen.line(
                    new Point(band.left(), y + slant - side * 0.024),
                    new Point(band.right(), y - slant - side * 0.024),
                    0.005,
                    Ink.of(Colour.rgb(0x16286A)));
        }
    }

    private static void streaks(Pen pen, Box band, int count, long salt, double t) {
        for (int i = 0; i < count; i++) {
            double v = Rnd.hash(salt + 81, i);
            double edge = salt == 0 ? v : v < 0.5 ? v * 0.36 : 1 - (1 - v) * 0.36;
            double run = (Rnd.hash(salt + 82, i) - 5.5 * (1 + Rnd.hash(salt + 83, i)) * t) % 1.6;
            Point at = band.at(run < -0.3 ? run + 1.6 : run, edge);
            double length = 0.15 + 0.35 * Rnd.hash(salt + 84, i);
            pen.fill(
                    Shape.polygon(
                            List.of(at, at.plus(length, -0.003 - 0.1 * length), at.plus(length, 0.003 - 0.1 * length))),
                    Ink.of(Colour.WHITE.alpha(0.8)));
        }
    }
}
