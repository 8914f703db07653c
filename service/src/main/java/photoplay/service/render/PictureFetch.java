package photoplay.service.render;

import photoplay.service.task.Picture;

/** Fetches the pictures of an order. */
@FunctionalInterface
public interface PictureFetch {
    /**
     * @return the encoded picture, measured: its type, size and shape are allowed
     * @throws PictureRefused when it cannot be had, or is not allowed
     */
    byte[] fetch(Picture picture) throws PictureRefused, InterruptedException;
}
