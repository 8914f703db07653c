package photoplay.app.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import photoplay.app.studio.Places;
import photoplay.app.studio.Theatre;
import photoplay.app.studio.Understanding;
import photoplay.effects.Effect;
import photoplay.effects.Solo;
import photoplay.effects.kit.Bits;
import photoplay.stage.film.ContactSheet;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.rig.FaceRig;
import photoplay.stage.rig.Pose;
import photoplay.stage.rig.Puppet;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Font;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Light;
import photoplay.stage.scene.Motion;
import photoplay.stage.scene.Parallax;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Pieces;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shot;
import photoplay.stage.scene.Source;
import photoplay.stage.scene.Spot;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warp;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Score;

/** {@code ./dev words}: each word of the stage on one photo, a picture for each family, for docs/words.md. */
public final class WordsCommand {
    private static final int UNIT = 600;
    private static final int CELL = 200;
    private static final int ACROSS = 6;

    /** When every word is at its strongest. */
    private static final double MOMENT = 1;

    private WordsCommand() {}

    /** A word, and a film that says it. */
    record Word(String name, Solo film) {
        static Word of(String name, Solo film) {
            return new Word(name, (photo, stage) -> titled(film.direct(photo, stage), name, stage));
        }

        private static Scene titled(Scene scene, String name, Stage stage) {
            Layer title = Layer.Drawn.of((pen, t) -> title(pen, name, stage)).depth(0);
            return new Scene(
                    scene.shots().stream()
                            .map(shot -> new Shot(
                                    shot.start(),
                                    Stream.concat(shot.layers().stream(), Stream.of(title))
                                            .toList(),
                                    shot.camera(),
                                    shot.lenses(),
                                    shot.cut()))
                            .toList(),
                    scene.score());
        }

        private static void title(Pen pen, String name, Stage stage) {
            pen.rect(new Box(0, stage.height() - 0.12, stage.width(), stage.height()), Ink.of(Colour.BLACK.alpha(0.6)));
            pen.text(name, Font.SANS, 0.05, stage.at(0.5, 0.975), Pen.Align.CENTRE, Ink.of(Colour.WHITE));
        }
    }

    /** @return the exit status */
    public static int run(String... families) throws IOException {
        Places places = Places.of(System.getenv());
        Path root = Path.of(System.getProperty("photoplay.root"));
        try (var shelf = Understanding.forOnePerson(places)) {
            Portrait photo = shelf.portrait(Files.readAllBytes(root.resolve("samples/astronaut.png")));
            var theatre = new Theatre(places.assets());
            Map<String, List<Word>> book = new TreeMap<>(Map.ofEntries(
                    Map.entry("warps", warps()),
                    Map.entry("faces", faces()),
                    Map.entry("poses", poses()),
                    Map.entry("particles", particles()),
                    Map.entry("lights", lights()),
                    Map.entry("cameras", cameras()),
                    Map.entry("cuts", cuts()),
                    Map.entry("sources", sources()),
                    Map.entry("pieces", pieces()),
                    Map.entry("grades", LensWords.grades()),
                    Map.entry("lenses", LensWords.lenses()),
                    Map.entry("looks", LensWords.looks())));
            for (var family : book.entrySet()) {
                if (families.length > 1 && !List.of(families).contains(family.getKey())) {
                    continue;
                }
                List<Raster> cells = family.getValue().stream()
                        .map(word -> drawn(theatre, word.film(), photo))
                        .toList();
                List<List<Raster>> rows = new ArrayList<>();
                for (int i = 0; i < cells.size(); i += ACROSS) {
                    rows.add(cells.subList(i, Math.min(cells.size(), i + ACROSS)));
                }
                Path out = root.resolve("docs/sheets/words-" + family.getKey() + ".png");
                ContactSheet.write(ContactSheet.page(rows, CELL), out);
                System.out.println(out);
            }
        }
        return 0;
    }

    private static Raster drawn(Theatre theatre, Effect film, Portrait photo) {
        return ContactSheet.frames(
                        theatre.direct(film, List.of(photo), UNIT, 5, 1).renderer(), MOMENT)
                .getFirst();
    }

