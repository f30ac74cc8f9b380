package io.reelmill.sql.job;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.work.Ask;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.ClaimedWork;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkId;
import io.reelmill.sql.row.LaneNumber;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The claim, and what puts work back, over the connections of one pool. */
final class JdbcWorkClaims implements WorkClaims {

    private final Statements<WorkStatement> work;
    private final Statements<JobStatement> jobs;

    JdbcWorkClaims(JdbcClient client) {
        work = Statements.of(client, "work", WorkStatement.class);
        jobs = Statements.of(client, "job", JobStatement.class);
    }

    @Override
    public List<ClaimedWork> claim(Ask ask) {
        return work.prepare(WorkStatement.CLAIM)
                .param("worker", ask.worker().value())
                .param("lane", LaneNumber.of(ask.lane()))
                .param("slots", ask.slots())
                .param("signatures", ask.signatures())
                .param("overdue", ask.overdue())
                .param("patienceSeconds", ask.patience().toSeconds())
                .query(Row.as(row -> new ClaimedWork(
                        new Attempt(new WorkId(row.uuid("id")), row.whole("attempt")), row.text("jobasjson"))))
                .list();
    }

    @Override
    public List<String> claimOthers(int slots, Set<String> signatures) {
        return jobs.prepare(JobStatement.CLAIM_OTHERS)
                .param("slots", slots)
                .param("signatures", signatures)
                .query(Row.as(row -> row.text("jobasjson")))
                .list();
    }

    @Override
    public Set<UUID> existingJobs(List<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : ofJobs(JobStatement.EXISTING, ids)
                        .query(Row.as(row -> row.uuid("id")))
                        .set();
    }

    @Override
    public List<String> lockJobs(List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : ofJobs(JobStatement.LOCK, ids)
                        .query(Row.as(row -> row.text("jobasjson")))
                        .list();
    }

    // text, because that is how JobRunr keeps them
    private JdbcClient.StatementSpec ofJobs(JobStatement statement, List<UUID> ids) {
        return jobs.prepare(statement)
                .param("jobs", ids.stream().map(UUID::toString).toList());
    }

    @Override
    public void lock(List<WorkId> works) {
        jobs.prepare(JobStatement.LOCK_WORKS)
                .param("works", works.stream().map(WorkId::value).toList())
                .query()
                .listOfRows();
    }

    @Override
    public boolean putBack(Attempt attempt, String why, boolean lost) {
        return work.prepare(WorkStatement.HAND_ON)
                .param("work", attempt.work().value())
                .param("attempt", attempt.number())
                .param("code", FailureCode.WORKER_LOST.code())
                .param("detail", why)
                .param("outcome", lost ? "lost" : "handed_on")
                .query(Boolean.class)
                .single();
    }
}
