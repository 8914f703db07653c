package photoplay.stage.portrait;

import java.util.List;
import photoplay.stage.geometry.Point;

/**
 * All that is known of a photo. Points are in units of the photo's short side, so the photo spans
 * {@link #width()} by {@link #height()} and the smaller of them is 1. All rasters have the photo's size.
 *
 * @param id sha256 of the photo's bytes, in hex
 * @param kind what the photo shows
 * @param photo upright pixels, opaque
 * @param matte a coarse copy of the cut-out's alpha, 0 to 1
 * @param cutout the subject with soft edges and clean edge colours, premultiplied; transparent when there is none
 * @param backdrop the photo with the subject painted over, opaque
 * @param subject geometry of the cut-out; the whole photo when there is none
 * @param faces every face seen, largest first; one assumed where none was seen
 * @param body joints of the main subject, seen or assumed
 * @param relief approximate depth, 0 far to 1 near, about 0.5 on the middle of the subject; one unit is about one short
 *     side, so its slopes are those of the subject's surface. The subject's depth runs on a little beyond its edge, and
 *     from there falls to the ground's, which rises from 0.1 at the top to 0.34 at the bottom of the photo
 * @param palette colours
 */
public record Portrait(
        String id,
        Kind kind,
        Raster photo,
        Plane matte,
        Raster cutout,
        Raster backdrop,
        Subject subject,
        List<Face> faces,
        Body body,
        Plane relief,
        Palette palette) {
    public Portrait {
        faces = List.copyOf(faces);
        if (faces.isEmpty()) {
            throw new IllegalArgumentException("a portrait has at least an assumed face");
        }
    }

    public double width() {
        return (double) photo.width() / Math.min(photo.width(), photo.height());
    }

    public double height() {
        return (double) photo.height() / Math.min(photo.width(), photo.height());
    }

    /** The largest face, or the assumed one. */
    public Face face() {
        return faces.getFirst();
    }

    public boolean hasFace() {
        return face().seen();
    }

    /** False for scenery: nothing could be cut out. */
    public boolean hasSubject() {
        return kind != Kind.SCENERY;
    }

    /** The same with another picture in the photo's place. */
    public Portrait withPhoto(Raster other) {
        return new Portrait(id, kind, other, matte, cutout, backdrop, subject, faces, body, relief, palette);
    }

    /** The same with another picture of the cut-out subject. */
    public Portrait withCutout(Raster other) {
        return new Portrait(id, kind, photo, matte, other, backdrop, subject, faces, body, relief, palette);
    }

    /** The same with other faces, largest first. */
    public Portrait withFaces(List<Face> others) {
        return new Portrait(id, kind, photo, matte, cutout, backdrop, subject, others, body, relief, palette);
    }

    /** The same, taken for something else. */
    public Portrait as(Kind other) {
        return new Portrait(id, other, photo, matte, cutout, backdrop, subject, faces, body, relief, palette);
    }

    /** The point at fractions of the photo's width and height. */
    public Point at(double u, double v) {
        return new Point(u * width(), v * height());
    }

    /** What a photo shows. */
    public enum Kind {
        PERSON,
        GROUP,
        PET,
        OBJECT,
        SCENERY
    }
}
