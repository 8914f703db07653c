package photoplay.effects.styles;

import java.util.List;
import java.util.Map;
import photoplay.effects.Solo;
import photoplay.effects.kit.CloseUp;
import photoplay.effects.kit.Pixmap;
import photoplay.effects.kit.Wipe;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Grade;
import photoplay.stage.lens.Graded;
import photoplay.stage.lens.PixelArt;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
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

/** The picture breaks into chunky pixels and the subject becomes a retro game hero who grabs a power star. */
public enum PixelPixel implements Solo {
    PIXELPIXEL;

    /** Poses a second. */
    private static final double FPS = 12;

    private static final double SCAN = 0.05;
    private static final double WORLD = 9 / FPS;
    private static final double[] BUTTS = {19 / FPS, 25 / FPS, 31 / FPS};
    private static final double CATCH = 36 / FPS;
    private static final double SLIME = 40 / FPS;
    private static final double[] VICTORY = {51 / FPS, 57 / FPS};

    /** Side of a pixel of the world in short sides. */
    private static final double PX = 1 / 72.0;

    /** How high the hero jumps. */
    private static final double HOP = 0.1;

    private static final double BLOCK = 0.14;

    private static final Map<Character, Colour> PAINTS = Map.ofEntries(
            Map.entry('k', Colour.rgb(0x1B1327)),
            Map.entry('w', Colour.WHITE),
            Map.entry('y', Colour.rgb(0xFFD23F)),
            Map.entry('o', Colour.rgb(0xE8892B)),
            Map.entry('b', Colour.rgb(0x8A4A1F)),
            Map.entry('l', Colour.rgb(0xFFF3B0)),
            Map.entry('r', Colour.rgb(0xE8324A)),
            Map.entry('p', Colour.rgb(0xFF8FA0)),
            Map.entry('g', Colour.rgb(0x3FB64A)),
            Map.entry('d', Colour.rgb(0x1F7A3D)),
            Map.entry('m', Colour.rgb(0xA8E05F)),
            Map.entry('c', Colour.rgb(0x58C7F3)),
            Map.entry('v', Colour.rgb(0x7A4FD6)),
            Map.entry('t', Colour.rgb(0xB98BFF)));

    private static final Sprite COIN = Pixmap.sprite(
            PAINTS,
            "..kkkkkk..",
            ".kllyyyok.",
            "klyyyyyyok",
            "klyyllyyok",
            "klyylyoyok",
            "klyylyoyok",
            "klyylyoyok",
            "klyyyoyyok",
            "klyyyyyyok",
            ".kyyyyook.",
            "..kkkkkk..");
    private static final Sprite QUESTION = Pixmap.sprite(
            PAINTS,
            "kkkkkkkkkkkkkk",
            "klllllllllllok",
            "klyyyyyyyyyyok",
            "klykyyyyyykyok",
            "klyyykkkkyyyok",
            "klyykkkkkkyyok",
            "klyykkyykkyyok",
            "klyyyyykkkyyok",
            "klyyyykkkyyyok",
            "klyyyyyyyyyyok",
            "klyyyykkyyyyok",
            "klykyykkyykyok",
            "kooooooooooook",
            "kkkkkkkkkkkkkk");
    private static final Sprite SPENT = Pixmap.sprite(
            PAINTS,
            "kkkkkkkkkkkkkk",
            "kooooooooooobk",
            "kobbbbbbbbbbbk",
            "kobkbbbbbbkbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobbbbbbbbbbbk",
            "kobkbbbbbbkbbk",
            "kobbbbbbbbbbbk",
            "kbbbbbbbbbbbbk",
            "kkkkkkkkkkkkkk");
    private static final Sprite STAR = Pixmap.sprite(
            PAINTS,
            "......kk......",
            ".....klyk.....",
            ".....klyk.....",
            "....klyyok....",
            "kkkkklyyokkkkk",
            "klllyyyyyyyyok",
            ".klyykyykyyok.",
            "..klykyykyok..",
            "...kyyyyyok...",
            "..klyyyyyyok..",
            "..klyyokyyok..",
            ".klyokk.kkyok.",
            ".kokk.....kok.",
            ".kk........kk.");
    private static final Sprite HEART = Pixmap.sprite(
            PAINTS,
            ".kk...kk.",
            "kppk.krrk",
            "kpwrkrrrk",
            "kprrrrrrk",
            "krrrrrrrk",
            ".krrrrrk.",
            "..krrrk..",
            "...krk...",
            "....k....");
    private static final Sprite BLOB = Pixmap.sprite(
            PAINTS,
            "....kkkkkk....",
            "..kkttttttkk..",
            ".kttwwttttvvk.",
            ".ktwwttttttvk.",
            "ktwttttttttvvk",
            "kttkkttttkktvk",
            "kttwkttttwktvk",
            "kttkkttttkktvk",
            "ktttttttttttvk",
            "kttkwkwkwkttvk",
            "kvttkrrrrkttvk",
            "kvvttkkkkttvvk",
            ".kvvvvvvvvvvk.",
            "..kkkkkkkkkk..");
    private static final Sprite CLOUD = Pixmap.sprite(
            Map.of('w', Colour.WHITE, 'c', Colour.rgb(0xD6EEFF)),
            "......wwww..........",
            "....wwwwwwww.www....",
            "...wwwwwwwwwwwwww...",
            ".wwwwwwwwwwwwwwwwww.",
            "wwwwwwwwwwwwwwwwwwww",
            "wwwcwwwwwccwwwwwcwww",
            ".cccc.cccccc.ccccc..");
    private static final Sprite BUSH = Pixmap.sprite(
            PAINTS,
            "......kkkk..........",
            "....kkmmmgkk..kkk...",
            "...kmmmgggggkkmmgk..",
            "..kmmggggggggmmgggk.",
            ".kmmggggrggggggggggk",
            "kmmggggggggggggrgggk",
            "kmggggrgggggggggggdk",
            "kggggggggggrgggggddk",
            "kgdggdgggdgggdggdddk");
    private static final Sprite ROUND_HERO = Pixmap.sprite(
            PAINTS,
            "....kkkkkk....",
            "..kkrrrrrrkk..",
            ".krrpprrrrrrk.",
            ".krprrrrrrrrk.",
            "kkkkkkkkkkkkkk",
            "klllllllllllok",
            "klkklllllkklok",
            "klkwlllllkwlok",
            "kplkkllllkklpk",
            "kplllkkkkllopk",
            "klllllllllllok",
            ".klllllllllok.",
            "..kcccccccck..",
            ".kbbk.kk.kbbk.");

