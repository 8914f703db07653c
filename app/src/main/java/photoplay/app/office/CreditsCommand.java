package photoplay.app.office;

import java.io.IOException;
import java.util.function.Function;
import photoplay.app.Complaint;
import photoplay.service.money.Balance;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.office.Office;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Customers' credit. */
@Command(
        name = "credits",
        description = "Shows, grants and corrects customers' credit; works beside a running server.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class CreditsCommand implements Runnable {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Say what to do with the credits.");
    }

    @Command(name = "show", description = "Shows a balance.", mixinStandardHelpOptions = true)
    int show(@Mixin Desk desk, @Parameters(paramLabel = "CUSTOMER") String customer)
            throws IOException, InterruptedException {
        return tell(desk, office -> office.balance(customer));
    }

    @Command(name = "grant", description = "Adds credit.", mixinStandardHelpOptions = true)
    int grant(
            @Mixin Desk desk,
            @Parameters(paramLabel = "CUSTOMER") String customer,
            @Parameters(paramLabel = "DOLLARS", description = "For example 5.00.") String dollars,
            @Option(names = "--reason", defaultValue = "granted by the operator") String reason)
            throws IOException, InterruptedException {
        Money amount = KeysCommand.dollars(dollars);
        if (amount.compareTo(Money.ZERO) <= 0) {
            throw new Complaint("A grant is more than nothing; 'credits correct' takes away.");
        }
        return tell(desk, office -> office.grant(customer, amount, reason));
    }

    @Command(
            name = "correct",
            description = "Adds or takes away credit, with a reason. Write a negative amount after --.",
            mixinStandardHelpOptions = true)
    int correct(
            @Mixin Desk desk,
            @Option(names = "--reason", required = true) String reason,
            @Parameters(paramLabel = "CUSTOMER") String customer,
            @Parameters(paramLabel = "DOLLARS", description = "For example -1.50.") String dollars)
            throws IOException, InterruptedException {
        Money amount = KeysCommand.dollars(dollars);
        return tell(desk, office -> office.correct(customer, amount, reason));
    }

    private int tell(Desk desk, Function<Office, Balance> work) throws IOException, InterruptedException {
        try {
            Balance balance = desk.with(open -> work.apply(open.office()));
            spec.commandLine().getOut().printf("available %s, held %s%n", balance.available(), balance.held());
            return CommandLine.ExitCode.OK;
        } catch (Office.NoCustomer | Ledger.Overdrawn e) {
            throw new Complaint(e.getMessage() + ".");
        }
    }
}
