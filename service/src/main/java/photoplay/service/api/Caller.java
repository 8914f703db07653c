package photoplay.service.api;

import photoplay.service.account.ApiKey;

/** Who calls. */
sealed interface Caller {
    /** Not asked. */
    record Anyone() implements Caller {}

    record Holder(ApiKey key) implements Caller {}

    record Operator() implements Caller {}

    /** The key of a route that only customers reach. */
    default ApiKey key() {
        return switch (this) {
            case Holder(var key) -> key;
            case Anyone _, Operator _ -> throw new IllegalStateException("the route has no customer");
        };
    }

    default long customer() {
        return key().customer().id();
    }
}