    /**
     * Where the hero stands in the game.
     *
     * @param scale of the photo there; {@code grown} is the factor after the star
     * @param base middle of its base in the photo
     * @param sunk y of the base in the game: below the ground where the photo cuts the body
     * @param crown y of the crown in the game
     * @param block middle of the block over it
     */
    private record Place(double scale, double grown, Point base, double sunk, double crown, Point block) {}

    @Override
    public Scene direct(Portrait given, Stage stage) {
        Portrait photo = CloseUp.framed(given);
        double floor = floor(stage);
        Box body = photo.hasSubject() ? body(given, photo) : roundHero(stage);
        Place place = place(photo, stage, body, floor);
        int across = Math.clamp(Math.round(125 * place.scale()), 60, 90);
        PixelArt fine = new PixelArt(across, 24, 0.25);
        Motion hero = t -> pose(stage, place, body, beat(t));
        Layer.Picture still = photo.hasSubject()
                ? CloseUp.rounded(photo, stage.actor(photo).cutout()).through(fine)
                : Layer.Picture.of(
                        new Source.Drawn(body, (pen, t) -> pen.stamp(ROUND_HERO, body.centre(), body.height())),
                        List.of());
        Layer.Picture backdrop = (photo.hasSubject()
                        ? stage.actor(photo).backdrop()
                        : stage.actor(photo).whole())
                .through(fine)
                .depth(1);
        var film = stage.film().add(sky(photo, stage), clouds(stage), hills(photo, stage, floor));
        columns(film, stage, backdrop, photo.hasSubject());
        film.draw((pen, t) -> levelUp(pen, stage, place, t))
                .draw((pen, t) -> fireworks(pen, stage, t))
                .draw((pen, t) -> coins(pen, stage, photo, body, place, t, false))
                .draw((pen, t) -> fromBlock(pen, place, t));
        for (int i = 0; i < 4; i++) {
            film.add(hero(still, i).with(hero));
        }
        return film.draw((pen, t) -> block(pen, place, t))
                .draw((pen, t) -> star(pen, place, t))
                .add(ground(stage, floor))
                .draw((pen, t) -> slime(pen, stage, place, body, floor, t))
                .draw((pen, t) -> coins(pen, stage, photo, body, place, t, true))
                .draw((pen, t) -> display(pen, stage, t))
                .add(level(photo, stage, 80, 3), level(photo, stage, 48, 2), level(photo, stage, 24, 1))
                .add(level(photo, stage, 0, 0))
                .draw((pen, t) -> scanRow(pen, stage, t))
                .add(tube(stage))
                .camera(shaken(stage))
                .score(sound());
    }

    private static double beat(double t) {
        return Math.floor(t * FPS + 1e-6) / FPS;
    }

    private static double whole(double v) {
        return Math.rint(v / PX) * PX;
    }

    private static double floor(Stage stage) {
        return whole(stage.height() - Math.clamp(0.12 * stage.height(), 0.12, 0.3));
    }

    /** Where nothing was cut out, a small round hero stands in the photo. */
    private static Box roundHero(Stage stage) {
        return Box.around(stage.at(0.5, 0.7), 0.24, 0.24);
    }

