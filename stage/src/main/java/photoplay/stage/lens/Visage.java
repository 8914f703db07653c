package photoplay.stage.lens;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.LINE_AA;
import static org.bytedeco.opencv.global.opencv_imgproc.fillPoly;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.scene.Colour;

/**
 * What a drawn look is told of a face in its picture, as a draughtsman would see it: where the skin is and which lines
 * must not be missing. Points are those of the picture's box, in short sides.
 *
 * @param face one that was seen
 * @param skin mean colour of its cheeks
 */
public record Visage(Face face, Colour skin) {
    /** The face's outline round the chin. */
    private static final int[] JAW = {365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136};

    private static final int[][] NOSTRILS = {{64, 98, 97}, {294, 327, 326}};
    private static final int TEETH = 0xFFF8F2EA;
    private static final Colour ROSE = Colour.rgb(0xC2485A);

    /** Every face seen in a photo; none where heads are only assumed. */
    public static List<Visage> all(Portrait p) {
        Colour skin = Colour.rgb(p.palette().skin());
        return p.faces().stream()
                .filter(f -> f.seen() && f.headWidth() > 0.06)
                .map(f -> new Visage(f, skin))
                .toList();
    }

    /** The skin as paint: an honest tone however the photo was lit, lighter or darker as the person is. */
    public Colour paint() {
        int max = Math.max(skin.red(), Math.max(skin.green(), skin.blue()));
        int min = Math.min(skin.red(), Math.min(skin.green(), skin.blue()));
        double light = (max + min) / 510.0;
        if (max - min < 14) {
            return Colour.hsl(0, 0, Math.clamp(light * 1.15, 0.2, 0.86));
        }
        double l = Math.clamp(light * 1.22 + 0.04, 0.24, 0.82);
        return Colour.hsl(24, 0.46 + 0.34 * Math.max(0, l - 0.5) / 0.32, l);
    }

    /**
     * The skin of a picture.
     *
     * @param cover 0 none to 1 skin
     * @param light its light against the face's mean: 1 there, below it in the shade
     * @param paint 0xFFRRGGBB for each pixel, 0 where no face is near
     */
    record Skin(float[] cover, float[] light, int[] paint) {}

    /** The skin of all faces of a picture that has been flattened already. */
    static Skin skin(Canvas flat, List<Visage> faces) {
        int n = flat.rgb().length;
        Skin out = new Skin(new float[n], new float[n], new int[n]);
        Arrays.fill(out.light, 1);
        for (Visage v : faces) {
            v.lay(flat, out);
        }
        return out;
    }

