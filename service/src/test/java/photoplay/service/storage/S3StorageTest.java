package photoplay.service.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real S3 server in this process that checks signatures. */
final class S3StorageTest extends StorageContract {
    private static final StorageName CLIP = new StorageName("videos/clx1.mp4");
    private static final S3Settings.Links PRESIGNED = new S3Settings.Links.Presigned(Duration.ofHours(1));

    private static TransientNio2BlobStore blobs;
    private static S3Proxy server;

    private S3Storage storage;

    @BeforeAll
    static void start() throws Exception {
        blobs = new TransientNio2BlobStore();
        server = S3Proxy.builder()
                .blobStore(blobs)
                .endpoint(URI.create("http://127.0.0.1:0"))
                .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, "key", "secret")
                .build();
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        blobs.close();
    }

    @BeforeEach
    void open() throws Exception {
        blobs.createContainer("clips");
        storage = new S3Storage(settings("clips", "secret", PRESIGNED));
    }

    @AfterEach
    void close() {
        storage.close();
        blobs.deleteContainer("clips");
    }

    @Override
    Storage storage() {
        return storage;
    }

    @Test
    void presignedLinksWorkUntouchedOnly() throws Exception {
        var bytes = random(1000);
        storage.publish(CLIP, file(bytes));
        var url = storage.publicUrl(CLIP).orElseThrow();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(bytes);
            assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
            var touched = URI.create(url.toString().replace("clx1", "clx2"));
            var refused = http.send(HttpRequest.newBuilder(touched).build(), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(refused.statusCode()).isEqualTo(403);
        }
    }

    @Test
    void publicLinksAreTheBaseAndTheName() throws Exception {
        var links = new S3Settings.Links.Public(URI.create("https://cdn.example/clips/"));
        try (var open = new S3Storage(settings("clips", "secret", links))) {
            assertThat(open.publicUrl(CLIP)).contains(URI.create("https://cdn.example/clips/videos/clx1.mp4"));
        }
    }

    @Test
    void aWrongSecretOrBucketFailsAtOnce() {
        assertThatThrownBy(() -> new S3Storage(settings("clips", "wrong", PRESIGNED)))
                .isInstanceOf(StorageException.Unavailable.class);
        assertThatThrownBy(() -> new S3Storage(settings("nowhere", "secret", PRESIGNED)))
                .isInstanceOf(StorageException.Unavailable.class);
    }

    @Test
    void secretsAreNotPrinted() {
        assertThat(settings("clips", "secret", PRESIGNED).toString())
                .doesNotContain("secret")
                .contains("clips");
    }

    private static S3Settings settings(String bucket, String secret, S3Settings.Links links) {
        return new S3Settings(
                Optional.of(URI.create("http://127.0.0.1:" + server.getPort())),
                "us-east-1",
                bucket,
                "photoplay/",
                true,
                "key",
                secret,
                links);
    }
}
