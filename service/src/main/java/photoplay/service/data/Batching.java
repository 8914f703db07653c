package photoplay.service.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Lets calls that arrive while one is under way share the next, as in a group commit. Nobody waits for company: a call that
 * is alone is made at once.
 *
 * @param <Q> what is asked or to be changed
 * @param <A> what came of it
 */
public final class Batching<Q, A> {
    private final int most;
    private final Function<List<Q>, Optional<List<A>>> together;
    private final Queue<Place> waiting = new ConcurrentLinkedQueue<>();
    /** Fair, so that whoever's call was made by another learns of it before the next batch begins. */
    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * @param most calls in a batch, at least 1
     * @param together makes calls in one transaction and says what came of each, in their order; when it is empty or throws,
     *     nothing was changed, and each is made alone. For a single call it must have an answer. {@link Unavailable} is for
     *     all of them, and for those that wait
     */
    public Batching(int most, Function<List<Q>, Optional<List<A>>> together) {
        this.most = most;
        this.together = together;
    }

    private final class Place {
        private final Q call;
        private @Nullable A answer;
        private @Nullable RuntimeException failure;

        private Place(Q call) {
            this.call = call;
        }

        private boolean open() {
            return answer == null && failure == null;
        }

        private A answer() {
            if (answer != null) {
                return answer;
            }
            throw Objects.requireNonNull(failure);
        }
    }

    /** Makes a call; throws what making it, alone or with others, has thrown. */
    public A call(Q call) {
        var mine = new Place(call);
        waiting.add(mine);
        turn.lock();
        try {
            while (mine.open()) {
                makeNext();
            }
        } finally {
            turn.unlock();
        }
        return mine.answer();
    }

    private void makeNext() {
        var batch = takeWaiting(most);
        try {
            if (batch.size() == 1 || !makeTogether(batch)) {
                batch.forEach(this::makeAlone);
            }
        } catch (Unavailable down) {
            // A batch may have been committed, with the answer lost: never to be made again. And each that waits would
            // wait
            // for the database in its turn.
            batch.addAll(takeWaiting(Integer.MAX_VALUE));
            batch.stream().filter(Place::open).forEach(place -> place.failure = down);
        } finally {
            batch.stream()
                    .filter(Place::open)
                    .forEach(place -> place.failure = new IllegalStateException("the batch was broken off"));
        }
    }

    private List<Place> takeWaiting(int most) {
        var taken = new ArrayList<Place>();
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.remove());
        }
        return taken;
    }

    private boolean makeTogether(List<Place> batch) {
        try {
            var answers = together.apply(batch.stream().map(place -> place.call).toList());
            answers.ifPresent(all -> {
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).answer = all.get(i);
                }
            });
            return answers.isPresent();
        } catch (Unavailable down) {
            throw down;
        } catch (RuntimeException becauseOfOne) {
            return false;
        }
    }

    private void makeAlone(Place place) {
        try {
            place.answer = together.apply(List.of(place.call)).orElseThrow().getFirst();
        } catch (Unavailable down) {
            throw down;
        } catch (RuntimeException failed) {
            place.failure = failed;
        }
    }
}
