package io.reelmill.jobs.progress.redis;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisPubSub;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Hears what is published, on one connection and one thread for the whole process, and connects again for ever with
 * growing pauses. It starts with the first listener.
 */
final class Receiver implements AutoCloseable {

    private final Redis redis;
    private final Timing timing;
    private final Availability availability;
    private final Listeners listeners;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = Threads.daemon("progress-receiver", this::run);
    private final ScheduledExecutorService heart =
            Executors.newSingleThreadScheduledExecutor(beat -> Threads.daemon("progress-heartbeat", beat));
    private volatile @Nullable Jedis connection;
    private volatile @Nullable Channel channel;

    Receiver(Redis redis, Timing timing, Availability availability, Listeners listeners) {
        this.redis = redis;
        this.timing = timing;
        this.availability = availability;
        this.listeners = listeners;
    }

    void start() {
        if (!isClosed() && !started.getAndSet(true)) {
            long beat = timing.heartbeat().toMillis();
            var unused = heart.scheduleWithFixedDelay(this::beat, beat, beat, TimeUnit.MILLISECONDS);
            thread.start();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        heart.shutdownNow();
        Jedis current = connection;
        if (current != null) {
            current.disconnect();
        }
        Threads.end(thread);
    }

    private void run() {
        try {
            int failures = 0;
            do {
                failures = listen() ? 1 : failures + 1;
            } while (!closed.await(timing.reconnect().before(failures).toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException ends) {
            // closed during a pause
        }
    }

    /** Listens until the connection ends; answers whether it had begun to hear. */
    private boolean listen() {
        Channel hearing = new Channel();
        try (Jedis jedis = redis.listener()) {
            connection = jedis;
            channel = hearing;
            jedis.subscribe(hearing, Redis.CHANNEL);
        } catch (JedisException e) {
            if (!isClosed()) {
                availability.failed(e);
            }
        }
        return hearing.heard;
    }

    // A host that vanished says nothing: only what it does not answer tells.
    private void beat() {
        Channel current = channel;
        try {
            if (current != null && current.isSubscribed()) {
                current.ping();
            }
        } catch (JedisException broken) {
            // the receiving thread finds out and connects again
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private final class Channel extends JedisPubSub {

        private volatile boolean heard;

        @Override
        public void onSubscribe(String name, int channels) {
            heard = true;
            availability.answered();
            if (isClosed()) {
                unsubscribe();
            }
        }

        @Override
        public void onMessage(String name, String message) {
            ProgressJson.read(message).ifPresent(listeners::tell);
        }
    }
}
