package photoplay.stage.vision;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import photoplay.stage.geometry.Point;
import photoplay.stage.portrait.Joint;
import photoplay.stage.portrait.Portrait;
import photoplay.stage.portrait.Raster;

/**
 * Turns photos into portraits. Models are opened on first use, or all at once by {@link #warmUp}; what is missing only
 * switches its feature off. Safe for several threads; the networks run one photo at a time.
 */
public final class Darkroom implements AutoCloseable {
    private static final String ISNET = "isnet_768.onnx";
    private static final String SELFIE = "selfie.tflite";
    private static final String FACE = "face_detection_full.tflite";
    private static final String MESH = "face_landmark.tflite";
    private static final String PERSON = "pose_detection.tflite";
    private static final String POSE = "pose_landmark_full.tflite";

    /** To be raised with every change that makes other portraits of the same photos. */
    private static final int RECIPE = 2;

    /** Visible joints, of 13, that make a body without a face. */
    private static final int WHOLE_BODY = 9;

    private final Intake intake;
    private final Optional<Instrument<Matting>> anySubject;
    private final Instrument<Matting> personOnly;
    private final Instrument<FaceFinder> faces;
    private final Instrument<PoseFinder> poses;
    private final String edition;

    private Darkroom(Models place, Settings settings) {
        Path models = place.folder();
        var onnx = new Onnx(place.shelf());
        edition = edition(models, settings);
        intake = new Intake(settings.longSide());
        anySubject = settings.matting() == Settings.Cutting.ANY_SUBJECT
                ? Optional.of(new Instrument<>(
                        models.resolve(ISNET), "The best cut-out", f -> IsnetMatting.open(onnx, f, settings.threads())))
                : Optional.empty();
        personOnly = new Instrument<>(models.resolve(SELFIE), "The plain cut-out of people", SelfieMatting::open);
        faces = new Instrument<>(
                models.resolve(FACE), "Face recognition", f -> FaceFinder.open(f, models.resolve(MESH)));
        poses = new Instrument<>(
                models.resolve(PERSON), "Pose recognition", f -> PoseFinder.open(f, models.resolve(POSE)));
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

    public static Darkroom open(Models models, Settings settings) {
        return new Darkroom(models, settings);
    }

    /** @param models folder of the model files; it and they may be missing */
    public static Darkroom open(Path models, Settings settings) {
        return open(Models.in(models), settings);
    }

    private static String edition(Path models, Settings settings) {
        var text = new StringBuilder().append(RECIPE).append(settings);
        for (String model : List.of(ISNET, SELFIE, FACE, MESH, PERSON, POSE)) {
            text.append(' ').append(models.resolve(model).toFile().length());
        }
        return Intake.fingerprint(text.toString().getBytes(StandardCharsets.UTF_8))
                .substring(0, 12);
    }

    /** Names all that decides what comes out: equal editions make equal portraits of a photo. */
    public String edition() {
        return edition;
    }

    /** Opens the models now, so that the first photo need not wait for them. */
    public void warmUp() {
        faces.get();
        poses.get();
        anySubject.ifPresent(Instrument::get);
        personOnly.get();
    }

    /**
     * @throws PhotoRefused when the file is no photo or one outside the limits
     * @throws IOException when the file cannot be read
     */
    public Portrait develop(Path photo) throws IOException {
        return develop(bytes(photo));
    }

    static byte[] bytes(Path photo) throws IOException {
        if (Files.size(photo) > Intake.MAX_BYTES) {
            throw new PhotoRefused(
                    PhotoRefused.Reason.TOO_MANY_BYTES, "The photo is larger than the 10 MB that are accepted.");
        }
        return Files.readAllBytes(photo);
    }

    /** @throws PhotoRefused when the bytes are no photo or one outside the limits */
    public Portrait develop(byte[] bytes) {
        return develop(bytes, (step, nanos) -> {});
    }

    /** What is done to a photo. {@link #FACES} to {@link #PEOPLE} go on beside {@link #SUBJECT}. */
    public enum Step {
        /** Decodes, turns upright, shrinks. */
        READ,
        FACES,
        POSE,
        /** The plain cut-out of people. */
        PEOPLE,
        /** The best cut-out. */
        SUBJECT,
        /** Relief, backdrop, outline and colours from what was seen. */
        PRINT
    }

    /** Told how long each step took, by the thread that took it. */
    public interface Stopwatch {
        void took(Step step, long nanos);
    }

    /**
     * As {@link #develop(byte[])}.
     *
     * @param watch told of each step that was made
     */
    public Portrait develop(byte[] bytes, Stopwatch watch) {
        Photo photo = timed(watch, Step.READ, () -> intake.read(bytes));
        try (var _ = new PointerScope()) {
            FutureTask<People> watching = beside(() -> people(photo, watch));
            Optional<Matte> anything = timed(watch, Step.SUBJECT, () -> anySubject(photo));
            People people = await(watching);
            return timed(
                    watch,
                    Step.PRINT,
                    () -> Print.of(new Evidence(photo, people.faces(), people.pose(), matte(photo, people, anything))));
        }
    }

    private static <T> T timed(Stopwatch watch, Step step, Supplier<T> work) {
        long start = System.nanoTime();
        T made = work.get();
        watch.took(step, System.nanoTime() - start);
        return made;
    }

    /** @param bodies a matte of people, where somebody is seen */
    private record People(List<FaceMesh> faces, Optional<Pose> pose, Optional<Matte> bodies) {
        List<Point> noses() {
            return faces.stream().map(face -> face.at(4)).toList();
        }
    }

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

    private People people(Photo photo, Stopwatch watch) {
        try (var _ = new PointerScope()) {
            var bgra = Mats.view(photo.pixels());
            List<FaceMesh> found = timed(
                    watch, Step.FACES, () -> faces.get().map(f -> f.find(bgra)).orElse(List.of()));
            Optional<Pose> pose =
                    timed(watch, Step.POSE, () -> poses.get().flatMap(p -> p.find(bgra, body -> belongs(body, found))));
            Optional<Matte> bodies =
                    (found.isEmpty() && pose.isEmpty()) || photo.ownCutout().isPresent()
                            ? Optional.empty()
                            : timed(watch, Step.PEOPLE, () -> personOnly.get().map(m -> m.matte(bgra)));
            return new People(found, pose, bodies);
        }
    }

    /** A body counts when its nose is in the largest face, or, where no face shows, when most of it is there. */
    private static boolean belongs(Pose pose, List<FaceMesh> faces) {
        if (faces.isEmpty()) {
            return pose.visible().size() >= WHOLE_BODY;
        }
        FaceMesh face = faces.getFirst();
        return pose.at(Joint.NOSE).distance(face.at(4)) < 0.4 * face.height();
    }

    /** The photo's own transparency, or what the network for any subject says. */
    private Optional<Matte> anySubject(Photo photo) {
        return photo.ownCutout()
                .map(Darkroom::ownMatte)
                .or(() -> anySubject.flatMap(Instrument::get).map(m -> m.matte(Mats.view(photo.pixels()))));
    }

    private static Matte ownMatte(Raster raster) {
        byte[] alpha = new byte[raster.width() * raster.height()];
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = raster.pixels().get(ValueLayout.JAVA_BYTE, 4L * i + 3);
        }
        return new Matte(raster.width(), raster.height(), alpha);
    }

    /** From the best source that has something to say; only people may be left to the weaker ones. */
    private Optional<Matte> matte(Photo photo, People people, Optional<Matte> anything) {
        if (photo.ownCutout().isPresent()) {
            return anything;
        }
        return anything.flatMap(m -> MatteCare.tidied(m, people.noses(), people.bodies()))
                .or(() -> people.bodies().flatMap(m -> MatteCare.tidied(m, people.noses(), Optional.empty())))
                .or(() -> people.faces().isEmpty()
                        ? Optional.empty()
                        : Optional.of(Vignette.round(people.faces(), photo.width(), photo.height())));
    }

    @Override
    public void close() {
        anySubject.ifPresent(Instrument::close);
        personOnly.close();
        faces.close();
        poses.close();
    }
}
