package io.reelmill.worker.loopback;

import io.reelmill.core.failure.FailureException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Fetches a block of an object whole; a transfer that breaks goes on at the byte it reached. */
final class BlockFetch {

    /** A try that brought this part of the block is not counted against the store. */
    private static final int WORTHWHILE = 16;

    private final Content content;
    private final ReadAhead readAhead;
    private final CountDownLatch takenBack;

    /** @param takenBack ends every pause between two tries */
    BlockFetch(Content content, ReadAhead readAhead, CountDownLatch takenBack) {
        this.content = content;
        this.readAhead = readAhead;
        this.takenBack = takenBack;
    }

    /**
     * Fetches it, trying again what broke off.
     *
     * @throws IOException where the store gave next to nothing in several tries, or the object was taken back
     * @throws FailureException where the store gave up: it tried long enough itself
     */
    byte[] fetch(long offset, int length) throws IOException, InterruptedException {
        byte[] block = new byte[length];
        int worthwhile = Math.max(1, length / WORTHWHILE);
        int reached = 0;
        int tries = 0;
        while (true) {
            Transfer transfer = transfer(block, reached, offset);
            if (transfer.broken() == null) {
                return block;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            tries = transfer.reached() - reached >= worthwhile ? 1 : tries + 1;
            reached = transfer.reached();
            if (tries >= readAhead.tries()) {
                throw transfer.broken();
            }
            pause(tries);
        }
    }

    /** @param broken why it ended before the block was full */
    private record Transfer(int reached, @Nullable IOException broken) {}

    private Transfer transfer(byte[] block, int from, long offset) {
        int reached = from;
        try (InputStream body = content.open(offset + from, block.length - from)) {
            while (reached < block.length) {
                int read = body.read(block, reached, block.length - reached);
                if (read < 0) {
                    throw new EOFException("the store ended " + (block.length - reached) + " bytes early");
                }
                reached += read;
            }
            return new Transfer(reached, null);
        } catch (IOException e) {
            return new Transfer(reached, e);
        }
    }

    private void pause(int tries) throws IOException, InterruptedException {
        if (takenBack.await(readAhead.firstPause().toNanos() << (tries - 1), TimeUnit.NANOSECONDS)) {
            throw new IOException("taken back");
        }
    }
}
