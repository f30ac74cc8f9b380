package io.reelmill.sql.fleet;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.sql.statement.Statements;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One connection's time as a life line. */
final class LifeLineSession {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);
    private static final Duration LONGEST_HEARING = Duration.ofMillis(250);

    private final Connection connection;
    private final Optional<WorkerId> worker;
    private final Statements<FleetStatement> statements;
    private boolean holds;
    private boolean leads;
    private long nextLook = System.nanoTime();

    LifeLineSession(Connection connection, Optional<WorkerId> worker) {
        this.connection = connection;
        this.worker = worker;
        this.statements = Statements.of(
                JdbcClient.create(new SingleConnectionDataSource(connection, true)), "fleet", FleetStatement.class);
    }

    boolean holds() {
        return holds;
    }

    boolean leads() {
        return leads;
    }

    void listen() {
        statements.prepare(FleetStatement.LISTEN).update();
    }

    /** Now and then: takes what locks can be taken, and finds out whether the connection still stands. */
    void look() {
        if (System.nanoTime() - nextLook < 0) {
            return;
        }
        nextLook = System.nanoTime() + BETWEEN_LOOKS.toNanos();
        holds = holds ? is(statements.prepare(FleetStatement.ALIVE)) : hold();
        leads = leads || is(statements.prepare(FleetStatement.LEAD));
    }

    private boolean hold() {
        return worker.map(id -> is(statements.prepare(FleetStatement.HOLD).param("worker", id.toString())))
                .orElseGet(() -> is(statements.prepare(FleetStatement.ALIVE)));
    }

    private static boolean is(JdbcClient.StatementSpec statement) {
        return statement.query(Boolean.class).single();
    }

    /** Waits a moment for calls. */
    List<Call> hear() throws SQLException {
        PGNotification[] heard =
                connection.unwrap(PGConnection.class).getNotifications((int) LONGEST_HEARING.toMillis());
        return Stream.of(heard == null ? new PGNotification[0] : heard)
                .flatMap(call -> CallNotation.read(call.getName(), call.getParameter()).stream())
                .toList();
    }
}
