package photoplay.service.money;

/**
 * The price of one task, frozen when it was filed and reserved until it ends. It ends exactly once: captured or
 * released.
 */
public record Hold(String task, long customer, Money amount) {}
