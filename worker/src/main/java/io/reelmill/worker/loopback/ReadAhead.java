package io.reelmill.worker.loopback;

import java.time.Duration;

/**
 * How objects are fetched for their readers.
 *
 * @param blockBytes size of one request to the store
 * @param blocks how many blocks of one lease are remembered; besides, each of its readers holds the one that it is sent,
 *     and forgotten ones may still be on their way
 * @param ahead how many blocks at most are fetched before they are asked for
 * @param tries how often a block that breaks off is asked for with next to nothing arriving, before the store counts as
 *     unavailable; a store that says so itself is not asked again
 * @param firstPause between two tries; doubles from try to try
 */
public record ReadAhead(int blockBytes, int blocks, int ahead, int tries, Duration firstPause) {

    public ReadAhead {
        if (blockBytes < 1 || ahead < 0 || blocks < ahead + 2 || tries < 1 || firstPause.isNegative()) {
            throw new IllegalArgumentException("not a way to read ahead: " + blockBytes + " " + blocks + " " + ahead);
        }
    }

    /** 16 MiB remembered per lease. */
    public static ReadAhead standard() {
        return new ReadAhead(1 << 20, 16, 4, 5, Duration.ofMillis(200));
    }
}