    private static Curve till(double value) {
        return Curve.from(0, 0).to(MOMENT, value);
    }

    private static Scene scene(Stage stage, Layer... layers) {
        return stage.film().add(layers).score(Score.of());
    }

    private static Scene whole(Portrait photo, Stage stage, Warp warp) {
        return scene(stage, stage.actor(photo).with(warp).whole());
    }

    private static Scene before(Stage stage, Actor actor) {
        return scene(stage, actor.backdrop(), actor.cutout());
    }

    private static List<Word> warps() {
        return List.of(
                warp("bulge", p -> Warps.bulge(Spot.of(p.face().centre()), 0.25, till(0.7))),
                warp("bulge < 0: pinch", p -> Warps.bulge(Spot.of(p.face().centre()), 0.25, till(-0.7))),
                warp("stretch", p -> Warps.stretch(Spot.of(p.face().centre()), 0.3, 0.3, till(0.5), till(-0.2))),
                warp("twirl", p -> Warps.twirl(Spot.of(p.face().centre()), 0.3, till(120))),
                warp("drag", p -> Warps.drag(p.face().chin(), 0.2, till(0.05), till(0.15))),
                warp("ripple", p -> Warps.ripple(Spot.of(p.face().centre()), 0.12, 1, till(0.02))),
                warp("shockwave", p -> Warps.shockwave(Spot.of(p.face().centre()), till(0.35), 0.12, till(0.05))),
                warp("wave", p -> Warps.wave(0, 0.3, till(0.03), Curve.of(0.2))),
                warp("bend", p -> Warps.bend(new Point(0.5, 1), 0.9, till(0.25))),
                warp("fisheye", p -> Warps.fisheye(Spot.of(p.face().centre()), 0.6, till(0.8))),
                warp("melt", p -> Warps.melt(0.1, 0.9, till(0.35), 3)),
                warp("jelly", p -> Warps.jelly(new Point(0.5, 1), 0.9, till(0.2), 0.2)));
    }

    private interface Warping {
        Warp of(Portrait photo);
    }

    private static Word warp(String name, Warping warping) {
        return Word.of(name, (photo, stage) -> whole(photo, stage, warping.of(photo)));
    }

    private static List<Word> faces() {
        return List.of(
                face("at rest", f -> f),
                face("eyesClosed", f -> f.eyesClosed(till(1))),
                face("leftEyeClosed", f -> f.leftEyeClosed(till(1))),
                face("eyesWide", f -> f.eyesWide(till(1))),
                face("brows", f -> f.brows(till(1))),
                face("smile", f -> f.smile(till(1))),
                face("pout", f -> f.pout(till(1))),
                face("openMouth", f -> f.openMouth(till(1))),
                face("surprise", f -> f.surprise(till(1))),
                face("puffCheeks", f -> f.puffCheeks(till(1))),
                face("gaze", f -> f.gaze(till(0.8), till(0))),
                face("nod 10", f -> f.nod(till(10))),
                face("turn 12", f -> f.turn(till(12))),
                face("tilt 12", f -> f.tilt(till(12))));
    }

    private interface Acting {
        FaceRig of(FaceRig rest);
    }

    private static Word face(String name, Acting acting) {
        return Word.of(name, (photo, stage) -> {
            FaceRig face = acting.of(FaceRig.of(photo));
            Actor actor = face.act(stage.actor(photo));
            return stage.film()
                    .add(actor.backdrop(), face.on(actor.cutout()))
                    .camera(Camera.still(photo.face().centre()).zoom(Curve.of(2.6)))
                    .score(Score.of());
        });
    }

