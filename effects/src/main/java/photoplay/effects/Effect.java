package photoplay.effects;

/** A behaviour that directs a film. Pure and total: the same portraits, stage and seed give the same scene. */
public sealed interface Effect permits Solo, Duo {
    /** The shape of the frame. */
    default Format format() {
        return Format.PHOTO;
    }

    /** Shapes of a frame. */
    enum Format {
        /** As the (first) photo. */
        PHOTO,
        /** 16:9. */
        LANDSCAPE,
        /** 9:16. */
        PORTRAIT,
        /** 4:5, for two people. */
        PAIR
    }
}
