package photoplay.service.api;

import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import photoplay.service.data.Unavailable;
import photoplay.service.storage.StorageException;

/** Runs a route's handler behind its guard and its limits, and turns whatever it throws into an answer. */
final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Duration SOON = Duration.ofSeconds(2);
    private static final Duration LATER = Duration.ofSeconds(60);
    private final Gatekeeper gatekeeper;
    private final RateLimiter limiter;
    private final Metrics metrics;

    Answers(Gatekeeper gatekeeper, RateLimiter limiter, Metrics metrics) {
        this.gatekeeper = gatekeeper;
        this.limiter = limiter;
        this.metrics = metrics;
    }

    Reply to(Route route, Call call) {
        long began = System.nanoTime();
        Reply reply;
        try {
            var caller = gatekeeper.admit(route.guard(), call);
            var limits = caller instanceof Caller.Holder(var key) ? limiter.take(key) : Map.<String, String>of();
            reply = route.handler().handle(call, caller).with(limits);
        } catch (Rejection rejection) {
            reply = shown(route.guard(), call, rejection);
        } catch (Unavailable down) {
            LOG.atWarn().addKeyValue("request", call.requestId()).log("unavailable: {}", down.getMessage());
            reply = shown(route.guard(), call, Rejection.later(Fault.UNAVAILABLE, "try again soon", SOON));
        } catch (StorageException full) {
            LOG.atError().addKeyValue("request", call.requestId()).log("storage", full);
            reply = shown(route.guard(), call, Rejection.later(Fault.UNAVAILABLE, "no room, try again later", LATER));
        } catch (Exception | StackOverflowError broken) {
            LOG.atError().addKeyValue("request", call.requestId()).log("internal error", broken);
            reply = shown(route.guard(), call, Rejection.of(Fault.INTERNAL, "internal server error"));
        }
        long took = System.nanoTime() - began;
        metrics.count(route.method(), route.path(), reply.status(), took);
        LOG.atDebug()
                .addKeyValue("request", call.requestId())
                .addKeyValue("status", reply.status())
                .addKeyValue("micros", took / 1000)
                .log("{} {}", route.method(), route.path());
        return reply;
    }

    static Reply shown(Route.Guard guard, Call call, Rejection rejection) {
        var fault = rejection.fault();
        var reply = guard == Route.Guard.KLING
                ? Reply.json(
                        fault.klingStatus(),
                        Json.object()
                                .put("code", fault.klingCode())
                                .put("message", rejection.message())
                                .put("request_id", call.requestId()))
                : Reply.json(fault.status(), envelope(call, rejection));
        return reply.with(rejection.headers());
    }

    private static com.fasterxml.jackson.databind.JsonNode envelope(Call call, Rejection rejection) {
        var error = Json.object();
        error.setAll(rejection.details());
        error.put("requestId", call.requestId());
        return Json.object()
                .put("code", rejection.fault().status())
                .put("msg", rejection.message())
                .putNull("data")
                .set("error", error);
    }
}
