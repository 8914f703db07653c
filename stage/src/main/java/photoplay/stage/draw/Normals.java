package photoplay.stage.draw;

import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;

/** The directions in which the relief faces, for lighting. */
record Normals(Plane x, Plane y) {
    /** Height of the relief in short sides: how rounded the subject looks under light. */
    private static final double HEIGHT = 0.42;

    static final Normals FLAT = new Normals(Plane.constant(1, 1, 0), Plane.constant(1, 1, 0));

    static Normals of(Portrait p) {
        Plane z = p.relief();
        int w = z.width();
        int h = z.height();
        float[] nx = new float[w * h];
        float[] ny = new float[w * h];
        for (int j = 0; j < h; j++) {
            for (int i = 0; i < w; i++) {
                int left = Math.max(i - 1, 0);
                int right = Math.min(i + 1, w - 1);
                int up = Math.max(j - 1, 0);
                int down = Math.min(j + 1, h - 1);
                double dx =
                        (z.values()[j * w + right] - z.values()[j * w + left]) * z.unit() / Math.max(1, right - left);
                double dy = (z.values()[down * w + i] - z.values()[up * w + i]) * z.unit() / Math.max(1, down - up);
                double l = Math.sqrt(1 + HEIGHT * HEIGHT * (dx * dx + dy * dy));
                nx[j * w + i] = (float) (-dx * HEIGHT / l);
                ny[j * w + i] = (float) (-dy * HEIGHT / l);
            }
        }
        return new Normals(new Plane(w, h, z.unit(), nx), new Plane(w, h, z.unit(), ny));
    }
}
