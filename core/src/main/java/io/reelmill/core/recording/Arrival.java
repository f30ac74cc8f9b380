package io.reelmill.core.recording;

/** What became of a chunk that was sent. */
public enum Arrival {
    NEW,
    /** After its recording had ended. */
    LATE,
    /** The same bytes are there already under this number. */
    SAME,
    /** Other bytes are there already under this number. */
    CONFLICT,
    /** The recording is gone. */
    GONE
}
