package photoplay.service.api;

import java.util.Optional;

/** What is served beside the API, to anyone: a console, previews. The API's own paths come first. */
@FunctionalInterface
public interface Pages {
    Pages NONE = path -> Optional.empty();

    /**
     * @param path of the URL, decoded, beginning with a slash
     */
    Optional<Page> at(String path);

    /**
     * @param type media type, with its charset where it has one
     */
    record Page(String type, byte[] bytes) {}
}
