package io.reelmill.core.progress;

import io.reelmill.core.video.VideoId;
import java.util.List;
import java.util.function.Consumer;

/**
 * Live progress between processes. It may lose anything at any time: no call throws because the bus is away, none
 * blocks for longer than half a second.
 */
public interface ProgressBus {

    void publish(Progress progress);

    /** Forgets the work's progress once it ended. */
    void clear(Progress last);

    /** What is known of a video's running work now. */
    List<Progress> of(VideoId video);

    /** Hears everything that is published anywhere from now on, until closed; reconnects by itself. */
    Subscription subscribe(Consumer<Progress> listener);

    /** Stops listening; closing twice is safe. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
