package io.reelmill.jobs.objects.minio;

import io.minio.StatObjectResponse;
import io.minio.messages.Part;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One object on its way in parts, up to two of them sent at once. Closing it before it is complete stops the sending and
 * removes what was sent.
 */
final class Upload implements AutoCloseable {

    private static final int SEND_AT_ONCE = 2;
    private static final int STOP_SECONDS = 5;

    private final Access access;
    private final ObjectKey key;
    private final String id;
    private final PartBuffers buffers;
    private final ExecutorService senders = Threads.daemons("store-part", SEND_AT_ONCE);
    private final Deque<SentPart> sending = new ArrayDeque<>();
    private final List<Part> parts = new ArrayList<>();
    private long sizeBytes;
    private boolean joining;
    private boolean complete;

    private record SentPart(Future<Part> part, PartBuffer buffer) {}

    private Upload(Access access, ObjectKey key, String id, PartBuffers buffers) {
        this.access = access;
        this.key = key;
        this.id = id;
        this.buffers = buffers;
    }

    static Upload begin(Access access, ObjectKey key, String contentType, PartBuffers buffers) {
        String id = null;
        try {
            id = access.calls()
                    .demand(
                            "beginning the upload of " + key,
                            Access.BRIEF,
                            () -> access.bucket().beginUpload(key.value(), contentType));
            return new Upload(access, key, id, buffers);
        } finally {
            if (id == null) {
                String left = "aborting uploads of " + key;
                access.aftermath()
                        .run(
                                left,
                                () -> UnfinishedUploads.abortAll(
                                        access,
                                        key.value(),
                                        upload -> upload.objectName().equals(key.value())));
            }
        }
    }

    /** Sends the buffer's bytes as the next part; the buffer comes back by {@link #freeBuffer}. */
    void send(PartBuffer buffer) {
        int number = parts.size() + sending.size() + 1;
        sizeBytes += buffer.length();
        sending.add(new SentPart(senders.submit(() -> sent(number, buffer)), buffer));
    }

    /** A buffer for the next part's bytes, as soon as there is one. */
    PartBuffer freeBuffer(int bytes) {
        @Nullable PartBuffer buffer = buffers.take(bytes);
        while (buffer == null) {
            awaitOldest();
            buffer = buffers.take(bytes);
        }
        return buffer;
    }

    void complete() {
        while (!sending.isEmpty()) {
            awaitOldest();
        }
        joining = true;
        String what = "joining the parts of " + key;
        try {
            access.calls()
                    .ask(what, SocketLimits.JOINING, () -> access.bucket().completeUpload(key.value(), id, parts));
        } catch (RefusedException refused) {
            if (!isJoined()) {
                throw access.calls().failure(what, refused);
            }
        }
        complete = true;
    }

    @Override
    public void close() {
        senders.shutdownNow();
        if (!complete) {
            access.aftermath().run("removing the unfinished upload of " + key, this::remove);
        }
    }

    private void remove() {
        awaitSenders();
        UnfinishedUploads.abort(access, key.value(), id);
        if (joining) {
            access.delete(key);
        }
    }

    // A part that arrives after the upload was aborted would stay for ever.
    private void awaitSenders() {
        try {
            senders.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Part sent(int number, PartBuffer buffer) {
        return access.calls()
                .demand(
                        "sending part " + number + " of " + key,
                        Access.limitFor(buffer.length()),
                        () -> access.bucket().uploadPart(key.value(), id, number, buffer.bytes(), buffer.length()));
    }

    private void awaitOldest() {
        SentPart oldest = sending.remove();
        try {
            parts.add(oldest.part().get());
            buffers.giveBack(oldest.buffer());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw StoreCalls.interrupted("sending " + key);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof FailureException failure
                    ? failure
                    : new IllegalStateException("sending " + key, e.getCause());
        }
    }

    // The store may have joined the parts at the first try and its answer was lost: then a second try finds no upload.
    private boolean isJoined() {
        try {
            StatObjectResponse there = access.calls()
                    .ask(
                            "looking at " + key,
                            Access.BRIEF,
                            () -> access.bucket().stat(key.value()));
            return there.size() == sizeBytes && there.etag().endsWith("-" + parts.size());
        } catch (RefusedException absent) {
            return false;
        }
    }
}
