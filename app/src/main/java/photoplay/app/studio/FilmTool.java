package photoplay.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import photoplay.stage.film.Encoding;
import photoplay.stage.film.Shoot;
import photoplay.stage.sound.Mixer;
import photoplay.stage.sound.Pcm;

/**
 * Shoots directed films, with their sound, into files.
 *
 * @param threads that draw, at least 1
 */
public record FilmTool(int threads, Mixer mixer, Encoding encoding) {
    /**
     * @param progress told the number of finished frames
     * @param cancelled asked before each frame
     * @throws CancellationException when {@code cancelled} said so; no file is left
     * @throws IOException when the file cannot be written
     */
    public void shoot(Theatre.Production film, Path file, IntConsumer progress, BooleanSupplier cancelled)
            throws IOException, InterruptedException {
        Pcm sound = mixer.mix(film.scene().score(), film.clip().samples());
        Shoot.film(film.renderer(), film.clip(), sound, encoding, threads, file, progress, cancelled);
    }
}
