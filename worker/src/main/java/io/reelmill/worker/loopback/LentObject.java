package io.reelmill.worker.loopback;

import com.google.errorprone.annotations.concurrent.GuardedBy;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * A lent object: its blocks that are remembered or on their way, and the connections that read it. The least recently
 * used block is forgotten first.
 */
final class LentObject {

    private final ObjectKey key;
    private final long size;
    private final String token;
    private final ReadAhead readAhead;
    private final BlockFetch fetch;
    private final ExecutorService threads;
    private final CountDownLatch takenBack = new CountDownLatch(1);

    @GuardedBy("this")
    private final Map<Long, Future<byte[]>> blocks = new LinkedHashMap<>(16, 0.75f, true);

    @GuardedBy("this")
    private final Set<Socket> connections = new HashSet<>();

    /** When each reader that waits for a block now began to, the one that waits longest first. */
    @GuardedBy("this")
    private final List<Long> waitingSince = new ArrayList<>();

    @GuardedBy("this")
    private boolean closed;

    @GuardedBy("this")
    private @Nullable Failure failure;

    LentObject(Content content, ObjectKey key, long size, String token, ReadAhead readAhead, ExecutorService threads) {
        this.key = key;
        this.size = size;
        this.token = token;
        this.readAhead = readAhead;
        this.fetch = new BlockFetch(content, readAhead, takenBack);
        this.threads = threads;
    }

    ObjectKey key() {
        return key;
    }

    long size() {
        return size;
    }

    String token() {
        return token;
    }

    synchronized Optional<Failure> failure() {
        return Optional.ofNullable(failure);
    }

    /** The same, or that a reader has waited for one block this long. */
    synchronized Optional<Failure> failureOrWait(Duration atLeast) {
        if (failure != null || waitingSince.isEmpty()) {
            return failure();
        }
        Duration waited = Duration.ofNanos(System.nanoTime() - waitingSince.get(0));
        return waited.compareTo(atLeast) < 0
                ? Optional.empty()
                : Optional.of(new Failure(
                        FailureCode.STORE_UNAVAILABLE,
                        "cannot read " + key + ": no answer for " + waited.toMillis() + " ms"));
    }

    /** Whether the object can still be read; from then on closing it closes the connection too. */
    synchronized boolean admit(Socket connection) {
        if (closed || failure != null) {
            return false;
        }
        connections.add(connection);
        return true;
    }

    synchronized void leave(Socket connection) {
        connections.remove(connection);
    }

    int blockBytes() {
        return readAhead.blockBytes();
    }

    /**
     * A whole block, the last one maybe shorter.
     *
     * @param ahead how many blocks after it are likely to be asked for next
     * @throws IOException where the store failed, or the object was taken back meanwhile
     */
    byte[] block(long number, int ahead) throws IOException, InterruptedException {
        Future<byte[]> wanted = ask(number);
        for (int next = 1; next <= Math.min(ahead, readAhead.ahead()); next++) {
            if ((number + next) * readAhead.blockBytes() < size) {
                ask(number + next);
            }
        }
        long since = beginWaiting();
        try {
            return wanted.get();
        } catch (ExecutionException e) {
            fail(e.getCause());
            throw new IOException("the store failed", e.getCause());
        } catch (CancellationException e) {
            throw new IOException("taken back", e);
        } finally {
            endWaiting(since);
        }
    }

    private synchronized long beginWaiting() {
        long now = System.nanoTime();
        waitingSince.add(now);
        return now;
    }

    private synchronized void endWaiting(long since) {
        waitingSince.remove((Long) since);
    }

    private synchronized Future<byte[]> ask(long number) throws IOException {
        if (closed) {
            throw new IOException("taken back");
        }
        Future<byte[]> block = blocks.get(number);
        if (block == null) {
            long offset = number * readAhead.blockBytes();
            int length = (int) Math.min(readAhead.blockBytes(), size - offset);
            block = threads.submit(() -> fetch(number, offset, length));
            blocks.put(number, block);
            forgetOldest();
        }
        return block;
    }

    /** A block that failed before anybody waited for it is asked for anew when somebody does. */
    private byte[] fetch(long number, long offset, int length) throws IOException, InterruptedException {
        boolean fetched = false;
        try {
            byte[] block = fetch.fetch(offset, length);
            fetched = true;
            return block;
        } finally {
            if (!fetched) {
                forget(number);
            }
        }
    }

    private synchronized void forget(long number) {
        blocks.remove(number);
    }

    @GuardedBy("this")
    private void forgetOldest() {
        if (blocks.size() > readAhead.blocks()) {
            Map.Entry<Long, Future<byte[]>> oldest =
                    blocks.entrySet().iterator().next();
            blocks.remove(oldest.getKey());
        }
    }

    /** Blocks that somebody waits for still come; they are asked for anew by whoever comes after. */
    synchronized void forgetAll() {
        blocks.clear();
    }

    private synchronized void fail(@Nullable Throwable cause) {
        if (!closed && failure == null) {
            failure = new Failure(FailureCode.STORE_UNAVAILABLE, "cannot read " + key + why(cause));
        }
    }

    private static String why(@Nullable Throwable cause) {
        if (cause instanceof FailureException refused) {
            return ": " + refused.failure().detail();
        }
        return cause == null ? "" : ": " + cause.getMessage();
    }

    /** Cuts everything; afterwards no byte of it reaches anybody. */
    void close() {
        takenBack.countDown();
        Set<Socket> cut;
        synchronized (this) {
            closed = true;
            blocks.values().forEach(block -> block.cancel(true));
            blocks.clear();
            cut = Set.copyOf(connections);
            connections.clear();
        }
        cut.forEach(LoopbackReader::closeQuietly);
    }
}