    /** The cut-out's box; of an animal that fills the photo, that of its rounded head. */
    private static Box body(Portrait given, Portrait photo) {
        Box all = photo.subject().box();
        Face f = photo.face();
        double aside = f.headWidth() * 0.8;
        return given.face().equals(f)
                ? all
                : new Box(
                        Math.max(all.left(), f.centre().x() - aside),
                        Math.max(all.top(), f.centre().y() - f.headHeight() * 0.68),
                        Math.min(all.right(), f.centre().x() + aside),
                        all.bottom());
    }

    private static Place place(Portrait photo, Stage stage, Box body, double floor) {
        double want = 0.56 * stage.height();
        double small = Math.min(want / body.height(), 0.86 * stage.width() / body.width());
        double scale = photo.hasSubject() ? Math.clamp(small, 0.42, 1.1) : 1;
        boolean cut = photo.hasSubject() && body.bottom() > photo.height() - 0.03;
        Point base = new Point(body.centre().x(), body.bottom());
        boolean object = photo.face().headWidth() < body.width() * 0.7 && !photo.hasFace();
        double crownX =
                object ? photo.subject().top().x() : photo.face().crown().x();
        double sunk = floor + (cut ? HOP : 0.012);
        double crown = sunk - body.height() * scale;
        double grown = Math.clamp((sunk - 0.27) / (sunk - crown), 1.15, 1.32);
        Point block = new Point(
                whole(stage.width() / 2 + (crownX - base.x()) * scale), whole(Math.max(0.17, crown - HOP - BLOCK / 2)));
        return new Place(scale, grown, base, sunk, crown, block);
    }

    // The picture falls apart

    /** Front of the step from one size of pixels to the next: all above it is done. */
    private static double front(Stage stage, int step, double t) {
        double row = 1 / 24.0;
        double y = (t - SCAN - 0.07 * step) / 0.45 * stage.height();
        return Math.floor(y / row) * row;
    }

    /** The photo in pixels of one size, above the next finer ones, and gone where those have come. */
    private static Layer level(Portrait photo, Stage stage, int across, int step) {
        Layer.Picture whole = stage.actor(photo).whole();
        Layer.Picture coarse = across == 0 ? whole : whole.through(new PixelArt(across, 24, 0));
        return Wipe.away(
                        stage,
                        (pen, t) -> pen.rect(
                                new Box(-0.1, -0.1, stage.width() + 0.1, Math.max(-0.1, front(stage, step, t))),
                                Wipe.HOLE),
                        coarse)
                .opacity(t -> front(stage, step, t) > stage.height() ? 0 : 1);
    }

    private static void scanRow(Pen pen, Stage stage, double t) {
        double y = front(stage, 0, t);
        if (y < -0.05 || y > stage.height()) {
            return;
        }
        double row = 1 / 24.0;
        pen.rect(new Box(0, y, stage.width(), y + row), Ink.of(Colour.WHITE.alpha(0.9)));
        pen.rect(
                new Box(0, y - row, stage.width(), y),
                Ink.of(Colour.rgb(0x7CF5FF).alpha(0.55)));
        pen.rect(
                new Box(0, y + row, stage.width(), y + 1.5 * row),
                Ink.of(Colour.rgb(0x7CF5FF).alpha(0.3)));
    }

    /** The backdrop leaves in columns of tiles, every other one upwards. */
    private static void columns(Stage.Storyboard film, Stage stage, Layer.Picture backdrop, boolean leave) {
        if (!leave) {
            film.add(backdrop);
            return;
        }
        film.add(backdrop.opacity(t -> t < WORLD ? 1 : 0));
        int n = 6;
        double w = stage.width() / n;
        for (int i = 0; i < n; i++) {
            int side = i % 2 == 0 ? -1 : 1;
            double late = WORLD + 0.05 * i;
            Box strip = new Box(i * w, 0, (i + 1) * w, stage.height());
            film.add(Layer.Group.of(strip, List.of(backdrop))
                    .with(Motion.move(
                            Curve.of(0), t -> whole(side * stage.height() * Ease.IN.of((beat(t) - late) / 0.42))))
                    .opacity(t -> t >= WORLD && t < late + 0.45 ? 1 : 0));
        }
    }

    // The world

    private static Layer.Picture sky(Portrait photo, Stage stage) {
        Colour high = Colour.rgb(0x3C7BFF).mix(Colour.rgb(photo.palette().backdrop()), 0.12);
        Colour low = Colour.rgb(0xBFF0FF).mix(Colour.rgb(photo.palette().backdrop()), 0.18);
        Box box = stage.frame().grown(0.08);
        return Layer.Picture.of(
                new Source.Drawn(box, (pen, t) -> {
                    int bands = 7;
                    for (int i = 0; i < bands; i++) {
                        Ink ink = Ink.of(high.mix(low, i / (bands - 1.0)));
                        double y = whole(stage.height() * i / bands * 0.9);
                        pen.rect(new Box(box.left(), i == 0 ? box.top() : y, box.right(), box.bottom()), ink);
                        for (double x = whole(box.left()); i > 0 && x < box.right(); x += 2 * PX) {
                            Pixmap.cell(pen, x, y - PX, PX, PX, ink);
                            Pixmap.cell(pen, x + PX, y - 3 * PX, PX, PX, ink);
                        }
                    }
                }),
                List.of());
    }

