package photoplay.effects.styles;

import java.util.ArrayList;
import java.util.List;
import photoplay.effects.Solo;
import photoplay.effects.kit.Cape;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.ComicArt;
import photoplay.effects.kit.Faded;
import photoplay.effects.kit.Shaped;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Comic;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Rnd;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Sound;
import photoplay.stage.sound.Tune;

/** Ink races over the photo, panels slam in, and the hero bursts out of the comic page with a POW. */
public enum AmericanComics implements Solo {
    AMERICAN_COMICS;

    private static final double THWACK = 0.7;
    private static final double TWOS = ComicPage.TWOS;
    private static final double PUNCH = ComicPage.PUNCH;
    private static final double COVER = 4.15;

    /** Share of the frame that the pen, and behind it the colour, has crossed. */
    private static final Curve INKED = Curve.from(0.0, 0.02).to(0.42, 1.35, Ease.LINEAR);

    private static final Curve COLOURED = Curve.from(0.22, -0.1).to(0.66, 1.35, Ease.LINEAR);
    private static final int BANDS = 9;

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
                .add(Layer.Drawn.of((pen, t) -> thwack(pen, stage, photo, t)).opacity(whilePage))
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
                                (pen, t) -> brushed(pen, stage, COLOURED.at(t), false),
                                stage.actor(photo).whole())
                        .opacity(t -> t < 0.68 ? 1 : 0))
                .add(Wipe.away(
                                stage,
                                (pen, t) -> brushed(pen, stage, INKED.at(t), true),
                                Layer.Picture.of(
                                        new Source.Looked(printed, new Plate(0.0095)),
                                        stage.actor(photo).chain()))
                        .opacity(t -> t < 0.68 ? 1 : 0))
                .draw((pen, t) -> strokes(pen, stage, t));
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

    // Ink over the photo

    /** Rough bands of a wide brush: cuts away what it has passed, or what it has yet to reach. */
    private static void brushed(Pen pen, Stage stage, double share, boolean ahead) {
        double high = stage.height() / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double x = front(stage, share, i);
            double y = high * i;
            Box box = ahead
                    ? new Box(x, y - 0.002, stage.width() + 1, y + high + 0.002)
                    : new Box(-1, y - 0.002, x, y + high + 0.002);
            pen.rect(box, Wipe.HOLE);
            for (int k = 0; k < 6; k++) {
                double reach = 0.03 + 0.13 * Rnd.hash(70 + i, k);
                double at = y + high * (k + 0.5) / 6;
                pen.line(
                        new Point(x, at),
                        new Point(ahead ? x - 0.3 * reach : x + reach, at + 0.01 * (Rnd.hash(80 + i, k) - 0.5)),
                        high / 6 * (0.3 + 0.5 * Rnd.hash(90 + i, k)),
                        Wipe.HOLE);
            }
        }
    }

    private static double front(Stage stage, double share, int band) {
        return stage.width() * (share - 0.22 * Rnd.hash(61, band));
    }

    /** Black strokes that race before the pen, with drops. */
    private static void strokes(Pen pen, Stage stage, double t) {
        if (t > 0.62) {
            return;
        }
        double high = stage.height() / BANDS;
        for (int i = 0; i < BANDS; i++) {
            double x = front(stage, INKED.at(t), i);
            double y = high * (i + 0.5);
            double tail = 0.16 + 0.16 * Rnd.hash(62, i);
            double thick = high * (0.25 + 0.4 * Rnd.hash(63, i));
            List<Point> spine = new ArrayList<>();
            for (int k = 0; k <= 6; k++) {
                spine.add(new Point(
                        x - tail * (1 - k / 6.0), y + 0.007 * Math.sin(k * 0.9 + i * 2 + Math.floor(t * TWOS))));
            }
            pen.fill(Shape.ribbon(spine, k -> thick * Math.pow(k / 6.0, 1.6)), Ink.of(ComicArt.INK));
            pen.oval(spine.getLast(), thick * 0.75, thick / 2, Ink.of(ComicArt.INK));
            for (int k = 0; k < 4; k++) {
                pen.circle(
                        new Point(x + 0.02 + 0.09 * Rnd.hash(64 + i, k), y + high * (Rnd.hash(65 + i, k) - 0.5)),
                        0.003 + 0.007 * Rnd.hash(66 + i, k),
                        Ink.of(ComicArt.INK));
            }
        }
    }

    /** A white star behind the head. */
    private static void thwack(Pen pen, Stage stage, Portrait photo, double t) {
        if (t < THWACK || t > 1.9) {
            return;
        }
        Point at = photo.hasSubject() ? photo.face().centre() : stage.centre();
        double grown = t < THWACK + 1 / TWOS ? 0.7 : 1;
        double r = Math.max(0.34, photo.face().headWidth() * 1.25) * grown;
        long pose = (long) (t * 6);
        pen.fill(ComicArt.burst(at, r * 1.1, r * 1.1, 15, 0.34, 4 + pose), Ink.of(ComicArt.INK));
        pen.fill(ComicArt.burst(at, r * 1.05, r * 1.05, 15, 0.34, 4 + pose), Ink.of(Colour.WHITE));
        pen.fill(ComicArt.burst(at, r * 0.86, r * 0.86, 15, 0.34, 4 + pose), Ink.of(ComicArt.YELLOW));
    }

    // The hero

    private static void burst(
            Stage.Storyboard film, Portrait photo, Stage stage, Source printed, List<ComicPage.Panel> page) {
        Curve shown = t -> t >= PUNCH ? 1 : 0;
        Hero hero = Hero.of(photo, stage);
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
        film.add(Layer.Picture.drawn(stage.frame().grown(0.08), (pen, t) -> rays(pen, stage, focus))
                .opacity(shown));
        film.add(Layer.Drawn.of((pen, t) -> wheel(pen, stage, focus, t)).opacity(shown));
        film.add(Layer.Drawn.of((pen, t) -> wave(pen, focus, t)).opacity(shown));
        List<ComicPage.Piece> pieces = ComicPage.pieces(page, stage);
        for (int i = 0; i < pieces.size(); i++) {
            if (!pieces.get(i).near()) {
                ComicPage.shard(film, pieces.get(i), i);
            }
        }
        film.draw((pen, t) -> masthead(pen, stage, t));
        Layer shout = Layer.Drawn.of((pen, t) -> shout(pen, stage, t)).opacity(shown);
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
        film.add(Layer.Drawn.of((pen, t) -> glint(pen, actor, photo, t)).opacity(shown));
        film.add(Layer.Drawn.of((pen, t) -> Cape.clasp(pen, stage, actor, photo, t))
                .opacity(shown));
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).near()) {
                ComicPage.shard(film, pieces.get(i), i);
            }
        }
        film.draw((pen, t) -> covering(pen, stage, t));
    }

    /** How the subject stands as the hero of the cover: its map from the photo, and where it stands. */
    private record Hero(Affine map, Point base) {
        static Hero of(Portrait photo, Stage stage) {
            Box box = photo.hasSubject() ? photo.subject().box() : new Box(0, 0, photo.width(), photo.height());
            double crown = photo.hasSubject() ? Math.min(photo.face().crown().y(), box.top() + 0.02) : 0;
            double free = stage.height() > 1.25 ? 0.36 : 0.19;
            double k = Math.min(1.3, (stage.height() - free) / Math.max(0.2, box.bottom() - crown));
            k = Math.min(
                    k,
                    0.32
                            * stage.width()
                            / Math.max(0.05, photo.hasFace() ? photo.face().faceWidth() : box.width() * 0.5));
            Point foot = new Point(
                    photo.hasFace()
                            ? photo.face().centre().x() * 0.6 + box.centre().x() * 0.4
                            : box.centre().x(),
                    box.bottom());
            boolean cutOff = box.bottom() > photo.height() - 0.04;
            Point base = stage.at(0.5, 1).plus(0, cutOff ? 0.02 : -0.09);
            return new Hero(
                    Affine.move(-foot.x(), -foot.y()).then(Affine.scale(k, k)).then(Affine.move(base)), base);
        }

        Point at(Point p) {
            return map.apply(p);
        }
    }

    /** A sunburst in two inks. */
    private static void rays(Pen pen, Stage stage, Point c) {
        double r = 1.2 * Math.hypot(stage.width(), stage.height());
        pen.rect(
                stage.frame().grown(0.08),
                Ink.radial(c, r * 0.6, Colour.rgb(0xFFE66B), ComicArt.YELLOW, Colour.rgb(0xFFB21E)));
        for (int i = 0; i < 16; i++) {
            pen.fill(
                    wedge(c, r, i * 22.5, 11.2),
                    Ink.radial(c, r * 0.6, Colour.rgb(0xFF8A1E), Colour.rgb(0xF4501E), ComicArt.RED));
        }
    }

    private static Shape wedge(Point c, double r, double from, double degrees) {
        return Shape.polygon(List.of(c, c.plus(Point.polar(r, from)), c.plus(Point.polar(r, from + degrees))));
    }

    /** Slim lights turn over the sunburst, on twos. */
    private static void wheel(Pen pen, Stage stage, Point c, double t) {
        double r = 1.2 * Math.hypot(stage.width(), stage.height());
        double turn = 14 * Math.floor(t * TWOS) / TWOS;
        for (int i = 0; i < 9; i++) {
            pen.fill(wedge(c, r, turn + i * 40, 4), Ink.of(Colour.rgb(0xFFF3B0).alpha(0.55)));
        }
    }

    /** A ring of dots runs outward from the blow. */
    private static void wave(Pen pen, Point c, double t) {
        double age = Math.floor((t - PUNCH) * TWOS) / TWOS;
        if (age < 0 || age > 0.9) {
            return;
        }
        for (int ring = 0; ring < 4; ring++) {
            double r = 0.2 + age * 1.5 - 0.07 * ring;
            if (r < 0.1) {
                continue;
            }
            int n = 40;
            for (int i = 0; i < n; i++) {
                pen.circle(
                        c.plus(Point.polar(r, (i + ring * 0.5) * 360.0 / n)),
                        Math.max(0, 0.024 * (1 - 0.18 * ring) * (1 - age)),
                        Ink.of(Colour.WHITE));
            }
        }
    }

    /** POW in a double star, over the hero's shoulder. */
    private static void shout(Pen pen, Stage stage, double t) {
        double size = t < PUNCH + 1 / TWOS ? 0.6 : t < PUNCH + 2 / TWOS ? 1.25 : t < PUNCH + 3 / TWOS ? 0.95 : 1;
        double settle = Ease.SMOOTH.of((Math.floor(t * TWOS) / TWOS - COVER + 0.1) / 0.25);
        double r = Math.min(0.3, stage.width() * 0.25);
        Point loud = stage.at(0.75, 0.24);
        Point quiet = new Point(0.84 * stage.width(), titleSize(pen, stage) + 0.23);
        Point at = loud.lerp(quiet, settle);
        double k = size * (1 - 0.42 * settle) * (1 + 0.02 * Math.sin(Math.floor(t * 8) * 2.4));
        pen.stamp(POW.get((int) Math.floor(t * 4) % 2), at, 2.2 * r * k);
    }

    private static final List<Sprite> POW = List.of(pow(5), pow(6));

    private static Sprite pow(long seed) {
        return Sprite.drawn(1, (pen, t) -> {
            double r = 0.45;
            Point o = Point.ORIGIN;
            pen.fill(ComicArt.burst(o.plus(0.025, 0.03), r * 1.06, r * 0.9, 15, 0.36, seed), Ink.of(ComicArt.INK));
            pen.fill(ComicArt.burst(o, r * 1.06, r * 0.9, 15, 0.36, seed), Ink.of(ComicArt.INK));
            pen.fill(ComicArt.burst(o, r, r * 0.84, 15, 0.36, seed), Ink.of(Colour.WHITE));
            pen.fill(ComicArt.burst(o, r * 0.8, r * 0.66, 15, 0.36, seed), Ink.of(ComicArt.BLUE));
            ComicArt.lettering(pen, "POW!", ComicArt.fitting(pen, "POW!", r * 1.3), o, -10, ComicArt.YELLOW);
        });
    }

    /** The smile flashes. */
    private static void glint(Pen pen, Actor actor, Portrait photo, double t) {
        double age = Math.floor((t - 3.7) * TWOS) / TWOS;
        if (age < 0 || age > 0.42 || !photo.hasFace()) {
            return;
        }
        Point at = actor.spot(photo.face().mouthRight()).at(t);
        double r = actor.onHead().affine(t).zoom() * 0.34 * Math.sin(Math.PI * (age + 0.06) / 0.5);
        pen.fill(Shape.star(at, 4, r * 1.16, 0.17, 30 * age), Ink.of(ComicArt.INK));
        pen.fill(Shape.star(at, 4, r, 0.15, 30 * age), Ink.of(Colour.WHITE));
    }

    // The cover

    private static final String TITLE = "THE AMAZED!";
    private static final double TITLE_SHARE = 0.6;
    private static final Sprite MASTHEAD =
            Sprite.drawn(5, (pen, t) -> ComicArt.lettering(pen, TITLE, TITLE_SHARE, Point.ORIGIN, 0, ComicArt.RED));

    private static void masthead(Pen pen, Stage stage, double t) {
        if (t < COVER - 0.05) {
            return;
        }
        double drop = t < COVER + 1 / TWOS ? 1.25 : t < COVER + 2 / TWOS ? 0.97 : 1;
        double size = titleSize(pen, stage);
        pen.stamp(MASTHEAD, stage.at(0.5, 0).plus(0, 0.035 + size * 0.56), size * drop / TITLE_SHARE);
    }

    private static double titleSize(Pen pen, Stage stage) {
        return Math.min(ComicArt.fitting(pen, TITLE, stage.width() * 0.9), 0.2);
    }

    /** Price, number and a stripe of stars. */
    private static void covering(Pen pen, Stage stage, double t) {
        double beat = Math.floor(t * TWOS) / TWOS;
        double up = Ease.OUT.of((beat - COVER) / 0.25);
        if (up <= 0) {
            return;
        }
        double high = 0.075;
        double top = stage.height() - high * up;
        Box band = new Box(-0.1, top, stage.width() + 0.1, stage.height() + 0.1);
        pen.rect(band, Ink.of(ComicArt.BLUE));
        pen.rect(new Box(-0.1, top - 0.012, stage.width() + 0.1, top), Ink.of(ComicArt.INK));
        pen.rect(new Box(-0.1, top + 0.004, stage.width() + 0.1, top + 0.012), Ink.of(Colour.WHITE));
        int stars = (int) Math.round(stage.width() / 0.11);
        for (int i = 0; i < stars; i++) {
            Point at = new Point((i + 0.5) * stage.width() / stars, top + 0.043);
            double pulse = Math.floor(beat * 8) % stars == i ? 1.35 : 1;
            pen.fill(Shape.star(at, 5, 0.022 * pulse, 0.45, 0), Ink.of(i % 2 == 0 ? ComicArt.YELLOW : Colour.WHITE));
        }
        double pop = beat < COVER + 0.2 ? 0 : beat < COVER + 0.29 ? 1.3 : 1;
        if (pop > 0) {
            pen.stamp(PRICE, new Point(0.115, Math.max(0.33, stage.height() * 0.3)), 0.21 * pop, -4);
        }
    }

    private static final Sprite PRICE = Sprite.drawn(1, (pen, t) -> {
        Box box = Box.around(Point.ORIGIN, 0.75, 0.85);
        pen.rect(Box.around(new Point(0.04, 0.05), 0.75, 0.85), Ink.of(ComicArt.INK));
        pen.rect(box, Ink.of(ComicArt.PAPER));
        pen.stroke(Shape.rect(box), 0.03, Ink.of(ComicArt.INK));
        pen.text("10¢", Font.COMIC, 0.36, new Point(0, -0.02), Pen.Align.CENTRE, Ink.of(ComicArt.RED));
        pen.text("NO. 1", Font.COMIC, 0.21, new Point(0, 0.29), Pen.Align.CENTRE, Ink.of(ComicArt.INK));
    });

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
