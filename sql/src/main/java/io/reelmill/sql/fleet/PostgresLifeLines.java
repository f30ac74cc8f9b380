package io.reelmill.sql.fleet;

import io.reelmill.core.fleet.LifeLines;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.time.Duration;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Life lines as Postgres' list of locks shows them. */
@Component
final class PostgresLifeLines implements LifeLines {

    private final Statements<FleetStatement> statements;

    PostgresLifeLines(JdbcClient client) {
        statements = Statements.of(client, "fleet", FleetStatement.class);
    }

    @Override
    public Set<WorkerId> broken(Duration settling) {
        return Set.copyOf(statements
                .prepare(FleetStatement.BROKEN)
                .param("settlingSeconds", settling.toMillis() / 1000.0)
                .query(Row.as(row -> new WorkerId(row.uuid("worker_id"))))
                .list());
    }
}
