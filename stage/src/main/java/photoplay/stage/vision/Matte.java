package photoplay.stage.vision;

import photoplay.stage.geometry.Point;

/**
 * Soft alpha of a photo, 0 to 255, row by row.
 */
record Matte(int width, int height, byte[] alpha) {
    Matte {
        if (alpha.length != width * height) {
            throw new IllegalArgumentException(width + "x" + height + " is not " + alpha.length);
        }
    }

    int at(int x, int y) {
        return alpha[y * width + x] & 0xFF;
    }

    /** Whether the pixel at a point is more solid than not; points outside take the nearest pixel. */
    boolean covers(Point p) {
        return at(Math.clamp((int) p.x(), 0, width - 1), Math.clamp((int) p.y(), 0, height - 1)) > 127;
    }
}
