package io.reelmill.core.progress;

/** Whether live progress reaches other processes now. */
public interface ProgressBusHealth {

    /** Answers within half a second. */
    boolean reachable();
}
