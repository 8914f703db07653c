package photoplay.app.office;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import photoplay.app.Complaint;
import photoplay.service.account.ApiKey;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.NewKey;
import photoplay.service.money.Money;
import photoplay.service.office.Office;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Customers' keys. */
@Command(
        name = "keys",
        description = "Makes, lists, limits and ends customers' keys; works beside a running server.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class KeysCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with the keys.");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    @Command(
            name = "create",
            description =
                    "Makes a key, and its customer if there is none of that name. The key alone is the last line.",
            mixinStandardHelpOptions = true)
    int create(
            @Mixin Desk desk,
            @Option(names = "--name", required = true, description = "The customer's name.") String name,
            @Option(names = "--credit", defaultValue = "0", description = "Dollars to grant, for example 5.00.")
                    String credit)
            throws IOException, InterruptedException {
        Money dollars = dollars(credit);
        NewKey made = desk.with(open -> open.office().createKey(name, dollars));
        out().printf("customer         %s%n", made.key().customer().name());
        out().printf(
                        "access key       %s   (with the secret key: for JWTs)%n",
                        made.key().accessKey());
        out().printf("secret key       %s%n", made.secretKey());
        out().printf("callback secret  %s   (verifies signed callbacks)%n", made.callbackSecret());
        out().println("The key; it is shown only now:");
        out().println(made.secret());
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "list", description = "Lists the keys.", mixinStandardHelpOptions = true)
    int list(@Mixin Desk desk) throws IOException, InterruptedException {
        desk.with(open -> open.office().keys()).forEach(key -> out().println(line(key)));
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "revoke", description = "Ends a key at once.", mixinStandardHelpOptions = true)
    int revoke(@Mixin Desk desk, @Parameters(paramLabel = "KEY", description = KEY) String key)
            throws IOException, InterruptedException {
        ApiKey ended = desk.with(open -> {
            ApiKey found = found(open.office(), key);
            open.office().revoke(found.id());
            return found;
        });
        out().println("revoked " + ended.shown() + " of " + ended.customer().name());
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "rotate",
            description = "Makes a new key in place of another, which works for a while longer. The new key alone is"
                    + " the last line.",
            mixinStandardHelpOptions = true)
    int rotate(
            @Mixin Desk desk,
            @Parameters(paramLabel = "KEY", description = KEY) String key,
            @Option(names = "--overlap-hours", defaultValue = "24", description = "How long the old one still works.")
                    int hours)
            throws IOException, InterruptedException {
        NewKey made = desk.with(open -> open.office()
                .rotate(found(open.office(), key).id(), Duration.ofHours(hours))
                .orElseThrow(() -> new Complaint("The key is gone.")));
        out().println("The new key; it is shown only now:");
        out().println(made.secret());
        return CommandLine.ExitCode.OK;
    }

    @Command(name = "limit", description = "Sets what one key may do.", mixinStandardHelpOptions = true)
    int limit(
            @Mixin Desk desk,
            @Parameters(paramLabel = "KEY", description = KEY) String key,
            @Option(names = "--requests-a-second", defaultValue = "20") int rate,
            @Option(names = "--burst", defaultValue = "100") int burst,
            @Option(names = "--open-tasks", defaultValue = "1000") int tasks)
            throws IOException, InterruptedException {
        var limits = limits(rate, burst, tasks);
        desk.with(open -> open.office().limit(found(open.office(), key).id(), limits));
        return CommandLine.ExitCode.OK;
    }

    @Command(
            name = "sign-callbacks",
            description = "Signs a key's callbacks as Standard Webhooks does, or no longer.",
            mixinStandardHelpOptions = true)
    int signCallbacks(
            @Mixin Desk desk,
            @Parameters(paramLabel = "KEY", description = KEY) String key,
            @Option(names = "--off", description = "No longer.") boolean off)
            throws IOException, InterruptedException {
        desk.with(open -> open.office().signCallbacks(found(open.office(), key).id(), !off));
        return CommandLine.ExitCode.OK;
    }

    private static final String KEY = "The key, or its beginning as 'keys list' shows it.";

    private static KeyLimits limits(int rate, int burst, int tasks) {
        try {
            return new KeyLimits(rate, burst, tasks);
        } catch (IllegalArgumentException e) {
            throw new Complaint(String.valueOf(e.getMessage()));
        }
    }

    private static ApiKey found(Office office, String key) {
        return office.keyShown(key).orElseThrow(() -> new Complaint("No single key begins with that."));
    }

    static Money dollars(String text) {
        try {
            return Money.dollars(text);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Complaint("'" + text + "' is no amount of dollars such as 5.00.");
        }
    }

    private static String line(ApiKey key) {
        Optional<Instant> end = key.expiresAt();
        String state = key.usableAt(Instant.now())
                ? end.map(t -> "until " + t).orElse("valid")
                : "ended " + end.map(Instant::toString).orElse("");
        return "%-16s %-24s made %s  %s".formatted(key.shown(), key.customer().name(), key.createdAt(), state);
    }
}
