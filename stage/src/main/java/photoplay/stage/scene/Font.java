package photoplay.stage.scene;

/** The display fonts that come with the assets; characters a font lacks fall back to one that has them. */
public enum Font {
    FESTIVE("mountains-of-christmas"),
    BRUSH("pacifico"),
    SCRIPT("great-vibes"),
    LOBSTER("lobster"),
    COMIC("bangers"),
    PIXEL("press-start-2p"),
    SPOOKY("creepster"),
    TERMINAL("vt323"),
    NEON("monoton"),
    HAND("caveat"),
    FAT("luckiest-guy"),
    MARKER("permanent-marker"),
    TYPEWRITER("special-elite"),
    ROUND("fredoka"),
    SERIF("abril-fatface"),
    SANS("noto-sans"),
    HAN("zcool-kuaile");

    private final String file;

    Font(String file) {
        this.file = file;
    }

    /** File name without its ending. */
    public String file() {
        return file;
    }
}
