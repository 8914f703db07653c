package photoplay.stage.vision;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Joint;

/** One person's joints: MediaPipe's pose detector, then its landmark network (33 points, of which 13 are kept). */
final class PoseFinder implements Instrument.Tool {
    private static final int INPUT = 256;
    private static final double CROP = 2 * 1.25;
    private static final double SURE = 0.5;

    /** Number of a joint's landmark when the person faces us and when not; the model's left is the person's. */
    private record Source(Joint joint, int facing, int turned) {}

    private static final List<Source> SOURCES = List.of(
            new Source(Joint.NOSE, 0, 0),
            new Source(Joint.LEFT_SHOULDER, 12, 11),
            new Source(Joint.RIGHT_SHOULDER, 11, 12),
            new Source(Joint.LEFT_ELBOW, 14, 13),
            new Source(Joint.RIGHT_ELBOW, 13, 14),
            new Source(Joint.LEFT_WRIST, 16, 15),
            new Source(Joint.RIGHT_WRIST, 15, 16),
            new Source(Joint.LEFT_HIP, 24, 23),
            new Source(Joint.RIGHT_HIP, 23, 24),
            new Source(Joint.LEFT_KNEE, 26, 25),
            new Source(Joint.RIGHT_KNEE, 25, 26),
            new Source(Joint.LEFT_ANKLE, 28, 27),
            new Source(Joint.RIGHT_ANKLE, 27, 28));

    private final Detector detector;
    private final TensorModel landmarks;

    private PoseFinder(Detector detector, TensorModel landmarks) {
        this.detector = detector;
        this.landmarks = landmarks;
    }

    static PoseFinder open(Path detectorFile, Path landmarkFile) {
        var detector = new Detector(
                TensorModel.open(detectorFile, 1),
                224,
                SURE,
                List.of(new Detector.Grid(8, 2), new Detector.Grid(16, 2), new Detector.Grid(32, 6)));
        return new PoseFinder(detector, TensorModel.open(landmarkFile, 1));
    }

    /** The best detected person whose joints satisfy {@code belongs}. */
    Optional<Pose> find(Mat bgra, Predicate<Pose> belongs) {
        return detector.find(bgra).stream()
                .limit(3)
                .flatMap(hit -> poseOf(bgra, hit).stream())
                .filter(belongs)
                .findFirst();
    }

    private Optional<Pose> poseOf(Mat bgra, Detector.Hit hit) {
        Point hips = hit.keys().get(0);
        Point reach = hit.keys().get(1).minus(hips);
        var crop = new Crop(hips, CROP * reach.length(), Math.PI / 2 - Math.atan2(-reach.y(), reach.x()), INPUT);
        float[][] out = landmarks.run(crop.read(bgra, 0, 1));
        float[] rows = new float[0];
        float presence = 0;
        for (float[] tensor : out) {
            if (tensor.length == 195) {
                rows = tensor;
            } else if (tensor.length == 1) {
                presence = tensor[0];
            }
        }
        return presence < SURE ? Optional.empty() : Optional.of(pose(rows, crop, bgra.cols(), bgra.rows()));
    }

    private static Pose pose(float[] rows, Crop crop, int width, int height) {
        Map<Joint, Point> joints = new EnumMap<>(Joint.class);
        Set<Joint> visible = EnumSet.noneOf(Joint.class);
        boolean turned = turnedAway(rows, crop);
        for (Source source : SOURCES) {
            int at = 5 * (turned ? source.turned() : source.facing());
            Point p = crop.toPicture(rows[at], rows[at + 1]);
            joints.put(source.joint(), p);
            boolean inside = p.x() >= 0 && p.y() >= 0 && p.x() < width && p.y() < height;
            if (inside && Detector.sigmoid(rows[at + 3]) > SURE) {
                visible.add(source.joint());
            }
        }
        return new Pose(joints, visible);
    }

    private static boolean turnedAway(float[] rows, Crop crop) {
        Point left = crop.toPicture(rows[5 * 12], rows[5 * 12 + 1]);
        Point right = crop.toPicture(rows[5 * 11], rows[5 * 11 + 1]);
        return left.x() > right.x();
    }

    @Override
    public void close() {
        detector.close();
        landmarks.close();
    }
}
