package io.reelmill.jobs.objects.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.objects.UnfinishedUpload;
import io.reelmill.core.objects.UploadedPart;
import io.reelmill.jobs.objects.Bodies;
import io.reelmill.jobs.objects.ObjectStoreContract;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MinioObjectStoreIT extends ObjectStoreContract {

    private static final TestBucket BUCKET = new TestBucket();
    private static final MinioObjectStore STORE = BUCKET.store();

    @AfterAll
    static void close() {
        STORE.close();
        BUCKET.close();
    }

    @Override
    protected ObjectStore newStore() {
        return STORE;
    }

    @AfterEach
    void no_unfinished_upload_stays() {
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void more_objects_than_one_page_shows_are_listed_and_deleted() {
        int count = 1_005;
        for (int i = 0; i < count; i++) {
            STORE.put(key(i + ".m4s"), TYPE, Bodies.ofSize(1));
        }
        AtomicInteger listed = new AtomicInteger();
        STORE.list(folder, object -> listed.incrementAndGet());
        assertThat(listed).hasValue(count);

        STORE.deleteAll(folder);

        STORE.list(folder, object -> listed.decrementAndGet());
        assertThat(listed).hasValue(count);
    }

    @Test
    void deleting_all_aborts_unfinished_uploads_there_and_nowhere_else() {
        BUCKET.beginUpload(folder + "v1/source.mp4");
        BUCKET.beginUpload(folder + "v10/source.mp4");

        STORE.deleteAll(folder + "v1/");

        assertThat(BUCKET.unfinishedUploads()).containsExactly(folder + "v10/source.mp4");
        STORE.deleteAll(folder);
    }

    @Test
    void uploads_that_nobody_goes_on_with_are_aborted_and_young_ones_stay() {
        BUCKET.beginUpload(folder + "a/source.mp4");
        Instant now = Instant.now();

        STORE.abortUploads(folder, now.minus(Duration.ofDays(1)));
        assertThat(BUCKET.unfinishedUploads()).containsExactly(folder + "a/source.mp4");

        STORE.abortUploads(folder + "b/", now.plus(Duration.ofDays(1)));
        assertThat(BUCKET.unfinishedUploads()).containsExactly(folder + "a/source.mp4");

        STORE.abortUploads(folder, now.plus(Duration.ofDays(1)));
        assertThat(BUCKET.unfinishedUploads()).isEmpty();
    }

    @Test
    void what_arrived_of_an_upload_that_somebody_left_becomes_an_object() {
        String id = BUCKET.beginUpload(folder + "a.ts");
        BUCKET.uploadPart(folder + "a.ts", id, 1, Bodies.ofSize(5 << 20));
        BUCKET.uploadPart(folder + "a.ts", id, 2, Bodies.ofSize(3));
        UnfinishedUpload left = STORE.below(folder).get(0);
        List<UploadedPart> parts = STORE.parts(left);

        assertThat(left.key()).isEqualTo(new ObjectKey(folder + "a.ts"));
        assertThat(left.begunAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(parts).extracting(UploadedPart::number).containsExactly(1, 2);
        assertThat(STORE.complete(left, parts)).isTrue();

        assertThat(STORE.stat(left.key()).orElseThrow().sizeBytes()).isEqualTo((5 << 20) + 3);
    }

    @Test
    void a_missing_bucket_is_made_and_one_that_is_there_stays() {
        try (TestBucket other = new TestBucket();
                MinioObjectStore store = other.store()) {
            store.put(key("a"), TYPE, Bodies.ofSize(1));
            store.makeBucket();
            assertThat(store.stat(key("a"))).isPresent();
        }
        ObjectStoreProperties fresh = new ObjectStoreProperties(
                BUCKET.s3().endpoint(),
                "us-east-1",
                BUCKET.name() + "-new",
                BUCKET.s3().accessKey(),
                BUCKET.s3().secretKey());
        try (MinioObjectStore store = new MinioObjectStore(fresh)) {
            assertThat(store.reachable()).isFalse();
            store.makeBucket();
            assertThat(store.reachable()).isTrue();
        }
    }

    @Test
    void a_store_that_is_not_there_is_not_reachable() {
        try (MinioObjectStore store = BUCKET.storeAt(URI.create("http://127.0.0.1:1"))) {
            assertThat(store.reachable()).isFalse();
        }
    }
}
