package photoplay.stage.rig;

import io.github.humbleui.skija.Canvas;
import io.github.humbleui.skija.EncoderPNG;
import io.github.humbleui.skija.Image;
import io.github.humbleui.skija.ImageInfo;
import io.github.humbleui.skija.Pixmap;
import io.github.humbleui.skija.SamplingMode;
import io.github.humbleui.skija.Surface;
import io.github.humbleui.types.Rect;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import photoplay.stage.draw.Renderer;
import photoplay.stage.geometry.Box;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Colour;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Ink;
import photoplay.stage.scene.Layer;
import photoplay.stage.scene.Pen;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Shape;
import photoplay.stage.scene.Stage;
import photoplay.stage.sound.Score;
import photoplay.stage.vision.Darkroom;

/**
 * Draws photos acting, for looking at. Arguments: assets folder, output folder, what ({@code face}), photos.
 */
final class RigSheet {
    private static final int UNIT = 720;
    private static final int CELL = 300;
    private final Path assets;
    /** Keeps the memory that images share. */
    private final List<MemorySegment> held = new ArrayList<>();

    private RigSheet(Path assets) {
        this.assets = assets;
    }

    public static void main(String[] args) throws IOException {
        Path assets = Path.of(args[0]);
        try (Darkroom darkroom = Darkroom.open(assets.resolve("models"), Darkroom.Settings.DEFAULT)) {
            for (int i = 3; i < args.length; i++) {
                Path photo = Path.of(args[i]);
                Portrait portrait = darkroom.develop(photo);
                RigSheet sheet = new RigSheet(assets);
                Path out = Path.of(args[1]).resolve(photo.getFileName() + "." + args[2] + ".png");
                Files.write(out, sheet.draw(portrait, args[2]));
                System.out.println(out);
            }
        }
    }

    private byte[] draw(Portrait p, String what) {
        return switch (what) {
            case "face" -> faces(p, Math.max(p.face().headWidth(), p.face().headHeight()) * 1.25);
            case "close" -> faces(p, p.face().faceWidth() * 1.1);
            case "pose" -> poses(p);
            case "cost" -> cost(p);
            case "wear" -> wears(p);
            case "jelly" -> jellies(p);
            default -> throw new IllegalArgumentException(what);
        };
    }

    private byte[] faces(Portrait p, double side) {
        Map<String, UnaryOperator<FaceRig>> acts = new LinkedHashMap<>();
        acts.put("rest", f -> f);
        acts.put("blink .4", f -> f.eyesClosed(Curve.of(0.4)));
        acts.put("blink .75", f -> f.eyesClosed(Curve.of(0.75)));
        acts.put("closed", f -> f.eyesClosed(Curve.of(1)));
        acts.put("wink", f -> f.rightEyeClosed(Curve.of(1)));
        acts.put("wide", f -> f.eyesWide(Curve.of(1)).brows(Curve.of(1)));
        acts.put("frown", f -> f.brows(Curve.of(-1)));
        acts.put("smile", f -> f.smile(Curve.of(1)));
        acts.put("sad", f -> f.smile(Curve.of(-1)));
        acts.put("pout", f -> f.pout(Curve.of(1)));
        acts.put("open .35", f -> f.openMouth(Curve.of(0.35)));
        acts.put("open 1", f -> f.openMouth(Curve.of(1)));
        acts.put("puff", f -> f.puffCheeks(Curve.of(1)));
        acts.put("gaze left", f -> f.gaze(Curve.of(-1), Curve.of(0)));
        acts.put("gaze right up", f -> f.gaze(Curve.of(1), Curve.of(-1)));
        acts.put("cross-eyed", f -> f.lookAt(_ -> p.face().noseTip()));
        acts.put("nod", f -> f.nod(Curve.of(14)));
        acts.put("nod up", f -> f.nod(Curve.of(-14)));
        acts.put("turn left", f -> f.turn(Curve.of(-16)));
        acts.put("turn right", f -> f.turn(Curve.of(16)));
        acts.put("tilt", f -> f.tilt(Curve.of(12)));
        acts.put("jaw", f -> f.jaw(Curve.of(1)));
        acts.put("surprise", f -> f.surprise(Curve.of(1)));
        acts.put(
                "all",
                f -> f.smile(Curve.of(0.8))
                        .openMouth(Curve.of(0.5))
                        .tilt(Curve.of(-8))
                        .eyesClosed(Curve.of(1)));
        Face f = p.face();
        Box crop = Box.around(side < f.headHeight() * 1.2 ? f.noseTip() : f.centre(), side, side);
        Stage stage = new Stage(p.width(), p.height(), 5, 1);
        List<Image> cells = new ArrayList<>();
        for (var act : acts.values()) {
            FaceRig rig = act.apply(FaceRig.of(p));
            Actor actor = rig.act(stage.actor(p));
            cells.add(frame(stage, 0, actor.backdrop(), rig.on(actor.cutout())));
        }
        return grid(cells, 6, crop);
    }

