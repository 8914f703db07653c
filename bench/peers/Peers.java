import static java.nio.file.Files.size;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import photoplay.stage.draw.Renderer;
import photoplay.stage.film.Clip;
import photoplay.stage.film.Encoding;
import photoplay.stage.film.Shoot;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Actor;
import photoplay.stage.scene.Camera;
import photoplay.stage.scene.Curve;
import photoplay.stage.scene.Cut;
import photoplay.stage.scene.Ease;
import photoplay.stage.scene.Emitter;
import photoplay.stage.scene.Scene;
import photoplay.stage.scene.Sprite;
import photoplay.stage.scene.Stage;
import photoplay.stage.scene.Warps;
import photoplay.stage.sound.Pcm;
import photoplay.stage.sound.Score;
import photoplay.stage.sound.Tune;
import photoplay.stage.vision.Darkroom;

/**
 * Photoplay's side of the comparison: {@code Peers ASSETS FIRST SECOND FOLDER} films zoom, wipe and wave, and prints
 * for each the processor seconds and the wall seconds from the understood photo to the file, warm.
 */
final class Peers {
    public static void main(String[] args) throws Exception {
        Path assets = Path.of(args[0]);
        Portrait first;
        Portrait second;
        try (Darkroom darkroom = Darkroom.open(assets.resolve("models"), Darkroom.Settings.DEFAULT)) {
            first = darkroom.develop(Files.readAllBytes(Path.of(args[1])));
            second = darkroom.develop(Files.readAllBytes(Path.of(args[2])));
        }
        Stage stage = new Stage(1, 1, 5, 1);
        Score score = Score.of(Tune.values()[0].play());
        for (String name : List.of("zoom", "wipe", "wave")) {
            Scene scene = switch (name) {
                case "zoom" -> zoom(stage.actor(first), stage, score);
                case "wipe" -> wipe(stage.actor(first), stage.actor(second), stage, score);
                default -> wave(stage.actor(first), stage, score);
            };
            Path file = Path.of(args[3], "photoplay-" + name + ".mp4");
            film(scene, stage, assets, file);
            var machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
            long cpu = machine.getProcessCpuTime();
            long wall = System.nanoTime();
            film(scene, stage, assets, file);
            System.out.printf(
                    "%-6s %-10s %5.2f CPU s %5.2f s %7d bytes%n",
                    name,
                    "photoplay",
                    (machine.getProcessCpuTime() - cpu) / 1e9,
                    (System.nanoTime() - wall) / 1e9,
                    size(file));
        }
    }

    private static void film(Scene scene, Stage stage, Path assets, Path file) throws Exception {
        Renderer renderer = Renderer.prepare(scene, stage, 720, assets);
        Clip clip = Clip.of(720, 720, 5, 1);
        Shoot.film(renderer, clip, Pcm.silence(clip.samples()), Encoding.STANDARD, 2, file, n -> {}, () -> false);
    }

    private static Scene zoom(Actor actor, Stage stage, Score score) {
        return stage.film()
                .add(actor.whole())
                .camera(Camera.still(stage.centre()).push(1, 1.1, 5))
                .score(score);
    }

    private static Scene wipe(Actor first, Actor second, Stage stage, Score score) {
        return stage.film()
                .add(first.whole())
                .cut(2.5, Cut.of(Cut.Kind.IRIS, 3))
                .add(second.whole())
                .score(score);
    }

    private static Scene wave(Actor actor, Stage stage, Score score) {
        return stage.film()
                .add(actor.whole()
                        .with(Warps.wave(0, 0.3, Curve.of(0.02), Curve.from(0, 0).to(5, 5, Ease.LINEAR))))
                .add(Emitter.of(500, 1, Sprite.prop("snowflake"))
                        .falling(stage, 0.2, 0.5)
                        .size(0.02, 0.04)
                        .all())
                .score(score);
    }
}
