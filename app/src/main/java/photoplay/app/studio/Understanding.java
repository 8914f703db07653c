package photoplay.app.studio;

import java.io.IOException;
import java.nio.file.Path;
import photoplay.stage.vision.Darkroom;
import photoplay.stage.vision.Portraits;

/** Opens the part of the stage that understands photos. */
public final class Understanding {
    private Understanding() {}

    /** Portraits kept in this user's cache, for the command line. */
    public static Portraits forOnePerson(Places places) throws IOException {
        return open(places, places.portraits(), Darkroom.Settings.DEFAULT);
    }

    /** @param folder keeps portraits; made when missing */
    public static Portraits open(Places places, Path folder, Darkroom.Settings settings) throws IOException {
        return Portraits.open(Darkroom.open(places.models(), settings), folder, Portraits.Limits.DEFAULT);
    }
}
