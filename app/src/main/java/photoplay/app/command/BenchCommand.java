package photoplay.app.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import photoplay.app.studio.Bench;
import photoplay.app.studio.Places;
import photoplay.app.studio.Theatre;
import photoplay.app.studio.Understanding;
import photoplay.effects.EffectBook;
import photoplay.stage.film.EncodingException;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.vision.Darkroom;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures what effects cost beside the encoding of their own frames. */
@Command(
        name = "bench",
        description = {
            "Measures films of 5 s at 720p, warm, from the understood photo to the file, beside the encoding of the",
            "same frames alone. Run it on an idle machine; compare ratios, not seconds."
        },
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class BenchCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(
            names = "--effects",
            paramLabel = "NAME",
            split = ",",
            description = "Effects to measure, separated by commas; all if left out.")
    private List<String> names = List.of();

    @Option(names = "--photo", paramLabel = "FILE", required = true, description = "Used for all, both of a pair.")
    private Path photo = Path.of("photo.jpg");

    @Option(names = "--threads", paramLabel = "N", defaultValue = "2", description = "Drawing threads.")
    private int threads = 2;

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @Override
    public Integer call() throws IOException, EncodingException, InterruptedException {
        List<EffectBook.Entry> entries = names.isEmpty()
                ? EffectBook.all()
                : names.stream().map(Scenes::named).toList();
        Places places = Places.of(System.getenv());
        Bench bench = new Bench(new Theatre(places.assets()), threads);
        PrintWriter out = spec.commandLine().getOut();
        List<Double> ratios = new ArrayList<>();
        try (var portraits = Understanding.forOnePerson(places)) {
            Portrait portrait = portraits.portrait(photo);
            for (EffectBook.Entry entry : entries) {
                Bench.Result r =
                        bench.measure(entry, Collections.nCopies(entry.cast().photos(), portrait));
                ratios.add(r.ratio());
                out.println(json ? new ObjectMapper().writeValueAsString(r) : line(r));
                out.flush();
            }
        }
        byte[] bytes = Files.readAllBytes(photo);
        for (var cutting : Darkroom.Settings.Cutting.values()) {
            Bench.Understood u = bench.understanding(bytes, cutting);
            out.println(json ? new ObjectMapper().writeValueAsString(u) : line(u));
        }
        if (!json) {
            Collections.sort(ratios);
            out.println(String.format(
                    Locale.ROOT,
                    "ratio: median %.2f, 95th percentile %.2f, largest %.2f",
                    ratios.get(ratios.size() / 2),
                    ratios.get((int) Math.ceil(0.95 * ratios.size()) - 1),
                    ratios.getLast()));
        }
        return CommandLine.ExitCode.OK;
    }

    private static String line(Bench.Result r) {
        return String.format(
                Locale.ROOT,
                "%-20s film %.2f s, encoding alone %.2f s, ratio %.2f; CPU ms: direct %.0f, a frame draw %.1f (%s) convert %.1f encode %.1f",
                r.scene(),
                r.filmSeconds(),
                r.encodeSeconds(),
                r.ratio(),
                r.directMillis(),
                r.drawMillis(),
                each(r.partMillis(), "%s %.1f"),
                r.convertMillis(),
                r.encodeMillis());
    }

    private static String line(Bench.Understood u) {
        return String.format(
                Locale.ROOT,
                "understanding a new photo with the cut-out of %s: %.2f s; ms: %s",
                u.cutting().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                u.seconds(),
                each(u.stepMillis(), "%s %.0f"));
    }

    private static <K extends Enum<K>> String each(Map<K, Double> millis, String format) {
        return millis.entrySet().stream()
                .map(e -> String.format(Locale.ROOT, format, e.getKey().name().toLowerCase(Locale.ROOT), e.getValue()))
                .collect(Collectors.joining(" "));
    }
}
