package photoplay.effects.stories;

import java.util.List;
import photoplay.effects.kit.Bits;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Exposure;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.Oval;
import photoplay.stage.lens.Small;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.rig.Wear;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Grid;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Sketch;
import photoplay.stage.scene.Source;

/**
 * One look of the subject for its year: how it acts, and what it wears.
 *
 * @param at frame of reference of what it wears
 * @param front what is worn
 * @param shadow that it casts on the subject
 */
record YearbookPose(FaceRig face, Actor actor, Motion at, Sketch front, Shadow shadow) {
    /** Worn at a place; the actor then goes {@code into} a picture, the frame or a part of the page. */
    static YearbookPose of(FaceRig face, Actor posed, Affine into, Wear.Place place, Sketch front, Shadow shadow) {
        Motion goes = Motion.of(into);
        return new YearbookPose(face, posed.with(goes), Wear.on(posed).at(place).then(goes), front, shadow);
    }

    /** Graded as the prints of that time. */
    List<Layer> shown() {
        Layer.Picture body = face.on(
                        CloseUp.rounded(actor.portrait(), actor.cutout().through(developed(actor.portrait()))))
                .lit(Light.rim(-50, Colour.rgb(0xFFF4E2), Curve.of(0.6)))
                .painted((pen, t) -> pen.within(
                        at.affine(t),
                        () -> pen.stamp(
                                Bits.shadow(), shadow.at(), 2.6 * shadow.ry(), 0, shadow.rx() / shadow.ry(), 0.75)));
        return List.of(body, Layer.Drawn.of(front).riding(at));
    }

    /** The pose as it was at a moment, in a small portrait beside the large one. */
    List<Layer> small(YearbookPage page, int i, double still) {
        Point middle = page.beside().get(i);
        Grid g = new Grid(1);
        g.count = 1;
        g.x[0] = (float) middle.x();
        g.y[0] = (float) middle.y();
        for (int k = actor.chain().size() - 1; k >= 0; k--) {
            actor.chain().get(k).pull(g, still);
        }
        Point inPhoto = new Point(g.x[0], g.y[0]);
        double zoom =
                actor.ride(actor.portrait().face().centre(), 0, 1).affine(still).zoom();
        double r = 1.1 * page.u() / zoom;
        Layer portrait = Layer.Picture.of(
                new Source.Looked(
                        new Source.Looked(actor.cutout().source(), new Oval(inPhoto, 0.096 * r, 0.125 * r, 0, 0.06)),
                        new Small(developed(actor.portrait()), Math.clamp(1.6 * zoom, 0.2, 1))),
                actor.chain());
        Affine there = at.affine(still);
        Shape hole = page.small(middle);
        Layer worn =
                Layer.Drawn.of((pen, t) -> pen.clipped(hole, () -> pen.within(there, () -> front.draw(pen, still))));
        return List.of(portrait, worn);
    }

    /** Printed as in those years; the flash makes up for a dark photo. */
    private static Graded developed(Portrait photo) {
        return new Graded(Grade.NINETIES.gain(Exposure.missing(photo)));
    }

    /** A soft oval in the units of what is worn. */
    record Shadow(Point at, double rx, double ry) {}
}
