package photoplay.app.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import photoplay.app.studio.FilmTool;
import photoplay.app.studio.Places;
import photoplay.app.studio.Theatre;
import photoplay.app.studio.Understanding;
import photoplay.effects.EffectBook;
import photoplay.service.render.PictureRefused;
import photoplay.service.render.Studio;
import photoplay.stage.film.Encoding;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.sound.Mixer;
import photoplay.stage.vision.Darkroom;
import photoplay.stage.vision.PhotoRefused;
import photoplay.stage.vision.Portraits;

/** Makes the videos of orders: understands the pictures, directs the effect, shoots the film. */
final class RenderStudio implements Studio, AutoCloseable {
    private static final int UNDERSTOOD = 15;
    private static final int SHOT = 98;

    private final Portraits portraits;
    private final Theatre theatre;
    private final FilmTool films;

    private RenderStudio(Portraits portraits, Theatre theatre, FilmTool films) {
        this.portraits = portraits;
        this.theatre = theatre;
        this.films = films;
    }

    /**
     * @param folder keeps portraits between processes and starts
     * @param threads that draw one film
     */
    static RenderStudio open(Places places, Path folder, Darkroom.Settings darkroom, int threads) throws IOException {
        return new RenderStudio(
                Understanding.open(places, folder, darkroom),
                new Theatre(places.assets()),
                new FilmTool(threads, new Mixer(), Encoding.STANDARD));
    }

    /** Opens the models, so that the first order need not wait for them. */
    void warmUp() {
        portraits.warmUp();
    }

    @Override
    public void render(Commission order, Watch watch)
            throws PictureRefused, Interruption, IOException, InterruptedException {
        EffectBook.Entry entry = EffectBook.find(order.scene())
                .orElseThrow(() -> new IllegalStateException("no effect is called " + order.scene()));
        List<Portrait> cast = understand(order, watch);
        watch.progress(UNDERSTOOD, "directing");
        var film = theatre.direct(entry.effect(), cast, order.mode().shortSide(), order.seconds(), order.seed());
        int frames = film.clip().frames();
        try {
            films.shoot(
                    film,
                    order.output(),
                    done -> watch.progress(UNDERSTOOD + (SHOT - UNDERSTOOD) * done / frames, "shooting"),
                    watch::called);
        } catch (CancellationException calledOff) {
            throw new Interruption();
        }
    }

    private List<Portrait> understand(Commission order, Watch watch) throws PictureRefused, Interruption {
        List<Portrait> cast = new ArrayList<>();
        for (byte[] picture : order.pictures()) {
            watch.progress(
                    UNDERSTOOD * (1 + cast.size()) / (1 + order.pictures().size()), "understanding");
            cast.add(portrait(picture));
            watch.stopIfCalled();
        }
        return cast;
    }

    /** What a picture shows; known pictures are not looked at again. */
    Portrait portrait(byte[] picture) throws PictureRefused {
        try {
            return portraits.portrait(picture);
        } catch (PhotoRefused refused) {
            throw PictureRefused.invalid(String.valueOf(refused.getMessage()));
        }
    }

    @Override
    public void close() {
        portraits.close();
    }
}
