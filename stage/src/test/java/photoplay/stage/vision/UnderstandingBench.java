package photoplay.stage.vision;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.bytedeco.javacpp.PointerScope;
import photoplay.stage.portrait.Plane;
import photoplay.stage.portrait.Portrait;

/**
 * What each step of understanding a photo costs: least wall and CPU milliseconds of the whole process over the rounds.
 * Arguments: models folder, rounds, photos.
 */
final class UnderstandingBench {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, double[]> best = new LinkedHashMap<>();

    public static void main(String[] args) throws Exception {
        Path models = Path.of(args[0]);
        for (String photo : List.of(args).subList(2, args.length)) {
            var bench = new UnderstandingBench();
            try (var darkroom = Darkroom.open(models, Darkroom.Settings.DEFAULT);
                    var quick =
                            Darkroom.open(models, new Darkroom.Settings(Darkroom.Settings.Cutting.PEOPLE, 2, 1600))) {
                bench.run(models, darkroom, quick, Path.of(photo), Integer.parseInt(args[1]));
            }
            System.out.println(Path.of(photo).getFileName());
            bench.best.forEach((step, t) -> System.out.printf("  %-22s %7.0f wall %7.0f CPU%n", step, t[0], t[1]));
        }
        System.out.println(Files.readString(Path.of("/proc/self/status"))
                .lines()
                .filter(l -> l.startsWith("VmHWM") || l.startsWith("VmRSS"))
                .toList());
    }

    private void run(Path models, Darkroom darkroom, Darkroom quick, Path file, int rounds) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        IsnetMatting isnet = time(
                "open ISNet",
                () -> opened(() ->
                        IsnetMatting.open(new Onnx(java.util.Optional.empty()), models.resolve("isnet_768.onnx"), 2)));
        FaceFinder faces =
                FaceFinder.open(models.resolve("face_detection_full.tflite"), models.resolve("face_landmark.tflite"));
        PoseFinder poses =
                PoseFinder.open(models.resolve("pose_detection.tflite"), models.resolve("pose_landmark_full.tflite"));
        SelfieMatting selfie = time("open selfie", () -> SelfieMatting.open(models.resolve("selfie.tflite")));
        Path stored = Files.createTempFile("bench", ".portrait");
        for (int i = 0; i < rounds; i++) {
            try (var scope = new PointerScope()) {
                Photo photo = time("decode", () -> new Intake(1600).read(bytes));
                var bgra = Mats.view(photo.pixels());
                List<FaceMesh> found = time("faces", () -> faces.find(bgra));
                Optional<Pose> pose = time("pose", () -> poses.find(bgra, p -> true));
                Matte raw = time("ISNet", () -> isnet.matte(bgra));
                time("selfie", () -> selfie.matte(bgra));
                Matte matte = time("tidy", () -> MatteCare.tidied(raw, List.of(), Optional.empty()))
                        .orElse(raw);
                time("cut-out colours", () -> CutOut.of(photo.pixels(), bgra, matte));
                time("backdrop", () -> Backfill.of(photo.pixels(), bgra, matte));
                Plane coarse = time("coarse", () -> Outline.coarse(matte, photo.unit()));
                time("outline", () -> Outline.of(matte, photo.unit()));
                time("relief", () -> Sculptor.relief(coarse, List.of()));
                time("print", () -> Print.of(new Evidence(photo, found, pose, Optional.of(matte))));
            }
            Portrait portrait = time("all, ISNet", () -> darkroom.develop(bytes));
            time("all, selfie", () -> quick.develop(bytes));
            time(
                    "store",
                    () -> opened(() -> {
                        PortraitFile.write(portrait, stored);
                        return true;
                    }));
            time("load", () -> opened(() -> PortraitFile.read(stored)));
        }
        Files.delete(stored);
    }

    private static <T> T opened(java.util.concurrent.Callable<T> work) {
        try {
            return work.call();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> T time(String step, Supplier<T> work) {
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        T result = work.get();
        double wall = (System.nanoTime() - start) / 1e6;
        double used = (SYSTEM.getProcessCpuTime() - cpu) / 1e6;
        best.merge(step, new double[] {wall, used}, (a, b) ->
                new double[] {Math.min(a[0], b[0]), Math.min(a[1], b[1])});
        return result;
    }
}
