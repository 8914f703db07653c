package photoplay.service.office;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import photoplay.service.account.Accounts;
import photoplay.service.account.ApiKey;
import photoplay.service.account.Customer;
import photoplay.service.account.KeyLimits;
import photoplay.service.account.NewKey;
import photoplay.service.account.Secrets;
import photoplay.service.data.Database;
import photoplay.service.delivery.Deliveries;
import photoplay.service.delivery.Delivery;
import photoplay.service.money.Balance;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;

/** The operator's work, over nothing but the database: it may be done beside running servers. */
public final class Office {
    private final Accounts accounts;
    private final Ledger ledger;
    private final Deliveries deliveries;

    public Office(Accounts accounts, Ledger ledger, Deliveries deliveries) {
        this.accounts = accounts;
        this.ledger = ledger;
        this.deliveries = deliveries;
    }

    /**
     * An office over a database with an up-to-date schema.
     *
     * @param secret the server secret, when it is not the one kept in the database; must be what the servers use
     */
    public static Office over(Database database, Optional<byte[]> secret, InstantSource clock) {
        return new Office(
                new Accounts(database, Secrets.of(database, secret), KeyLimits.DEFAULT, clock),
                new Ledger(database, clock),
                new Deliveries(database, clock));
    }

    /** Nobody of that name. */
    public static final class NoCustomer extends RuntimeException {
        NoCustomer(String name) {
            super("no customer is called " + name);
        }
    }

    /** Makes a key, and the customer if there is none of that name; credit of zero grants nothing. */
    public NewKey createKey(String customer, Money credit) {
        var owner = accounts.customer(customer);
        var key = accounts.createKey(owner);
        if (credit.compareTo(Money.ZERO) > 0) {
            ledger.grant(owner.id(), credit, "credit with key " + key.key().shown());
        }
        return key;
    }

    public List<ApiKey> keys() {
        return accounts.keys();
    }

    public Optional<ApiKey> key(long id) {
        return accounts.key(id);
    }

    /** The key whose shown beginning that is, when exactly one has it; to name keys on the command line. */
    public Optional<ApiKey> keyShown(String beginning) {
        var found = accounts.keys().stream()
                .filter(key -> key.shown().startsWith(beginning) || beginning.startsWith(key.shown()))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A new key in place of an old one, which still works for the overlap; empty when there is no such key. */
    public Optional<NewKey> rotate(long key, Duration overlap) {
        return accounts.rotate(key, overlap);
    }

    /** False when there is no such key. */
    public boolean revoke(long key) {
        return accounts.revoke(key);
    }

    /** False when there is no such key. */
    public boolean limit(long key, KeyLimits limits) {
        return accounts.limit(key, limits);
    }

    /** Turns Standard Webhooks signatures on or off; false when there is no such key. */
    public boolean signCallbacks(long key, boolean sign) {
        return accounts.signCallbacks(key, sign);
    }

    private Customer customer(String name) {
        return accounts.find(name).orElseThrow(() -> new NoCustomer(name));
    }

    /**
     * @throws NoCustomer when there is none of that name
     */
    public Balance balance(String customer) {
        return ledger.balance(customer(customer).id());
    }

    /**
     * @throws NoCustomer when there is none of that name
     */
    public Balance grant(String customer, Money amount, String reason) {
        return ledger.grant(customer(customer).id(), amount, reason);
    }

    /**
     * @throws NoCustomer when there is none of that name
     * @throws Ledger.Overdrawn when more would be taken than is available
     */
    public Balance correct(String customer, Money amount, String reason) {
        return ledger.correct(customer(customer).id(), amount, reason);
    }

    /** Newest first. */
    public List<Delivery> deliveries(int limit) {
        return deliveries.list(Optional.empty(), Optional.empty(), limit);
    }

    /** Sends a callback again, with the same id; false when there is none. */
    public boolean resend(String delivery) {
        return deliveries.resend(delivery);
    }
}
