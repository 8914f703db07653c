package photoplay.app.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The quick way into a server and picocli's agree. */
class ServeCommandTest {
    private final ServeCommand command = new ServeCommand();
    private final CommandLine line = new CommandLine(command);

    @Test
    void everyOptionMeansTheSameBothWays() {
        List<String> words = new ArrayList<>();
        for (OptionSpec option : line.getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                words.addAll(List.of(option.longestName(), "a=" + words.size()));
            }
        }
        line.parseArgs(words.toArray(String[]::new));
        assertThat(command.chosen()).hasSize(words.size() / 2);
        assertThat(ServeCommand.plain(words)).hasValue(command.chosen());
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < words.size(); i += 2) {
            joined.add(words.get(i) + "=" + words.get(i + 1));
        }
        assertThat(ServeCommand.plain(joined)).hasValue(command.chosen());
    }

    @Test
    void whatNeedsAWordOfExplanationIsLeftToPicocli() {
        for (List<String> words : List.of(
                List.of("--help"),
                List.of("--port"),
                List.of("--port", "--host"),
                List.of("--prot", "1"),
                List.of("--port", "1", "--port", "2"),
                List.of("data"),
                List.of("--po", "1"),
                List.of("--port", "1", "--version"))) {
            assertThat(ServeCommand.plain(words)).as("%s", words).isEmpty();
        }
        assertThat(ServeCommand.plain(List.of())).hasValue(Map.of());
    }
}
