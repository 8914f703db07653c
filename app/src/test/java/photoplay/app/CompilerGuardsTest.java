package photoplay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The compiler as the build configures it refuses what it should: the guards are really on. */
class CompilerGuardsTest {
    private static final Pattern ARGUMENT = Pattern.compile("<arg>(.*?)</arg>");

    @TempDir
    Path folder;

    private record Result(int status, String output) {}

    @Test
    void aNullIsAnError() throws Exception {
        Result result = compile("""
            package photoplay.fixture;
            @org.jspecify.annotations.NullMarked
            final class Fixture {
                String name() { return null; }
            }
            """);
        assertThat(result.output()).contains("[NullAway]").contains("error");
        assertThat(result.status()).isNotZero();
    }

    @Test
    void aFindingOfErrorProneIsAnError() throws Exception {
        Result result = compile("""
            package photoplay.fixture;
            @org.jspecify.annotations.NullMarked
            final class Fixture {
                boolean same(Integer a) { return a == Integer.valueOf(1000); }
            }
            """);
        assertThat(result.output()).contains("[BoxedPrimitiveEquality]");
        assertThat(result.status()).isNotZero();
    }

    @Test
    void aWarningOfTheCompilerIsAnError() throws Exception {
        Result result = compile("""
            package photoplay.fixture;
            @org.jspecify.annotations.NullMarked
            final class Fixture {
                java.util.List raw() { return java.util.List.of(); }
            }
            """);
        assertThat(result.output()).contains("[rawtypes]");
        assertThat(result.status()).isNotZero();
    }

    @Test
    void cleanCodePasses() throws Exception {
        Result result = compile("""
            package photoplay.fixture;
            @org.jspecify.annotations.NullMarked
            final class Fixture {
                String name() { return "fixture"; }
            }
            """);
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    private Result compile(String source) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("Fixture.java"), source);
        String classPath = System.getProperty("java.class.path");
        List<String> command =
                new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/javac", "--release", "25"));
        command.addAll(configured());
        command.addAll(
                List.of("-processorpath", classPath, "-cp", classPath, "-d", folder.toString(), file.toString()));
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new StringWriter();
        try (var reader = javac.inputReader()) {
            reader.transferTo(output);
        }
        assertThat(javac.waitFor(2, TimeUnit.MINUTES)).isTrue();
        return new Result(javac.exitValue(), output.toString());
    }

    /** The arguments of the main compilation in the parent POM, which come first in it. */
    private static List<String> configured() throws IOException {
        String pom = Files.readString(Path.of(System.getProperty("photoplay.root"), "pom.xml"));
        String block = pom.substring(pom.indexOf("<compilerArgs>"), pom.indexOf("</compilerArgs>"));
        List<String> arguments;
        try (Stream<String> lines = new java.io.BufferedReader(new StringReader(block)).lines()) {
            arguments = lines.map(ARGUMENT::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(m -> m.group(1))
                    .toList();
        }
        assertThat(arguments).anyMatch(a -> a.startsWith("-Xplugin:ErrorProne")).contains("-Werror");
        return arguments;
    }
}
