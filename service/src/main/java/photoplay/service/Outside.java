package photoplay.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import photoplay.service.data.Unavailable;
import photoplay.service.delivery.Post;
import photoplay.service.outbound.CustomerUrl;
import photoplay.service.outbound.Limits;
import photoplay.service.outbound.OutboundClient;
import photoplay.service.outbound.Refusal;
import photoplay.service.outbound.RefusedException;
import photoplay.service.picture.PictureLimits;
import photoplay.service.picture.PictureRefusedException;
import photoplay.service.render.PictureFetch;
import photoplay.service.render.PictureRefused;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageException;
import photoplay.service.storage.StorageName;
import photoplay.service.task.Picture;
import photoplay.service.task.TaskState.FailCode;

/** What lies outside the process, seen through the guarded client and the storage. */
final class Outside {
    private static final int TRIES = 3;
    private static final Duration PAUSE = Duration.ofMillis(700);

    private Outside() {}

    static Post callbacks(OutboundClient outbound) {
        return (url, headers, body) -> post(outbound, url, headers, body);
    }

    private static Post.Answer post(OutboundClient outbound, String url, Map<String, String> headers, byte[] body) {
        try {
            var answer = outbound.post(CustomerUrl.parse(url), headers, body, Limits.CALLBACK);
            return new Post.Answer.Answered(
                    answer.status(), new String(answer.firstBytes(), StandardCharsets.UTF_8), answer.retryAfter());
        } catch (RefusedException refused) {
            return new Post.Answer.Unanswered(refused.refusal().message());
        }
    }

    static PictureFetch pictures(OutboundClient outbound, Storage storage) {
        return picture -> measured(
                switch (picture) {
                    case Picture.Link(var url) -> fetched(outbound, url);
                    case Picture.Stored(var name) -> stored(storage, new StorageName(name));
                });
    }

    private static byte[] measured(byte[] picture) throws PictureRefused {
        try {
            PictureLimits.KLING.measure(picture);
            return picture;
        } catch (PictureRefusedException refused) {
            throw PictureRefused.invalid(refused.problem().message());
        }
    }

    private static byte[] fetched(OutboundClient outbound, String url) throws PictureRefused, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                return outbound.fetch(CustomerUrl.parse(url), Limits.PICTURE);
            } catch (RefusedException refused) {
                if (!refused.refusal().passing() || tries == TRIES) {
                    throw unreachable(refused.refusal());
                }
                Thread.sleep(PAUSE.multipliedBy(tries));
            }
        }
    }

    private static PictureRefused unreachable(Refusal refusal) {
        return new PictureRefused(
                FailCode.PICTURE_UNREACHABLE, "The picture could not be fetched. " + refusal.message());
    }

    private static byte[] stored(Storage storage, StorageName name) throws PictureRefused {
        try (var in = storage.open(name, 0, Long.MAX_VALUE)) {
            return in.readAllBytes();
        } catch (StorageException.Missing gone) {
            throw new PictureRefused(FailCode.PICTURE_UNREACHABLE, "The uploaded picture is no longer kept.");
        } catch (IOException down) {
            throw new Unavailable("storage: " + down.getMessage(), down);
        }
    }
}
