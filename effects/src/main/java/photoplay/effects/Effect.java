package photoplay.effects;

import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Stage;

/** A behaviour that directs a film. Pure and total: the same portraits, stage and seed give the same scene. */
public sealed interface Effect permits Solo, Duo {
    /** The shape of the frame. */
    default Format format() {
        return Format.PHOTO;
    }

    /** Shapes of a frame. */
    enum Format {
        /** As the (first) photo. */
        PHOTO(0),
        /** 16:9. */
        LANDSCAPE(16 / 9.0),
        /** 9:16. */
        PORTRAIT(9 / 16.0),
        /** 3:4. */
        PORTRAIT_3_4(3 / 4.0),
        /** 4:3. */
        LANDSCAPE_4_3(4 / 3.0),
        /** 1:1. */
        SQUARE(1);

        private final double aspect;

        Format(double aspect) {
            this.aspect = aspect;
        }

        /** The stage of this shape for a film of {@code first}, the (first) photo. */
        public Stage stage(Portrait first, double seconds, long seed) {
            if (this == PHOTO) {
                return new Stage(first.width(), first.height(), seconds, seed);
            }
            return new Stage(Math.max(1, aspect), Math.max(1, 1 / aspect), seconds, seed);
        }
    }
}
