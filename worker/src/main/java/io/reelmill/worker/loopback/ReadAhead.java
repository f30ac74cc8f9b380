package io.reelmill.worker.loopback;

import java.time.Duration;

/**
 * How objects are fetched for their readers.
 *
 * @param blockBytes size of one request to the store; a lease holds at most {@code blocks} such blocks in memory
 * @param blocks how many blocks of one lease are remembered
 * @param ahead how many blocks at most are fetched before they are asked for
 * @param tries how often a block is asked for without a byte arriving, before the store counts as unavailable
 * @param firstPause between two tries; doubles from try to try
 */
public record ReadAhead(int blockBytes, int blocks, int ahead, int tries, Duration firstPause) {

    public ReadAhead {
        if (blockBytes < 1 || ahead < 0 || blocks < ahead + 2 || tries < 1 || firstPause.isNegative()) {
            throw new IllegalArgumentException("not a way to read ahead: " + blockBytes + " " + blocks + " " + ahead);
        }
    }

    /** Up to 16 MiB per lease. */
    public static ReadAhead standard() {
        return new ReadAhead(1 << 20, 16, 4, 5, Duration.ofMillis(200));
    }
}
