package photoplay.stage.vision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.bytedeco.javacpp.PointerScope;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Body;
import photoplay.stage.portrait.Face;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Portrait.Kind;
import photoplay.stage.portrait.Raster;
import photoplay.stage.portrait.Subject;

/**
 * Turns photos into portraits. Models are opened on first use, or all at once by {@link #warmUp}; what is missing only
 * switches its feature off. Safe for several threads; the networks run one photo at a time.
 */
public final class Darkroom implements AutoCloseable {
    private final Intake intake;
    private final List<Instrument<? extends Matting>> mattings;
    private final Instrument<FaceFinder> faces;
    private final Instrument<PoseFinder> poses;

    private Darkroom(Path models, Settings settings) {
        intake = new Intake(settings.longSide());
        var isnet = new Instrument<Matting>(
                models.resolve("isnet_768.onnx"), "The best cut-out", f -> IsnetMatting.open(f, settings.threads()));
        var selfie =
                new Instrument<Matting>(models.resolve("selfie.tflite"), "The cut-out of people", SelfieMatting::open);
        mattings = settings.matting() == Settings.Cutting.ANY_SUBJECT ? List.of(isnet, selfie) : List.of(selfie);
        faces = new Instrument<>(
                models.resolve("face_detection_full.tflite"),
                "Face recognition",
                f -> FaceFinder.open(f, models.resolve("face_landmark.tflite")));
        poses = new Instrument<>(
                models.resolve("pose_detection.tflite"),
                "Pose recognition",
                f -> PoseFinder.open(f, models.resolve("pose_landmark_full.tflite")));
    }

    /**
     * How photos are understood.
     *
     * @param matting which network cuts the subject out
     * @param threads of one inference of that network
     * @param longSide pixels that a photo keeps on its longer side, at least 300
     */
    public record Settings(Cutting matting, int threads, int longSide) {
        public static final Settings DEFAULT = new Settings(Cutting.ANY_SUBJECT, 2, 1600);

        public Settings {
            if (threads < 1 || longSide < Intake.MIN_SIDE) {
                throw new IllegalArgumentException(threads + " threads, " + longSide + " pixels");
            }
        }

        /** Networks to choose from. */
        public enum Cutting {
            /** ISNet, whose weights carry no clear licence; without its file as {@link #PEOPLE}. */
            ANY_SUBJECT,
            /** MediaPipe's selfie segmentation, Apache-2.0. */
            PEOPLE
        }
    }

    /** @param models folder of the model files; it and they may be missing */
    public static Darkroom open(Path models, Settings settings) {
        return new Darkroom(models, settings);
    }

    /** Opens the models now, so that the first photo need not wait for them. */
    public void warmUp() {
        faces.get();
        poses.get();
        mattings.getFirst().get();
    }

    /**
     * @throws PhotoRefused when the file is no photo or one outside the limits
     * @throws IOException when the file cannot be read
     */
    public Portrait develop(Path photo) throws IOException {
        if (Files.size(photo) > Intake.MAX_BYTES) {
            throw new PhotoRefused(
                    PhotoRefused.Reason.TOO_MANY_BYTES, "The photo is larger than the 10 MB that are accepted.");
        }
        return develop(Files.readAllBytes(photo));
    }

    /** @throws PhotoRefused when the bytes are no photo or one outside the limits */
    public Portrait develop(byte[] bytes) {
        Photo photo = intake.read(bytes);
        try (var _ = new PointerScope()) {
            FutureTask<People> people = beside(() -> people(photo));
            Optional<Matte> cut = cut(photo);
            People cast = await(people);
            List<Point> noses = cast.faces().stream().map(f -> f.at(4)).toList();
            return print(photo, cast, cut.flatMap(m -> MatteCare.tidied(m, noses)));
        }
    }

    /** Who is in the photo; lengths in pixels. */
    private record People(List<FaceMesh> faces, Optional<Pose> pose) {}

    private static <T> FutureTask<T> beside(Callable<T> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().name("darkroom").daemon().start(task);
        return task;
    }

