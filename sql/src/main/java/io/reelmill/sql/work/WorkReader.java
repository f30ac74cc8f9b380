package io.reelmill.sql.work;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;
import java.util.UUID;

/** Makes work, attempts and counts of their rows. */
final class WorkReader {

    private WorkReader() {}

    static Work work(Row row) throws SQLException {
        UUID worker = row.uuidOrNull("worker_id");
        return new Work(
                new WorkId(row.uuid("id")),
                new VideoId(row.uuid("video_id")),
                WorkKind.of(row.text("kind")),
                row.whole("version"),
                row.textOrNull("track"),
                row.whole("ordinal"),
                row.priority(),
                row.big("rank"),
                row.text("name"),
                WorkState.of(row.text("state")),
                row.whole("round"),
                row.whole("attempt"),
                row.whole("failures"),
                row.uuid("job_id"),
                worker == null ? null : new WorkerId(worker),
                row.failureOrNull(),
                row.instant("created_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("finished_at"));
    }

    static AttemptRecord attempt(Row row) throws SQLException {
        return new AttemptRecord(
                new Attempt(new WorkId(row.uuid("work_id")), row.whole("number")),
                new WorkerId(row.uuid("worker_id")),
                row.text("outcome"),
                row.instant("started_at"),
                row.instantOrNull("finished_at"),
                row.failureOrNull(),
                row.texts("command"),
                row.text("log_tail"));
    }

    static QueueCount count(Row row) throws SQLException {
        return new QueueCount(
                WorkKind.of(row.text("kind")),
                row.priority(),
                row.big("waiting"),
                row.big("running"),
                row.instantOrNull("oldest_waiting_since"));
    }
}
