package photoplay.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import photoplay.app.Complaint;
import photoplay.app.studio.FilmTool;
import photoplay.app.studio.Places;
import photoplay.app.studio.Theatre;
import photoplay.app.studio.Understanding;
import photoplay.effects.EffectBook;
import photoplay.stage.film.Encoding;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.sound.Mixer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one video without a server. */
@Command(
        name = "render",
        description = "Makes one video, without a server.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class RenderCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(
            paramLabel = "PHOTO",
            arity = "1..2",
            description = "JPEG, PNG or WebP; two for an effect with two persons, the left one first.")
    private List<Path> photos = List.of();

    @Option(
            names = "--effect",
            paramLabel = "NAME",
            required = true,
            description = "As './photoplay effects' names it.")
    private String effect = "";

    @Option(names = "--out", paramLabel = "FILE", defaultValue = "clip.mp4", description = "The MP4 to write.")
    private Path out = Path.of("clip.mp4");

    @Option(names = "--seconds", defaultValue = "5", description = "Length, 1 to 10.")
    private double seconds = 5;

    @Option(names = "--size", defaultValue = "720", description = "Pixels on the short side: 720 or 1080 or less.")
    private int size = 720;

    @Option(names = "--seed", defaultValue = "1", description = "Another seed deals the chances of the film anew.")
    private long seed = 1;

    @Override
    public Integer call() throws IOException, InterruptedException {
        EffectBook.Entry entry = Scenes.named(effect);
        check(entry);
        Places places = Places.of(System.getenv());
        ProgressBar bar = new ProgressBar(System.err);
        try (var portraits = Understanding.forOnePerson(places)) {
            List<Portrait> cast = new ArrayList<>();
            for (Path photo : photos) {
                bar.show(0, "understanding");
                cast.add(portraits.portrait(photo));
            }
            bar.show(0, "directing");
            var film = new Theatre(places.assets()).direct(entry.effect(), cast, size, seconds, seed);
            int frames = film.clip().frames();
            new FilmTool(Runtime.getRuntime().availableProcessors(), new Mixer(), Encoding.STANDARD)
                    .shoot(film, out, done -> bar.show((double) done / frames, "shooting"), () -> false);
            bar.finish();
            PrintWriter err = spec.commandLine().getErr();
            err.printf(
                    "%s: %d frames, %dx%d, %.1f s, made in %.1f s%n",
                    out,
                    frames,
                    film.clip().width(),
                    film.clip().height(),
                    film.clip().duration(),
                    bar.seconds());
        }
        return CommandLine.ExitCode.OK;
    }

    private void check(EffectBook.Entry entry) {
        int wanted = entry.cast().photos();
        if (photos.size() != wanted) {
            throw new Complaint("%s takes %d photo%s, not %d."
                    .formatted(entry.scene(), wanted, wanted == 1 ? "" : "s", photos.size()));
        }
        if (!(seconds >= 1 && seconds <= 10)) {
            throw new Complaint("--seconds must be 1 to 10, not " + seconds + ".");
        }
        if (size < 144 || size > 1080) {
            throw new Complaint("--size must be 144 to 1080, not " + size + ".");
        }
    }
}
