package photoplay.app;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import photoplay.app.log.Logs;
import photoplay.app.serve.ServeCommand;
import photoplay.app.serve.ServerProcess;

/**
 * {@code ./photoplay}. Server processes, and a server started without faults, do without picocli: the JVM cannot keep its
 * classes in a startup cache.
 */
public final class Photoplay {
    private Photoplay() {}

    public static void main(String[] args) {
        // Else OpenCV's and FFmpeg's bindings ask the system for the size of the process at every object.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        Logs.install();
        List<String> words = List.of(args);
        Optional<Callable<Integer>> server = words.isEmpty() ? Optional.empty() : server(words);
        System.exit(server.isPresent() ? run(server.get()) : Commands.line().execute(args));
    }

    private static Optional<Callable<Integer>> server(List<String> words) {
        return switch (words.getFirst()) {
            case ServerProcess.WORD -> Optional.of(() -> ServerProcess.run(words.get(1), words.getLast()));
            case ServeCommand.WORD ->
                ServeCommand.plain(words.subList(1, words.size())).map(Photoplay::serve);
            default -> Optional.empty();
        };
    }

    private static Callable<Integer> serve(Map<String, String> chosen) {
        return () -> ServeCommand.serve(chosen, new PrintWriter(System.out, false, Charset.defaultCharset()));
    }

    private static int run(Callable<Integer> work) {
        try {
            return work.call();
        } catch (Exception e) {
            System.err.println(Explained.of(e));
            return 1;
        }
    }
}
