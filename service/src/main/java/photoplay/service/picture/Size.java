package photoplay.service.picture;

/** Width and height in pixels. */
public record Size(int width, int height) {

    public int shorter() {
        return Math.min(width, height);
    }

    public int longer() {
        return Math.max(width, height);
    }

    public long pixels() {
        return (long) width * height;
    }

    public Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    @Override
    public String toString() {
        return width + " x " + height;
    }
}
