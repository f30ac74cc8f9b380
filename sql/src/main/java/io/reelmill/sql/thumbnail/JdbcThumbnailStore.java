package io.reelmill.sql.thumbnail;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.reelmill.core.thumbnail.ThumbnailStore;
import io.reelmill.core.thumbnail.Thumbnails;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Thumbnails in Postgres. */
@Component
final class JdbcThumbnailStore implements ThumbnailStore {

    private final Statements<ThumbnailStatement> statements;
    private final Json json;

    JdbcThumbnailStore(JdbcClient client, Json json) {
        this.statements = Statements.of(client, "thumbnail", ThumbnailStatement.class);
        this.json = json;
    }

    @Override
    public void keep(VideoId video, int version, WorkId work, Thumbnails made) {
        statements
                .prepare(ThumbnailStatement.KEEP)
                .param("video", video.value())
                .param("version", version)
                .param("work", work.value())
                .param("pictures", json.write(ThumbnailRow.of(made)))
                .update();
    }

    @Override
    public Thumbnails of(VideoId video, int version) {
        return ThumbnailRow.together(statements
                .prepare(ThumbnailStatement.OF_VERSION)
                .param("video", video.value())
                .param("version", version)
                .query(Row.as(ThumbnailRow::read))
                .list());
    }

    @Override
    public Map<VideoId, Thumbnails> of(List<VideoId> videos) {
        Map<VideoId, Thumbnails> found = new HashMap<>();
        statements
                .prepare(ThumbnailStatement.OF_VIDEOS)
                .param("videos", videos.stream().map(VideoId::value).toArray(UUID[]::new))
                .query(Row.as(row -> Map.entry(new VideoId(row.uuid("video_id")), ThumbnailRow.read(row))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())))
                .forEach((video, rows) -> found.put(video, ThumbnailRow.together(rows)));
        return found;
    }
}
