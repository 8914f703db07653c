package photoplay.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;
import photoplay.service.account.Accounts;
import photoplay.service.api.Api;
import photoplay.service.api.HttpAdapter;
import photoplay.service.api.Pages;
import photoplay.service.api.TaskViews;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.delivery.Courier;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Ledger;
import photoplay.service.task.Retention;
import photoplay.service.task.Tasks;
import photoplay.service.task.Uploads;

/** The API process: HTTP, callbacks, retention. It renders nothing. */
public final class ApiServer implements AutoCloseable {
    private static final Duration COURIER_LOOK = Duration.ofMillis(200);
    private final HttpAdapter http;
    private final Optional<Courier> courier;
    private final Retention retention;
    private final AtomicBoolean stopping;

    private ApiServer(HttpAdapter http, Optional<Courier> courier, Retention retention, AtomicBoolean stopping) {
        this.http = http;
        this.courier = courier;
        this.retention = retention;
        this.stopping = stopping;
    }

    /** Starts serving the API alone; returns when calls are answered. */
    public static ApiServer start(ApiSettings settings, Backing backing, Catalogue catalogue) {
        return start(settings, backing, catalogue, Pages.NONE);
    }

    /**
     * Starts serving; returns when calls are answered.
     *
     * @param pages what is served beside the API, such as a console
     */
    public static ApiServer start(ApiSettings settings, Backing backing, Catalogue catalogue, Pages pages) {
        var clock = backing.clock();
        var database = backing.database();
        var secrets = backing.secrets();
        var accounts = new Accounts(database, secrets, settings.usual(), clock);
        var ledger = new Ledger(database, clock);
        var deliveries = new Deliveries(database, clock);
        var views = new TaskViews(backing.storage(), backing.publicUrl());
        var tasks = new Tasks(database, ledger, deliveries, views, clock);
        var uploads = new Uploads(database, backing.storage(), settings.scratch(), clock);
        uploads.clearScratch();
        var stopping = new AtomicBoolean();
        var api = new Api(
                new Api.Parts(
                        database,
                        backing.storage(),
                        catalogue,
                        backing.addresses(),
                        secrets,
                        accounts,
                        ledger,
                        tasks,
                        deliveries,
                        uploads,
                        views,
                        clock),
                new Api.Access(backing.publicUrl(), settings.adminKey(), settings.openMetrics(), stopping::get));
        var http = api.serve(settings.host(), settings.port(), pages);
        var courier = Optional.of(settings.courier())
                .filter(wanted -> wanted)
                .map(_ -> new Courier(
                                deliveries,
                                Outside.callbacks(backing.outbound()),
                                secrets,
                                clock,
                                RandomGenerator.getDefault())
                        .start(COURIER_LOOK));
        var retention = new Retention(tasks, uploads, backing.storage(), settings.retention(), clock).start();
        return new ApiServer(http, courier, retention, stopping);
    }

    /** The port it listens on. */
    public int port() {
        return http.port();
    }

    /** Reports not ready, finishes calls and callbacks under way, stops. */
    @Override
    public void close() {
        stopping.set(true);
        http.close();
        retention.close();
        courier.ifPresent(Courier::close);
    }
}