    private static Layer.Drawn clouds(Stage stage) {
        return Layer.Drawn.of((pen, t) -> {
            for (int i = 0; i < 4; i++) {
                double span = stage.width() + 0.6;
                double x = (i * 0.37 * span + 0.06 * (1 + i % 2) * beat(t)) % span - 0.3;
                double y = whole(stage.height() * (0.16 + 0.11 * ((i * 3) % 4)));
                pen.stamp(CLOUD, new Point(whole(x), y), i % 2 == 0 ? 0.11 : 0.075);
            }
        });
    }

    /** Two rows of hills and trees, baked. */
    private static Layer.Picture hills(Portrait photo, Stage stage, double floor) {
        Colour tint = Colour.rgb(photo.palette().swatches().getFirst());
        Colour far = Colour.rgb(0x5FB7A6).mix(tint, 0.2);
        Colour near = Colour.rgb(0x4FAF4A).mix(tint, 0.08);
        return Layer.Picture.of(
                new Source.Drawn(stage.frame().grown(0.08), (pen, t) -> {
                    for (double x = whole(-0.08); x < stage.width() + 0.08; x += PX) {
                        double a = whole(0.34 + 0.09 * Math.sin(x * 5.1 + 1) + 0.05 * Math.sin(x * 12.3));
                        column(pen, x, floor - a, floor, far);
                        double shade = (long) Math.rint(x / PX) % 5 == 0 ? 0.12 : 0;
                        double b = whole(0.16 + 0.07 * Math.sin(x * 6.7 + 4) + 0.03 * Math.sin(x * 15));
                        column(pen, x, floor - b, floor, near.darker(shade));
                    }
                    Rnd r = stage.rnd(5);
                    for (int i = 0; i < 9; i++) {
                        double x = whole(r.unit() * stage.width());
                        tree(pen, x, floor - whole(r.between(0.08, 0.2)), 4 + r.index(4), near.darker(0.35));
                    }
                    castle(pen, whole(stage.width() * 0.86), floor - whole(0.3), tint.mix(Colour.rgb(0xD8C9B0), 0.6));
                }),
                List.of());
    }

    private static void column(Pen pen, double x, double top, double bottom, Colour c) {
        Pixmap.cell(pen, x, top, PX, bottom - top, Ink.of(c));
        Pixmap.cell(pen, x, top, PX, PX, Ink.of(c.lighter(0.45)));
        Pixmap.cell(pen, x, top - PX, PX, PX, Ink.of(c.darker(0.5)));
    }

    private static void tree(Pen pen, double x, double y, int rows, Colour c) {
        Pixmap.cell(pen, x - PX / 2, y, PX, 4 * PX, Ink.of(0x5B3A21));
        for (int i = 0; i < rows; i++) {
            double half = (rows - i) * PX;
            double top = y - i * 2 * PX;
            Pixmap.cell(pen, x - half, top, 2 * half, 2 * PX, Ink.of(c));
            Pixmap.cell(pen, x - half, top, half * 0.7, PX, Ink.of(c.lighter(0.3)));
        }
    }

    private static void castle(Pen pen, double x, double y, Colour c) {
        for (int[] tower : new int[][] {{-7, 12, 4}, {-2, 17, 5}, {4, 11, 4}}) {
            double left = x + tower[0] * PX;
            Pixmap.cell(pen, left, y - tower[1] * PX, tower[2] * PX, (tower[1] + 12) * PX, Ink.of(c));
            Pixmap.cell(pen, left, y - tower[1] * PX, PX, (tower[1] + 12) * PX, Ink.of(c.lighter(0.4)));
            for (int i = 0; i < tower[2]; i += 2) {
                Pixmap.cell(pen, left + i * PX, y - (tower[1] + 1) * PX, PX, PX, Ink.of(c));
            }
            Pixmap.cell(pen, left + PX, y - (tower[1] - 4) * PX, PX, 2 * PX, Ink.of(c.darker(0.6)));
        }
        Pixmap.cell(pen, x, y - 23 * PX, PX, 6 * PX, Ink.of(0x4A3040));
        Pixmap.cell(pen, x + PX, y - 23 * PX, 4 * PX, 3 * PX, Ink.of(0xE8324A));
    }

    /** Bricks under grass, and bushes before the hero's base. */
    private static Layer.Picture ground(Stage stage, double floor) {
        Curve up = t -> whole((1 - Ease.OUT.of((beat(t) - WORLD) / 0.35)) * 0.5);
        return Layer.Picture.of(
                        new Source.Drawn(stage.frame().grown(0.08), (pen, t) -> {
                            pen.stamp(BUSH, new Point(whole(stage.width() * 0.08), floor - 0.055), 0.15);
                            pen.stamp(BUSH, new Point(whole(stage.width() * 0.93), floor - 0.07), 0.18, 0, -1, 1);
                            bricks(pen, stage, floor);
                        }),
                        List.of())
                .with(Motion.move(Curve.of(0), up))
                .opacity(t -> t < WORLD ? 0 : 1);
    }

