package photoplay.service.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.catalogue.Effect;
import photoplay.service.money.Money;
import photoplay.service.outbound.AddressRule;
import photoplay.service.outbound.CustomerUrl;
import photoplay.service.outbound.RefusedException;
import photoplay.service.picture.PictureLimits;
import photoplay.service.picture.PictureRefusedException;
import photoplay.service.picture.PictureSource;
import photoplay.service.storage.StorageName;
import photoplay.service.task.Dialect;
import photoplay.service.task.Mode;
import photoplay.service.task.Order;
import photoplay.service.task.Picture;
import photoplay.service.task.Uploads;

/** Turns a request into an order, or says which field breaks which rule and what would be valid. */
final class OrderReader {
    private static final String MODEL = "kling-effects";
    private static final int SHORTEST = 5;
    private static final int LONGEST = 10;
    private static final int EXTERNAL_ID_LENGTH = 255;
    private static final int DURATION_LENGTH = 20;
    private final Catalogue catalogue;
    private final AddressRule addresses;
    private final Uploads uploads;
    private final String uploadUrls;

    /**
     * @param publicUrl where customers reach the API: pictures uploaded there are recognised by it
     */
    OrderReader(Catalogue catalogue, AddressRule addresses, Uploads uploads, String publicUrl) {
        this.catalogue = catalogue;
        this.addresses = addresses;
        this.uploads = uploads;
        this.uploadUrls = publicUrl + "/files/uploads/";
    }

    /** Names as this API spells them, by their letters alone. */
    private static final Map<String, String> SPELLINGS = spellings(
            "effect_scene",
            "input",
            "callback_url",
            "external_task_id",
            "dry_run",
            "image",
            "images",
            "duration",
            "mode");

    private static Map<String, String> spellings(String... names) {
        var all = new HashMap<String, String>();
        for (var name : names) {
            all.put(letters(name), name);
        }
        return Map.copyOf(all);
    }

