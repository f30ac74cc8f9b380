package io.reelmill.jobs.progress.redis;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus.Subscription;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those in this process who want to hear; one that throws disturbs no other. */
final class Listeners {

    private static final Logger LOG = LoggerFactory.getLogger(Listeners.class);

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    /** Compared by identity: whoever listens twice hears twice. */
    private static final class Listener {
        private final Consumer<Progress> hears;

        Listener(Consumer<Progress> hears) {
            this.hears = hears;
        }
    }

    Subscription add(Consumer<Progress> hears) {
        Listener listener = new Listener(hears);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @SuppressWarnings("CatchingUnchecked")
    void tell(Progress progress) {
        for (Listener listener : listeners) {
            try {
                listener.hears.accept(progress);
            } catch (RuntimeException e) {
                LOG.warn("a listener to progress failed", e);
            }
        }
    }
}
