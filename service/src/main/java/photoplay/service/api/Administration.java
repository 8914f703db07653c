package photoplay.service.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import photoplay.service.account.ApiKey;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.NewKey;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Balance;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.office.Office;

/** The operator's API: the office over HTTP. */
final class Administration {
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int PAGE = 100;
    private final Office office;
    private final Customers customers;
    private final Deliveries deliveries;

    Administration(Office office, Customers customers, Deliveries deliveries) {
        this.office = office;
        this.customers = customers;
        this.deliveries = deliveries;
    }

    Reply keys(Call call, Caller caller) {
        var data = Json.object();
        var list = data.putArray("keys");
        office.keys().forEach(key -> list.add(shown(key)));
        return Reply.success(data);
    }

    Reply createKey(Call call, Caller caller) {
        var body = Json.read(call.body(LARGEST_BODY));
        var credit = body.hasNonNull("credit") ? amount(body, "credit") : Money.ZERO;
        return Reply.success(shown(office.createKey(text(body, "customer"), credit)));
    }

    Reply rotate(Call call, Caller caller) {
        var body = Json.read(call.body(LARGEST_BODY));
        long overlap = body.path("overlapSeconds").asLong(0);
        if (overlap < 0 || overlap > Duration.ofDays(90).toSeconds()) {
            throw Rejection.field("overlapSeconds", "must be 0 to 7776000");
        }
        return office.rotate(keyId(call), Duration.ofSeconds(overlap))
                .map(key -> Reply.success(shown(key)))
                .orElseThrow(Administration::noKey);
    }

    Reply revoke(Call call, Caller caller) {
        if (!office.revoke(keyId(call))) {
            throw noKey();
        }
        return key(call);
    }

    Reply limit(Call call, Caller caller) {
        var body = Json.read(call.body(LARGEST_BODY));
        var now = office.key(keyId(call)).orElseThrow(Administration::noKey);
        try {
            office.limit(
                    now.id(),
                    new KeyLimits(
                            body.path("requestsASecond").asInt(now.limits().requestsASecond()),
                            body.path("burst").asInt(now.limits().burst()),
                            body.path("openTasks").asInt(now.limits().openTasks())));
        } catch (IllegalArgumentException tooLow) {
            throw Rejection.field("limits", "must be at least 1");
        }
        office.signCallbacks(now.id(), body.path("signsCallbacks").asBoolean(now.signsCallbacks()));
        return key(call);
    }

    private Reply key(Call call) {
        return office.key(keyId(call)).map(key -> Reply.success(shown(key))).orElseThrow(Administration::noKey);
    }

    private static long keyId(Call call) {
        try {
            return Long.parseLong(call.parameter("key_id"));
        } catch (NumberFormatException notANumber) {
            throw noKey();
        }
    }

    private static Rejection noKey() {
        return Rejection.of(Fault.NOT_FOUND, "no such key");
    }

    private static ObjectNode shown(ApiKey key) {
        var node = Json.object()
                .put("id", key.id())
                .put("customer", key.customer().name())
                .put("begins", key.shown())
                .put("accessKey", key.accessKey())
                .put("signsCallbacks", key.signsCallbacks())
                .put("createTime", key.createdAt().toEpochMilli());
        node.putObject("limits")
                .put("requestsASecond", key.limits().requestsASecond())
                .put("burst", key.limits().burst())
                .put("openTasks", key.limits().openTasks());
        key.expiresAt().ifPresent(at -> node.put("expireTime", at.toEpochMilli()));
        return node;
    }

    private static ObjectNode shown(NewKey key) {
        return shown(key.key())
                .put("key", key.secret())
                .put("secretKey", key.secretKey())
                .put("callbackSecret", key.callbackSecret());
    }

    Reply grant(Call call, Caller caller) {
        var body = Json.read(call.body(LARGEST_BODY));
        return posted(() -> office.grant(text(body, "customer"), amount(body, "amount"), reason(body)));
    }

    Reply correct(Call call, Caller caller) {
        var body = Json.read(call.body(LARGEST_BODY));
        return posted(() -> office.correct(text(body, "customer"), amount(body, "amount"), text(body, "reason")));
    }

    private static Reply posted(java.util.function.Supplier<Balance> change) {
        try {
            var balance = change.get();
            return Reply.success(Json.object()
                    .put("available", balance.available().inDollars())
                    .put("held", balance.held().inDollars()));
        } catch (Office.NoCustomer nobody) {
            throw Rejection.field("customer", "names nobody");
        } catch (Ledger.Overdrawn overdrawn) {
            throw Rejection.field("amount", "takes more than is available");
        } catch (IllegalArgumentException wrong) {
            throw Rejection.field("amount", "must be positive for a grant, and not zero");
        }
    }

    Reply tasks(Call call, Caller caller) {
        return customers.list(call, Optional.empty());
    }

    Reply deliveries(Call call, Caller caller) {
        return Reply.success(DeliveryViews.list(deliveries, office.deliveries(call.number("limit", PAGE, 1, PAGE))));
    }

    Reply resend(Call call, Caller caller) {
        var id = call.parameter("delivery_id");
        if (!office.resend(id)) {
            throw Rejection.of(Fault.NOT_FOUND, "no such delivery");
        }
        return Reply.success(Json.object().put("deliveryId", id).put("state", "due"));
    }

    private static String text(ObjectNode body, String name) {
        var node = body.path(name);
        if (!node.isTextual() || node.textValue().isBlank() || node.textValue().length() > 100) {
            throw Rejection.field(name, "must be a string of 1 to 100 characters");
        }
        return node.textValue();
    }

    private static String reason(ObjectNode body) {
        return body.hasNonNull("reason") ? text(body, "reason") : "granted by the operator";
    }

    private static Money amount(ObjectNode body, String name) {
        try {
            return Money.dollars(body.path(name).asText());
        } catch (IllegalArgumentException malformed) {
            throw Rejection.field(name, "must be dollars with at most six decimals");
        }
    }
}
