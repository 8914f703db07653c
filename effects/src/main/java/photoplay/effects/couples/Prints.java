package photoplay.effects.couples;

import java.util.List;
import photoplay.effects.kit.Partner;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;

/** The two tilted prints that a couple leans out of. */
final class Prints {
    private Prints() {}

    /** The photo's place in its print. */
    static Affine place(Partner p, Stage stage) {
        Portrait photo = p.photo();
        double k = Math.min(0.5 / photo.width(), 0.66 / photo.height());
        return Affine.move(-photo.width() / 2, -photo.height() / 2)
                .then(Affine.place(stage.at(p.side() < 0 ? 0.27 : 0.73, 0.47), p.side() < 0 ? -6 : 5, k, k));
    }

    /** A print on white paper that the subject has left; it tumbles away over the sea. */
    static Layer[] of(Partner p, Stage stage) {
        Portrait photo = p.photo();
        Affine in = place(p, stage);
        double edge = 0.028 / in.zoom();
        Box paper = new Box(-edge, -edge, photo.width() + edge, photo.height() + edge * 2.6);
        Box dropped = new Box(
                paper.left() + edge * 0.4,
                paper.top() + edge * 0.6,
                paper.right() + edge * 0.5,
                paper.bottom() + edge * 0.7);
        Point middle = in.apply(new Point(photo.width() / 2, photo.height() / 2));
        Curve away = Curve.from(0.5, 0).to(1.4, 1, Ease.IN);
        Motion flutter = t -> {
            double k = away.at(t);
            return Affine.scale((1 - 0.75 * k) * Math.cos(k * 7), 1 - 0.75 * k)
                    .then(Affine.turn(p.side() * (k * 70 + 2.5 * Math.sin(5 * t) * Math.min(1, 3 * t))))
                    .about(middle)
                    .then(Affine.move(p.side() * 0.35 * k, -0.5 * k + 0.12 * Math.sin(5 * k)));
        };
        Curve seen = Curve.fall(1.15, 0.2);
        List<Warp> way = List.of(Motion.of(in), flutter);
        return new Layer[] {
            Layer.Picture.of(
                            new Source.Drawn(paper.grown(edge), (pen, t) -> {
                                pen.rect(
                                        dropped,
                                        Ink.of(Colour.rgb(0x3A1830).alpha(0.35)).soft(edge * 0.3));
                                pen.rect(
                                        paper,
                                        Ink.linear(
                                                paper.at(0, 0),
                                                paper.at(1, 1),
                                                Colour.rgb(0xFFFDF8),
                                                Colour.rgb(0xF6EAE0)));
                            }),
                            way)
                    .opacity(seen),
            Layer.Picture.of(new Source.Print(photo.withPhoto(photo.backdrop())), way)
                    .opacity(seen),
            Layer.Picture.of(new Source.Print(photo), way).opacity(Curve.fall(0.16, 0.22))
        };
    }
}