    private static List<Word> poses() {
        return Stream.of(
                        Map.entry("HIPS_RIGHT", Pose.HIPS_RIGHT),
                        Map.entry("LEAN_LEFT", Pose.LEAN_LEFT),
                        Map.entry("SWAY_RIGHT", Pose.SWAY_RIGHT),
                        Map.entry("DIP", Pose.DIP),
                        Map.entry("RISE", Pose.RISE),
                        Map.entry("CROUCH", Pose.CROUCH),
                        Map.entry("JUMP", Pose.JUMP),
                        Map.entry("SHRUG", Pose.SHRUG),
                        Map.entry("SHIMMY_LEFT", Pose.SHIMMY_LEFT),
                        Map.entry("HEAD_RIGHT", Pose.HEAD_RIGHT),
                        Map.entry("CHEER", Pose.CHEER),
                        Map.entry("BOX_LEFT", Pose.BOX_LEFT))
                .map(pose -> Word.of(
                        pose.getKey(),
                        (photo, stage) -> before(
                                stage,
                                Puppet.of(photo).at(MOMENT, pose.getValue()).act(stage.actor(photo)))))
                .toList();
    }

    private static List<Word> particles() {
        return List.of(
                particles(
                        "falling, swaying",
                        (photo, stage) -> Emitter.of(120, 1, Bits.FLAKE)
                                .falling(stage, 0.15, 0.35)
                                .sway(0.03, 0.5)
                                .size(0.01, 0.04)),
                particles(
                        "rising",
                        (photo, stage) -> Emitter.of(60, 2, Bits.heart(Colour.rgb(0xE8436B)))
                                .rising(stage, 0.15, 0.35)
                                .size(0.03, 0.08)),
                particles(
                        "burst with gravity",
                        (photo, stage) -> Emitter.of(160, 3, Bits.confetti())
                                .burst(stage.at(0.5, 0.9), 0.4, 1.4)
                                .gravity(1.2)
                                .drag(1)
                                .spin(-400, 400)
                                .size(0.015, 0.04)),
                particles(
                        "from a box",
                        (photo, stage) -> Emitter.of(90, 4, Bits.spark(Colour.rgb(0xFFC861)))
                                .from(new Box(0.1, 0.8, 0.9, 0.85))
                                .born(0, 1)
                                .velocity(-0.1, 0.1, -0.7, -0.3)
                                .size(0.01, 0.03)),
                particles(
                        "tumbling",
                        (photo, stage) -> Emitter.of(60, 5, Bits.petal(Colour.rgb(0xF7A8C4)))
                                .falling(stage, 0.2, 0.4)
                                .tumble(1)
                                .size(0.03, 0.06)),
                Word.of("landingOn", (photo, stage) -> {
                    Actor actor = stage.actor(photo);
                    Emitter snow = Emitter.of(700, 6, Bits.FLAKE)
                            .falling(stage, 0.5, 0.8)
                            .size(0.012, 0.025)
                            .landingOn(actor, 0.9);
                    return scene(stage, actor.backdrop(), actor.cutout(), snow.all());
                }));
    }

    private interface Emitting {
        Emitter of(Portrait photo, Stage stage);
    }

    private static Word particles(String name, Emitting emitting) {
        return Word.of(name, (photo, stage) -> {
            Actor actor = stage.actor(photo);
            Emitter grains = emitting.of(photo, stage);
            return scene(stage, actor.backdrop(), grains.far(), actor.cutout(), grains.near());
        });
    }

    private static List<Word> lights() {
        return List.of(
                light("ambient", Light.ambient(Colour.rgb(0x5A78C8), till(0.8))),
                light("key from the left", Light.key(180, Colour.rgb(0xFFC27A), till(1.2))),
                light("key from above", Light.key(-90, Colour.WHITE, till(1.2))),
                light("lamp", Light.lamp(new Point(0.25, 0.5), 0.5, Colour.rgb(0xFF7A3C), till(1.5))),
                light("rim", Light.rim(-30, Colour.rgb(0x7FE0FF), till(1.5))),
                Word.of("cast shadow", (photo, stage) -> {
                    Actor actor = stage.actor(photo).with(Motion.scale(Curve.of(0.8), stage.at(0.5, 1)));
                    return scene(
                            stage,
                            stage.actor(photo).backdrop(),
                            actor.shadow(Colour.BLACK.alpha(0.6), 0.03, 0.06, 0.03),
                            actor.cutout());
                }));
    }

    private static Word light(String name, Light light) {
        return Word.of(name, (photo, stage) -> {
            Actor actor = stage.actor(photo);
            Light dusk = Light.ambient(Colour.rgb(0x606878), Curve.of(0.8));
            return scene(stage, actor.backdrop().lit(dusk), actor.cutout().lit(dusk, light));
        });
    }

