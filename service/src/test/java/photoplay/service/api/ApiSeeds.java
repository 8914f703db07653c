package photoplay.service.api;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Where the fuzzer begins with the targets beside this; {@link ApiTargetsTest} runs them all in every build. */
public final class ApiSeeds {
    private ApiSeeds() {}

    /** @param target its simple name */
    public static Stream<byte[]> of(String target) {
        var texts = switch (target) {
            case "OrderTarget" -> OrderTarget.seeds();
            case "UploadTarget" -> UploadTarget.seeds();
            case "HeaderTarget" -> HeaderTarget.seeds();
            default -> throw new IllegalArgumentException(target);
        };
        return texts.map(text -> text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
