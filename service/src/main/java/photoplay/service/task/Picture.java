package photoplay.service.task;

/** Where a task's input picture is. */
public sealed interface Picture {
    /** At a customer's URL, not yet fetched. */
    record Link(String url) implements Picture {}

    /** In our storage, under that name. */
    record Stored(String name) implements Picture {}

    /** As kept in the database. */
    default String kept() {
        return switch (this) {
            case Link(var url) -> "link " + url;
            case Stored(var name) -> "stored " + name;
        };
    }

    static Picture read(String kept) {
        int blank = kept.indexOf(' ');
        var rest = kept.substring(blank + 1);
        return switch (kept.substring(0, blank)) {
            case "link" -> new Link(rest);
            case "stored" -> new Stored(rest);
            default -> throw new IllegalStateException("picture: " + kept);
        };
    }
}
