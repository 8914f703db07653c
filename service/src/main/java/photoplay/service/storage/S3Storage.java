package photoplay.service.storage;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * A bucket. One PUT publishes a file, which S3 makes visible whole or not at all. The first call of a process takes
 * seconds of class loading, so build this at start-up; it asks the bucket once and fails if it is not there.
 */
public final class S3Storage implements Storage {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SOCKET = Duration.ofSeconds(20);
    private static final Duration CALL = Duration.ofSeconds(60);
    private static final int PAGE = 1000;

    private final S3Settings settings;
    private final S3Client s3;
    private final S3Presigner presigner;

    public S3Storage(S3Settings settings) throws StorageException {
        this.settings = settings;
        var credentials = StaticCredentialsProvider.create(
                AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
        var region = Region.of(settings.region());
        var style = S3Configuration.builder()
                .pathStyleAccessEnabled(settings.pathStyle())
                .build();
        var client = S3Client.builder()
                .credentialsProvider(credentials)
                .region(region)
                .serviceConfiguration(style)
                // Stores other than AWS do not know the newer default checksums.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.apiCallTimeout(CALL))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SOCKET));
        var signer = S3Presigner.builder()
                .credentialsProvider(credentials)
                .region(region)
                .serviceConfiguration(style);
        settings.endpoint().ifPresent(endpoint -> {
            client.endpointOverride(endpoint);
            signer.endpointOverride(endpoint);
        });
        s3 = client.build();
        presigner = signer.build();
        ask("open bucket " + settings.bucket(), () -> s3.headBucket(it -> it.bucket(settings.bucket())));
    }

    @Override
    public Stored publish(StorageName name, Path file) throws StorageException {
        ask(
                "publish " + name,
                () -> s3.putObject(
                        it -> it.bucket(settings.bucket()).key(key(name)).contentType(name.contentType()),
                        RequestBody.fromFile(file)));
        return find(name).orElseThrow(() -> new StorageException.Missing(name, null));
    }

    @Override
    public Optional<Stored> find(StorageName name) throws StorageException {
        return ask("look at " + name, () -> {
            try {
                var head = s3.headObject(it -> it.bucket(settings.bucket()).key(key(name)));
                return Optional.of(new Stored(name, head.contentLength(), head.lastModified()));
            } catch (NoSuchKeyException _) {
                return Optional.empty();
            }
        });
    }

    @Override
    public InputStream open(StorageName name, long first, long count) throws StorageException {
        if (count <= 0) {
            return InputStream.nullInputStream();
        }
        try {
            return s3.getObject(
                    it -> it.bucket(settings.bucket()).key(key(name)).range(range(first, count)));
        } catch (NoSuchKeyException e) {
            throw new StorageException.Missing(name, e);
        } catch (AwsServiceException e) {
            if (e.statusCode() == 416) {
                return InputStream.nullInputStream();
            }
            throw new StorageException.Unavailable("cannot open " + name, e);
        } catch (SdkException e) {
            throw new StorageException.Unavailable("cannot open " + name, e);
        }
    }

    @Override
    public void delete(StorageName name) throws StorageException {
        ask(
                "delete " + name,
                () -> s3.deleteObject(it -> it.bucket(settings.bucket()).key(key(name))));
    }

    @Override
    public List<Stored> olderThan(Instant moment, int most) throws StorageException {
        return ask("list " + settings.bucket(), () -> {
            var old = new ArrayList<Stored>();
            var pages = s3.listObjectsV2Paginator(
                    it -> it.bucket(settings.bucket()).prefix(settings.prefix()).maxKeys(PAGE));
            for (var object : pages.contents()) {
                if (old.size() == most) {
                    break;
                }
                if (object.lastModified().isBefore(moment)) {
                    StorageName.parse(object.key().substring(settings.prefix().length()))
                            .ifPresent(name -> old.add(new Stored(name, object.size(), object.lastModified())));
                }
            }
            return List.copyOf(old);
        });
    }

    @Override
    public Optional<URI> publicUrl(StorageName name) {
        return Optional.of(
                switch (settings.links()) {
                    case S3Settings.Links.Public(URI base) -> base.resolve(name.text());
                    case S3Settings.Links.Presigned(Duration valid) -> presigned(name, valid);
                });
    }

    @Override
    public void close() {
        presigner.close();
        s3.close();
    }

    private URI presigned(StorageName name, Duration valid) {
        var signed = presigner.presignGetObject(it -> it.signatureDuration(valid)
                .getObjectRequest(
                        get -> get.bucket(settings.bucket()).key(key(name)).responseContentType(name.contentType())));
        return URI.create(signed.url().toString());
    }

    private static String range(long first, long count) {
        return count > Long.MAX_VALUE - first ? "bytes=" + first + "-" : "bytes=" + first + "-" + (first + count - 1);
    }

    private String key(StorageName name) {
        return settings.prefix() + name;
    }

    private static <T> T ask(String what, Supplier<T> call) throws StorageException {
        try {
            return call.get();
        } catch (SdkException e) {
            throw new StorageException.Unavailable("cannot " + what, e);
        }
    }
}