    private void lay(Canvas flat, Skin out) {
        int w = flat.width();
        int h = flat.height();
        double u = flat.unit();
        float[] inside = new float[w * h];
        cover(w, h, u, List.of(face.contour(Face.Feature.OVAL)), inside);
        float[] within =
                new Field(w, h, inside).blur(flat.px(0.045 * face.headWidth())).v();
        double reach = 1.1 * Math.max(face.headWidth(), face.headHeight());
        int left = (int) Math.clamp((face.centre().x() - reach) * u, 0, w);
        int right = (int) Math.clamp((face.centre().x() + reach) * u, 0, w);
        int top = (int) Math.clamp((face.centre().y() - reach) * u, 0, h);
        int bottom = (int) Math.clamp((face.centre().y() + 1.3 * reach) * u, 0, h);
        float mean = meanLight(flat, inside);
        int tone = paint().argb();
        float[] mouth = new float[w * h];
        cover(w, h, u, List.of(face.contour(Face.Feature.MOUTH_OPENING)), mouth);
        float[] lips = new float[w * h];
        cover(w, h, u, List.of(face.contour(Face.Feature.LIPS)), lips);
        int rose = paint().mix(ROSE, 0.5).argb();
        Point chin = face.chin();
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int i = y * w + x;
                int c = flat.rgb()[i];
                float q = Rows.luma(c) / 255f / mean;
                float alike = alike(c);
                float known = within[i] * Math.max(alike, 0.9f * Field.smooth(0.42f, 0.7f, q));
                Point below = new Point(x / u, y / u).minus(chin).turned(-face.tilt());
                float neck = alike
                        * Field.smooth(-0.3f, -0.05f, (float) (below.y() / face.headHeight()))
                        * Field.smooth(0.75f, 0.55f, (float) (below.y() / face.headHeight()))
                        * Field.smooth(0.62f, 0.42f, (float) (Math.abs(below.x()) / face.headWidth()))
                        * Field.smooth(0.3f, 0.5f, q);
                float teeth = mouth[i] * Field.smooth(0.35f, 0.6f, q);
                float k = Math.max(known, neck) * (1 - mouth[i]) + 0.8f * teeth;
                if (k > out.cover[i]) {
                    out.cover[i] = k;
                    out.light[i] = Math.max(q, Math.min(1, q + opened(x / u, y / u)));
                    out.paint[i] = Tone.mix(Tone.mix(tone, rose, lips[i]), TEETH, teeth);
                }
            }
        }
    }

    /** The shade of deep sockets is lifted: a draughtsman leaves the eyes in the light. */
    private float opened(double x, double y) {
        Point at = new Point(x, y);
        double near = Math.min(at.distance(face.leftEye()), at.distance(face.rightEye()));
        return 0.45f * Field.smooth(1.5f, 0.5f, (float) (near / face.eyeWidth()));
    }

    private static float meanLight(Canvas flat, float[] inside) {
        double sum = 0;
        double weight = 1e-6;
        for (int i = 0; i < inside.length; i++) {
            if (inside[i] > 0.5f) {
                sum += Rows.luma(flat.rgb()[i]) / 255.0;
                weight++;
            }
        }
        return (float) Math.clamp(sum / weight, 0.06, 1);
    }

    /** 1 where a colour has the skin's hue, whatever its light. */
    private float alike(int c) {
        float sum = ((c >> 16) & 255) + ((c >> 8) & 255) + (c & 255) + 12;
        float own = skin.red() + skin.green() + skin.blue() + 12;
        float dr = ((c >> 16) & 255) / sum - skin.red() / own;
        float db = (c & 255) / sum - skin.blue() / own;
        return Field.smooth(0.13f, 0.05f, (float) Math.sqrt(dr * dr + db * db));
    }

    /** The lines of brows, lids, nose, lips and chin as ink, 0..1; {@code bold} 1 is a comic's pen. */
    static Field lines(int w, int h, double unit, List<Visage> faces, double bold) {
        float[] out = new float[w * h];
        for (Visage v : faces) {
            cover(w, h, unit, v.strokes(bold), out);
        }
        return new Field(w, h, out);
    }

    private List<List<Point>> strokes(double bold) {
        double eye = face.eyeWidth() * bold;
        List<List<Point>> out = new ArrayList<>();
        for (Face.Feature f : List.of(Face.Feature.LEFT_EYE, Face.Feature.RIGHT_EYE)) {
            out.add(tapered(face.upperEdge(f), 0.16 * eye, 0.35));
            out.add(tapered(face.lowerEdge(f), 0.035 * eye, 0));
        }
        out.add(tapered(face.contour(Face.Feature.LEFT_BROW), 0.17 * eye, 0));
        out.add(tapered(face.contour(Face.Feature.RIGHT_BROW), 0.17 * eye, 0));
        List<Point> upper = face.upperEdge(Face.Feature.MOUTH_OPENING);
        List<Point> lower = face.lowerEdge(Face.Feature.MOUTH_OPENING);
        boolean open =
                upper.get(5).distance(lower.get(5)) > 0.09 * face.mouthLeft().distance(face.mouthRight());
        out.add(tapered(upper, 0.075 * eye, 0));
        if (open) {
            out.add(tapered(lower, 0.04 * eye, 0));
        }
        for (int[] side : NOSTRILS) {
            out.add(tapered(line(side), 0.06 * eye, 0));
        }
        if (bold > 0.8) {
            out.add(tapered(line(JAW), 0.07 * eye, 0));
        }
        return out;
    }

    private List<Point> line(int[] indexes) {
        return Arrays.stream(indexes).mapToObj(face.mesh()::get).toList();
    }

    /** A brush stroke along a line, thickest in its middle; {@code rise} moves its body to the line's upper side. */
    private static List<Point> tapered(List<Point> line, double width, double rise) {
        List<Point> fine = smooth(line);
        int n = fine.size();
        List<Point> left = new ArrayList<>();
        List<Point> right = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Point along = fine.get(Math.min(i + 1, n - 1)).minus(fine.get(Math.max(i - 1, 0)));
            Point across = along.unit().normal();
            double half = width / 2 * Math.pow(Math.sin(Math.PI * (i + 0.35) / (n - 0.3)), 0.7);
            Point up = across.times(across.y() < 0 ? 1 : -1);
            left.add(fine.get(i).plus(up.times(half * (1 + rise))));
            right.addFirst(fine.get(i).minus(up.times(half * (1 - rise))));
        }
        left.addAll(right);
        return left;
    }

    private static List<Point> smooth(List<Point> p) {
        List<Point> out = new ArrayList<>();
        for (int i = 0; i + 1 < p.size(); i++) {
            Point a = p.get(Math.max(i - 1, 0));
            Point b = p.get(i);
            Point c = p.get(i + 1);
            Point d = p.get(Math.min(i + 2, p.size() - 1));
            for (int k = 0; k < 4; k++) {
                double t = k / 4.0;
                Point m1 = c.minus(a).times(0.5);
                Point m2 = d.minus(b).times(0.5);
                double t2 = t * t;
                double t3 = t2 * t;
                out.add(b.times(2 * t3 - 3 * t2 + 1)
                        .plus(m1.times(t3 - 2 * t2 + t))
                        .plus(c.times(-2 * t3 + 3 * t2))
                        .plus(m2.times(t3 - t2)));
            }
        }
        out.add(p.getLast());
        return out;
    }

    /** Fills polygons, raising {@code out} to 1 inside them. */
    private static void cover(int w, int h, double unit, List<List<Point>> polygons, float[] out) {
        byte[] drawn = new byte[w * h];
        try (PointerScope _ = new PointerScope()) {
            Mat m = new Mat(h, w, CV_8UC1, Scalar.all(0));
            for (List<Point> polygon : polygons) {
                int[] at = new int[2 * polygon.size()];
                for (int i = 0; i < polygon.size(); i++) {
                    at[2 * i] = (int) Math.round(Math.clamp(polygon.get(i).x() * unit, -9999, 9999) * 16);
                    at[2 * i + 1] = (int) Math.round(Math.clamp(polygon.get(i).y() * unit, -9999, 9999) * 16);
                }
                var points = new org.bytedeco.opencv.opencv_core.Point(new IntPointer(at));
                fillPoly(
                        m,
                        points,
                        new int[] {polygon.size()},
                        1,
                        Scalar.all(255),
                        LINE_AA,
                        4,
                        new org.bytedeco.opencv.opencv_core.Point(0, 0));
            }
            m.<ByteBuffer>createBuffer().get(drawn);
        }
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(out[i], (drawn[i] & 255) / 255f);
        }
    }
}
