package io.reelmill.core.event;

import java.util.function.Consumer;

/**
 * Numbered events as they come, whichever process numbered them. It tells only what is new: who wants to begin earlier
 * subscribes first, then reads {@link EventLog#after}, and passes over what the feed tells again.
 */
public interface EventFeed {

    /**
     * Hears every event that is numbered from now on, one by one in the order of their numbers, none left out; at the
     * beginning perhaps some that were numbered just before. The listener is called on the feed's thread and does not
     * make it wait; one that throws misses that event.
     */
    Subscription subscribe(Consumer<Event> listener);

    /** Stops listening; closing twice is safe. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
