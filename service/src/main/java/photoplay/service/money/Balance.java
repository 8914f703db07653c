package photoplay.service.money;

/**
 * A customer's money.
 *
 * @param available free to spend, never negative
 * @param held reserved by open tasks, never negative
 */
public record Balance(Money available, Money held) {}