    private static void bricks(Pen pen, Stage stage, double floor) {
        Colour brick = Colour.rgb(0xC8643A);
        double h = 5 * PX;
        double w = 10 * PX;
        pen.rect(new Box(-0.08, floor, stage.width() + 0.08, stage.height() + 0.08), Ink.of(brick.darker(0.6)));
        int row = 0;
        for (double y = floor + 2 * PX; y < stage.height() + 0.08; y += h, row++) {
            for (double x = whole(-0.3) + (row % 2) * w / 2; x < stage.width() + 0.08; x += w) {
                Colour c = brick.darker(0.08 * ((row * 7 + (int) Math.rint(x / w)) % 3));
                Pixmap.cell(pen, x, y, w - PX, h - PX, Ink.of(c));
                Pixmap.cell(pen, x, y, w - PX, PX, Ink.of(c.lighter(0.35)));
                Pixmap.cell(pen, x, y, PX, h - PX, Ink.of(c.lighter(0.2)));
            }
        }
        pen.rect(new Box(-0.08, floor, stage.width() + 0.08, floor + 2 * PX), Ink.of(0x57C14B));
        pen.rect(new Box(-0.08, floor - PX, stage.width() + 0.08, floor), Ink.of(0x1B1327));
        for (double x = whole(-0.08); x < stage.width() + 0.08; x += 3 * PX) {
            Pixmap.cell(pen, x, floor + 2 * PX, 2 * PX, PX, Ink.of(0x3C9A40));
            Pixmap.cell(pen, x + PX, floor, PX, PX, Ink.of(0xB6F06A));
        }
    }

    // The hero

    /** How much larger than at first: the star makes the hero toggle and stay big. */
    private static double size(Place place, double t) {
        long step = Math.round((beat(t) - CATCH) * FPS);
        return step < 1 ? 1 : step < 6 ? (step % 2 == 1 ? place.grown() : 1) : place.grown();
    }

    /** Height over the ground. */
    private static double hop(double t) {
        double y = 0;
        for (double at : BUTTS) {
            y += arc((t - at) / 0.25) * HOP;
        }
        for (double at : VICTORY) {
            y += arc((t - at) / 0.25) * HOP * 0.9;
        }
        return y;
    }

    private static double arc(double u) {
        return Math.max(0, 1 - u * u);
    }

    private static Affine pose(Stage stage, Place place, Box body, double t) {
        double k = Ease.OUT.of((t - WORLD) / 0.42);
        if (k <= 0) {
            return Affine.IDENTITY;
        }
        double to = place.scale() * size(place, t);
        double scale = 1 + (to - 1) * k;
        double squash = 1;
        for (double at : BUTTS) {
            squash -= t >= at && t < at + 0.16 ? 0.05 : 0;
            squash += t > at - 0.3 && t < at - 0.2 ? -0.07 : 0;
        }
        squash += Math.round(t * 4) % 2 == 0 ? 0.012 : 0;
        double x = place.base().x() + (stage.width() / 2 - place.base().x()) * k;
        double y = place.base().y() + (place.sunk() - place.base().y()) * k - hop(t);
        double wide = scale * (2 - squash);
        double mirror = t > VICTORY[0] && t < VICTORY[1] ? -1 : 1;
        return Affine.move(-place.base().x(), -body.bottom())
                .then(Affine.scale(wide * mirror, scale * squash))
                .then(Affine.move(whole(x), whole(y)));
    }

    /** The hero in one of four palettes; the star makes them flash in turn. */
    private static Layer.Picture hero(Layer.Picture still, int palette) {
        Layer.Picture dressed = switch (palette) {
            case 1 -> still.through(starred(0xFFE14A));
            case 2 -> still.through(starred(0x4AF0FF));
            case 3 -> still.through(starred(0xFF62C4));
            default -> still;
        };
        return dressed.opacity(t -> palette(t) == palette ? 1 : 0);
    }

    private static Graded starred(int rgb) {
        return new Graded(Grade.NEUTRAL.gain(1.25).tint(rgb, 0.6));
    }

    private static int palette(double t) {
        long step = Math.round((beat(t) - CATCH) * FPS);
        return step < 0 || step >= 8 ? 0 : (int) ((step + 1) % 4);
    }

    // Block, coins, star, slime

    private static Point blockAt(Place place, double t) {
        double bump = 0;
        for (double at : BUTTS) {
            bump += arc((t - at - 0.08) / 0.1) * 0.04;
        }
        return place.block().plus(0, -whole(bump));
    }

