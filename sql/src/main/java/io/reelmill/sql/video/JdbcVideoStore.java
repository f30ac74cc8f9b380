package io.reelmill.sql.video;

import static io.reelmill.sql.video.VideoStatement.ADD;
import static io.reelmill.sql.video.VideoStatement.ADD_ARRIVING;
import static io.reelmill.sql.video.VideoStatement.ADVANCE;
import static io.reelmill.sql.video.VideoStatement.BECAME_PLAYABLE;
import static io.reelmill.sql.video.VideoStatement.BECOME;
import static io.reelmill.sql.video.VideoStatement.CHANGE;
import static io.reelmill.sql.video.VideoStatement.EXISTS;
import static io.reelmill.sql.video.VideoStatement.FAIL;
import static io.reelmill.sql.video.VideoStatement.FIND;
import static io.reelmill.sql.video.VideoStatement.FIND_ALL;
import static io.reelmill.sql.video.VideoStatement.KEEP_FACTS;
import static io.reelmill.sql.video.VideoStatement.KEEP_ORIGINAL;
import static io.reelmill.sql.video.VideoStatement.KEEP_PLAN;
import static io.reelmill.sql.video.VideoStatement.LIST;
import static io.reelmill.sql.video.VideoStatement.LOCK;
import static io.reelmill.sql.video.VideoStatement.MAKE_AGAIN;
import static io.reelmill.sql.video.VideoStatement.REMOVE;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoChange;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoPosition;
import io.reelmill.core.video.VideoQuery;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.PriorityNumber;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.row.Time;
import io.reelmill.sql.statement.Statements;
import io.reelmill.sql.transaction.Savepoints;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Videos in Postgres. */
@Component
final class JdbcVideoStore implements VideoStore {

    private final Statements<VideoStatement> statements;
    private final Savepoints savepoints;
    private final Json json;
    private final VideoReader reader;

    JdbcVideoStore(JdbcClient client, Savepoints savepoints, Json json) {
        this.statements = Statements.of(client, "video", VideoStatement.class);
        this.savepoints = savepoints;
        this.json = json;
        this.reader = new VideoReader(json);
    }

    @Override
    public boolean add(NewVideo video) {
        return add(ADD, video);
    }

    @Override
    public boolean addArriving(NewVideo video) {
        return add(ADD_ARRIVING, video);
    }

    private boolean add(VideoStatement statement, NewVideo video) {
        return statements
                        .prepare(statement)
                        .param("id", video.id().value())
                        .param("owner", video.owner().name())
                        .param("title", FreeText.storable(video.title()))
                        .param("externalId", FreeText.storableOrNull(video.externalId()))
                        .param("filename", FreeText.storable(video.filename()))
                        .param("profile", video.profile())
                        .param("priority", PriorityNumber.of(video.priority()))
                        .param("metadata", json.write(video.metadata()))
                        .param("thumbnailAtSeconds", video.thumbnailAtSeconds())
                        .param("sourceKey", video.source().value())
                        .param("sizeBytes", video.sizeBytes())
                        .param("sha256", video.sha256())
                        .update()
                == 1;
    }

    @Override
    public Optional<Video> find(VideoId id) {
        return of(FIND, id).query(Row.as(reader)).optional();
    }

    @Override
    public List<Video> findAll(Collection<VideoId> ids) {
        return statements
                .prepare(FIND_ALL)
                .param("ids", ids.stream().map(VideoId::value).toArray(UUID[]::new))
                .query(Row.as(reader))
                .list();
    }

    @Override
    public boolean exists(VideoId id) {
        return of(EXISTS, id).query(Boolean.class).single();
    }

    @Override
    public List<Video> list(VideoQuery query) {
        VideoStatus status = query.status();
        VideoPosition before = query.before();
        return statements
                .prepare(LIST)
                .param("status", status == null ? null : status.word())
                .param("externalId", FreeText.storableOrNull(query.externalId()))
                .param("pattern", FreeText.containing(query.text()))
                .param("beforeCreatedAt", before == null ? null : Time.of(before.createdAt()))
                .param("beforeId", before == null ? null : before.id().value())
                .param("limit", query.limit())
                .query(Row.as(reader))
                .list();
    }

    @Override
    public Optional<Video> lock(VideoId id) {
        return of(LOCK, id).query(Row.as(reader)).optional();
    }

    @Override
    public boolean change(VideoId id, VideoChange change) {
        Map<String, String> metadata = change.metadata();
        Priority priority = change.priority();
        StatementSpec statement = of(CHANGE, id)
                .param("title", FreeText.storableOrNull(change.title()))
                .param("externalId", FreeText.storableOrNull(change.externalId()))
                .param("metadata", metadata == null ? null : json.write(metadata))
                .param("priority", priority == null ? null : PriorityNumber.of(priority));
        return savepoints.free(statement::update);
    }

    @Override
    public void keepFacts(VideoId id, SourceFacts facts) {
        of(KEEP_FACTS, id).param("facts", json.write(facts)).update();
    }

    @Override
    public void keepOriginal(VideoId id, ObjectKey original, Received received, String filename) {
        of(KEEP_ORIGINAL, id)
                .param("sourceKey", original.value())
                .param("sizeBytes", received.sizeBytes())
                .param("sha256", received.sha256())
                .param("filename", FreeText.storable(filename))
                .update();
    }

    @Override
    public void keepPlan(VideoId id, FilmPlan plan) {
        of(KEEP_PLAN, id).param("plan", json.write(plan)).update();
    }

    @Override
    public boolean become(VideoId id, VideoStatus next) {
        return of(BECOME, id)
                        .param("next", next.word())
                        .param("from", statesBefore(next))
                        .update()
                == 1;
    }

    @Override
    public boolean makeAgain(VideoId id) {
        return of(MAKE_AGAIN, id)
                        .param("from", words(VideoStatus::mayBeMadeAgain))
                        .update()
                == 1;
    }

    @Override
    public boolean fail(VideoId id, Failure failure) {
        return of(FAIL, id)
                        .param("code", failure.code().code())
                        .param("detail", FreeText.storable(failure.detail()))
                        .param("from", statesBefore(VideoStatus.FAILED))
                        .update()
                == 1;
    }

    @Override
    public boolean becamePlayable(VideoId id) {
        return of(BECAME_PLAYABLE, id).update() == 1;
    }

    @Override
    public void advance(VideoId id, double progress) {
        of(ADVANCE, id).param("progress", progress).update();
    }

    @Override
    public void remove(VideoId id) {
        of(REMOVE, id).update();
    }

    private StatementSpec of(VideoStatement statement, VideoId id) {
        return statements.prepare(statement).param("id", id.value());
    }

    private static String[] statesBefore(VideoStatus next) {
        return words(state -> state.mayBecome(next));
    }

    private static String[] words(Predicate<VideoStatus> which) {
        return Arrays.stream(VideoStatus.values())
                .filter(which)
                .map(VideoStatus::word)
                .toArray(String[]::new);
    }
}
