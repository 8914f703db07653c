package photoplay.service.account;

import java.time.Instant;

/** Someone with a balance, tasks and keys. */
public record Customer(long id, String name, Instant createdAt) {}
