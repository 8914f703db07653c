package photoplay.app.office;

import java.io.IOException;
import java.util.Locale;
import photoplay.app.Complaint;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Callbacks. */
@Command(
        name = "deliveries",
        description = "Lists callbacks and sends them again; works beside a running server.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class DeliveriesCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with the deliveries.");
    }

    @Command(name = "list", description = "The newest first.", mixinStandardHelpOptions = true)
    int list(@Mixin Desk desk, @Option(names = "--limit", defaultValue = "20") int limit)
            throws IOException, InterruptedException {
        var out = spec.commandLine().getOut();
        desk.with(open -> open.office().deliveries(limit))
                .forEach(d -> out.printf(
                        "%s  task %s  %-9s %d attempts  due %s  %s%n",
                        d.id(), d.task(), d.state().name().toLowerCase(Locale.ROOT), d.attempts(), d.dueAt(), d.url()));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "resend",
            description = "Sends a callback again, under the same id.",
            mixinStandardHelpOptions = true)
    int resend(@Mixin Desk desk, @Parameters(paramLabel = "ID") String id) throws IOException, InterruptedException {
        if (!desk.with(open -> open.office().resend(id))) {
            throw new Complaint("There is no delivery " + id + ".");
        }
        return CommandLine.ExitCode.OK;
    }
}
