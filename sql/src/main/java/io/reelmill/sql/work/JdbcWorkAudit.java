package io.reelmill.sql.work;

import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkAudit;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Compares work rows with JobRunr's and Spring Batch's. */
@Component
final class JdbcWorkAudit implements WorkAudit {

    private final Statements<AuditStatement> statements;

    JdbcWorkAudit(JdbcClient client) {
        statements = Statements.of(client, "audit", AuditStatement.class);
    }

    @Override
    public List<Work> waitingWithoutJob(Duration ago, int limit) {
        return prepare(AuditStatement.WAITING_WITHOUT_JOB, ago, limit)
                .query(Row.as(WorkReader::work))
                .list();
    }

    @Override
    public List<Work> runningWithoutJob(Duration ago, int limit) {
        return prepare(AuditStatement.RUNNING_WITHOUT_JOB, ago, limit)
                .query(Row.as(WorkReader::work))
                .list();
    }

    @Override
    public List<UUID> jobsWithoutWork(Set<String> signatures, Duration ago, int limit) {
        return prepare(AuditStatement.JOBS_WITHOUT_WORK, ago, limit)
                .param("signatures", signatures)
                .query(Row.as(row -> row.uuid("id")))
                .list();
    }

    @Override
    public int forgetFlows(int limit) {
        return statements
                .prepare(AuditStatement.FORGET_FLOWS)
                .param("limit", limit)
                .update();
    }

    private StatementSpec prepare(AuditStatement statement, Duration ago, int limit) {
        return statements
                .prepare(statement)
                .param("agoSeconds", ago.toMillis() / 1000.0)
                .param("limit", limit);
    }
}
