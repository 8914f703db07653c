package photoplay.app.dev;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * Compiles the effects as they are in the source tree, without Maven, and loads them beside the stage. Everything that
 * refers to an effect lives in the loaded half; this class must not.
 */
public final class Workbench {
    private static final Pattern WORD = Pattern.compile("\\W+");

    private final Path root;
    private final Path classes;

    /** @param root the project's folder */
    public Workbench(Path root) {
        this.root = root;
        this.classes = root.resolve("target/dev/effects");
    }

    /** Runs {@code sheet}, {@code words} or {@code compile} once, or {@code preview} until it is stopped, with their options. */
    public static void main(String[] args) throws Exception {
        // As the program does it: a measured cost is the program's.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        var workbench = new Workbench(Path.of(System.getProperty("photoplay.root", ".")));
        switch (args[0]) {
            case "preview" -> new Preview(workbench, List.of(args).subList(1, args.length)).run();
            case "compile" -> workbench.compile();
            default -> System.exit(workbench.draw(args));
        }
    }

    private void compile() throws IOException {
        try (URLClassLoader _ = load()) {
            // Loading has compiled what is stale.
        } catch (BrokenSources broken) {
            System.exit(1);
        }
    }

    /**
     * Has the loaded half draw.
     *
     * @return the exit status
     */
    int draw(String... args) throws Exception {
        try (URLClassLoader loaded = load()) {
            Thread.currentThread().setContextClassLoader(loaded);
            return (Integer)
                    loaded.loadClass("photoplay.app.dev." + (args[0].equals("words") ? "WordsCommand" : "SheetCommand"))
                            .getMethod("run", String[].class)
                            .invoke(null, (Object) args);
        } catch (BrokenSources broken) {
            return 1;
        }
    }

    /** Changes whenever a source, or the catalogue, does. */
    long state() throws IOException {
        List<Path> all = new ArrayList<>(sources());
        all.add(root.resolve("effects/src/main/resources/photoplay/effects/catalogue.csv"));
        long state = all.size();
        for (Path file : all) {
            state = state * 31 + Files.getLastModifiedTime(file).toMillis();
        }
        return state;
    }

    /** The sources do not compile; the compiler has said why. */
    public static final class BrokenSources extends Exception {
        private static final long serialVersionUID = 1;
    }

    /** The effects and the tools around them; what is newer than its classes is compiled, and what names it. */
    public URLClassLoader load() throws IOException, BrokenSources {
        List<Path> sources = sources();
        List<Path> stale = stale(sources);
        if (!stale.isEmpty()) {
            compile(stale, stale.size() == sources.size());
            Files.writeString(stamp(), listing(sources));
        }
        Path resources = root.resolve("effects/src/main/resources");
        URL[] urls = {classes.toUri().toURL(), resources.toUri().toURL()};
        return new URLClassLoader(urls, Workbench.class.getClassLoader());
    }

    private List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String folder : List.of(
                "effects/src/main/java",
                "app/src/main/java/photoplay/app/studio",
                "app/src/main/java/photoplay/app/dev")) {
            try (Stream<Path> files = Files.walk(root.resolve(folder))) {
                found.addAll(files.filter(f -> f.toString().endsWith(".java")).toList());
            }
        }
        return found;
    }

    /** All sources when one was taken away; else those that changed or are new, and those that mention them. */
    private List<Path> stale(List<Path> sources) throws IOException {
        if (!Files.exists(stamp())) {
            return sources;
        }
        Set<String> known = Set.of(Files.readString(stamp()).split("\n"));
        if (!sources.stream().map(Path::toString).toList().containsAll(known)) {
            return sources;
        }
        FileTime compiled = Files.getLastModifiedTime(stamp());
        Set<Path> stale = new LinkedHashSet<>();
        Set<String> names = new HashSet<>();
        for (Path source : sources) {
            if (!known.contains(source.toString())
                    || Files.getLastModifiedTime(source).compareTo(compiled) >= 0) {
                stale.add(source);
                names.add(source.getFileName().toString().replace(".java", ""));
            }
        }
        if (!stale.isEmpty()) {
            for (Path source : sources) {
                Stream<String> words = WORD.splitAsStream(Files.readString(source));
                if (words.anyMatch(names::contains)) {
                    stale.add(source);
                }
            }
        }
        return List.copyOf(stale);
    }

    private Path stamp() {
        return classes.resolve("compiled");
    }

    private static String listing(List<Path> sources) {
        return String.join("\n", sources.stream().map(Path::toString).sorted().toList());
    }

    private void compile(List<Path> sources, boolean all) throws IOException, BrokenSources {
        if (all) {
            deleteClasses();
        }
        Files.createDirectories(classes);
        String classpath = classes + System.getProperty("path.separator") + System.getProperty("java.class.path");
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-nowarn", "-proc:none", "-cp", classpath));
        sources.forEach(s -> arguments.add(s.toString()));
        int status = ToolProvider.getSystemJavaCompiler()
                .run(System.in, System.out, System.err, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new BrokenSources();
        }
    }

    private void deleteClasses() throws IOException {
        if (!Files.exists(classes)) {
            return;
        }
        Files.walkFileTree(classes, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