    private static void block(Pen pen, Place place, double t) {
        double down = whole((1 - Ease.OUT.of((beat(t) - WORLD - 0.35) / 0.25)) * 0.7);
        double broken = beat(t) - CATCH - 1 / FPS;
        if (t < WORLD || broken > 1) {
            return;
        }
        if (broken < 0) {
            boolean spent = t > BUTTS[2] + 0.04;
            pen.stamp(spent ? SPENT : QUESTION, blockAt(place, t).plus(0, -down), BLOCK);
            thuds(pen, place, t);
            return;
        }
        for (int i = 0; i < 8; i++) {
            double vx = (i % 2 == 0 ? -1 : 1) * (0.35 + 0.22 * Math.floorDiv(i, 2));
            Point at = place.block()
                    .plus(vx * broken, -(0.9 - 0.15 * (i % 3)) * broken + 2.4 * broken * broken)
                    .plus((i % 2 - 0.5) * BLOCK / 2, (Math.floorDiv(i, 4) - 0.5) * BLOCK / 2);
            pen.stamp(SPENT, new Point(whole(at.x()), whole(at.y())), BLOCK * 0.42, 90 * Math.floor(broken * 8 + i));
        }
    }

    /** Where head and block meet, two drawings long. */
    private static void thuds(Pen pen, Place place, double t) {
        for (double at : BUTTS) {
            double age = beat(t) - at;
            for (int i = 0; i < 6 && age > -0.5 / FPS && age < 2.5 / FPS; i++) {
                double side = i < 3 ? -1 : 1;
                Point p = place.block()
                        .plus(side * (0.05 + 0.025 * (i % 3) + age * 0.5), BLOCK / 2 + 0.012 * (i % 3) - age * 0.1);
                pixel(pen, p, 2 * PX, Colour.WHITE);
            }
        }
    }

    /** Coins that jump out of the block, with what they are worth. */
    private static void fromBlock(Pen pen, Place place, double t) {
        for (int i = 0; i < 2; i++) {
            double age = beat(t) - BUTTS[i];
            if (age < 0 || age > 0.75) {
                continue;
            }
            double y = -1.3 * age + 2.1 * age * age;
            Point at = place.block().plus(0, whole(y - 0.06));
            if (age < 0.5) {
                pen.stamp(COIN, at, 0.11, 0, turning(age * 3), 1);
            }
            words(pen, "+200", 0.026, place.block().plus(0.13, whole(-0.1 - age * 0.12)), Colour.WHITE);
        }
    }

    /** A coin's width as it spins, in four drawings. */
    private static double turning(double turns) {
        return List.of(1.0, 0.6, 0.15, 0.6).get((int) Math.floor(((turns % 1) + 1) % 1 * 4));
    }

    /** The power star leaves the block, bounces over it, and is caught on the chest. */
    private static void star(Pen pen, Place place, double t) {
        double age = beat(t) - BUTTS[2];
        if (age < 0 || t > CATCH + 0.5) {
            return;
        }
        Point chest = new Point(place.block().x(), place.crown() + (place.sunk() - place.crown()) * 0.62);
        double u = age / (CATCH - BUTTS[2]);
        if (u < 1) {
            Point from = place.block().plus(0, -BLOCK * 0.4);
            Point peak = place.block().plus(0.28, 0);
            Point at = u < 0.45
                    ? from.lerp(peak, u / 0.45).plus(0, -0.07 * arc(u / 0.225 - 1))
                    : peak.lerp(chest, (u - 0.45) / 0.55).plus(0.1 * arc((u - 0.45) / 0.275 - 1), 0);
            for (int i = 1; i < 6; i++) {
                Point dust = at.plus(-0.03 * i * (u < 0.45 ? 1 : -0.6), 0.02 * i * (u < 0.45 ? 0.4 : -1));
                pixel(pen, dust, (6 - i) * PX * 0.5, Colour.rgb(i % 2 == 0 ? 0xFFF3B0 : 0xFFD23F));
            }
            pen.stamp(STAR, new Point(whole(at.x()), whole(at.y())), 0.17);
            return;
        }
        double out = beat(t) - CATCH + 1 / FPS;
        for (int i = 0; i < 20; i++) {
            Point at = chest.plus(Point.polar(out * (1.1 + 0.5 * (i % 2)), i * 18));
            pixel(pen, at, PX * (i % 2 == 0 ? 2 : 1.4) * (1 - out), Colour.rgb(i % 2 == 0 ? 0xFFF3B0 : 0xFFFFFF));
        }
    }

    private static void pixel(Pen pen, Point at, double size, Colour c) {
        double side = Math.max(PX, whole(size));
        Pixmap.cell(pen, whole(at.x()), whole(at.y()), side, side, Ink.of(c));
    }