    private static String letters(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    /** Unknown fields are welcome, but not one that was meant to be ours: a callback that never comes is found too late. */
    private static void checkSpelling(ObjectNode object, String prefix) {
        object.fieldNames().forEachRemaining(name -> {
            var ours = SPELLINGS.get(name.length() > 40 ? "" : letters(name));
            if (ours != null && !ours.equals(name)) {
                throw Rejection.field(prefix + name, "is not a field", List.of(prefix + ours));
            }
        });
    }

    /** A picture as given. */
    sealed interface Given {
        record Ready(Picture picture) implements Given {}

        record Inline(byte[] file, String extension) implements Given {}
    }

    /** A checked request whose inline pictures are not stored yet. */
    record Draft(
            Dialect dialect,
            Effect effect,
            Money price,
            List<Given> pictures,
            Mode mode,
            int seconds,
            Optional<String> callbackUrl,
            Optional<String> externalId,
            boolean dryRun,
            String params) {}

    Draft read(Dialect dialect, long customer, ObjectNode body) {
        if (dialect == Dialect.RESELLER) {
            checkModel(body);
        }
        checkSpelling(body, "");
        var effect = effect(body);
        var input = object(body, "input");
        checkSpelling(input, "input.");
        var params = body.deepCopy();
        var pictures = pictures(effect, input, (ObjectNode) params.path("input"), customer);
        text(input, "input.model_name");
        return new Draft(
                dialect,
                effect,
                catalogue.price(effect),
                List.copyOf(pictures),
                mode(input),
                seconds(input),
                callbackUrl(body),
                externalId(body),
                flag(body, "dry_run"),
                Json.text(params));
    }

    /** Stores what came inline, and makes the order. */
    Order order(Draft draft, long customer) throws IOException {
        var pictures = new ArrayList<Picture>();
        for (var given : draft.pictures()) {
            pictures.add(
                    switch (given) {
                        case Given.Ready(var picture) -> picture;
                        case Given.Inline(var file, var extension) ->
                            new Picture.Stored(
                                    uploads.keep(customer, file, extension).text());
                    });
        }
        return new Order(
                draft.dialect(),
                draft.effect().scene(),
                pictures,
                draft.mode(),
                draft.seconds(),
                draft.callbackUrl(),
                draft.externalId(),
                draft.params());
    }

    /** Deletes what {@link #order} stored, when the order was not accepted. */
    void undo(Draft draft, Order order) throws IOException {
        for (int i = 0; i < draft.pictures().size(); i++) {
            if (draft.pictures().get(i) instanceof Given.Inline
                    && order.pictures().get(i) instanceof Picture.Stored(var name)) {
                uploads.delete(new StorageName(name));
            }
        }
    }

    private static void checkModel(ObjectNode body) {
        var model = text(body, "model");
        if (model.isEmpty()) {
            throw Rejection.field("model", "is missing; it must be \"" + MODEL + "\"");
        }
        if (!model.get().equals(MODEL) && !model.get().equals(TaskViews.MODEL)) {
            throw Rejection.field("model", "must be \"" + MODEL + "\"", List.of(MODEL));
        }
    }

    private Effect effect(ObjectNode body) {
        var name = text(body, "effect_scene");
        if (name.isEmpty() || name.get().isBlank()) {
            throw Rejection.field("effect_scene", "is missing; GET /api/v1/effects lists the effects");
        }
        return catalogue
                .find(name.get())
                .orElseThrow(() -> Rejection.field(
                        "effect_scene", "names no effect: " + quoted(name.get()), catalogue.near(name.get())));
    }

    private static String quoted(String text) {
        var shown = text.length() > 80 ? text.substring(0, 80) + "…" : text;
        return TextNode.valueOf(shown).toString();
    }

    private List<Given> pictures(Effect effect, ObjectNode input, ObjectNode params, long customer) {
        var single = input.get("image");
        var several = input.get("images");
        if (effect.persons() == 1) {
            if (single == null || single.isNull()) {
                throw Rejection.field(
                        "input.image",
                        several == null
                                ? "is missing: " + effect.scene() + " takes one picture, by URL or as base64"
                                : "is missing: " + effect.scene()
                                        + " takes one picture in input.image, not input.images");
            }
            return List.of(picture("input.image", single, customer, shown -> params.put("image", shown)));
        }
        if (!(several instanceof ArrayNode list) || list.size() != 2) {
            throw Rejection.field(
                    "input.images",
                    "must be an array of exactly two pictures for " + effect.scene() + ", the first is the left one");
        }
        var shownList = (ArrayNode) params.get("images");
        return List.of(
                picture("input.images[0]", list.get(0), customer, shown -> shownList.set(0, TextNode.valueOf(shown))),
                picture("input.images[1]", list.get(1), customer, shown -> shownList.set(1, TextNode.valueOf(shown))));
    }

    private Given picture(String field, JsonNode node, long customer, java.util.function.Consumer<String> show) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw Rejection.field(field, "must be a string: an http(s) URL or a base64 picture");
        }
        var text = node.textValue().strip();
        if (text.startsWith(uploadUrls)) {
            return new Given.Ready(own(field, text, customer));
        }
        try {
            return switch (PictureSource.parse(text, PictureLimits.KLING)) {
                case PictureSource.ByUrl(var url) -> {
                    addresses.screen(url);
                    yield new Given.Ready(new Picture.Link(url.toString()));
                }
                case PictureSource.Inline(var file, var header) -> {
                    show.accept("(" + file.length + " bytes of base64)");
                    yield new Given.Inline(file, header.format().extension());
                }
            };
        } catch (RefusedException refused) {
            throw Rejection.field(
                    field, "cannot be fetched: " + refused.refusal().message());
        } catch (PictureRefusedException refused) {
            var nearest = refused.problem().nearest().map(Object::toString);
            throw Rejection.with(
                    Fault.INVALID, field + ": " + refused.problem().message(), details(field, refused, nearest));
        }
    }

    private static ObjectNode details(String field, PictureRefusedException refused, Optional<String> nearest) {
        var details = Json.object()
                .put("field", field)
                .put("rule", refused.problem().message())
                .put("code", refused.problem().code());
        nearest.ifPresent(size -> details.putArray("nearest").add(size));
        return details;
    }

    private Picture own(String field, String url, long customer) {
        try {
            var name = new StorageName("uploads/" + url.substring(uploadUrls.length()));
            if (uploads.belongsTo(customer, name)) {
                return new Picture.Stored(name.text());
            }
        } catch (IllegalArgumentException malformed) {
            throw noUpload(field);
        }
        throw noUpload(field);
    }

    private static Rejection noUpload(String field) {
        return Rejection.field(field, "names no file that you uploaded");
    }

    private static Mode mode(ObjectNode input) {
        return text(input, "input.mode")
                .map(mode -> switch (mode.toLowerCase(Locale.ROOT)) {
                    case "std" -> Mode.STD;
                    case "pro" -> Mode.PRO;
                    default -> throw Rejection.field("input.mode", "must be \"std\" or \"pro\"", List.of("std"));
                })
                .orElse(Mode.STD);
    }

    private static int seconds(ObjectNode input) {
        var node = input.path("duration");
        if (node.isMissingNode() || node.isNull()) {
            return SHORTEST;
        }
        // The time to read a decimal grows with the square of its length.
        if (node.isTextual() && node.textValue().length() > DURATION_LENGTH) {
            throw badDuration(Integer.toString(SHORTEST));
        }
        try {
            var number = node.isTextual()
                    ? new java.math.BigDecimal(node.textValue().strip())
                    : node.isNumber() ? node.decimalValue() : new java.math.BigDecimal("-1");
            if (number.compareTo(java.math.BigDecimal.valueOf(SHORTEST)) >= 0
                    && number.compareTo(java.math.BigDecimal.valueOf(LONGEST)) <= 0) {
                return number.intValueExact();
            }
            boolean tooLong = number.signum() > 0 && number.compareTo(java.math.BigDecimal.valueOf(LONGEST)) > 0;
            throw badDuration(Integer.toString(tooLong ? LONGEST : SHORTEST));
        } catch (ArithmeticException | NumberFormatException notWhole) {
            throw badDuration(Integer.toString(SHORTEST));
        }
    }

    private static Rejection badDuration(String nearest) {
        return Rejection.field("input.duration", "must be 5 to 10 whole seconds", List.of(nearest));
    }

    private Optional<String> callbackUrl(ObjectNode body) {
        var text = text(body, "callback_url").filter(url -> !url.isBlank());
        try {
            if (text.isPresent()) {
                var url = CustomerUrl.parse(text.get().strip());
                addresses.screen(url);
                return Optional.of(url.toString());
            }
            return Optional.empty();
        } catch (RefusedException refused) {
            throw Rejection.field(
                    "callback_url", "cannot be called: " + refused.refusal().message());
        }
    }

    private static Optional<String> externalId(ObjectNode body) {
        var id = text(body, "external_task_id").filter(value -> !value.isEmpty());
        if (id.filter(OrderReader::unfit).isPresent()) {
            throw Rejection.field(
                    "external_task_id",
                    "must have at most " + EXTERNAL_ID_LENGTH
                            + " characters, none of them control characters or half a surrogate pair");
        }
        return id;
    }

    private static boolean unfit(String id) {
        return id.length() > EXTERNAL_ID_LENGTH || id.chars().anyMatch(Character::isISOControl) || Json.halved(id);
    }

    private static ObjectNode object(ObjectNode body, String name) {
        if (body.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw Rejection.field(name, body.has(name) ? "must be an object" : "is missing; it must be an object");
    }

    private static Optional<String> text(ObjectNode object, String path) {
        var node = object.path(path.substring(path.lastIndexOf('.') + 1));
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            throw Rejection.field(path, "must be a string");
        }
        if (node.textValue().indexOf('\0') >= 0) {
            throw Rejection.field(path, "must not contain the character U+0000");
        }
        return Optional.of(node.textValue());
    }

    private static boolean flag(ObjectNode object, String name) {
        var node = object.path(name);
        if (!node.isMissingNode() && !node.isNull() && !node.isBoolean()) {
            throw Rejection.field(name, "must be true or false");
        }
        return node.asBoolean(false);
    }
}