    private byte[] poses(Portrait p) {
        System.out.println(p.kind() + " " + Build.of(p) + " " + p.body());
        List<Pose> poses = List.of(
                Pose.REST,
                Pose.HIPS_RIGHT,
                Pose.HIPS_LEFT,
                Pose.LEAN_RIGHT,
                Pose.SWAY_LEFT,
                Pose.DIP,
                Pose.RISE,
                Pose.CROUCH,
                Pose.JUMP,
                Pose.SHRUG,
                Pose.SHIMMY_RIGHT,
                Pose.HEAD_LEFT,
                Pose.CHEER,
                Pose.BOX_RIGHT,
                Pose.LEAN_LEFT.times(2),
                Pose.STEP_LEFT,
                Pose.KICK_RIGHT,
                Pose.BOX_LEFT);
        Stage stage = new Stage(p.width(), p.height(), 5, 1);
        List<Image> cells = new ArrayList<>();
        for (Pose pose : poses) {
            Actor actor = Puppet.of(p).at(0, pose).act(stage.actor(p));
            cells.add(frame(stage, 1, actor.backdrop(), actor.cutout()));
        }
        return grid(cells, 6, stage.frame());
    }

    /** Prints CPU milliseconds a frame: at rest, with a face, with a body, with both. */
    private byte[] cost(Portrait p) {
        Stage stage = new Stage(p.width(), p.height(), 5, 1);
        Actor rest = stage.actor(p);
        FaceRig face = FaceRig.of(p)
                .eyesClosed(Curve.of(0.5))
                .openMouth(Curve.of(0.5))
                .smile(Curve.of(1))
                .nod(Curve.of(5));
        Puppet puppet = Puppet.of(p).at(0, Pose.SWAY_LEFT).groove(120, 1);
        Map<String, Layer.Picture> acts = new LinkedHashMap<>();
        acts.put("rest", rest.cutout());
        acts.put("face", face.on(face.act(rest).cutout()));
        acts.put("body", puppet.act(rest).cutout());
        acts.put("both", face.on(face.act(puppet.act(rest)).cutout()));
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        acts.forEach((name, picture) -> {
            Scene scene = stage.film().add(rest.backdrop(), picture).score(Score.SILENCE);
            Renderer r = Renderer.prepare(scene, stage, UNIT, assets);
            MemorySegment bgra = Arena.ofAuto().allocate(4L * r.width() * r.height(), 64);
            var painter = r.painter();
            long start = 0;
            for (int i = 0; i < 90; i++) {
                if (i == 30) {
                    start = threads.getCurrentThreadCpuTime();
                }
                painter.draw(i / 30.0, bgra);
            }
            System.out.printf("%s %.1f ms%n", name, (threads.getCurrentThreadCpuTime() - start) / 60e6);
        });
        return grid(List.of(frame(stage, 1, rest.backdrop())), 1, stage.frame());
    }

    private byte[] jellies(Portrait p) {
        Stage stage = new Stage(p.width(), p.height(), 5, 1);
        Jelly jelly = Jelly.of(p).poke(0, p.body().chest(), 0.06, 0.0).jolt(1, 0.02, 0.05);
        Actor actor = jelly.act(stage.actor(p));
        List<Image> cells = new ArrayList<>();
        for (double t : List.of(0.05, 0.1, 0.16, 0.24, 0.4, 0.7, 1.06, 1.12, 1.2, 1.3, 1.5, 2.0)) {
            cells.add(frame(stage, t, actor.backdrop(), actor.cutout()));
        }
        return grid(cells, 6, stage.frame());
    }

