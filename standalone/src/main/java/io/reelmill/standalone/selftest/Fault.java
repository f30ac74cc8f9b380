package io.reelmill.standalone.selftest;

/** What the storm does to the fleet. */
enum Fault {
    /** A worker's process is gone at once. */
    KILL("kill -9 of"),
    /** A worker sleeps past its heartbeats, and wakes after others took its work: to them its host had vanished. */
    VANISH("pause, past its heartbeats, of"),
    /** Every connection to Postgres and to the object store ends, between two bytes. */
    CUT("cut of all connections"),
    /** The object store refuses, or breaks off in the middle. */
    STORE_FAILS("failing object store"),
    /** The object store answers slowly. */
    STORE_SLOW("slow object store"),
    /** The object store cannot be reached. */
    STORE_GONE("vanished object store"),
    /** Postgres is stopped in good order and started again. */
    POSTGRES_RESTARTS("restart of Postgres"),
    /** An ffmpeg stands still. */
    FFMPEG_HANGS("pause, for good, of an ffmpeg of"),
    /** A worker's disk has no byte left. */
    DISK_FULL("full disk of");

    private final String words;

    Fault(String words) {
        this.words = words;
    }

    /** Whether it is done to one worker rather than to all. */
    boolean hitsOne() {
        return this == KILL || this == VANISH || this == FFMPEG_HANGS || this == DISK_FULL;
    }

    String words() {
        return words;
    }
}
