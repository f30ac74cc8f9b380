package io.reelmill.sql.recording;

import io.reelmill.core.access.Owner;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingPhase;
import io.reelmill.core.video.VideoId;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;
import java.time.Duration;

/** Makes a recording of its row. */
final class RecordingReader {

    private RecordingReader() {}

    static Recording read(Row row) throws SQLException {
        String endedBy = row.textOrNull("ended_by");
        return new Recording(
                new RecordingId(row.uuid("id")),
                new VideoId(row.uuid("video_id")),
                new Owner(row.text("owner")),
                row.text("name"),
                RecordingPhase.of(row.text("phase")),
                row.truth("live"),
                Duration.ofSeconds(row.whole("idle_seconds")),
                Duration.ofSeconds(row.whole("most_seconds")),
                row.whole("received_chunks"),
                row.big("received_bytes"),
                row.instant("started_at"),
                row.instantOrNull("last_chunk_at"),
                row.instantOrNull("heartbeat_at"),
                row.instantOrNull("ended_at"),
                endedBy == null ? null : EndedBy.of(endedBy),
                row.wholeOrNull("expected_chunks"));
    }
}
