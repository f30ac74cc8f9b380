package io.reelmill.dashboard.pages;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which jobs the queue's page is asked for, as its address says. */
record QueueFilter(
        @Nullable WorkState status,
        @Nullable WorkKind kind,
        @Nullable VideoId video,
        @Nullable WorkerId worker,
        String text) {

    /** Empty values, which forms send, mean all. */
    static QueueFilter take(Fields fields) {
        return new QueueFilter(
                fields.takeGivenChoice("status", List.of(WorkState.values()), WorkState::word)
                        .orElse(null),
                fields.takeGivenChoice("kind", List.of(WorkKind.values()), WorkKind::word)
                        .orElse(null),
                fields.takeId("video").map(VideoId::new).orElse(null),
                fields.takeId("worker").map(WorkerId::new).orElse(null),
                fields.take("q").orElse("").strip());
    }

    WorkQuery query(WorkState state, int limit, Optional<Cursor> after) {
        return new WorkQuery(
                state,
                kind,
                video,
                worker,
                text.isEmpty() ? null : text,
                limit,
                after.map(cursor -> new WorkQuery.Position(cursor.createdAt(), new WorkId(cursor.id())))
                        .orElse(null));
    }

    /** The same with another state; empty means the overview. */
    String address(String state) {
        return Filter.address(
                "/queue",
                "status",
                state,
                "kind",
                kind == null ? "" : kind.word(),
                "video",
                video == null ? "" : video.toString(),
                "worker",
                worker == null ? "" : worker.toString(),
                "q",
                text);
    }

    public boolean narrow() {
        return kind != null || video != null || worker != null || !text.isEmpty();
    }
}
