package io.reelmill.jobs.progress;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A bus within one process, for tests that are about something else. */
public final class LocalProgressBus implements ProgressBus {

    private final Map<WorkId, Progress> known = new ConcurrentHashMap<>();
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private static final class Listener {
        private final Consumer<Progress> hears;

        Listener(Consumer<Progress> hears) {
            this.hears = hears;
        }
    }

    @Override
    public void publish(Progress progress) {
        Progress held = known.merge(
                progress.work(), progress, (before, now) -> before.attempt() > now.attempt() ? before : now);
        if (held.equals(progress)) {
            listeners.forEach(listener -> tell(listener, progress));
        }
    }

    @Override
    public void clear(Progress last) {
        known.computeIfPresent(last.work(), (work, held) -> held.attempt() > last.attempt() ? held : null);
    }

    @Override
    public List<Progress> of(VideoId video) {
        return known.values().stream()
                .filter(progress -> progress.video().equals(video))
                .toList();
    }

    @Override
    public Subscription subscribe(Consumer<Progress> hears) {
        Listener listener = new Listener(hears);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @SuppressWarnings("CatchingUnchecked")
    private static void tell(Listener listener, Progress progress) {
        try {
            listener.hears.accept(progress);
        } catch (RuntimeException anothersTrouble) {
            // the others still hear
        }
    }
}
