package io.reelmill.sql.work;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.json.Json;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.PriorityNumber;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.row.Time;
import io.reelmill.sql.statement.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Work in Postgres. Whatever locks several rows locks them in the order of their ids. */
@Component
final class JdbcWorkStore implements WorkStore {

    private final Statements<WorkStatement> statements;
    private final Transactions transactions;
    private final Json json;

    JdbcWorkStore(JdbcClient client, Transactions transactions, Json json) {
        this.statements = Statements.of(client, "work", WorkStatement.class);
        this.transactions = transactions;
        this.json = json;
    }

    @Override
    public List<Work> add(List<NewWork> work) {
        return works(statements
                .prepare(WorkStatement.ADD)
                .param("work", json.write(work.stream().map(NewWorkRow::of).toList())));
    }

    @Override
    public Optional<Work> find(WorkId id) {
        return work(of(WorkStatement.FIND, id));
    }

    @Override
    public Optional<Work> findByJob(UUID job) {
        return work(statements.prepare(WorkStatement.FIND_BY_JOB).param("job", job));
    }

    @Override
    public List<Work> ofVideo(VideoId video) {
        return works(of(WorkStatement.OF_VIDEO, video));
    }

    @Override
    public List<Work> ofVideos(Collection<VideoId> videos) {
        return works(statements
                .prepare(WorkStatement.OF_VIDEOS)
                .param("videos", videos.stream().map(VideoId::value).toArray(UUID[]::new)));
    }

    @Override
    public List<Work> list(WorkQuery query) {
        WorkState state = query.state();
        WorkKind kind = query.kind();
        VideoId video = query.video();
        WorkerId worker = query.worker();
        WorkQuery.Position before = query.before();
        return works(statements
                .prepare(WorkStatement.LIST)
                .param("state", state == null ? null : state.word())
                .param("kind", kind == null ? null : kind.word())
                .param("video", video == null ? null : video.value())
                .param("worker", worker == null ? null : worker.value())
                .param("pattern", FreeText.containing(query.text()))
                .param("beforeCreatedAt", before == null ? null : Time.of(before.createdAt()))
                .param("beforeId", before == null ? null : before.id().value())
                .param("limit", query.limit()));
    }

    @Override
    public List<AttemptRecord> attemptsOf(List<WorkId> ids) {
        return statements
                .prepare(WorkStatement.ATTEMPTS_OF)
                .param("works", ids.stream().map(WorkId::value).toArray(UUID[]::new))
                .query(Row.as(WorkReader::attempt))
                .list();
    }

    @Override
    public boolean isCurrent(Attempt attempt) {
        return holds(fenced(WorkStatement.IS_CURRENT, attempt));
    }

    @Override
    public boolean trace(Attempt attempt, ProgramTrace trace) {
        String[] command = trace.command().stream().map(FreeText::storable).toArray(String[]::new);
        return fenced(WorkStatement.TRACE, attempt)
                        .param("command", command)
                        .param("logTail", FreeText.storable(trace.logTail()))
                        .update()
                == 1;
    }

    @Override
    public boolean succeed(Attempt attempt) {
        return holds(fenced(WorkStatement.SUCCEED, attempt));
    }

    @Override
    public boolean fail(Attempt attempt, Failure failure) {
        return holds(with(failure, fenced(WorkStatement.FAIL, attempt)));
    }

    @Override
    public boolean failAndWait(Attempt attempt, Failure failure) {
        return holds(with(failure, fenced(WorkStatement.FAIL_AND_WAIT, attempt)));
    }

    @Override
    public boolean handOn(Attempt attempt, String why) {
        return handOn(attempt, why, "handed_on");
    }

    @Override
    public boolean lose(Attempt attempt, String why) {
        return handOn(attempt, why, "lost");
    }

    private boolean handOn(Attempt attempt, String why, String outcome) {
        return holds(with(
                new Failure(FailureCode.WORKER_LOST, why),
                fenced(WorkStatement.HAND_ON, attempt).param("outcome", outcome)));
    }

    @Override
    public int workersLost(Work work) {
        return of(WorkStatement.WORKERS_LOST, work.id())
                .param("round", work.round())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Work> cancelOf(VideoId video) {
        return transactions.inTransaction(() -> cancelled(works(of(WorkStatement.LOCK_UNSETTLED_OF, video))));
    }

    @Override
    public Optional<Work> cancel(WorkId id) {
        return transactions.inTransaction(() ->
                cancelled(works(of(WorkStatement.LOCK_UNSETTLED, id))).stream().findFirst());
    }

    @Override
    public List<Work> retryOf(VideoId video) {
        return transactions.inTransaction(() -> begunAnew(works(of(WorkStatement.LOCK_STOPPED_OF, video))));
    }

    @Override
    public List<Work> retryPurges(int limit) {
        return transactions.inTransaction(() -> begunAnew(
                works(statements.prepare(WorkStatement.LOCK_FAILED_PURGES).param("limit", limit))));
    }

    @Override
    public void reprioritise(VideoId video, Priority priority) {
        of(WorkStatement.REPRIORITISE, video)
                .param("priority", PriorityNumber.of(priority))
                .update();
    }

    @Override
    public int unfinished(VideoId video, int version, List<WorkKind> kinds) {
        return of(WorkStatement.UNFINISHED, video)
                .param("version", version)
                .param("kinds", kinds.stream().map(WorkKind::word).toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    @Override
    public List<QueueCount> queue() {
        return statements
                .prepare(WorkStatement.QUEUE)
                .query(Row.as(WorkReader::count))
                .list();
    }

    private List<Work> cancelled(List<Work> locked) {
        String[] ids = locked.stream().map(work -> work.id().toString()).toArray(String[]::new);
        statements.prepare(WorkStatement.CANCEL).param("ids", ids).update();
        return locked;
    }

    private List<Work> begunAnew(List<Work> locked) {
        return works(statements
                .prepare(WorkStatement.BEGIN_ROUND)
                .param(
                        "rounds",
                        json.write(locked.stream().map(NextRoundRow::after).toList())));
    }

    private StatementSpec of(WorkStatement statement, WorkId id) {
        return statements.prepare(statement).param("id", id.value());
    }

    private StatementSpec of(WorkStatement statement, VideoId video) {
        return statements.prepare(statement).param("video", video.value());
    }

    private StatementSpec fenced(WorkStatement statement, Attempt attempt) {
        return statements
                .prepare(statement)
                .param("work", attempt.work().value())
                .param("attempt", attempt.number());
    }

    private static StatementSpec with(Failure failure, StatementSpec statement) {
        return statement.param("code", failure.code().code()).param("detail", FreeText.storable(failure.detail()));
    }

    private static boolean holds(StatementSpec statement) {
        return statement.query(Boolean.class).single();
    }

    private static Optional<Work> work(StatementSpec statement) {
        return statement.query(Row.as(WorkReader::work)).optional();
    }

    private static List<Work> works(StatementSpec statement) {
        return statement.query(Row.as(WorkReader::work)).list();
    }
}
