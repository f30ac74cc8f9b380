package io.reelmill.dashboard.api.event;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.video.Video;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one film that somebody watches being made. Used by one thread only. */
final class FilmWatch {

    private final Map<WorkId, Progress> latest = new LinkedHashMap<>();
    private @Nullable Rows rows;
    private Instant heardAt;
    private boolean news;

    FilmWatch(Instant now) {
        this.heardAt = now;
    }

    /** The film's rows as they were read, which is asked for less often than progress comes. */
    record Rows(Video video, List<Work> works, Instant readAt) {}

    void hear(Progress progress, Instant now) {
        latest.put(progress.work(), progress);
        heardAt = now;
        news = true;
    }

    /** Whether something was heard since it was last asked. */
    boolean takeNews() {
        boolean had = news;
        news = false;
        return had;
    }

    Instant heardAt() {
        return heardAt;
    }

    @Nullable
    Rows rows() {
        return rows;
    }

    /** Keeps new rows and forgets reports of what no longer runs. */
    void read(Rows fresh) {
        rows = fresh;
        latest.keySet()
                .retainAll(fresh.works().stream()
                        .filter(work -> !work.state().settled())
                        .map(Work::id)
                        .toList());
    }

    List<Progress> latest() {
        return List.copyOf(latest.values());
    }
}
