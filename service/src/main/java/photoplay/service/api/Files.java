package photoplay.service.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import photoplay.service.storage.ByteRange;
import photoplay.service.storage.Storage;
import photoplay.service.storage.StorageName;
import photoplay.service.storage.Stored;

/** Serves finished videos: whoever knows the name may have it. Uploads are served to nobody. */
final class Files {
    private static final String SERVED = "videos";
    private final Storage storage;

    Files(Storage storage) {
        this.storage = storage;
    }

    Reply get(Call call, Caller caller) throws IOException {
        var stored = find(call);
        var headers = headers(stored);
        if (call.header("If-None-Match").filter(tag -> tag.equals(tag(stored))).isPresent()) {
            return Reply.stream(304, stored.name().contentType(), -1, headers, out -> {});
        }
        boolean current =
                call.header("If-Range").map(tag -> tag.equals(tag(stored))).orElse(true);
        var range = current ? call.header("Range").orElse("") : "";
        return switch (ByteRange.of(range, stored.size())) {
            case ByteRange.Whole _ -> part(200, stored, 0, stored.size(), headers);
            case ByteRange.Part(long first, long count) -> {
                headers.put("Content-Range", "bytes " + first + "-" + (first + count - 1) + "/" + stored.size());
                yield part(206, stored, first, count, headers);
            }
            case ByteRange.Outside _ ->
                throw Rejection.of(Fault.UNSATISFIABLE, "the file has " + stored.size() + " bytes")
                        .adding(Map.of("Content-Range", "bytes */" + stored.size()));
        };
    }

    private Stored find(Call call) throws IOException {
        try {
            var name = new StorageName(call.parameter("folder") + "/" + call.parameter("name"));
            return java.util.Optional.of(name)
                    .filter(wanted -> wanted.folder().equals(SERVED))
                    .flatMap(this::stored)
                    .orElseThrow(Files::missing);
        } catch (IllegalArgumentException malformed) {
            throw missing();
        }
    }

    private java.util.Optional<Stored> stored(StorageName name) {
        try {
            return storage.find(name);
        } catch (IOException unavailable) {
            throw new photoplay.service.data.Unavailable("storage", unavailable);
        }
    }

    private static Rejection missing() {
        return Rejection.of(Fault.NOT_FOUND, "no such file");
    }

    private static String tag(Stored stored) {
        return "\"" + Long.toHexString(stored.published().toEpochMilli()) + "-" + Long.toHexString(stored.size())
                + "\"";
    }

    private static Map<String, String> headers(Stored stored) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", tag(stored));
        headers.put("Cache-Control", "private, max-age=86400");
        headers.put("Access-Control-Allow-Origin", "*");
        return headers;
    }

    private Reply part(int status, Stored stored, long first, long count, Map<String, String> headers) {
        return Reply.stream(status, stored.name().contentType(), count, headers, out -> {
            try (var in = storage.open(stored.name(), first, count)) {
                in.transferTo(out);
            }
        });
    }
}
