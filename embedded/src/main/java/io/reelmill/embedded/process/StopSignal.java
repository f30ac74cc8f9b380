package io.reelmill.embedded.process;

/** The signal that asks a program to end in good order. */
public enum StopSignal {
    /** What most programs end on. */
    TERM,
    /** What Postgres calls a fast shutdown. Only programs with a handler of their own see it: a shell's children do not. */
    INT
}
