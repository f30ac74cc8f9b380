package io.reelmill.jobs.objects.minio;

import io.minio.messages.DeleteRequest;
import io.minio.messages.DeleteResult;
import io.minio.messages.Item;
import io.reelmill.core.objects.ObjectKey;
import java.time.Duration;
import java.util.List;

/** What every part of the adapter needs: the requests, the way to make them, and the way to clean up after them. */
record Access(Bucket bucket, StoreCalls calls, Aftermath aftermath) {

    /** For requests that carry next to nothing. */
    static final Duration BRIEF = Duration.ofSeconds(60);

    /** For a write that is interrupted. */
    private static final Duration LAST_MOMENT = Duration.ofMillis(500);

    private static final int SLOWEST_BYTES_PER_SECOND = 256 * 1024;

    /** For a request with so many bytes. */
    static Duration limitFor(int bytes) {
        return BRIEF.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
    }

    void write(ObjectKey key, String contentType, byte[] bytes, int length, String sha256) {
        calls.ending(LAST_MOMENT)
                .demand(
                        "writing " + key,
                        limitFor(length),
                        () -> bucket.put(key.value(), contentType, bytes, length, sha256));
    }

    void delete(ObjectKey key) {
        calls.demand("deleting " + key, BRIEF, () -> bucket.delete(key.value()));
    }

    /** Deletes what a listing showed; where the store refuses one of them it is a failure. */
    void delete(List<? extends Item> listed) {
        List<DeleteRequest.Object> keys = listed.stream()
                .map(item -> new DeleteRequest.Object(item.objectName()))
                .toList();
        String what = "deleting " + keys.size() + " objects";
        List<DeleteResult.Error> refused =
                calls.demand(what, BRIEF, () -> bucket.delete(keys)).result().errors();
        if (!refused.isEmpty()) {
            DeleteResult.Error first = refused.get(0);
            throw calls.failure(what, new RefusedException(first.code(), first.objectName() + ": " + first.message()));
        }
    }
}
