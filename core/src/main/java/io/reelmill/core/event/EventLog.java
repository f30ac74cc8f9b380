package io.reelmill.core.event;

import io.reelmill.core.video.VideoId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Durable events. */
public interface EventLog {

    /** Writes an event without a number in the running transaction; the relay numbers it once it is committed. */
    void write(NewEvent event);

    /**
     * Numbers up to {@code limit} committed events in commit order and answers them. One relay at a time: answers
     * nothing while another holds the relay's lock.
     */
    List<Event> number(int limit);

    /** Numbered events after {@code number}, oldest first, of one video or of all. */
    List<Event> after(long number, Optional<VideoId> video, int limit);

    /** What a person wants to know of a video: its own events and failures of its work, newest first. */
    List<Event> milestones(VideoId video, int limit);

    /** The highest number given so far; 0 where there is none. */
    long latest();

    /**
     * Removes events that are older, of the {@code limit} oldest there are; never the newest.
     *
     * @return how many it removed
     */
    int forget(Duration olderThan, int limit);
}