    private byte[] wears(Portrait p) {
        Stage stage = new Stage(p.width(), p.height(), 5, 1);
        List<Image> cells = new ArrayList<>();
        for (Pose pose : List.of(Pose.REST, Pose.LEAN_RIGHT.times(1.5), Pose.HEAD_LEFT)) {
            FaceRig face = FaceRig.of(p)
                    .turn(Curve.of(pose.equals(Pose.REST) ? 0 : 10))
                    .nod(Curve.of(pose.of(Part.HEAD) < -6 ? 12 : 0));
            Actor actor = face.act(Puppet.of(p).at(0, pose).act(stage.actor(p).roomy()));
            Wear wear = Wear.on(actor)
                    .behind(Wear.Place.BACK, RigSheet::wings)
                    .behind(Wear.Place.NECK, (pen, t) -> pen.oval(new Point(0, 0), 0.48, 0.16, Ink.of(0x701818)))
                    .front(Wear.Place.NECK, RigSheet::scarf)
                    .shadow(Wear.Place.NECK)
                    .front(Wear.Place.EYES, RigSheet::glasses)
                    .shadow(Wear.Place.EYES)
                    .front(Wear.Place.HAT, RigSheet::hat)
                    .shadow(Wear.Place.HAT);
            List<Layer> layers = new ArrayList<>(List.of(actor.backdrop()));
            layers.addAll(List.of(wear.layers(face.on(actor.cutout()))));
            cells.add(frame(stage, 1, layers.toArray(Layer[]::new)));
        }
        return grid(cells, 3, stage.frame());
    }

    private static void hat(Pen pen, double t) {
        pen.fill(
                Shape.from(-0.36, 0).cubic(-0.36, -0.75, 0.36, -0.75, 0.36, 0).close(),
                Ink.linear(
                        new Point(-0.36, 0),
                        new Point(0.36, 0),
                        Colour.rgb(0x203060),
                        Colour.rgb(0x4060B0),
                        Colour.rgb(0x182850)));
        pen.oval(new Point(0, 0), 0.62, 0.11, Ink.of(0x2A3C78));
    }

    private static void glasses(Pen pen, double t) {
        for (int side : List.of(-1, 1)) {
            pen.stroke(Shape.oval(new Point(side * 0.24, 0.01), 0.17, 0.13), 0.035, Ink.of(0x101010));
        }
        pen.line(new Point(-0.07, 0), new Point(0.07, 0), 0.03, Ink.of(0x101010));
        pen.line(new Point(-0.41, 0), new Point(-0.52, -0.02), 0.03, Ink.of(0x101010));
        pen.line(new Point(0.41, 0), new Point(0.52, -0.02), 0.03, Ink.of(0x101010));
    }

    private static void scarf(Pen pen, double t) {
        pen.fill(
                Shape.from(-0.48, 0)
                        .quad(0, 0.30, 0.48, 0)
                        .cubic(0.52, 0.2, 0.2, 0.36, 0, 0.36)
                        .cubic(-0.2, 0.36, -0.52, 0.2, -0.48, 0)
                        .close(),
                Ink.of(0xC02828));
    }

    private static void wings(Pen pen, double t) {
        for (int side : List.of(-1, 1)) {
            pen.fill(
                    Shape.from(0, 0)
                            .cubic(side * 0.5, -1.1, side * 1.3, -0.9, side * 1.2, 0)
                            .cubic(side * 0.9, 0.1, side * 0.5, 0.4, 0, 0.3)
                            .close(),
                    Ink.of(0xF4F4FF));
        }
    }

    private Image frame(Stage stage, double t, Layer... layers) {
        Scene scene = stage.film().add(layers).score(Score.SILENCE);
        Renderer r = Renderer.prepare(scene, stage, UNIT, assets);
        MemorySegment bgra = Arena.ofAuto().allocate(4L * r.width() * r.height(), 64);
        r.painter().draw(t, bgra);
        try (Pixmap map = Pixmap.make(ImageInfo.makeN32Premul(r.width(), r.height()), bgra.address(), r.width() * 4)) {
            held.add(bgra);
            return Image.makeRasterFromPixmap(map);
        }
    }

    private static byte[] grid(List<Image> cells, int columns, Box crop) {
        int rows = (cells.size() + columns - 1) / columns;
        int h = (int) Math.round(CELL * crop.height() / crop.width());
        try (Surface s = Surface.makeRaster(ImageInfo.makeN32Premul(columns * CELL, rows * h))) {
            Canvas canvas = s.getCanvas();
            canvas.clear(0xFF202020);
            for (int i = 0; i < cells.size(); i++) {
                Rect to = Rect.makeXYWH((i % columns) * (float) CELL, (i / columns) * (float) h, CELL - 2, h - 2);
                Rect from = Rect.makeLTRB(
                        (float) crop.left() * UNIT,
                        (float) crop.top() * UNIT,
                        (float) crop.right() * UNIT,
                        (float) crop.bottom() * UNIT);
                canvas.drawImageRect(cells.get(i), from, to, SamplingMode.LINEAR, null, false);
            }
            return java.util.Objects.requireNonNull(EncoderPNG.encode(s.makeImageSnapshot()))
                    .getBytes();
        }
    }
}
