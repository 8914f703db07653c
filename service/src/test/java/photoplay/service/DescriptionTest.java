package photoplay.service;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The check of every call against the description can fail. */
class DescriptionTest {
    private static World.Answer answer(int status, String body) {
        var headers = HttpHeaders.of(Map.of("Content-Type", List.of("application/json")), (name, value) -> true);
        return new World.Answer(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String method, String path, World.Answer answer, String because) {
        assertThatThrownBy(() -> Description.PUBLISHED.check(method, path, Optional.empty(), answer))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(because);
    }

    @Test
    void whatIsNotDescribedIsRefused() {
        var balance = "{\"code\":200,\"msg\":\"success\",\"data\":{\"available\":1,\"held\":0,\"currency\":\"USD\"}}";
        Description.PUBLISHED.check("GET", "/api/v1/credits", Optional.empty(), answer(200, balance));
        refused("GET", "/api/v1/credits", answer(200, balance.replace("USD", "EUR")), "currency");
        refused("GET", "/api/v1/credits", answer(418, balance), "answer not described");
        refused("GET", "/api/v1/none", answer(200, balance), "not described");
        assertThatThrownBy(() -> Description.PUBLISHED.check(
                        "POST",
                        "/admin/v1/credits/grant",
                        Optional.of("{}"),
                        answer(200, balance.replace(",\"currency\":\"USD\"", ""))))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("request of POST");
    }
}
