package photoplay.app.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import photoplay.effects.EffectBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the effects. */
@Command(name = "effects", description = "Lists the effects.", mixinStandardHelpOptions = true)
public final class EffectsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Option(names = "--json", description = "As a JSON array.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<Map<String, Object>> rows =
                    EffectBook.all().stream().map(EffectsCommand::fields).toList();
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(rows));
        } else {
            EffectBook.all().forEach(e -> out.printf("%-24s %-6s %-12s %s%n", e.scene(), cast(e), e.tier(), e.shows()));
        }
        return CommandLine.ExitCode.OK;
    }

    private static Map<String, Object> fields(EffectBook.Entry e) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("effect_scene", e.scene());
        row.put("title", e.title());
        row.put("shows", e.shows());
        row.put("theme", e.theme());
        row.put("tier", e.tier());
        row.put("cast", cast(e));
        row.put("photos", e.cast().photos());
        return row;
    }

    private static String cast(EffectBook.Entry e) {
        return e.cast().name().toLowerCase(Locale.ROOT);
    }
}
