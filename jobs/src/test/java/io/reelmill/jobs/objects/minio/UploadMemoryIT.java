package io.reelmill.jobs.objects.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import io.reelmill.embedded.net.FaultyProxy;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UploadMemoryIT {

    private static final long LARGE = 200L * 1024 * 1024;
    private static final long SOCKETS = 8L * 1024 * 1024;

    @Test
    void a_large_body_is_never_more_than_three_parts_ahead_of_the_store() {
        AtomicLong furthestAhead = new AtomicLong();
        try (TestBucket bucket = new TestBucket();
                FaultyProxy proxy = new FaultyProxy(bucket.s3().endpoint());
                MinioObjectStore store = bucket.storeAt(proxy.address())) {
            InputStream body = new Zeros(LARGE, read -> {
                long ahead = read - proxy.passedOn();
                furthestAhead.accumulateAndGet(ahead, Math::max);
            });

            Received received = store.receive(new ObjectKey("large.mp4"), "video/mp4", body);

            assertThat(received.sizeBytes()).isEqualTo(LARGE);
            assertThat(furthestAhead).hasValueLessThan(3L * TestBucket.SMALL_PARTS.first() + SOCKETS);
            store.delete(new ObjectKey("large.mp4"));
        }
    }
}
