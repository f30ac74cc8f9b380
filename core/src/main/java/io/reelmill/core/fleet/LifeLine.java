package io.reelmill.core.fleet;

/**
 * A process's one direct connection to the database. While it stands the process lives, as everyone can see at once
 * when it breaks, and over it the process is called. It reconnects by itself until closed.
 */
public interface LifeLine extends AutoCloseable {

    /** Begins to listen, for a process that runs no work. */
    void open(Listener listener);

    /** Begins to listen, and holds the lock by which others see that this worker lives. */
    void open(WorkerId worker, Listener listener);

    /** Whether the connection stood when last looked at, and with it the worker's lock. */
    boolean held();

    /** Whether this process is the one that looks after the others. */
    boolean leads();

    /** Lets go of everything; closing twice is safe. */
    @Override
    void close();

    /** Hears what comes over a life line, on its own thread: whatever takes long is done elsewhere. */
    interface Listener {

        default void heard(Call call) {}

        /** It was lost, or stands again: calls may have been missed, and others may have taken this process for dead. */
        default void changed(boolean held) {}
    }
}
