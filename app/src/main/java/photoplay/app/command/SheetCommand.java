package photoplay.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import photoplay.app.Complaint;
import photoplay.app.studio.Places;
import photoplay.app.studio.SheetTool;
import photoplay.app.studio.Theatre;
import photoplay.app.studio.Understanding;
import photoplay.effects.EffectBook;
import photoplay.stage.portrait.Portrait;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Draws frames of effects side by side. */
@Command(
        name = "sheet",
        description = "Draws frames of effects side by side, to be looked at.",
        mixinStandardHelpOptions = true,
        showDefaultValues = true)
public final class SheetCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "1..*", description = "Effects, as './photoplay effects' names them.")
    private List<String> names = List.of();

    @Option(
            names = "--photo",
            paramLabel = "FILE",
            required = true,
            description = "May be given several times; effects with two persons take them in pairs.")
    private List<Path> photos = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "sheet.png",
            description = "The PNG to write; with several effects, {name} in it stands for the effect's.")
    private String out = "sheet.png";

    @Override
    public Integer call() throws IOException {
        if (names.size() > 1 && !out.contains("{name}")) {
            throw new Complaint("With several effects --out needs {name} in it, for example sheets/{name}.png.");
        }
        List<EffectBook.Entry> entries = names.stream().map(Scenes::named).toList();
        Places places = Places.of(System.getenv());
        var sheets = new SheetTool(new Theatre(places.assets()), 360);
        try (var portraits = Understanding.forOnePerson(places)) {
            List<Portrait> people = new ArrayList<>();
            for (Path photo : photos) {
                people.add(portraits.portrait(photo));
            }
            for (EffectBook.Entry entry : entries) {
                Path file = Path.of(out.replace("{name}", entry.scene()));
                if (people.size() < entry.cast().photos()) {
                    throw new Complaint(entry.scene() + " needs two photos.");
                }
                var casts = SheetTool.casts(entry.cast().photos(), people);
                sheets.write(sheets.draw(entry, casts, SheetTool.TIMES, SheetTool.CELL), file);
                spec.commandLine().getOut().println(file);
            }
        }
        return CommandLine.ExitCode.OK;
    }
}
