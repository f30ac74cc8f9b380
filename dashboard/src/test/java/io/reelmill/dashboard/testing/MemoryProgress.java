package io.reelmill.dashboard.testing;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Live progress within one process. */
public final class MemoryProgress implements ProgressBus {

    private final Map<WorkId, Progress> latest = new ConcurrentHashMap<>();
    private final List<Consumer<Progress>> listeners = new CopyOnWriteArrayList<>();

    @Override
    public void publish(Progress progress) {
        latest.put(progress.work(), progress);
        listeners.forEach(listener -> listener.accept(progress));
    }

    @Override
    public void clear(Progress last) {
        latest.remove(last.work());
    }

    @Override
    public List<Progress> of(VideoId video) {
        return latest.values().stream()
                .filter(progress -> progress.video().equals(video))
                .toList();
    }

    @Override
    public Subscription subscribe(Consumer<Progress> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
