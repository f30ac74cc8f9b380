package io.reelmill.dashboard.api.event;

import io.reelmill.core.event.Event;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.video.VideoId;
import java.util.List;
import java.util.Optional;

/**
 * One who listens, to everything or to one video, and what was sent last. Who is behind gets pages of the log, the next
 * one when the last was taken, until a page is not full; from then on events come as they happen, and nothing lies in
 * between, since both carry the same numbers. Used by one thread only.
 */
final class Listener {

    private static final int PAGE = 200;

    private final EventStream stream;
    private final Optional<VideoId> video;
    private long last;
    private boolean behind = true;

    Listener(EventStream stream, Optional<VideoId> video, long last) {
        this.stream = stream;
        this.video = video;
        this.last = last;
    }

    boolean hasEnded() {
        return stream.hasEnded();
    }

    boolean cares(VideoId about) {
        return video.isEmpty() || video.get().equals(about);
    }

    /** Sends what was missed, where the last of it was taken. */
    void catchUp(EventLog log, EventFrames frames) {
        if (!behind || !stream.isIdle()) {
            return;
        }
        List<Event> page = log.after(last, video, PAGE);
        page.forEach(event -> send(event, frames.of(event)));
        behind = page.size() == PAGE;
    }

    /** Sends what just happened, unless it was sent already or more should not wait now. */
    void happened(Event event, byte[] frame) {
        if (behind || event.number() <= last || !cares(event.video())) {
            return;
        }
        if (stream.isFull()) {
            behind = true;
        } else {
            send(event, frame);
        }
    }

    /** Sends what is only worth something now, where there is room. */
    void meanwhile(byte[] frame) {
        if (!behind && stream.isIdle()) {
            stream.offer(frame);
        }
    }

    void end() {
        stream.end();
    }

    private void send(Event event, byte[] frame) {
        stream.offer(frame);
        last = event.number();
        if (event.type() == EventType.VIDEO_DELETED && video.isPresent()) {
            stream.finish();
        }
    }
}
