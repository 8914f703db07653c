package photoplay.stage.vision;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Face;

/** Faces with their meshes: MediaPipe's full-range detector, then its mesh network on each face. */
final class FaceFinder implements Instrument.Tool {
    static final int MAX_FACES = 8;
    private static final double CROP = 1.5;
    private static final int MESH_INPUT = 192;

    /** Faces narrower than this share of the photo's short side are crowd, not cast. */
    private static final double SMALLEST = 0.03;

    private final Detector detector;
    private final TensorModel mesh;

    private FaceFinder(Detector detector, TensorModel mesh) {
        this.detector = detector;
        this.mesh = mesh;
    }

    static FaceFinder open(Path detectorFile, Path meshFile) {
        var detector = new Detector(TensorModel.open(detectorFile, 1), 192, 0.5, List.of(new Detector.Grid(4, 1)));
        return new FaceFinder(detector, TensorModel.open(meshFile, 1));
    }

    /** Largest first. */
    List<FaceMesh> find(Mat bgra) {
        double least = SMALLEST * Math.min(bgra.cols(), bgra.rows());
        List<FaceMesh> faces = new ArrayList<>();
        detector.find(bgra).stream()
                .filter(hit -> hit.box().width() >= least)
                .sorted(Comparator.comparingDouble((Detector.Hit h) -> h.box().width())
                        .reversed())
                .limit(MAX_FACES)
                .forEach(hit -> meshOf(bgra, hit).ifPresent(faces::add));
        faces.sort(Comparator.comparingDouble(FaceMesh::height).reversed());
        return faces;
    }

    private Optional<FaceMesh> meshOf(Mat bgra, Detector.Hit hit) {
        Point eyes = hit.keys().get(1).minus(hit.keys().get(0));
        double side = CROP * Math.max(hit.box().width(), hit.box().height());
        var crop = new Crop(hit.box().centre(), side, Math.atan2(eyes.y(), eyes.x()), MESH_INPUT);
        float[][] out = mesh.run(crop.read(bgra, 0, 1));
        float[] values = out[0].length > out[1].length ? out[0] : out[1];
        float presence = out[0].length > out[1].length ? out[1][0] : out[0][0];
        if (Detector.sigmoid(presence) < 0.5) {
            return Optional.empty();
        }
        List<Point> points = new ArrayList<>(Face.MESH);
        List<Double> depth = new ArrayList<>(Face.MESH);
        for (int i = 0; i < Face.MESH; i++) {
            points.add(crop.toPicture(values[3 * i], values[3 * i + 1]));
            depth.add(-values[3 * i + 2] * crop.scale());
        }
        return Optional.of(new FaceMesh(List.copyOf(points), List.copyOf(depth)));
    }

    @Override
    public void close() {
        detector.close();
        mesh.close();
    }
}
