package io.reelmill.jobs.progress.redis;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.progress.ProgressBusHealth;
import io.reelmill.core.video.VideoId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Live progress through Redis: a hash per video for who asks, a channel for who listens. Publishing only leaves a note
 * for a thread that tells Redis; while Redis is away, news of one work replace each other and nothing else happens.
 */
public final class RedisProgressBus implements ProgressBus, ProgressBusHealth, AutoCloseable {

    private final Redis redis;
    private final Questions questions;
    private final Publisher publisher;
    private final Receiver receiver;
    private final Listeners listeners = new Listeners();

    public RedisProgressBus(RedisProperties properties) {
        this(properties, Timing.USUAL);
    }

    RedisProgressBus(RedisProperties properties, Timing timing) {
        Availability availability = new Availability(properties.place(), timing.rest());
        this.redis = new Redis(properties, timing);
        this.questions = new Questions(timing, availability);
        this.publisher = new Publisher(redis, timing, availability);
        this.receiver = new Receiver(redis, timing, availability, listeners);
        publisher.start();
    }

    @Override
    public void publish(Progress progress) {
        publisher.put(new Note(progress, false));
    }

    @Override
    public void clear(Progress last) {
        publisher.put(new Note(last, true));
    }

    @Override
    public List<Progress> of(VideoId video) {
        return questions.ask(() -> redis.of(video), List.of());
    }

    @Override
    public Subscription subscribe(Consumer<Progress> listener) {
        Subscription subscription = listeners.add(listener);
        receiver.start();
        return subscription;
    }

    @Override
    public boolean reachable() {
        return questions.ask(redis::ping, false);
    }

    @Override
    public void close() {
        receiver.close();
        publisher.close();
        questions.close();
        redis.close();
    }
}
