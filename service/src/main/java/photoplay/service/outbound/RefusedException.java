package photoplay.service.outbound;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** An outbound call that was not made, or not finished. The cause, if any, is for the operator's log only. */
public final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Refusal refusal;

    public RefusedException(Refusal refusal) {
        this(refusal, null);
    }

    public RefusedException(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.message(), cause);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
