package photoplay.app;

import photoplay.app.command.BenchCommand;
import photoplay.app.command.EffectsCommand;
import photoplay.app.command.RenderCommand;
import photoplay.app.command.SheetCommand;
import photoplay.app.office.CreditsCommand;
import photoplay.app.office.DeliveriesCommand;
import photoplay.app.office.KeysCommand;
import photoplay.app.serve.RehearseCommand;
import photoplay.app.serve.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** What can be asked of {@code ./photoplay}: films of photos, here or through its API. */
@Command(
        name = "photoplay",
        description = "Turns photos into effect videos, on plain CPU.",
        mixinStandardHelpOptions = true,
        version = "Photoplay 0.1.0",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            RenderCommand.class,
            EffectsCommand.class,
            SheetCommand.class,
            BenchCommand.class,
            ServeCommand.class,
            RehearseCommand.class,
            KeysCommand.class,
            CreditsCommand.class,
            DeliveriesCommand.class
        })
final class Commands implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    static CommandLine line() {
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(36)
                .setExecutionExceptionHandler((e, command, _) -> {
                    command.getErr().println(Explained.of(e));
                    return CommandLine.ExitCode.SOFTWARE;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }
}