    private static <T> T await(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while developing a photo", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private People people(Photo photo) {
        try (var _ = new PointerScope()) {
            var bgra = Mats.view(photo.pixels());
            List<FaceMesh> found = faces.get().map(f -> f.find(bgra)).orElse(List.of());
            Optional<Pose> pose = found.isEmpty()
                    ? Optional.empty()
                    : poses.get().flatMap(p -> p.find(bgra, pose1 -> belongs(pose1, found.getFirst())));
            return new People(found, pose);
        }
    }

    private static boolean belongs(Pose pose, FaceMesh face) {
        Point nose = java.util.Objects.requireNonNull(pose.joints().get(Joint.NOSE));
        return nose.distance(face.at(4)) < 0.4 * face.height();
    }

    private Optional<Matte> cut(Photo photo) {
        if (photo.ownCutout().isPresent()) {
            return Optional.of(ownMatte(photo.ownCutout().get()));
        }
        try (var _ = new PointerScope()) {
            for (Instrument<? extends Matting> matting : mattings) {
                Optional<? extends Matting> opened = matting.get();
                if (opened.isPresent()) {
                    return Optional.of(opened.get().matte(Mats.view(photo.pixels())));
                }
            }
            return Optional.empty();
        }
    }

    private static Matte ownMatte(Raster raster) {
        byte[] alpha = new byte[raster.width() * raster.height()];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = raster.pixels().get(java.lang.foreign.ValueLayout.JAVA_BYTE, 4L * i + 3);
        }
        return new Matte(raster.width(), raster.height(), alpha, Matte.Source.PHOTO);
    }

    private Portrait print(Photo photo, People people, Optional<Matte> cut) {
        double unit = photo.unit();
        if (cut.isEmpty()) {
            return scenery(photo, people);
        }
        Matte matte = cut.get();
        var bgra = Mats.view(photo.pixels());
        Raster cutout = photo.ownCutout().orElseGet(() -> CutOut.of(photo.pixels(), bgra, matte));
        Raster backdrop = Backfill.of(photo.pixels(), bgra, matte);
        Subject subject = Outline.of(matte, unit);
        List<Face> heads = heads(people, cut, unit);
        Plane coarse = Outline.coarse(matte, unit);
        Face head = heads.isEmpty() ? HeadGuess.of(coarse) : heads.getFirst();
        List<Face> all = heads.isEmpty() ? List.of(head) : heads;
        Body body = people.pose()
                .map(p -> BodyPlan.seen(p, unit))
                .orElseGet(() -> head.seen() ? BodyPlan.below(head, subject) : BodyPlan.of(head, subject));
        Plane relief = Sculptor.relief(coarse, all);
        Kind kind = heads.isEmpty() ? Kind.OBJECT : heads.size() == 1 ? Kind.PERSON : Kind.GROUP;
        return new Portrait(
                photo.id(),
                kind,
                photo.pixels(),
                coarse,
                cutout,
                backdrop,
                subject,
                all,
                body,
                relief,
                Swatches.of(photo, cut, head));
    }

    private static List<Face> heads(People people, Optional<Matte> matte, double unit) {
        var gauge = new HeadGauge(matte, unit, people.faces().size());
        List<Face> out = new ArrayList<>();
        people.faces().forEach(mesh -> out.add(gauge.face(mesh)));
        return out;
    }

    private static Portrait scenery(Photo photo, People people) {
        double unit = photo.unit();
        double width = photo.width() / unit;
        double height = photo.height() / unit;
        Subject subject = Outline.whole(photo);
        List<Face> heads = heads(people, Optional.empty(), unit);
        Face head = heads.isEmpty() ? HeadGuess.inScenery(width, height) : heads.getFirst();
        return new Portrait(
                photo.id(),
                Kind.SCENERY,
                photo.pixels(),
                Plane.constant(width, height, 0),
                Raster.blank(photo.width(), photo.height()),
                photo.pixels(),
                subject,
                heads.isEmpty() ? List.of(head) : heads,
                BodyPlan.of(head, subject),
                Sculptor.ground(width, height),
                Swatches.of(photo, Optional.empty(), head));
    }

    @Override
    public void close() {
        List<Instrument<?>> all = new ArrayList<>(mattings);
        all.add(faces);
        all.add(poses);
        all.forEach(Instrument::close);
    }
}
