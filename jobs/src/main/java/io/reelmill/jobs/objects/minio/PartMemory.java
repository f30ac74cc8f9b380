package io.reelmill.jobs.objects.minio;

import java.util.concurrent.Semaphore;

/**
 * Memory for parts that are sent while the next one is already read. Every reception may hold one part; more only while
 * there is some of this left, so that many receptions at once are slower and not larger.
 */
final class PartMemory {

    private static final int UNIT = 1024 * 1024;

    private final Semaphore mebibytes;

    PartMemory(int mebibytes) {
        this.mebibytes = new Semaphore(mebibytes);
    }

    /** An eighth of what the heap may grow to. */
    static PartMemory ofHeap() {
        return new PartMemory((int) (Runtime.getRuntime().maxMemory() / UNIT / 8));
    }

    boolean tryTake(int bytes) {
        return mebibytes.tryAcquire(units(bytes));
    }

    void giveBack(int bytes) {
        mebibytes.release(units(bytes));
    }

    private static int units(int bytes) {
        return (bytes + UNIT - 1) / UNIT;
    }
}
