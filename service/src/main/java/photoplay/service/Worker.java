package photoplay.service;

import java.io.IOException;
import photoplay.service.api.TaskViews;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Ledger;
import photoplay.service.render.Moderator;
import photoplay.service.render.RenderDesk;
import photoplay.service.render.Studio;
import photoplay.service.storage.StorageName;
import photoplay.service.task.Tasks;

/** The render worker process: takes tasks and has them rendered. A customer's picture is decoded nowhere else. */
public final class Worker implements AutoCloseable {
    private static final int ATTEMPTS = 3;
    private static final int STUCK = 75;
    private final RenderDesk desk;

    private Worker(RenderDesk desk) {
        this.desk = desk;
    }

    /**
     * Starts taking tasks.
     *
     * @throws IOException when the scratch folder cannot be made or emptied
     */
    public static Worker start(WorkerSettings settings, Backing backing, Studio studio, Moderator moderator)
            throws IOException {
        return new Worker(RenderDesk.start(
                desk(settings, backing, studio, moderator),
                backing.database(),
                tasks(backing),
                backing.storage(),
                backing.clock()));
    }

    /** As {@link #start}, but the worker takes no tasks. */
    public static Worker rehearse(WorkerSettings settings, Backing backing, Studio studio, Moderator moderator)
            throws IOException {
        return new Worker(RenderDesk.rehearse(
                desk(settings, backing, studio, moderator),
                backing.database(),
                tasks(backing),
                backing.storage(),
                backing.clock()));
    }

    private static Tasks tasks(Backing backing) {
        var clock = backing.clock();
        var database = backing.database();
        return new Tasks(
                database,
                new Ledger(database, clock),
                new Deliveries(database, clock),
                new TaskViews(backing.storage(), backing.publicUrl()),
                clock);
    }

    private static RenderDesk.Desk desk(WorkerSettings settings, Backing backing, Studio studio, Moderator moderator) {
        var secrets = backing.secrets();
        return new RenderDesk.Desk(
                settings.name(),
                settings.atOnce(),
                ATTEMPTS,
                settings.grace(),
                settings.longest(),
                () -> Runtime.getRuntime().halt(STUCK),
                settings.scratch(),
                settings.reserve(),
                studio,
                moderator,
                Outside.pictures(backing.outbound(), backing.storage()),
                task -> new StorageName("videos/" + secrets.nameFor(task.value()) + ".mp4"));
    }

    /** Stops taking tasks, lets running ones finish within the grace, gives the rest back. */
    @Override
    public void close() {
        desk.close();
    }
}
