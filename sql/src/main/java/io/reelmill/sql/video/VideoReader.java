package io.reelmill.sql.video;

import io.reelmill.core.access.Owner;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.video.ShownFilm;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes a video of its row. */
final class VideoReader implements Row.Reader<Video> {

    private final Json json;

    VideoReader(Json json) {
        this.json = json;
    }

    @Override
    public Video read(Row row) throws SQLException {
        return new Video(
                new VideoId(row.uuid("id")),
                new Owner(row.text("owner")),
                row.text("title"),
                row.textOrNull("external_id"),
                row.text("filename"),
                row.text("profile"),
                row.priority(),
                json.readTexts(row.text("metadata")),
                row.decimalOrNull("thumbnail_at_seconds"),
                new ObjectKey(row.text("source_key")),
                row.big("size_bytes"),
                row.text("sha256"),
                VideoStatus.of(row.text("status")),
                row.whole("version"),
                row.big("revision"),
                row.decimal("progress"),
                row.instant("created_at"),
                row.instantOrNull("playable_at"),
                row.instantOrNull("ready_at"),
                json.readOrNull(row.textOrNull("facts"), SourceFacts.class),
                json.readOrNull(row.textOrNull("plan"), FilmPlan.class),
                row.failureOrNull(),
                shownOrNull(row));
    }

    private @Nullable ShownFilm shownOrNull(Row row) throws SQLException {
        Integer version = row.wholeOrNull("shown_version");
        FilmPlan plan = json.readOrNull(row.textOrNull("shown_plan"), FilmPlan.class);
        return version == null || plan == null ? null : new ShownFilm(version, plan);
    }
}
