package io.reelmill.worker.ffmpeg;

/** Why a program ended. */
public enum Ending {
    /** By itself. */
    EXITED,
    /** Killed, because it made no progress for too long. */
    STALLED,
    /** Killed, because it ran longer than it was allowed to. */
    OUT_OF_TIME
}
