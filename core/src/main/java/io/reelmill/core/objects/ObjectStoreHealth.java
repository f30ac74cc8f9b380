package io.reelmill.core.objects;

/** Whether the object store answers now. */
public interface ObjectStoreHealth {

    /** Asks once and waits two seconds at most. */
    boolean reachable();
}
