package photoplay.service.outbound;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Rows of the tab-separated corpora beside the tests. */
record Corpus(String subject, String verdict, String why) {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(u[0-9a-f]{4}|[tnr0\\\\])|\\{([^}*]+)\\*([0-9]+)}");

    static List<Corpus> read(String name) {
        try (var in = Objects.requireNonNull(Corpus.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Corpus(unescape(cells[0]), unescape(cells[1]), cells[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean refused() {
        return verdict.equals("refuse");
    }

    private static String unescape(String text) {
        return ESCAPE.matcher(text).replaceAll(match -> {
            if (match.group(2) != null) {
                return match.group(2).repeat(Integer.parseInt(match.group(3)));
            }
            var mark = match.group(1);
            var plain = switch (mark.charAt(0)) {
                case 't' -> "\t";
                case 'n' -> "\n";
                case 'r' -> "\r";
                case '0' -> "\0";
                case 'u' -> Character.toString((char) Integer.parseInt(mark.substring(1), 16));
                default -> "\\";
            };
            return java.util.regex.Matcher.quoteReplacement(plain);
        });
    }

    @Override
    public String toString() {
        return why + ": " + subject.substring(0, Math.min(60, subject.length()));
    }
}
