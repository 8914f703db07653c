package photoplay.service.api;

import java.lang.reflect.Proxy;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.catalogue.Effect;
import photoplay.service.catalogue.Prices;
import photoplay.service.catalogue.Tier;
import photoplay.service.data.Database;
import photoplay.service.data.Unavailable;
import photoplay.service.outbound.AddressRule;
import photoplay.service.storage.Storage;
import photoplay.service.task.Dialect;
import photoplay.service.task.Uploads;

/**
 * Any bytes as an order, in the resellers' shape and, when the first one says so, in Kling's: they are refused with a
 * reason, or become an order that fits its effect and can be stored.
 */
public final class OrderTarget {
    private static final String URL = "http://localhost:8080";
    private static final OrderReader ORDERS = new OrderReader(
            new Catalogue(List.of(effect("balloon_parade", 1), effect("hug", 2)), Prices.PUBLISHED),
            AddressRule.PUBLIC_ONLY,
            new Uploads(new Database(away(DataSource.class)), away(Storage.class), Path.of(""), InstantSource.system()),
            URL);

    private OrderTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        draft(input);
    }

    /** What becomes of it, if it is not refused. */
    static Optional<OrderReader.Draft> draft(byte[] input) {
        boolean kling = input.length > 0 && input[0] == 'k';
        var body = kling ? Arrays.copyOfRange(input, 1, input.length) : input;
        OrderReader.Draft draft;
        try {
            draft = ORDERS.read(kling ? Dialect.KLING : Dialect.RESELLER, 1, Json.read(body));
        } catch (Rejection refused) {
            told(refused);
            return Optional.empty();
        } catch (Unavailable askedForAnUpload) {
            return Optional.empty();
        }
        if (draft.pictures().size() != draft.effect().persons() || draft.seconds() < 5 || draft.seconds() > 10) {
            throw new AssertionError("no such film: " + draft);
        }
        Stream.of(Optional.of(draft.params()), draft.callbackUrl(), draft.externalId())
                .flatMap(Optional::stream)
                .forEach(OrderTarget::storable);
        Json.read(draft.params().getBytes(StandardCharsets.UTF_8));
        return Optional.of(draft);
    }

    /** A refusal has words, and can be sent. */
    static void told(Rejection refused) {
        if (String.valueOf(refused.getMessage()).isBlank()) {
            throw new AssertionError("no clear message", refused);
        }
        Json.bytes(Json.object().put("msg", refused.getMessage()).set("details", refused.details()));
    }

    private static void storable(String text) {
        try {
            StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException half) {
            throw new AssertionError("half a character", half);
        }
        if (text.indexOf('\0') >= 0) {
            throw new AssertionError("PostgreSQL holds no U+0000");
        }
    }

    static Stream<String> seeds() {
        var order = """
                {"model":"kling-effects","effect_scene":"%s","input":{%s,"mode":"pro","duration":"7"},
                "callback_url":"https://example.com/a?b","external_task_id":"my \\ud83d\\ude00 1","dry_run":true}""";
        var one = order.formatted("balloon_parade", "\"image\":\"https://example.com/a.jpg\"");
        var two = order.formatted("hug", "\"images\":[\"https://example.com/a.jpg\",\"https://example.com/b.jpg\"]");
        var own = order.formatted("balloon_parade", "\"image\":\"" + URL + "/files/uploads/abc.png\"");
        var near = order.formatted("baloon_parade", "\"Image\":\"data:image/png;base64,iVBORw0KGgo=\"");
        return Stream.of(one, two, own, near).flatMap(text -> Stream.of(text, "k" + text));
    }

    private static Effect effect(String name, int persons) {
        return new Effect(name, name, "", "", persons, Tier.LOW, List.of(), Optional.empty());
    }

    /** Something that cannot be reached. */
    static <T> T away(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> {
            throw new SQLException("away", "08001");
        }));
    }
}
