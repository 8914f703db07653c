package photoplay.app.serve;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import photoplay.app.Complaint;
import photoplay.service.account.KeyLimits;
import photoplay.service.outbound.Networks;
import photoplay.service.storage.S3Settings;
import photoplay.service.task.Retention;
import photoplay.stage.vision.Darkroom;

/**
 * How a server runs, read from {@code PHOTOPLAY_} variables; docs/operating.md explains each.
 *
 * @param port 0 takes a free one
 * @param workers render worker processes
 * @param node this machine's name among several over one database
 */
public record Settings(
        Path data,
        String host,
        int port,
        Optional<DatabaseAddress> database,
        Set<Role> roles,
        int workers,
        String node,
        Networks outboundAllow,
        Darkroom.Settings darkroom,
        boolean moderation,
        double moderationThreshold,
        Optional<String> publicUrl,
        Optional<String> adminKey,
        boolean openMetrics,
        Optional<byte[]> secret,
        Optional<Path> prices,
        Retention.Periods retention,
        KeyLimits usual,
        Duration grace,
        Duration longestRender,
        long diskReserve,
        Optional<S3Settings> s3) {

    /** What a server does. */
    public enum Role {
        API,
        WORKER
    }

    /**
     * @param environment variables by name
     * @throws Complaint naming the variable, its value and what is allowed
     */
    public static Settings of(Map<String, String> environment) {
        var v = new Variables(environment);
        return new Settings(
                v.read("DATA", Path::of)
                        .orElse(Path.of("data"))
                        .toAbsolutePath()
                        .normalize(),
                v.text("HOST").orElse("0.0.0.0"),
                v.number("PORT", 0, 65_535).orElse(8080),
                v.read("DATABASE_URL", DatabaseAddress::parse),
                v.read("ROLES", Settings::roles).orElse(EnumSet.allOf(Role.class)),
                v.number("WORKERS", 0, 256)
                        .orElse(Math.max(1, Runtime.getRuntime().availableProcessors() / 2)),
                v.text("NODE").orElseGet(Settings::hostName),
                v.read("OUTBOUND_ALLOW", Networks::parse).orElse(Networks.NONE),
                new Darkroom.Settings(
                        v.read("MATTE", Settings::cutting).orElse(Darkroom.Settings.DEFAULT.matting()),
                        Darkroom.Settings.DEFAULT.threads(),
                        Darkroom.Settings.DEFAULT.longSide()),
                v.flag("MODERATION").orElse(true),
                v.read("MODERATION_THRESHOLD", Settings::share).orElse(0.7),
                v.read("PUBLIC_URL", Settings::publicUrl),
                v.read("ADMIN_KEY", Settings::adminKey),
                v.flag("OPEN_METRICS").orElse(false),
                v.read("SECRET", Settings::secret),
                v.read("PRICES", Path::of),
                new Retention.Periods(
                        v.read("KEEP_RESULTS", Settings::duration).orElse(Retention.Periods.DEFAULT.results()),
                        v.read("KEEP_UPLOADS", Settings::duration).orElse(Retention.Periods.DEFAULT.uploads()),
                        v.read("KEEP_TASKS", Settings::longEnough).orElse(Retention.Periods.DEFAULT.tasks())),
                new KeyLimits(
                        v.number("REQUESTS_A_SECOND", 1, 1_000_000).orElse(KeyLimits.DEFAULT.requestsASecond()),
                        v.number("BURST", 1, 1_000_000).orElse(KeyLimits.DEFAULT.burst()),
                        v.number("OPEN_TASKS", 1, 1_000_000).orElse(KeyLimits.DEFAULT.openTasks())),
                v.read("GRACE", Settings::duration).orElse(Duration.ofSeconds(10)),
                v.read("LONGEST_RENDER", Settings::someTime).orElse(Duration.ofMinutes(5)),
                v.number("DISK_RESERVE_MB", 0, 1_000_000).orElse(500) * 1_048_576L,
                v.text("S3_BUCKET").map(bucket -> s3(bucket, v)));
    }

    /** Where customers reach the API. */
    public String reachableAt() {
        return publicUrl.orElse("http://localhost:" + port);
    }

    private static S3Settings s3(String bucket, Variables v) {
        S3Settings.Links links = v.read("S3_PUBLIC_BASE", URI::create)
                .<S3Settings.Links>map(S3Settings.Links.Public::new)
                .orElseGet(() -> new S3Settings.Links.Presigned(
                        v.read("S3_LINK_VALID", Settings::duration).orElse(Duration.ofDays(7))));
        return new S3Settings(
                v.read("S3_ENDPOINT", URI::create),
                v.text("S3_REGION").orElse("us-east-1"),
                bucket,
                v.text("S3_PREFIX").orElse(""),
                v.flag("S3_PATH_STYLE").orElse(false),
                v.required("S3_ACCESS_KEY"),
                v.required("S3_SECRET_KEY"),
                links);
    }

    private static Set<Role> roles(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Stream.of(text.split(",", -1)).map(r -> word(Role.class, r)).forEach(roles::add);
        return roles;
    }

    private static Darkroom.Settings.Cutting cutting(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "isnet" -> Darkroom.Settings.Cutting.ANY_SUBJECT;
            case "selfie" -> Darkroom.Settings.Cutting.PEOPLE;
            default -> throw new IllegalArgumentException("isnet or selfie is wanted");
        };
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text.strip())) {
                return constant;
            }
        }
        throw new IllegalArgumentException("one of "
                + String.join(
                        ", ",
                        Stream.of(type.getEnumConstants())
                                .map(e -> e.name().toLowerCase(Locale.ROOT))
                                .toList())
                + " is wanted");
    }

    private static double share(String text) {
        double share = Double.parseDouble(text);
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("a number above 0 and up to 1 is wanted");
        }
        return share;
    }

    private static String publicUrl(String text) {
        if (!text.matches("https?://[^/]+(/.*[^/])?")) {
            throw new IllegalArgumentException("an http or https URL without a slash at its end is wanted");
        }
        return text;
    }

    /** Whoever guesses it has the money of all customers. The value itself must not be in a message. */
    private static String adminKey(String text) {
        if (text.length() < 16) {
            throw new Complaint("PHOTOPLAY_ADMIN_KEY is too short: at least 16 characters are wanted, at random.");
        }
        return text;
    }

    private static byte[] secret(String text) {
        byte[] secret = HexFormat.of().parseHex(text);
        if (secret.length != 32) {
            throw new IllegalArgumentException("64 hexadecimal digits are wanted");
        }
        return secret;
    }

    /** {@code 90s}, {@code 15m}, {@code 36h} or {@code 30d}. */
    private static Duration duration(String text) {
        if (!text.matches("[0-9]{1,6}[smhd]")) {
            throw new IllegalArgumentException("a length of time such as 90s, 15m, 36h or 30d is wanted");
        }
        long n = Long.parseLong(text.substring(0, text.length() - 1));
        return switch (text.charAt(text.length() - 1)) {
            case 's' -> Duration.ofSeconds(n);
            case 'm' -> Duration.ofMinutes(n);
            case 'h' -> Duration.ofHours(n);
            default -> Duration.ofDays(n);
        };
    }

    private static Duration someTime(String text) {
        Duration time = duration(text);
        if (time.isZero()) {
            throw new IllegalArgumentException("more than no time is wanted");
        }
        return time;
    }

    private static Duration longEnough(String text) {
        Duration time = duration(text);
        if (time.compareTo(Duration.ofDays(2)) < 0) {
            throw new IllegalArgumentException("at least 2d is wanted, which is how long an Idempotency-Key counts");
        }
        return time;
    }

    private static String hostName() {
        try {
            return java.nio.file.Files.readString(Path.of("/proc/sys/kernel/hostname"))
                    .strip();
        } catch (java.io.IOException unknown) {
            return "node";
        }
    }

    private record Variables(Map<String, String> all) {
        Optional<String> text(String name) {
            return Optional.ofNullable(all.get("PHOTOPLAY_" + name)).filter(t -> !t.isBlank());
        }

        String required(String name) {
            return text(name).orElseThrow(() -> new Complaint("PHOTOPLAY_" + name + " is missing."));
        }

        <T> Optional<T> read(String name, Function<String, T> reader) {
            return text(name).map(t -> {
                try {
                    return reader.apply(t);
                } catch (IllegalArgumentException e) {
                    throw new Complaint("PHOTOPLAY_" + name + " is '" + t + "': " + e.getMessage() + ".");
                }
            });
        }

        Optional<Integer> number(String name, int least, int most) {
            return read(name, t -> {
                if (!t.matches("[0-9]{1,7}") || Integer.parseInt(t) < least || Integer.parseInt(t) > most) {
                    throw new IllegalArgumentException("a whole number from " + least + " to " + most + " is wanted");
                }
                return Integer.parseInt(t);
            });
        }

        Optional<Boolean> flag(String name) {
            return read(name, t -> switch (t.toLowerCase(Locale.ROOT)) {
                case "on", "true", "yes", "1" -> true;
                case "off", "false", "no", "0" -> false;
                default -> throw new IllegalArgumentException("on or off is wanted");
            });
        }
    }
}
