package io.reelmill.jobs.job.testing;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.VideoId;
import java.util.List;
import java.util.function.Consumer;

/** A bus that is away, as a bus may be. */
final class SilentBus implements ProgressBus {

    @Override
    public void publish(Progress progress) {}

    @Override
    public void clear(Progress last) {}

    @Override
    public List<Progress> of(VideoId video) {
        return List.of();
    }

    @Override
    public Subscription subscribe(Consumer<Progress> listener) {
        return () -> {};
    }
}
