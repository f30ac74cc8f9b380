package io.reelmill.jobs.objects.minio;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Named threads that keep no program alive. */
final class Threads {

    private Threads() {}

    /** As many as are busy at once; who submits bounds their number. */
    static ExecutorService daemons(String name) {
        return Executors.newCachedThreadPool(named(name));
    }

    static ExecutorService daemons(String name, int most) {
        return Executors.newFixedThreadPool(most, named(name));
    }

    private static ThreadFactory named(String name) {
        AtomicInteger number = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }
}
