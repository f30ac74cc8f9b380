package io.reelmill.dashboard.api.job;

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

/** Which jobs are meant. */
record JobFilter(
        @Nullable WorkState status,
        @Nullable WorkKind kind,
        @Nullable VideoId video,
        @Nullable WorkerId worker,
        @Nullable String text) {

    static JobFilter take(Fields fields) {
        return new JobFilter(
                fields.takeChoice("status", List.of(WorkState.values()), WorkState::word)
                        .orElse(null),
                fields.takeChoice("kind", List.of(WorkKind.values()), WorkKind::word)
                        .orElse(null),
                fields.takeId("video").map(VideoId::new).orElse(null),
                fields.takeId("worker").map(WorkerId::new).orElse(null),
                fields.take("q").filter(text -> !text.isBlank()).orElse(null));
    }

    boolean meansEverything() {
        return status == null && kind == null && video == null && worker == null && text == null;
    }

    /** The same of one status each; as it is where it names one. */
    List<JobFilter> inEach(List<WorkState> states) {
        return status == null
                ? states.stream()
                        .map(state -> new JobFilter(state, kind, video, worker, text))
                        .toList()
                : List.of(this);
    }

    WorkQuery page(int limit, Optional<Cursor> after) {
        return new WorkQuery(
                status,
                kind,
                video,
                worker,
                text,
                limit,
                after.map(cursor -> new WorkQuery.Position(cursor.createdAt(), new WorkId(cursor.id())))
                        .orElse(null));
    }
}
