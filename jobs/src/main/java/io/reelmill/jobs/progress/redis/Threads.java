package io.reelmill.jobs.progress.redis;

import java.time.Duration;

/** Threads that keep no program alive, and end when they are interrupted. */
final class Threads {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    private Threads() {}

    static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    static void end(Thread thread) {
        thread.interrupt();
        try {
            thread.join(LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
