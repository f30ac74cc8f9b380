package io.reelmill.sql.worker;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Workers in Postgres; when they came and were last seen is the database's time, not theirs. */
@Component
final class JdbcWorkerStore implements WorkerStore {

    private final Statements<WorkerStatement> statements;

    JdbcWorkerStore(JdbcClient client) {
        this.statements = Statements.of(client, "worker", WorkerStatement.class);
    }

    @Override
    public void announce(Worker worker) {
        of(WorkerStatement.ANNOUNCE, worker.id())
                .param("name", worker.name())
                .param("heavySlots", worker.heavySlots())
                .param("lightSlots", worker.lightSlots())
                .param("version", worker.version())
                .param("encoderBuild", worker.encoderBuild())
                .param("draining", worker.draining())
                .update();
    }

    @Override
    public boolean seen(WorkerId id) {
        return of(WorkerStatement.SEEN, id).update() == 1;
    }

    @Override
    public boolean drain(WorkerId id, boolean draining) {
        return of(WorkerStatement.DRAIN, id).param("draining", draining).update() == 1;
    }

    @Override
    public Optional<Worker> find(WorkerId id) {
        return of(WorkerStatement.FIND, id)
                .query(Row.as(JdbcWorkerStore::worker))
                .optional();
    }

    @Override
    public List<Worker> living() {
        return statements
                .prepare(WorkerStatement.LIVING)
                .query(Row.as(JdbcWorkerStore::worker))
                .list();
    }

    @Override
    public void leave(WorkerId id) {
        of(WorkerStatement.LEAVE, id).update();
    }

    @Override
    public int forget(Duration unseenFor, int limit) {
        return statements
                .prepare(WorkerStatement.FORGET)
                .param("unseenForSeconds", unseenFor.toSeconds())
                .param("limit", limit)
                .update();
    }

    private StatementSpec of(WorkerStatement statement, WorkerId id) {
        return statements.prepare(statement).param("id", id.value());
    }

    private static Worker worker(Row row) throws SQLException {
        return new Worker(
                new WorkerId(row.uuid("id")),
                row.text("name"),
                row.whole("heavy_slots"),
                row.whole("light_slots"),
                row.whole("busy"),
                row.text("version"),
                row.text("encoder_build"),
                row.truth("draining"),
                row.instant("started_at"),
                row.instant("last_seen_at"));
    }
}
