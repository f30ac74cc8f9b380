package io.reelmill.jobs.objects.minio;

import io.reelmill.embedded.s3.EmbeddedS3;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.jobs.retry.Backoff;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** A bucket of one test class's own on the shared S3 endpoint. */
final class TestBucket implements AutoCloseable {

    static final PartSizes SMALL_PARTS = new PartSizes(PartSizes.LEAST, PartSizes.LEAST, 1_000);

    private static final Patience SHORT = new Patience(
            new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)), Duration.ofSeconds(3), Duration.ofSeconds(1));

    private final EmbeddedS3 s3 = TestServices.s3();
    private final String name = "test-" + UUID.randomUUID();
    private final Connection direct = new Connection(properties(s3.endpoint()), Patience.USUAL);

    TestBucket() {
        direct.bucket().make().join();
    }

    /** The store as it is used. */
    MinioObjectStore store() {
        return new MinioObjectStore(properties(s3.endpoint()));
    }

    /** A store with little patience behind another address. */
    MinioObjectStore storeAt(URI endpoint) {
        return new MinioObjectStore(properties(endpoint), SHORT, SMALL_PARTS);
    }

    ObjectStoreProperties properties(URI endpoint) {
        return new ObjectStoreProperties(endpoint, "us-east-1", name, s3.accessKey(), s3.secretKey());
    }

    EmbeddedS3 s3() {
        return s3;
    }

    String name() {
        return name;
    }

    List<String> unfinishedUploads() {
        return direct.bucket().uploads("", null, null).join().uploads().stream()
                .map(upload -> upload.objectName())
                .toList();
    }

    String beginUpload(String key) {
        return direct.bucket().beginUpload(key, "video/mp4").join();
    }

    void uploadPart(String key, String id, int number, byte[] bytes) {
        direct.bucket().uploadPart(key, id, number, bytes, bytes.length).join();
    }

    @Override
    public void close() {
        direct.close();
    }
}
