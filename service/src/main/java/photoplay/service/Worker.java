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
        var clock = backing.clock();
        var database = backing.database();
        var secrets = backing.secrets();
        var tasks = new Tasks(
                database,
                new Ledger(database, clock),
                new Deliveries(database, clock),
                new TaskViews(backing.storage(), backing.publicUrl()),
                clock);
        var desk = new RenderDesk.Desk(
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
        return new Worker(RenderDesk.start(desk, database, tasks, backing.storage(), clock));
    }

    /** Stops taking tasks, lets running ones finish within the grace, gives the rest back. */
    @Override
    public void close() {
        desk.close();
    }
}
