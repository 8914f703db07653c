package photoplay.stage.portrait;

import java.util.ArrayList;
import java.util.List;
import photoplay.stage.geometry.Point;

/**
 * A face or, where none was seen, the place where a head is assumed. Left and right are the viewer's. All lengths are
 * in units of the photo's short side.
 *
 * @param seen true when the mesh comes from a model
 * @param mesh 468 points of the MediaPipe face mesh; empty when not seen
 * @param depth depth of the mesh points, nearer is larger, in the same unit; empty when not seen
 * @param crown top of the head (hair included) on the face's own vertical axis
 * @param centre middle of the head
 * @param headWidth width of the head with hair
 * @param headHeight from chin to crown
 * @param tilt degrees the head leans clockwise on screen
 */
public record Face(
        boolean seen,
        List<Point> mesh,
        List<Double> depth,
        Point crown,
        Point centre,
        double headWidth,
        double headHeight,
        double tilt) {
    public static final int MESH = 468;

    private static final int[] LEFT_EYE_UPPER = {33, 246, 161, 160, 159, 158, 157, 173, 133};
    private static final int[] LEFT_EYE_LOWER = {33, 7, 163, 144, 145, 153, 154, 155, 133};
    private static final int[] RIGHT_EYE_UPPER = {362, 398, 384, 385, 386, 387, 388, 466, 263};
    private static final int[] RIGHT_EYE_LOWER = {362, 382, 381, 380, 374, 373, 390, 249, 263};
    private static final int[] LEFT_BROW = {70, 63, 105, 66, 107};
    private static final int[] RIGHT_BROW = {336, 296, 334, 293, 300};
    private static final int[] LIPS_OUTER_UPPER = {61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291};
    private static final int[] LIPS_OUTER_LOWER = {61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291};
    private static final int[] LIPS_INNER_UPPER = {78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308};
    private static final int[] LIPS_INNER_LOWER = {78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308};
    private static final int[] OVAL = {
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149,
        150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
    };

    public Face {
        mesh = List.copyOf(mesh);
        depth = List.copyOf(depth);
        if (mesh.size() != (seen ? MESH : 0)) {
            throw new IllegalArgumentException("a seen face has " + MESH + " points, an assumed one none");
        }
    }

    /** A head assumed in an upright oval. */
    public static Face assumed(Point centre, double headWidth, double headHeight) {
        return new Face(false, List.of(), List.of(), centre.plus(0, -headHeight / 2), centre, headWidth, headHeight, 0);
    }

    /** The point at {@code u} head widths right and {@code v} head heights below the head's centre, along its tilt. */
    public Point local(double u, double v) {
        return new Point(u * headWidth, v * headHeight).turned(tilt).plus(centre);
    }

    private Point mid(int i, double u, double v) {
        return seen ? mesh.get(i) : local(u, v);
    }

    /** Middle of the eye on the viewer's left. */
    public Point leftEye() {
        return seen ? mesh.get(33).lerp(mesh.get(133), 0.5) : local(-0.18, 0.02);
    }

    public Point rightEye() {
        return seen ? mesh.get(362).lerp(mesh.get(263), 0.5) : local(0.18, 0.02);
    }

    public double eyeWidth() {
        return seen ? mesh.get(33).distance(mesh.get(133)) : headWidth * 0.16;
    }

    public Point noseTip() {
        return mid(4, 0, 0.16);
    }

    public Point noseBridge() {
        return mid(168, 0, -0.02);
    }

    public Point mouth() {
        return seen ? mesh.get(13).lerp(mesh.get(14), 0.5) : local(0, 0.30);
    }

    public Point mouthLeft() {
        return mid(61, -0.14, 0.30);
    }

    public Point mouthRight() {
        return mid(291, 0.14, 0.30);
    }

    public Point upperLip() {
        return mid(0, 0, 0.27);
    }

    public Point lowerLip() {
        return mid(17, 0, 0.34);
    }

    public Point chin() {
        return mid(152, 0, 0.48);
    }

    /** Top of the face below the hair. */
    public Point forehead() {
        return mid(10, 0, -0.22);
    }

    public Point leftCheek() {
        return mid(205, -0.25, 0.15);
    }

    public Point rightCheek() {
        return mid(425, 0.25, 0.15);
    }

    /** Where the face ends at the ear. */
    public Point leftEar() {
        return mid(234, -0.45, 0.05);
    }

    public Point rightEar() {
        return mid(454, 0.45, 0.05);
    }

    /** Unit vector from chin to crown. */
    public Point up() {
        return new Point(0, -1).turned(tilt);
    }

    /** Width of the face without hair. */
    public double faceWidth() {
        return leftEar().distance(rightEar());
    }

    /** Contour of a feature, left to right along its upper and back along its lower edge; empty when not seen. */
    public List<Point> contour(Feature feature) {
        if (!seen) {
            return List.of();
        }
        return switch (feature) {
            case LEFT_EYE -> ring(LEFT_EYE_UPPER, LEFT_EYE_LOWER);
            case RIGHT_EYE -> ring(RIGHT_EYE_UPPER, RIGHT_EYE_LOWER);
            case LEFT_BROW -> line(LEFT_BROW);
            case RIGHT_BROW -> line(RIGHT_BROW);
            case LIPS -> ring(LIPS_OUTER_UPPER, LIPS_OUTER_LOWER);
            case MOUTH_OPENING -> ring(LIPS_INNER_UPPER, LIPS_INNER_LOWER);
            case OVAL -> line(OVAL);
        };
    }

    /** Upper edge of an eye or of the lips, left to right; empty when not seen. */
    public List<Point> upperEdge(Feature feature) {
        return !seen
                ? List.of()
                : line(
                        switch (feature) {
                            case LEFT_EYE -> LEFT_EYE_UPPER;
                            case RIGHT_EYE -> RIGHT_EYE_UPPER;
                            case LIPS -> LIPS_OUTER_UPPER;
                            case MOUTH_OPENING -> LIPS_INNER_UPPER;
                            case LEFT_BROW -> LEFT_BROW;
                            case RIGHT_BROW -> RIGHT_BROW;
                            case OVAL -> throw new IllegalArgumentException("the oval has no upper edge");
                        });
    }

    /** Lower edge of an eye or of the lips, left to right; empty when not seen. */
    public List<Point> lowerEdge(Feature feature) {
        return !seen
                ? List.of()
                : line(
                        switch (feature) {
                            case LEFT_EYE -> LEFT_EYE_LOWER;
                            case RIGHT_EYE -> RIGHT_EYE_LOWER;
                            case LIPS -> LIPS_OUTER_LOWER;
                            case MOUTH_OPENING -> LIPS_INNER_LOWER;
                            case LEFT_BROW, RIGHT_BROW, OVAL ->
                                throw new IllegalArgumentException(feature + " has no lower edge");
                        });
    }

    private List<Point> line(int[] indexes) {
        List<Point> out = new ArrayList<>(indexes.length);
        for (int i : indexes) {
            out.add(mesh.get(i));
        }
        return out;
    }

    private List<Point> ring(int[] upper, int[] lower) {
        List<Point> out = line(upper);
        for (int k = lower.length - 2; k > 0; k--) {
            out.add(mesh.get(lower[k]));
        }
        return out;
    }

    /** Parts of a face that have a contour. */
    public enum Feature {
        LEFT_EYE,
        RIGHT_EYE,
        LEFT_BROW,
        RIGHT_BROW,
        LIPS,
        MOUTH_OPENING,
        OVAL
    }
}
