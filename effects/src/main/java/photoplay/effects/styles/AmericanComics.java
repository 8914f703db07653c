package photoplay.effects.styles;

import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Cape;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Faded;
import photoplay.effects.kit.Shaped;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Comic;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Ink races over the photo, panels slam in, and the hero bursts out of the comic page with a POW. */
public enum AmericanComics implements Solo {
    AMERICAN_COMICS;

    static final double THWACK = 0.7;
    private static final double TWOS = ComicPage.TWOS;
    private static final double PUNCH = ComicPage.PUNCH;
    static final double COVER = 4.15;

    /** Share of the frame that the pen, and behind it the colour, has crossed. */
    private static final Curve INKED = Curve.from(0.0, 0.02).to(0.42, 1.35, Ease.LINEAR);

    private static final Curve COLOURED = Curve.from(0.22, -0.1).to(0.66, 1.35, Ease.LINEAR);

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        // The dear look is baked once: the figure is cut out of the print, its black plate taken from it.
        Source printed = new Source.Looked(new Source.Print(photo), Comic.of(photo));
        Actor still = FaceRig.of(photo)
                .brows(Curve.window(THWACK, 0.09, 1.5, 0.2).stepped(TWOS))
                .act(stage.actor(photo));
        List<ComicPage.Panel> page = ComicPage.page(photo, stage);
        Curve whilePage = t -> t < PUNCH ? 1 : 0;
        var film = stage.film()
                .add(Layer.Picture.of(printed, stage.actor(photo).chain())
                        // Nearer behind the page, whose shaking would show its edge.
                        .with(Motion.scale(
                                Curve.from(ComicPage.SLAMS[2], 1).to(ComicPage.SLAMS[2], 1.06), stage.centre()))
                        .opacity(whilePage))
                .add(Layer.Drawn.of((pen, t) -> Shouts.thwack(pen, stage, photo, t))
                        .opacity(whilePage))
                .add(Layer.Picture.of(new Source.Looked(printed, new Shaped(photo)), still.chain())
                        .with(Motion.scale(
                                Curve.from(THWACK - 0.01, 1)
                                        .to(THWACK, photo.hasSubject() ? 1.06 : 1)
                                        .hold(THWACK + 0.16)
                                        .to(THWACK + 0.3, 1)
                                        .stepped(TWOS),
                                stage.at(0.5, 1)))
                        .opacity(whilePage))
                .add(Wipe.away(
                                stage,
                                (pen, t) -> InkBrush.brushed(pen, stage, COLOURED.at(t), false),
                                stage.actor(photo).whole())
                        .opacity(t -> t < 0.68 ? 1 : 0))
                .add(Wipe.away(
                                stage,
                                (pen, t) -> InkBrush.brushed(pen, stage, INKED.at(t), true),
                                Layer.Picture.of(
                                        new Source.Looked(printed, new Plate(0.0095)),
                                        stage.actor(photo).chain()))
                        .opacity(t -> t < 0.68 ? 1 : 0))
                .add(Layer.Drawn.of((pen, t) -> InkBrush.strokes(pen, stage, INKED.at(t), t))
                        .opacity(t -> t > 0.62 ? 0 : 1));
        for (int i = 0; i < page.size(); i++) {
            film.add(ComicPage.panel(page.get(i), i));
        }
        film.draw((pen, t) -> ComicPage.lettering(pen, page, photo, t))
                .draw((pen, t) -> ComicPage.cracks(pen, stage, t));
        burst(film, photo, stage, printed, page);
        Curve hits = t -> {
            double k = 0;
            for (double at : new double[] {THWACK, 1.0, 1.4, 1.8}) {
                k += t >= at && t < at + 2 / TWOS ? 0.02 : 0;
            }
            return 1 + k + (t >= PUNCH && t < PUNCH + 2 / TWOS ? 0.05 : 0);
        };
        return film.camera(Camera.still(stage.centre())
                        .zoom(hits)
                        .shaken(
                                0.012,
                                Curve.window(2.55, 0.3, PUNCH + 0.35, 0.3).stepped(TWOS),
                                3))
                .score(sound());
    }

    private static void burst(
            Stage.Storyboard film, Portrait photo, Stage stage, Source printed, List<ComicPage.Panel> page) {
        Curve shown = t -> t >= PUNCH ? 1 : 0;
        CoverHero hero = CoverHero.of(photo, stage);
        Point focus = hero.at(photo.face().centre());
        FaceRig acting = FaceRig.of(photo)
                .brows(Curve.window(PUNCH, 0.1, 3.8, 0.2).times(0.7).stepped(TWOS))
                .smile(Curve.rise(3.4, 0.3).times(0.8).stepped(TWOS))
                .tilt(Curve.from(PUNCH, -5)
                        .to(3.3, 4)
                        .to(3.6, -2)
                        .hold(4.3)
                        .to(4.6, 2)
                        .stepped(TWOS))
                .nodAt(4.45);
        Curve punched = Curve.from(PUNCH - 1 / TWOS, 0.5)
                .to(PUNCH, 0.86, Ease.LINEAR)
                .to(PUNCH + 1 / TWOS, 1.12, Ease.LINEAR)
                .to(PUNCH + 2 / TWOS, 1.09, Ease.LINEAR)
                .to(3.3, 1.06, Ease.LINEAR)
                .to(3.42, 1.0, Ease.LINEAR)
                .to(3.6, 1.04, Ease.LINEAR)
                .hold(COVER)
                .to(COVER + 0.25, 1)
                .stepped(TWOS);
        Actor actor = acting.act(stage.actor(photo))
                .with(
                        Motion.of(hero.map()),
                        Motion.scale(punched, hero.base()),
                        Motion.squash(Curve.hit(PUNCH + 0.08, 0.3).times(-0.08).stepped(TWOS), hero.base()),
                        Motion.squash(Curve.sine(0.8, 0.008).stepped(TWOS), hero.base()));
        Layer.Picture figure = Layer.Picture.of(new Source.Looked(printed, new Shaped(photo)), actor.chain());
        Layer.Picture cutout = photo.hasSubject() ? CloseUp.inked(photo, figure.through(Faded.edges())) : figure;
        film.add(Sunburst.of(stage, focus).opacity(shown));
        film.add(
                Layer.Drawn.of((pen, t) -> Sunburst.wheel(pen, stage, focus, t)).opacity(shown));
        film.add(Layer.Drawn.of((pen, t) -> Sunburst.wave(pen, focus, Math.floor((t - PUNCH) * TWOS) / TWOS))
                .opacity(shown));
        List<ComicPage.Piece> pieces = ComicPage.pieces(page, stage);
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).near()) {
                ComicPage.shard(film, pieces.get(i), i);
            }
        }
        film.draw((pen, t) -> ComicCover.masthead(pen, stage, t));
        Layer shout = Layer.Drawn.of((pen, t) -> Shouts.shout(pen, stage, t)).opacity(shown);
        if (photo.hasFace()) {
            film.add(shout);
        }
        film.add(Layer.Drawn.of((pen, t) -> Cape.flared(
                        pen, stage, actor, photo, t < PUNCH + 1 / TWOS ? 0.5 : t < PUNCH + 3 / TWOS ? 1.2 : 1, t))
                .opacity(shown));
        film.add(acting.on(cutout)
                .painted((pen, t) -> Cape.collar(pen, stage, actor, photo, t))
                .opacity(shown));
        if (!photo.hasFace()) {
            film.add(shout);
        }
        film.add(Layer.Drawn.of((pen, t) -> Shouts.glint(pen, actor, photo, t)).opacity(shown));
        film.add(Layer.Drawn.of((pen, t) -> Cape.clasp(pen, stage, actor, photo, t))
                .opacity(shown));
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).near()) {
                ComicPage.shard(film, pieces.get(i), i);
            }
        }
        film.draw((pen, t) -> ComicCover.covering(pen, stage, t));
    }

    private static Score sound() {
        return Score.of(Tune.SURF.play().from(THWACK))
                .cue(Sound.BRUSH, 0.03, 0.2, 0.36)
                .cue(Sound.BONK.louder(2), THWACK)
                .cue(Sound.IMPACT.quieter(4), ComicPage.SLAMS)
                .cue(Sound.PAPER, 1.0, 1.4, 1.8)
                .cue(Sound.POP, 2.1)
                .cue(Sound.CRACK, 2.55, 2.7)
                .cue(Sound.RIP, PUNCH - 0.08)
                .cue(Sound.EXPLOSION, PUNCH)
                .cue(Sound.FLAP, 3.1, 3.5, 4.0)
                .cue(Sound.DING, 3.72)
                .cue(Sound.FANFARE.quieter(3), COVER)
                .cue(Sound.CYMBAL, 4.6);
    }
}
