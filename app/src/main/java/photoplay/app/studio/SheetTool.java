package photoplay.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import photoplay.effects.EffectBook;
import photoplay.stage.film.ContactSheet;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/** Draws contact sheets: one row of frames for each photo. */
public record SheetTool(Theatre theatre) {
    /** Times that show a 5 s film: every half second and the beats between which most happens. */
    public static final List<Double> TIMES = List.of(0.0, 0.4, 0.8, 1.3, 1.8, 2.3, 2.7, 3.0, 3.3, 3.7, 4.2, 4.8);

    /**
     * @param casts for each row the photos of its cast
     * @param height of a cell in pixels
     */
    public Raster draw(EffectBook.Entry entry, List<List<Portrait>> casts, List<Double> times, int height) {
        List<List<Raster>> rows = new ArrayList<>();
        for (List<Portrait> cast : casts) {
            var film = theatre.direct(entry.effect(), cast, 360, 5, 1);
            rows.add(ContactSheet.frames(
                    film.renderer(),
                    times.stream().flatMapToDouble(DoubleStream::of).toArray()));
        }
        return ContactSheet.page(rows, height);
    }

    public void write(Raster sheet, Path file) throws IOException {
        ContactSheet.write(sheet, file);
    }
}
