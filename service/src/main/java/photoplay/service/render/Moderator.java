package photoplay.service.render;

/** Decides whether a picture may be rendered. */
@FunctionalInterface
public interface Moderator {
    /** Lets everything pass. */
    Moderator OFF = picture -> true;

    /**
     * @param picture encoded JPEG, PNG or WebP
     * @throws PictureRefused when it cannot be read
     * @throws Exception when the moderation itself fails: the task is tried again
     */
    boolean permits(byte[] picture) throws Exception;
}
