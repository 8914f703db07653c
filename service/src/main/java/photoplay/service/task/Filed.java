package photoplay.service.task;

import photoplay.service.money.Money;

/** What became of an order. */
public sealed interface Filed {
    /** A task was made, its price held, its rendering queued. */
    record Accepted(Task task) implements Filed {}

    /** The same order under the same idempotency key had made this task. */
    record Repeated(Task task) implements Filed {}

    /** The idempotency key belongs to another order. */
    record KeyReused() implements Filed {}

    /** The customer has a task of that external id. */
    record ExternalIdTaken(String externalId) implements Filed {}

    record TooLittleCredit(Money needed, Money available) implements Filed {}

    /** The customer has as many open tasks as the key allows. */
    record QueueFull(int limit) implements Filed {}
}
