package photoplay.service.api;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import photoplay.service.account.Accounts;
import photoplay.service.account.Secrets;
import photoplay.service.api.Route.Guard;
import photoplay.service.catalogue.Catalogue;
import photoplay.service.data.Database;
import photoplay.service.delivery.Deliveries;
import photoplay.service.money.Ledger;
import photoplay.service.office.Office;
import photoplay.service.outbound.AddressRule;
import photoplay.service.storage.Storage;
import photoplay.service.task.Tasks;
import photoplay.service.task.Uploads;

/** The whole HTTP API: every route, once. */
public final class Api {
    private final Parts parts;
    private final Access access;

    /** What the API works with. */
    public record Parts(
            Database database,
            Storage storage,
            Catalogue catalogue,
            AddressRule addresses,
            Secrets secrets,
            Accounts accounts,
            Ledger ledger,
            Tasks tasks,
            Deliveries deliveries,
            Uploads uploads,
            TaskViews views,
            InstantSource clock) {}

    /**
     * Who is let in where.
     *
     * @param publicUrl where customers reach the API, without a slash at the end
     * @param adminKey of the operator; without one the admin API is closed
     * @param openMetrics whether anyone may read the metrics
     * @param stopping whether the server is being stopped, so that it reports not ready
     */
    public record Access(String publicUrl, Optional<String> adminKey, boolean openMetrics, BooleanSupplier stopping) {}

    public Api(Parts parts, Access access) {
        this.parts = parts;
        this.access = access;
    }

    /**
     * @param pages what else is served, to anyone
     */
    public HttpAdapter serve(String host, int port, Pages pages) {
        var metrics = new Metrics();
        var gatekeeper = new Gatekeeper(parts.accounts(), parts.secrets(), access.adminKey(), parts.clock());
        var answers = new Answers(gatekeeper, new RateLimiter(parts.clock()), metrics);
        return HttpAdapter.start(host, port, routes(metrics), answers, pages);
    }

    List<Route> routes(Metrics metrics) {
        var orders = new OrderReader(parts.catalogue(), parts.addresses(), parts.uploads(), access.publicUrl());
        var generations = new Generations(orders, parts.tasks(), parts.views());
        var customers = new Customers(
                parts.catalogue(),
                parts.ledger(),
                parts.tasks(),
                parts.deliveries(),
                parts.uploads(),
                parts.views(),
                access.stopping());
        var office = new Office(parts.accounts(), parts.ledger(), parts.deliveries());
        var admin = new Administration(office, customers, parts.deliveries());
        var files = new Files(parts.storage());
        var operations =
                new Operations(parts.database(), parts.tasks(), parts.deliveries(), metrics, access.stopping());
        return List.of(
                new Route("POST", "/api/v1/video/generations", Guard.RESELLER, generations::create),
                new Route("GET", "/api/v1/video/generations", Guard.RESELLER, generations::query),
                new Route("GET", "/api/v1/tasks", Guard.RESELLER, customers::list),
                new Route("POST", "/api/v1/tasks/{task_id}/cancel", Guard.RESELLER, customers::cancel),
                new Route("GET", "/api/v1/tasks/{task_id}/events", Guard.RESELLER, customers::events),
                new Route("GET", "/api/v1/tasks/{task_id}/deliveries", Guard.RESELLER, customers::deliveries),
                new Route("POST", "/api/v1/deliveries/{delivery_id}/resend", Guard.RESELLER, customers::resend),
                new Route("GET", "/api/v1/effects", Guard.RESELLER, customers::effects),
                new Route("GET", "/api/v1/effects/{scene}", Guard.RESELLER, customers::effect),
                new Route("GET", "/api/v1/credits", Guard.RESELLER, customers::credits),
                new Route("GET", "/api/v1/credits/ledger", Guard.RESELLER, customers::entries),
                new Route("POST", "/api/v1/files", Guard.RESELLER, customers::upload),
                new Route("POST", "/v1/videos/effects", Guard.KLING, generations::createKling),
                new Route("GET", "/v1/videos/effects", Guard.KLING, generations::listKling),
                new Route("GET", "/v1/videos/effects/{task_id}", Guard.KLING, generations::queryKling),
                new Route("GET", "/files/{folder}/{name}", Guard.OPEN, files::get),
                new Route("HEAD", "/files/{folder}/{name}", Guard.OPEN, files::get),
                new Route("GET", "/admin/v1/keys", Guard.ADMIN, admin::keys),
                new Route("POST", "/admin/v1/keys", Guard.ADMIN, admin::createKey),
                new Route("POST", "/admin/v1/keys/{key_id}/rotate", Guard.ADMIN, admin::rotate),
                new Route("POST", "/admin/v1/keys/{key_id}/revoke", Guard.ADMIN, admin::revoke),
                new Route("POST", "/admin/v1/keys/{key_id}/limits", Guard.ADMIN, admin::limit),
                new Route("POST", "/admin/v1/credits/grant", Guard.ADMIN, admin::grant),
                new Route("POST", "/admin/v1/credits/correct", Guard.ADMIN, admin::correct),
                new Route("GET", "/admin/v1/tasks", Guard.ADMIN, admin::tasks),
                new Route("GET", "/admin/v1/deliveries", Guard.ADMIN, admin::deliveries),
                new Route("POST", "/admin/v1/deliveries/{delivery_id}/resend", Guard.ADMIN, admin::resend),
                new Route("GET", "/health/live", Guard.OPEN, operations::live),
                new Route("GET", "/health/ready", Guard.OPEN, operations::ready),
                new Route("GET", "/metrics", access.openMetrics() ? Guard.OPEN : Guard.ADMIN, operations::metrics),
                new Route("GET", "/openapi.yaml", Guard.OPEN, operations::description),
                new Route("GET", "/docs", Guard.OPEN, operations::readable));
    }
}
