package io.reelmill.dashboard.jobrunr;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Passes one event stream on as it comes, and ends both sides when either goes. */
final class StreamRelay implements Flow.Subscriber<List<ByteBuffer>> {

    private static final byte[] COMMENT = {':', '\n', '\n'};

    private final AsyncContext connection;

    @GuardedBy("this")
    private Flow.@Nullable Subscription source;

    @GuardedBy("this")
    private boolean betweenMessages = true;

    @GuardedBy("this")
    private boolean ended;

    StreamRelay(AsyncContext connection) {
        this.connection = connection;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        if (ended) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            write(bytes);
            betweenMessages = bytes.length > 1 && bytes[bytes.length - 1] == '\n' && bytes[bytes.length - 2] == '\n';
        }
    }

    @Override
    public void onError(Throwable lost) {
        end();
    }

    @Override
    public void onComplete() {
        end();
    }

    /** Finds out whether the listener is still there; says nothing to it, and nothing in the middle of a message. */
    synchronized void probe() {
        if (betweenMessages) {
            write(COMMENT);
        }
    }

    synchronized boolean hasEnded() {
        return ended;
    }

    /** Ends both sides; ending twice is safe. */
    synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        if (source != null) {
            source.cancel();
        }
        try {
            connection.complete();
        } catch (IllegalStateException endedByTheContainer) {
            // it noticed first
        }
    }

    @GuardedBy("this")
    private void write(byte[] bytes) {
        if (ended) {
            return;
        }
        try {
            ServletOutputStream out = connection.getResponse().getOutputStream();
            out.write(bytes);
            out.flush();
        } catch (IOException | IllegalStateException gone) {
            end();
        }
    }
}
