package photoplay.service.render;

import java.nio.file.Path;
import java.util.List;
import photoplay.service.task.Mode;

/** Makes the video of one order. Called on a platform thread; several calls may run at once. */
@FunctionalInterface
public interface Studio {
    /**
     * Renders an MP4 to {@link Commission#output}.
     *
     * @throws PictureRefused when a picture cannot be used, whoever tries: the task fails with the message
     * @throws Interruption when {@link Watch#called} told it to stop
     * @throws Exception anything else: the task is tried again, then fails
     */
    void render(Commission commission, Watch watch) throws Exception;

    /**
     * What to render.
     *
     * @param scene the effect's own name
     * @param pictures encoded JPEG, PNG or WebP, 1 or 2, the first is the left one
     * @param seconds 5..10
     * @param seed of everything random
     * @param output a file that does not exist yet
     */
    record Commission(String scene, List<byte[]> pictures, Mode mode, int seconds, long seed, Path output) {}

    /** What a studio tells while it works, and asks. */
    interface Watch {
        /**
         * @param percent 0..100
         * @param stage one lower-case word for people, e.g. {@code shooting}
         */
        void progress(int percent, String stage);

        /** Whether the work is no longer wanted; a studio asks several times a second. */
        boolean called();

        /** Throws when the work is no longer wanted. */
        default void stopIfCalled() throws Interruption {
            if (called()) {
                throw new Interruption();
            }
        }
    }

    /** The work was called off: cancelled, taken over, or the worker stops. */
    final class Interruption extends Exception {
        private static final long serialVersionUID = 1;

        public Interruption() {
            super("called off");
        }
    }
}
