package io.reelmill.jobs.relay;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventFeed;
import io.reelmill.core.event.EventLog;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.integration.channel.PublishSubscribeChannel;
import org.springframework.messaging.MessageHandler;

/** Follows the log by number, while anybody listens, and so hears what other processes numbered as well. */
final class LogFeed implements EventFeed {

    private final EventLog log;
    private final PublishSubscribeChannel listeners;
    private final AtomicLong position = new AtomicLong();

    LogFeed(EventLog log, PublishSubscribeChannel listeners) {
        this.log = log;
        this.listeners = listeners;
    }

    // One at a time: the first sets the position, and a second "first" would move it past what the other must hear.
    @Override
    public synchronized Subscription subscribe(Consumer<Event> listener) {
        if (listeners.getSubscriberCount() == 0) {
            moveTo(log.latest());
        }
        MessageHandler handler = message -> listener.accept((Event) message.getPayload());
        listeners.subscribe(handler);
        return () -> listeners.unsubscribe(handler);
    }

    /** What came since the last time; nothing while nobody listens. */
    List<Event> next(int limit) {
        if (listeners.getSubscriberCount() == 0) {
            return List.of();
        }
        List<Event> events = log.after(position.get(), Optional.empty(), limit);
        events.forEach(event -> moveTo(event.number()));
        return events;
    }

    private void moveTo(long number) {
        position.accumulateAndGet(number, Math::max);
    }
}
