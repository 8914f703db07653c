package photoplay.service.account;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import photoplay.service.data.Database;
import photoplay.service.data.Row;
import photoplay.service.data.Session;

/** The customers and their keys. */
public final class Accounts {
    private static final String KEYS = """
            SELECT k.*, c.name AS customer_name, c.created_at AS customer_since
            FROM api_keys k JOIN customers c ON c.id = k.customer_id
            """;

    private final Database database;
    private final Secrets secrets;
    private final KeyLimits usual;
    private final InstantSource clock;

    /**
     * @param usual limits of keys that have none of their own
     */
    public Accounts(Database database, Secrets secrets, KeyLimits usual, InstantSource clock) {
        this.database = database;
        this.secrets = secrets;
        this.usual = usual;
        this.clock = clock;
    }

    /** The customer of that name, made if need be. */
    public Customer customer(String name) {
        if (name.isBlank() || name.length() > 100) {
            throw new IllegalArgumentException("a customer's name has 1 to 100 characters");
        }
        return database.transaction(session -> {
            session.run(
                    "INSERT INTO customers (name, created_at) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    name,
                    clock.instant());
            var customer = find(session, name).orElseThrow();
            session.run("INSERT INTO balances (customer_id) VALUES (?) ON CONFLICT DO NOTHING", customer.id());
            return customer;
        });
    }

    public Optional<Customer> find(String name) {
        return database.direct(session -> find(session, name));
    }

    private static Optional<Customer> find(Session session, String name) throws SQLException {
        return session.one(
                "SELECT * FROM customers WHERE name = ?",
                row -> new Customer(row.number("id"), row.text("name"), row.time("created_at")),
                name);
    }

    public NewKey createKey(Customer customer) {
        return database.transaction(session -> createKey(session, customer));
    }

    private NewKey createKey(Session session, Customer customer) throws SQLException {
        var secret = "pp_" + Secrets.random(43);
        var accessKey = "ak" + Secrets.random(22);
        long id = session.number(
                        """
                        INSERT INTO api_keys (customer_id, shown, secret_hash, access_key, created_at)
                        VALUES (?, ?, ?, ?, ?) RETURNING id""", customer.id(), secret.substring(0, 9), Secrets.hash(secret), accessKey, clock.instant())
                .orElseThrow();
        return new NewKey(
                key(session, id).orElseThrow(),
                secret,
                secrets.secretKey(accessKey),
                secrets.callbackSecret(accessKey));
    }

    /** Makes a new key with the same limits; the old one works for the overlap. Empty when there is no such key. */
    public Optional<NewKey> rotate(long keyId, Duration overlap) {
        return database.transaction(session -> {
            var old = key(session, keyId);
            if (old.isEmpty()) {
                return Optional.empty();
            }
            var fresh = createKey(session, old.get().customer());
            session.run("""
                    UPDATE api_keys fresh SET requests_a_second = old.requests_a_second, burst = old.burst,
                        open_tasks = old.open_tasks, signs_callbacks = old.signs_callbacks
                    FROM api_keys old WHERE fresh.id = ? AND old.id = ?""", fresh.key().id(), keyId);
            expire(session, keyId, clock.instant().plus(overlap));
            return Optional.of(fresh);
        });
    }

    /** Ends a key at once; false when there is no such key. */
    public boolean revoke(long keyId) {
        return database.transaction(session -> expire(session, keyId, clock.instant()));
    }

    private static boolean expire(Session session, long keyId, Instant at) throws SQLException {
        return session.run(
                        "UPDATE api_keys SET expires_at = least(coalesce(expires_at, ?), ?) WHERE id = ?",
                        at,
                        at,
                        keyId)
                > 0;
    }

    /** Gives a key its own limits; false when there is no such key. */
    public boolean limit(long keyId, KeyLimits limits) {
        return database.transaction(session -> session.run(
                        "UPDATE api_keys SET requests_a_second = ?, burst = ?, open_tasks = ? WHERE id = ?",
                        limits.requestsASecond(),
                        limits.burst(),
                        limits.openTasks(),
                        keyId))
                > 0;
    }

    /** Turns the signing of callbacks on or off; false when there is no such key. */
    public boolean signCallbacks(long keyId, boolean sign) {
        return database.transaction(
                        session -> session.run("UPDATE api_keys SET signs_callbacks = ? WHERE id = ?", sign, keyId))
                > 0;
    }

    public List<ApiKey> keys() {
        return database.direct(session -> session.all(KEYS + "ORDER BY k.id", this::read));
    }

    public Optional<ApiKey> key(long id) {
        return database.direct(session -> key(session, id));
    }

    private Optional<ApiKey> key(Session session, long id) throws SQLException {
        return session.one(KEYS + "WHERE k.id = ?", this::read, id);
    }

    /** The key with that secret, revoked or not. */
    public Optional<ApiKey> bySecret(String secret) {
        return database.direct(
                session -> session.one(KEYS + "WHERE k.secret_hash = ?", this::read, Secrets.hash(secret)));
    }

    public Optional<ApiKey> byAccessKey(String accessKey) {
        return database.direct(session -> session.one(KEYS + "WHERE k.access_key = ?", this::read, accessKey));
    }

    private ApiKey read(Row row) throws SQLException {
        return new ApiKey(
                row.number("id"),
                new Customer(row.number("customer_id"), row.text("customer_name"), row.time("customer_since")),
                row.text("shown"),
                row.text("access_key"),
                new KeyLimits(
                        row.maybeWhole("requests_a_second").orElse(usual.requestsASecond()),
                        row.maybeWhole("burst").orElse(usual.burst()),
                        row.maybeWhole("open_tasks").orElse(usual.openTasks())),
                row.flag("signs_callbacks"),
                row.time("created_at"),
                row.maybeTime("expires_at"));
    }
}
