package io.reelmill.sql.recording;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;

/** Makes a chunk of its row. */
final class ChunkReader implements Row.Reader<Chunk> {

    private final Json json;

    ChunkReader(Json json) {
        this.json = json;
    }

    @Override
    public Chunk read(Row row) throws SQLException {
        String refused = row.textOrNull("refused_code");
        return new Chunk(
                new RecordingId(row.uuid("recording_id")),
                row.whole("number"),
                new ObjectKey(row.text("object_key")),
                row.big("size_bytes"),
                row.text("sha256"),
                row.instantOrNull("started_at"),
                row.decimalOrNull("seconds"),
                row.instant("received_at"),
                row.truth("late"),
                json.readOrNull(row.textOrNull("part"), Part.class),
                refused == null ? null : new Failure(FailureCode.of(refused), row.text("refused_detail")),
                row.bigOrNull("line_micros"));
    }
}
