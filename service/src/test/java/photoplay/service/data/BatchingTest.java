package photoplay.service.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import photoplay.service.Await;

@Timeout(60)
class BatchingTest {
    private final ConcurrentLinkedQueue<List<String>> commits = new ConcurrentLinkedQueue<>();

    @Test
    void aChangeThatIsAloneIsMadeAtOnce() {
        var batching = new Batching<String, String>(8, noted(BatchingTest::shouted));

        assertThat(batching.call("a")).isEqualTo("A");
        assertThat(batching.call("b")).isEqualTo("B");

        assertThat(commits).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void changesThatArriveDuringACommitShareTheNext() throws Exception {
        assertThat(withCompany(8, BatchingTest::shouted)).containsExactly("A", "B", "C", "D");

        assertThat(commits).hasSize(2);
        assertThat(commits).first().isEqualTo(List.of("first"));
        assertThat(commits.stream().skip(1).findFirst().orElseThrow()).containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void noCommitIsLargerThanItMayBe() throws Exception {
        assertThat(withCompany(3, BatchingTest::shouted)).containsExactly("A", "B", "C", "D");

        assertThat(commits.stream().map(List::size)).containsExactly(1, 3, 1);
    }

    @Test
    void whatCannotBeDoneForAllIsDoneOneByOne() throws Exception {
        var answers = withCompany(8, changes -> changes.size() > 1 ? Optional.empty() : BatchingTest.shouted(changes));

        assertThat(answers).containsExactly("A", "B", "C", "D");
        assertThat(commits.stream().map(List::size)).containsExactly(1, 4, 1, 1, 1, 1);
    }

    @Test
    void aBadChangeHarmsOnlyItself() throws Exception {
        var answers = withCompany(8, changes -> {
            if (changes.contains("b")) {
                throw new IllegalStateException("bad");
            }
            return BatchingTest.shouted(changes);
        });

        assertThat(answers).containsExactly("A", "IllegalStateException bad", "C", "D");
    }

    @Test
    void whenTheDatabaseFailsNothingIsMadeASecondTime() throws Exception {
        var answers = withCompany(8, changes -> {
            if (changes.size() > 1) {
                throw new Unavailable("down", new SQLException("gone"));
            }
            return BatchingTest.shouted(changes);
        });

        assertThat(answers).hasSize(4).allMatch("Unavailable down"::equals);
        assertThat(commits.stream().map(List::size)).containsExactly(1, 4);
    }

    @Test
    void whoWaitsWhileTheDatabaseFailsIsToldAtOnce() throws Exception {
        var answers = withCompany(2, changes -> {
            if (changes.size() > 1) {
                throw new Unavailable("down", new SQLException("gone"));
            }
            return BatchingTest.shouted(changes);
        });

        assertThat(answers).hasSize(4).allMatch("Unavailable down"::equals);
        assertThat(commits.stream().map(List::size)).containsExactly(1, 2);
    }

    @Test
    void anErrorLeavesNobodyWaiting() throws Exception {
        var answers = withCompany(8, changes -> {
            if (changes.size() > 1) {
                throw new AssertionError("broken");
            }
            return BatchingTest.shouted(changes);
        });

        assertThat(answers)
                .hasSize(4)
                .filteredOn("AssertionError broken"::equals)
                .hasSize(1);
        assertThat(answers)
                .filteredOn("IllegalStateException the batch was broken off"::equals)
                .hasSize(3);
    }

    @Test
    void anOnlyChangesFailureIsItsOwn() {
        var batching = new Batching<String, String>(8, _ -> {
            throw new IllegalStateException("bad");
        });

        assertThatThrownBy(() -> batching.call("a")).hasMessage("bad");
    }

    private Function<List<String>, Optional<List<String>>> noted(Function<List<String>, Optional<List<String>>> work) {
        return changes -> {
            commits.add(List.copyOf(changes));
            return work.apply(changes);
        };
    }

    private static Optional<List<String>> shouted(List<String> changes) {
        return Optional.of(
                changes.stream().map(c -> c.toUpperCase(java.util.Locale.ROOT)).toList());
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** What came of "a" to "d", which arrived while "first" was being made; a failure by its class and message. */
    private List<String> withCompany(int most, Function<List<String>, Optional<List<String>>> work) throws Exception {
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        var batching = new Batching<String, String>(most, noted(changes -> {
            if (changes.equals(List.of("first"))) {
                begun.countDown();
                awaited(go);
            }
            return work.apply(changes);
        }));
        var first = Thread.ofPlatform().start(() -> batching.call("first"));
        begun.await();
        var tasks = new ArrayList<FutureTask<String>>();
        for (var change : List.of("a", "b", "c", "d")) {
            var task = new FutureTask<>(() -> batching.call(change));
            tasks.add(task);
            var thread = Thread.ofPlatform().start(task);
            Await.until("queued", () -> thread.getState() == Thread.State.WAITING);
        }
        go.countDown();
        first.join();
        var answers = new ArrayList<String>();
        for (var task : tasks) {
            answers.add(answer(task));
        }
        return answers;
    }

    private static String answer(FutureTask<String> task) throws InterruptedException {
        try {
            return task.get();
        } catch (ExecutionException failed) {
            return failed.getCause().getClass().getSimpleName() + " "
                    + failed.getCause().getMessage();
        }
    }
}
