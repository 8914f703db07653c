package photoplay.service.storage;

import java.time.Instant;

/** A file in the store: its size in bytes and when it was published. */
public record Stored(StorageName name, long size, Instant published) {}