    private static void slime(Pen pen, Stage stage, Place place, Box body, double floor, double t) {
        double from = CATCH - 0.35;
        double half = body.width() * place.scale() * place.grown() / 2;
        double touch = stage.width() / 2 + Math.clamp(half, 0.2, stage.width() * 0.4);
        if (t < from) {
            return;
        }
        if (t < SLIME) {
            double u = (beat(t) - from) / (SLIME - from);
            double x = stage.width() + 0.15 + (touch - stage.width() - 0.15) * u;
            double y = floor - 0.085 - 0.07 * Math.abs(Math.sin(u * Math.PI * 3));
            pen.stamp(BLOB, new Point(whole(x), whole(y)), 0.18);
            return;
        }
        double age = beat(t) - SLIME + 1 / FPS;
        Rnd r = stage.rnd(31);
        for (int i = 0; i < 34; i++) {
            double vx = r.between(-0.5, 1.1);
            double vy = r.between(-1.5, -0.3);
            Colour c = Colour.rgb(i % 3 == 0 ? 0xB98BFF : i % 3 == 1 ? 0x7A4FD6 : 0x3D2380);
            double y = floor - 0.08 + vy * age + 2.2 * age * age;
            if (y < floor + 0.02) {
                pixel(pen, new Point(touch + vx * age, y), PX * r.between(1, 3), c);
            }
        }
        if (age < 0.8) {
            words(pen, "+1000", 0.04, new Point(touch, whole(floor - 0.24 - age * 0.15)), Colour.rgb(0xFFD23F));
        }
    }

    /** Coins rain: some behind the hero to the ground, some before, which bounce off the head and shoulders. */
    private static void coins(Pen pen, Stage stage, Portrait photo, Box body, Place place, double t, boolean front) {
        double now = beat(t);
        if (now < SLIME + 0.1) {
            return;
        }
        Rnd r = stage.rnd(front ? 71 : 72);
        double scale = place.scale() * place.grown();
        double floor = floor(stage);
        for (int i = 0; i < 22; i++) {
            double born = SLIME + 0.1 + r.unit() * 1.35;
            double x = r.between(0.04, 0.96) * stage.width();
            double side = r.either();
            double age = now - born;
            if (age < 0) {
                continue;
            }
            double land = front ? top(photo, body, place, scale, x, stage, floor) : floor;
            double fall = Math.sqrt(2 * (land + 0.1) / 3.2);
            double y = -0.1 + 1.6 * age * age;
            double px = x;
            if (age > fall) {
                double b = age - fall;
                y = land - 0.75 * b + 1.6 * b * b;
                px = x + side * 0.55 * b;
                if (y > floor - 0.02 && land >= floor - 1e-6) {
                    continue;
                }
            }
            if (y < floor) {
                pen.stamp(
                        COIN, new Point(whole(px), whole(y)), front ? 0.075 : 0.055, 0, turning(age * 2 + i * 0.3), 1);
            }
        }
    }

    /** Where a coin that falls at {@code x} meets the hero or the ground. */
    private static double top(
            Portrait photo, Box body, Place place, double scale, double x, Stage stage, double floor) {
        double there = place.base().x() + (x - stage.width() / 2) / scale;
        if (!photo.hasSubject()
                || there < body.left()
                || there > body.right()
                || !photo.subject().covers(there)) {
            return floor;
        }
        return Math.min(floor, place.sunk() - (body.bottom() - photo.subject().topAt(there)) * scale - 0.02);
    }

    // What is written

    private static void words(Pen pen, String text, double size, Point at, Colour c) {
        for (Point by :
                List.of(new Point(PX / 2, 0), new Point(-PX / 2, 0), new Point(0, PX / 2), new Point(0, -PX / 2))) {
            pen.text(text, Font.PIXEL, size, at.plus(by), Pen.Align.CENTRE, Ink.of(0x1B1327));
        }
        pen.text(text, Font.PIXEL, size, at, Pen.Align.CENTRE, Ink.of(c));
    }

    private static void display(Pen pen, Stage stage, double t) {
        if (t < WORLD) {
            return;
        }
        double in = whole((1 - Ease.OUT.of((beat(t) - WORLD) / 0.35)) * 0.2);
        for (int i = 0; i < 3; i++) {
            double pulse = Math.round(beat(t) * FPS) % 12 == i ? 0.01 : 0;
            pen.stamp(HEART, new Point(0.065 + 0.068 * i, 0.062 - in), 0.056 + pulse);
        }
        int score = 100;
        for (double at : BUTTS) {
            score += (int) (200 * Math.clamp((beat(t) - at) / 0.4, 0, 1));
        }
        score += (int) (1000 * Math.clamp((beat(t) - SLIME) / 0.4, 0, 1));
        score += 50 * (int) Math.max(0, (beat(t) - SLIME - 0.6) * 9);
        words(pen, "%06d".formatted(score), 0.03, new Point(stage.width() * 0.5, 0.077 - in), Colour.WHITE);
        words(pen, "STAGE 1-1", 0.022, new Point(stage.width() - 0.15, 0.073 - in), Colour.rgb(0xFFD23F));
        if (t > 4.2 && Math.round(beat(t) * FPS) % 6 < 4) {
            words(pen, "PRESS START", 0.04, stage.at(0.5, 0.95), Colour.WHITE);
        }
    }

