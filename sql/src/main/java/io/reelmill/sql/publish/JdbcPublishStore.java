package io.reelmill.sql.publish;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.publish.Outline;
import io.reelmill.core.publish.PublishStore;
import io.reelmill.core.publish.Rendition;
import io.reelmill.core.publish.SealedRendition;
import io.reelmill.core.publish.SegmentRun;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Published renditions and runs in Postgres. */
@Component
final class JdbcPublishStore implements PublishStore {

    private final Statements<PublishStatement> statements;
    private final Json json;

    JdbcPublishStore(JdbcClient client, Json json) {
        this.statements = Statements.of(client, "publish", PublishStatement.class);
        this.json = json;
    }

    @Override
    public Rendition addOrFind(VideoId video, int version, Rendition rendition) {
        PictureSize size = rendition.size();
        FrameRate rate = rendition.rate();
        of(PublishStatement.ADD_RENDITION, video, version)
                .param("name", rendition.name())
                .param("picture", rendition.picture())
                .param("codecs", rendition.codecs())
                .param("width", size == null ? null : size.width())
                .param("height", size == null ? null : size.height())
                .param("frameRate", rate == null ? null : rate.toString())
                .param("language", FreeText.storableOrNull(rendition.language()))
                .param("label", FreeText.storableOrNull(rendition.label()))
                .param("capBitsPerSecond", rendition.capBitsPerSecond())
                .param("initKey", rendition.init().value())
                .param("initSha256", rendition.initSha256())
                .update();
        return of(PublishStatement.FIND_RENDITION, video, version)
                .param("name", rendition.name())
                .query(Row.as(PublishReader::rendition))
                .single();
    }

    @Override
    public void add(VideoId video, int version, WorkId work, List<SegmentRun> runs) {
        of(PublishStatement.ADD_RUNS, video, version)
                .param("work", work.value())
                .param("runs", json.write(runs.stream().map(RunRow::of).toList()))
                .update();
    }

    @Override
    public List<Rendition> renditions(VideoId video, int version) {
        return of(PublishStatement.RENDITIONS, video, version)
                .query(Row.as(PublishReader::rendition))
                .list();
    }

    @Override
    public List<SegmentRun> runs(VideoId video, int version) {
        return runsOf(video, version, null);
    }

    @Override
    public List<SegmentRun> runs(VideoId video, int version, String rendition) {
        return runsOf(video, version, rendition);
    }

    @Override
    public Map<VideoId, List<Outline>> outlines(List<Video> videos) {
        return statements
                .prepare(PublishStatement.OUTLINES)
                .param(
                        "videos",
                        videos.stream().map(video -> video.id().value()).toArray(UUID[]::new))
                .param("versions", videos.stream().map(Video::shownVersion).toArray(Integer[]::new))
                .query(Row.as(row -> Map.entry(new VideoId(row.uuid("video_id")), PublishReader.outline(row))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    @Override
    public void seal(VideoId video, int version, List<SealedRendition> renditions) {
        int sealed = of(PublishStatement.SEAL, video, version)
                .param(
                        "measured",
                        json.write(renditions.stream().map(MeasuredRow::of).toList()))
                .update();
        if (sealed != renditions.size()) {
            throw new IllegalStateException("measured " + renditions.size() + " renditions of video " + video
                    + ", of which " + sealed + " are published");
        }
    }

    @Override
    public Optional<List<SealedRendition>> sealed(VideoId video, int version) {
        List<SealedRendition> sealed = of(PublishStatement.SEALED, video, version)
                .query(Row.as(PublishReader::sealed))
                .list();
        return sealed.isEmpty() ? Optional.empty() : Optional.of(sealed);
    }

    private List<SegmentRun> runsOf(VideoId video, int version, @Nullable String rendition) {
        return of(PublishStatement.RUNS, video, version)
                .param("rendition", rendition)
                .query(Row.as(PublishReader::run))
                .list();
    }

    private StatementSpec of(PublishStatement statement, VideoId video, int version) {
        return statements.prepare(statement).param("video", video.value()).param("version", version);
    }
}
