package photoplay.stage.film;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import photoplay.stage.draw.Renderer;
import photoplay.stage.sound.Pcm;

/**
 * Draws the frames of a film on several threads and encodes them in order. A thread takes a free buffer first and then
 * the number of the next frame, both under one lock: the other way round later frames could hold every buffer.
 */
public final class Shoot {
    private final Renderer renderer;
    private final Clip clip;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<I420> free = new ArrayDeque<>();
    private final Map<Integer, I420> drawn = new HashMap<>();
    private int next;
    private Optional<Throwable> failure = Optional.empty();

    private Shoot(Renderer renderer, Clip clip) {
        this.renderer = renderer;
        this.clip = clip;
    }

    /**
     * Films a scene into a file.
     *
     * @param threads drawing threads, at least 1
     * @param progress told the number of finished frames after each one
     * @param cancelled asked before each frame
     * @throws CancellationException when {@code cancelled} said so; no file is left
     * @throws EncodingException when the file cannot be written
     */
    public static void film(
            Renderer renderer,
            Clip clip,
            Pcm sound,
            Encoding encoding,
            int threads,
            Path file,
            IntConsumer progress,
            BooleanSupplier cancelled)
            throws IOException, EncodingException, InterruptedException {
        new Shoot(renderer, clip).run(sound, encoding, threads, file, progress, cancelled);
    }

    private void run(
            Pcm sound, Encoding encoding, int threads, Path file, IntConsumer progress, BooleanSupplier cancelled)
            throws IOException, EncodingException, InterruptedException {
        try (Arena arena = Arena.ofShared();
                Encoder encoder = Encoder.open(file, clip, sound, encoding)) {
            for (int i = 0; i < threads + 3; i++) {
                free.add(I420.allocate(arena, clip.width(), clip.height()));
            }
            Thread[] crew = new Thread[threads];
            for (int i = 0; i < threads; i++) {
                MemorySegment bgra = arena.allocate(4L * clip.width() * clip.height(), 64);
                crew[i] = Thread.ofPlatform().name("draw-" + i).daemon().start(() -> draw(bgra));
            }
            try {
                for (int frame = 0; frame < clip.frames(); frame++) {
                    if (cancelled.getAsBoolean()) {
                        throw new CancellationException("cancelled at frame " + frame);
                    }
                    I420 picture = take(frame);
                    encoder.frame(picture);
                    giveBack(picture);
                    progress.accept(frame + 1);
                }
                encoder.finish();
            } finally {
                stop();
                for (Thread t : crew) {
                    joined(t);
                }
            }
        }
    }

    private void draw(MemorySegment bgra) {
        try {
            Renderer.Painter painter = renderer.painter();
            while (true) {
                I420 buffer;
                int frame;
                lock.lock();
                try {
                    while (free.isEmpty() && next < clip.frames()) {
                        changed.await();
                    }
                    if (next >= clip.frames()) {
                        return;
                    }
                    buffer = free.remove();
                    frame = next++;
                } finally {
                    lock.unlock();
                }
                painter.draw(clip.time(frame), bgra);
                Yuv.fromBgra(bgra, buffer);
                lock.lock();
                try {
                    drawn.put(frame, buffer);
                    changed.signalAll();
                } finally {
                    lock.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            fail(e);
        }
    }

    private I420 take(int frame) throws InterruptedException {
        lock.lock();
        try {
            while (!drawn.containsKey(frame) && failure.isEmpty()) {
                changed.await();
            }
            if (failure.isPresent()) {
                throw new IllegalStateException("frame " + frame + " could not be drawn", failure.get());
            }
            return java.util.Objects.requireNonNull(drawn.remove(frame));
        } finally {
            lock.unlock();
        }
    }

    private void giveBack(I420 buffer) {
        lock.lock();
        try {
            free.add(buffer);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void fail(Throwable e) {
        lock.lock();
        try {
            failure = Optional.of(e);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void stop() {
        lock.lock();
        try {
            next = clip.frames();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits out an interrupt: the arena must not be closed under a drawing thread. */
    private static void joined(Thread t) {
        boolean interrupted = false;
        while (t.isAlive()) {
            try {
                t.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
