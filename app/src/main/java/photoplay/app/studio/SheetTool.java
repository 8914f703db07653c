package photoplay.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import photoplay.effects.EffectBook;
import photoplay.stage.film.ContactSheet;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/**
 * Draws contact sheets: for each cast the frames of its film, at most six in a row.
 *
 * @param unit pixels on the short side of the drawn frames
 */
public record SheetTool(Theatre theatre, int unit) {
    /** Times that show a 5 s film: every half second and the beats between which most happens. */
    public static final List<Double> TIMES = List.of(0.0, 0.4, 0.8, 1.3, 1.8, 2.3, 2.7, 3.0, 3.3, 3.7, 4.2, 4.8);

    /** Pixels of a cell at which a page is read without scrolling. */
    public static final int CELL = 230;

    private static final int PAGE_WIDTH = 1500;

    /**
     * Films the effect once for each cast and draws the frames at the given seconds. Casts are drawn side by side on
     * all cores.
     *
     * @param height of a cell in pixels
     */
    public Raster draw(EffectBook.Entry entry, List<List<Portrait>> casts, List<Double> times, int height) {
        double[] seconds = times.stream().flatMapToDouble(DoubleStream::of).toArray();
        List<List<Raster>> rows = new ArrayList<>();
        casts.parallelStream()
                .map(cast -> ContactSheet.frames(
                        theatre.direct(entry.effect(), cast, unit, 5, 1).renderer(), seconds))
                .toList()
                .forEach(frames -> rows.addAll(wrapped(frames, height)));
        return ContactSheet.page(rows, height);
    }

    public void write(Raster sheet, Path file) throws IOException {
        ContactSheet.write(sheet, file);
    }

    /** Photos by casts of the given size: each photo alone, or pairs; one left over plays both parts. */
    public static <T> List<List<T>> casts(int size, List<T> photos) {
        List<List<T>> casts = new ArrayList<>();
        for (int i = 0; i < photos.size(); i += size) {
            List<T> cast = new ArrayList<>(photos.subList(i, Math.min(i + size, photos.size())));
            while (cast.size() < size) {
                cast.add(cast.getLast());
            }
            casts.add(List.copyOf(cast));
        }
        return casts;
    }

    private static List<List<Raster>> wrapped(List<Raster> frames, int height) {
        int fit = (int) (PAGE_WIDTH / (height * frames.getFirst().aspect()));
        int perRow =
                IntStream.of(12, 6, 4, 3, 2).filter(n -> n <= fit).findFirst().orElse(1);
        List<List<Raster>> rows = new ArrayList<>();
        for (int i = 0; i < frames.size(); i += perRow) {
            rows.add(frames.subList(i, Math.min(frames.size(), i + perRow)));
        }
        return rows;
    }
}
