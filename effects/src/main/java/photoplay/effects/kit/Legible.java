package photoplay.effects.kit;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;
import photoplay.stage.geometry.Affine;
import photoplay.stage.geometry.Point;
import photoplay.stage.lens.Look;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;
import photoplay.stage.scene.Colour;

/**
 * Another look that keeps faces legible: there the picture itself, seen through a tint, takes the place of gloss and
 * colours of a stuff. For pictures whose box begins at the photo's origin.
 *
 * @param faces ovals from the unit circle
 * @param share of the picture itself in the middle of a face, 0 to 1
 */
public record Legible(Look look, List<Affine> faces, Colour tint, double share) implements Look {
    public Legible {
        faces = List.copyOf(faces);
    }

    /** For the faces that were seen in a photo. */
    public static Legible of(Portrait photo, Look look, Colour tint, double share) {
        return new Legible(
                look,
                photo.faces().stream().filter(Face::seen).map(Legible::oval).toList(),
                tint,
                share);
    }

    private static Affine oval(Face f) {
        Point middle = f.forehead().lerp(f.chin(), 0.52);
        return Affine.place(middle, f.tilt(), f.faceWidth() * 0.52, f.forehead().distance(f.chin()) * 0.53);
    }

    @Override
    public Raster bake(Raster picture, double unit) {
        Raster seen = look.bake(picture, unit);
        double scale = (double) seen.width() / picture.width();
        int w = seen.width();
        for (Affine face : faces) {
            Affine in = Affine.scale(1 / (unit * scale), 1 / (unit * scale)).then(face.inverse());
            Point c = new Point(face.e(), face.f()).times(unit * scale);
            double reach =
                    1.1 * unit * scale * Math.max(Math.hypot(face.a(), face.b()), Math.hypot(face.c(), face.d()));
            int left = Math.clamp((int) (c.x() - reach), 0, w);
            int right = Math.clamp((int) (c.x() + reach), left, w);
            for (int y = Math.max(0, (int) (c.y() - reach)); y < Math.min(seen.height(), c.y() + reach); y++) {
                for (int x = left; x < right; x++) {
                    double r = in.apply(new Point(x, y)).length();
                    double k = Math.clamp((1.05 - r) / 0.4, 0, 1);
                    if (k > 0) {
                        long row = (long) (y / scale);
                        long from = 4 * (row * picture.width() + (long) (x / scale));
                        mix(seen.pixels(), 4 * ((long) y * w + x), picture.pixels(), from, share * k * k * (3 - 2 * k));
                    }
                }
            }
        }
        return seen;
    }

    private void mix(MemorySegment to, long at, MemorySegment from, long own, double k) {
        int stuff = to.get(ValueLayout.JAVA_INT_UNALIGNED, at);
        int plain = from.get(ValueLayout.JAVA_INT_UNALIGNED, own);
        int out = stuff & 0xFF000000;
        double whole = (stuff >>> 24) / (double) Math.max(1, plain >>> 24);
        for (int shift = 0; shift < 24; shift += 8) {
            double tinted = ((plain >> shift) & 255) * whole * ((tint.argb() >> shift) & 255) / 255;
            double c = (1 - k) * ((stuff >> shift) & 255) + k * tinted;
            out |= (int) Math.min(stuff >>> 24, c + 0.5) << shift;
        }
        to.set(ValueLayout.JAVA_INT_UNALIGNED, at, out);
    }
}
