package photoplay.app;

import photoplay.app.command.BenchCommand;
import photoplay.app.command.EffectsCommand;
import photoplay.app.command.RenderCommand;
import photoplay.app.command.SheetCommand;
import photoplay.app.log.Logs;
import photoplay.app.office.CreditsCommand;
import photoplay.app.office.DeliveriesCommand;
import photoplay.app.office.KeysCommand;
import photoplay.app.serve.ProcessCommand;
import photoplay.app.serve.RehearseCommand;
import photoplay.app.serve.ServeCommand;
import photoplay.stage.vision.PhotoRefused;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** {@code ./photoplay}: makes films of photos, here or through its API. */
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
            ProcessCommand.class,
            RehearseCommand.class,
            KeysCommand.class,
            CreditsCommand.class,
            DeliveriesCommand.class
        })
public final class Photoplay implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    public static void main(String[] args) {
        // Else OpenCV's and FFmpeg's bindings ask the system for the size of the process at every object.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        Logs.install();
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Photoplay())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpWidth(100)
                .setUsageHelpLongOptionsMaxWidth(36)
                .setExecutionExceptionHandler(Photoplay::explain);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do.");
    }

    /** What a user can mend is said in one line; anything else is a fault of ours and comes with its trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        switch (e) {
            case PhotoRefused refused -> command.getErr().println(refused.getMessage());
            case java.nio.file.NoSuchFileException missing ->
                command.getErr().println("There is no file " + missing.getFile());
            case Complaint complaint -> command.getErr().println(complaint.getMessage());
            default -> throw e;
        }
        return CommandLine.ExitCode.SOFTWARE;
    }
}
