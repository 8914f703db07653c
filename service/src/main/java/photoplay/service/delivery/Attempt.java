package photoplay.service.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One try to deliver.
 *
 * @param number counts from 1
 * @param status the HTTP status, empty when there was no answer
 * @param answer the first bytes of the answer, or why there was none
 */
public record Attempt(int number, Instant startedAt, Duration took, Optional<Integer> status, String answer) {}
