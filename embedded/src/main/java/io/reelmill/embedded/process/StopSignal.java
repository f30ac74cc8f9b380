package io.reelmill.embedded.process;

/** The signal that asks a program to end in good order. */
public enum StopSignal {
    /** What most programs end on. */
    TERM,
    /** What Postgres calls a fast shutdown. */
    INT
}
