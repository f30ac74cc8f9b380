package io.reelmill.standalone.selftest;

import io.reelmill.standalone.whole.Client;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Keeps the fleet busy: sends the clips by turns, so that a few films are always in the making. */
final class Feed implements AutoCloseable {

    private static final int IN_THE_MAKING = 3;
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Set<String> ENDED = Set.of("ready", "failed", "cancelled");

    private final Client client;
    private final List<Clip> clips;
    private final Map<String, Clip> films = new ConcurrentHashMap<>();
    private final Thread thread = new Thread(this::run, "selftest-feed");
    private volatile boolean closed;

    Feed(Client client, List<Clip> clips) {
        this.client = client;
        this.clips = clips;
        thread.start();
    }

    /** Every film that was taken in, with what it was made of. */
    Map<String, Clip> films() {
        return Map.copyOf(films);
    }

    private void run() {
        List<String> open = new ArrayList<>();
        for (int turn = 0; !closed; ) {
            try {
                open.removeIf(film -> hasEnded(client, film));
                if (open.size() < IN_THE_MAKING) {
                    Map.Entry<String, Clip> sent =
                            clips.get(turn++ % clips.size()).send(client);
                    films.put(sent.getKey(), sent.getValue());
                    open.add(sent.getKey());
                }
            } catch (RuntimeException dashboardIsWithoutPostgres) {
                // the next turn is another try
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    static boolean hasEnded(Client client, String film) {
        return ENDED.contains(client.video(film).path("status").asString());
    }

    /** Sends no more, and waits for what is on its way. */
    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
