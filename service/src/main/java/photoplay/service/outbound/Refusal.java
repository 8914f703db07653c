package photoplay.service.outbound;

import java.time.Duration;
import java.util.Locale;

/**
 * The rule that ended an outbound call. {@link #message()} may be shown to the customer: it never says what a name
 * resolved to, nor whether an internal name exists.
 */
public sealed interface Refusal {

    /** The URL breaks a rule of syntax; {@code rule} is a whole sentence. */
    record BadUrl(String rule) implements Refusal {
        @Override
        public String message() {
            return rule;
        }
    }

    /** The host has no address, or one that is not public: the two are told apart only in the operator's log. */
    record NoPublicAddress(String host) implements Refusal {
        @Override
        public String message() {
            return "The host " + host + " has no public address.";
        }
    }

    /** A redirect that must not be followed; {@code rule} is a whole sentence. */
    record BadRedirect(String rule) implements Refusal {
        @Override
        public String message() {
            return rule;
        }
    }

    /** More than {@code limit} bytes, announced or sent. */
    record TooLarge(long limit) implements Refusal {
        @Override
        public String message() {
            return "The answer is larger than " + limit + " bytes.";
        }
    }

    /** Not finished within {@code limit}, from name lookup to last byte. */
    record TooSlow(Duration limit) implements Refusal {
        @Override
        public String message() {
            return String.format(
                    Locale.ROOT, "The answer was not complete after %.1f seconds.", limit.toMillis() / 1000.0);
        }
    }

    /** A picture URL answered with something other than 200. */
    record BadStatus(int status) implements Refusal {
        @Override
        public String message() {
            return "The server answered with HTTP status " + status + " instead of 200.";
        }
    }

    /** The peer broke off or does not speak HTTP/1.1 within the header limits. */
    record BadAnswer() implements Refusal {
        @Override
        public String message() {
            return "The server broke off or did not answer in valid HTTP.";
        }
    }

    /** The TLS handshake failed: untrusted or wrong certificate, or no common protocol. */
    record NoTrust(String host) implements Refusal {
        @Override
        public String message() {
            return "No trusted TLS connection to " + host + " could be made.";
        }
    }

    /** No connection: refused, reset or no route. */
    record Unreachable(String host) implements Refusal {
        @Override
        public String message() {
            return "No connection to " + host + " could be made.";
        }
    }

    /** One sentence for the customer. */
    String message();

    /** A stable snake_case name of the rule. */
    default String code() {
        return switch (this) {
            case BadUrl _ -> "bad_url";
            case NoPublicAddress _ -> "no_public_address";
            case BadRedirect _ -> "bad_redirect";
            case TooLarge _ -> "too_large";
            case TooSlow _ -> "too_slow";
            case BadStatus _ -> "bad_status";
            case BadAnswer _ -> "bad_answer";
            case NoTrust _ -> "no_trust";
            case Unreachable _ -> "unreachable";
        };
    }

    /** Whether the same call may succeed later. */
    default boolean passing() {
        return switch (this) {
            case BadUrl _, BadRedirect _, TooLarge _, NoTrust _ -> false;
            case BadStatus(int status) -> status == 408 || status == 429 || status >= 500;
            case NoPublicAddress _, TooSlow _, BadAnswer _, Unreachable _ -> true;
        };
    }
}
