package photoplay.service.api;

/** What can be wrong with a call, in both dialects. */
enum Fault {
    INVALID(400, 400, 1201),
    NO_KEY(401, 401, 1001),
    BAD_KEY(401, 401, 1002),
    KEY_NOT_YET_VALID(401, 401, 1003),
    KEY_EXPIRED(401, 401, 1004),
    TOO_LITTLE_CREDIT(402, 429, 1102),
    NOT_FOUND(404, 404, 1203),
    WRONG_METHOD(405, 404, 1202),
    CONFLICT(409, 400, 1201),
    TOO_LARGE(413, 400, 1201),
    UNSATISFIABLE(416, 416, 1201),
    TOO_FAST(429, 429, 1302),
    QUEUE_FULL(429, 429, 1303),
    INTERNAL(500, 500, 5000),
    UNAVAILABLE(503, 503, 5001);

    private final int status;
    private final int klingStatus;
    private final int klingCode;

    Fault(int status, int klingStatus, int klingCode) {
        this.status = status;
        this.klingStatus = klingStatus;
        this.klingCode = klingCode;
    }

    int status() {
        return status;
    }

    int klingStatus() {
        return klingStatus;
    }

    int klingCode() {
        return klingCode;
    }
}
