package photoplay.service.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.Test;
import photoplay.service.data.Database;
import photoplay.service.money.Ledger;
import photoplay.service.money.Money;
import photoplay.service.office.Office;

/** Two API and two worker processes over one PostgreSQL and one S3 server; one worker is killed on the way. */
class ScaleTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SMALL = List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void severalOfEachAreOneService() throws Exception {
        var folder = Files.createTempDirectory("photoplay-scale");
        var processes = new ArrayList<Process>();
        try (var blobs = new TransientNio2BlobStore();
                var postgres = EmbeddedPostgres.builder().start();
                var pool = Database.pool(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres", 2)) {
            blobs.createContainer("clips");
            var s3 = S3Proxy.builder()
                    .blobStore(blobs)
                    .endpoint(URI.create("http://127.0.0.1:0"))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                    .build();
            s3.start();
            var database = new Database(pool).migrated();
            var office = Office.over(database, Optional.empty(), InstantSource.system());
            var key = office.createKey("scale", Money.dollars("10")).secret();
            var first = new Site(
                    pool.getJdbcUrl(), folder.resolve("a"), Processes.freePort(), "http://127.0.0.1:" + s3.getPort());
            var second = new Site(pool.getJdbcUrl(), folder.resolve("b"), Processes.freePort(), first.s3());
            try {
                for (var site : List.of(first, second)) {
                    Files.createDirectories(site.folder());
                    processes.add(Processes.java(site, "api", SMALL, ApiMain.class, ""));
                    processes.add(Processes.java(site, "worker", SMALL, WorkerMain.class, "", "worker-" + site.port()));
                }
                for (var site : List.of(first, second)) {
                    until("ready", () -> status(site, "/health/ready") == 200);
                }
                var ids = new ArrayList<String>();
                for (int i = 0; i < 16; i++) {
                    var site = i % 2 == 0 ? first : second;
                    ids.add(send(site, key, "POST", "/api/v1/video/generations", ORDER)
                            .get("taskId")
                            .textValue());
                }
                until("some are done", () -> completed(first, key, ids) > 2);
                processes.get(1).destroyForcibly().waitFor();
                until("all are done", () -> completed(second, key, ids) == ids.size());
                for (var id : ids) {
                    var url = send(first, key, "GET", "/api/v1/video/generations?task_id=" + id, "")
                            .get("resultUrls")
                            .get(0)
                            .textValue();
                    var video = http.send(
                            HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
                    assertThat(video.body()).as("straight from S3").startsWith("video ");
                }
                assertThat(new Ledger(database, InstantSource.system()).unbalanced())
                        .isEmpty();
                assertThat(office.balance("scale").available())
                        .isEqualTo(Money.dollars("10")
                                .plus(Money.dollars("0.0214").times(16).negated()));
            } finally {
                processes.forEach(Process::destroyForcibly);
                s3.stop();
            }
        }
    }

    private int completed(Site site, String key, List<String> ids) throws Exception {
        int count = 0;
        for (var id : ids) {
            var task = send(site, key, "GET", "/api/v1/video/generations?task_id=" + id, "");
            count += task.get("state").textValue().equals("completed") ? 1 : 0;
        }
        return count;
    }

    private int status(Site site, String path) throws InterruptedException {
        try {
            return http.send(
                            HttpRequest.newBuilder(URI.create(site.url() + path))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException notYet) {
            return 0;
        }
    }

    private JsonNode send(Site site, String key, String method, String path, String body) throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(site.url() + path))
                        .header("Authorization", "Bearer " + key)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("data");
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(90).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private static final String ORDER = """
            {"model":"kling-effects","effect_scene":"balloon_parade","input":{"image":"%s"}}""".formatted(Chaos.PICTURE);
}