    private static List<Word> cameras() {
        return List.of(
                camera("still", c -> c),
                camera("push 1.4", c -> c.push(1, 1.4, MOMENT)),
                camera("pan", c -> c.zoom(Curve.of(1.3)).pan(till(0.12), till(0))),
                camera("roll 10", c -> c.zoom(Curve.of(1.3)).roll(till(10))),
                Word.of("orbit 18", (photo, stage) -> whole(photo, stage, Parallax.orbit(photo, till(18)))),
                Word.of("orbit -18", (photo, stage) -> whole(photo, stage, Parallax.orbit(photo, till(-18)))));
    }

    private interface Filming {
        Camera of(Camera still);
    }

    private static Word camera(String name, Filming filming) {
        return Word.of(name, (photo, stage) -> {
            Actor actor = stage.actor(photo);
            return stage.film()
                    .add(actor.backdrop(), actor.cutout())
                    .camera(filming.of(Camera.still(stage.centre())))
                    .score(Score.of());
        });
    }

    private static List<Word> cuts() {
        return Arrays.stream(Cut.Kind.values())
                .map(kind -> Word.of(
                        kind.name(),
                        (photo, stage) -> stage.film()
                                .add(stage.actor(photo).whole())
                                .cut(MOMENT - 0.1, Cut.of(kind, 0.8))
                                .add(
                                        wall(stage, 0x3A6BE0, 0x14245C),
                                        stage.actor(photo).cutout())
                                .score(Score.of())))
                .toList();
    }

    private static Layer wall(Stage stage, int above, int below) {
        Box box = stage.frame().grown(0.2);
        Ink ink = Ink.down(0, stage.height(), Colour.rgb(above), Colour.rgb(below));
        return Layer.Picture.drawn(box, (pen, t) -> pen.rect(box, ink));
    }

    private static List<Word> pieces() {
        return List.of(
                pieces(
                        "slices across",
                        stage -> Pieces.slices(stage.frame(), 90, 6),
                        (piece, i) -> Motion.across(till(i % 2 == 0 ? 0.06 : -0.06))),
                pieces(
                        "slices aslant",
                        stage -> Pieces.slices(stage.frame(), 30, 5),
                        (piece, i) -> Motion.move(till(0.05 * (i - 2)), till(0.03 * (i - 2)))),
                pieces("shards", stage -> Pieces.shards(stage.frame(), stage.at(0.45, 0.4), 40, 1), (piece, i) -> t -> {
                    double x = piece.centre().x() - 0.45;
                    double y = piece.centre().y() - 0.4;
                    return Motion.turn(till(60 * (x - y)), piece.centre())
                            .affine(t)
                            .then(Affine.move(
                                    till(0.35 * x).at(t), till(0.35 * y).at(t)));
                }));
    }

    private interface Cutting {
        Pieces of(Stage stage);
    }

    private static Word pieces(String name, Cutting cutting, Pieces.Flight flight) {
        return Word.of(
                name,
                (photo, stage) -> stage.film()
                        .add(wall(stage, 0x2A3350, 0x0C1020))
                        .add(cutting.of(stage)
                                .of(stage, List.of(stage.actor(photo).whole()), flight)
                                .toArray(Layer[]::new))
                        .score(Score.of()));
    }

    private static List<Word> sources() {
        return List.of(
                source("Whole", Source.Whole::new),
                source("Cutout", p -> new Source.Cutout(p, false)),
                source("Backdrop", Source.Backdrop::new),
                source("Head", Source.Head::new),
                source("Silhouette", p -> new Source.Silhouette(p, Colour.rgb(0x1D3F8C), 0.02)),
                source("Print", Source.Print::new));
    }

    private interface Showing {
        Source of(Portrait photo);
    }

    private static Word source(String name, Showing showing) {
        return Word.of(
                name,
                (photo, stage) -> scene(
                        stage,
                        wall(stage, 0xE9E4DA, 0xB9C4D2),
                        Layer.Picture.of(showing.of(photo), List.of(Motion.scale(Curve.of(0.86), stage.centre())))));
    }
}