    private static void levelUp(Pen pen, Stage stage, Place place, double t) {
        double age = beat(t) - SLIME;
        if (age < 0) {
            return;
        }
        double slam = age < 0.5 / FPS ? 2.2 : age < 1.5 / FPS ? 1.4 : 1;
        String text = "LEVEL UP!";
        double step = Math.min(0.125, 0.101 * stage.width()) * slam;
        double size = Math.min(0.125, 0.101 * stage.width()) / pen.measure("M", Font.PIXEL, 1);
        double tall = place.sunk() - (place.sunk() - place.crown()) * place.grown();
        double y = Math.max(0.24, tall + 0.03);
        Colour[] gay = {Colour.rgb(0xFFD23F), Colour.WHITE, Colour.rgb(0x7CF5FF), Colour.rgb(0xFF8FA0)};
        for (int i = 0; i < text.length(); i++) {
            double wave = whole(0.022 * Math.sin(age * 9 - i * 0.8) * Math.min(1, age * 4));
            Point at = new Point(stage.width() / 2 + (i - 4) * step, y + wave + (slam - 1) * 0.06);
            Colour c = gay[(int) ((i + Math.round(age * FPS / 2)) % gay.length)];
            String one = text.substring(i, i + 1);
            for (Point by :
                    List.of(new Point(PX, PX), new Point(-PX, 0), new Point(PX, -PX / 2), new Point(0, PX * 1.6))) {
                pen.text(one, Font.PIXEL, size * slam, at.plus(by), Pen.Align.CENTRE, Ink.of(0x3A1B6B));
            }
            pen.text(one, Font.PIXEL, size * slam, at, Pen.Align.CENTRE, Ink.of(c));
        }
    }

    private static void fireworks(Pen pen, Stage stage, double t) {
        Rnd r = stage.rnd(55);
        for (int i = 0; i < 6; i++) {
            double born = 3.9 + 0.16 * i;
            Point at = stage.at(r.between(0.1, 0.9), r.between(0.16, 0.5));
            Colour c = List.of(0xFFD23F, 0xFF6FA5, 0x7CF5FF, 0xA8E05F).stream()
                    .map(Colour::rgb)
                    .toList()
                    .get(i % 4);
            double age = beat(t) - born;
            if (age < 0 || age > 0.7) {
                continue;
            }
            for (int k = 0; k < 16; k++) {
                double reach = (0.05 + 0.17 * Ease.OUT.of(age / 0.5)) * (k % 2 == 0 ? 1 : 0.6);
                pixel(
                        pen,
                        at.plus(Point.polar(reach, k * 22.5)).plus(0, 0.12 * age * age),
                        age < 0.4 ? 2 * PX : PX,
                        k % 2 == 0 ? c : Colour.WHITE);
            }
        }
    }

    /** Lines and round corners of an old tube, baked. */
    private static Layer.Picture tube(Stage stage) {
        Colour dark = Colour.rgb(0x05030A);
        return Layer.Picture.of(
                        new Source.Drawn(stage.frame(), (pen, t) -> {
                            double line = 1 / 180.0;
                            for (double y = 0; y < stage.height(); y += line) {
                                pen.rect(new Box(0, y, stage.width(), y + line / 2), Ink.of(dark.alpha(0.13)));
                            }
                            for (int i = 0; i < 4; i++) {
                                boolean right = i % 2 == 1;
                                boolean low = i > 1;
                                double x = right ? stage.width() : 0;
                                double y = low ? stage.height() : 0;
                                double r = 0.055;
                                double dx = right ? -r : r;
                                double dy = low ? -r : r;
                                pen.fill(
                                        Shape.from(x, y)
                                                .line(x + dx, y)
                                                .quad(x, y, x, y + dy)
                                                .close(),
                                        Ink.of(dark));
                            }
                        }),
                        List.of())
                .opacity(Curve.rise(0.3, 0.4))
                .depth(0);
    }

    private static Camera shaken(Stage stage) {
        Curve shake = t -> {
            long step = Math.round((beat(t) - SLIME) * FPS);
            return step >= 0 && step < 4 ? (step % 2 == 0 ? PX : -PX) : 0;
        };
        return Camera.still(stage.centre()).pan(shake, shake.times(-0.5));
    }

    private static Score sound() {
        return Score.of(Tune.CHIPTUNE.play().from(0.7))
                .cue(Sound.GLITCH.quieter(4), SCAN)
                .cue(Sound.COIN, 0.7, BUTTS[0], BUTTS[1])
                .cue(Sound.SWISH, WORLD)
                .cue(Sound.JUMP, BUTTS[0] - 0.2, BUTTS[1] - 0.2, BUTTS[2] - 0.2, VICTORY[0] - 0.2, VICTORY[1] - 0.2)
                .cue(Sound.BRICK, BUTTS[0], BUTTS[1], BUTTS[2])
                .cue(Sound.POWER_UP, CATCH)
                .cue(Sound.SPLAT, SLIME)
                .cue(Sound.CRACK, SLIME + 0.08)
                .cue(Sound.COINS, 3.5)
                .cue(Sound.FANFARE, SLIME + 0.05)
                .cue(Sound.FIRECRACKERS.quieter(8), 4.3);
    }
}
