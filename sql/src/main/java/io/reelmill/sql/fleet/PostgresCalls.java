package io.reelmill.sql.fleet;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.Calls;
import io.reelmill.sql.statement.Statements;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Calls as notifications. */
@Component
final class PostgresCalls implements Calls {

    private final Statements<FleetStatement> statements;

    PostgresCalls(JdbcClient client) {
        statements = Statements.of(client, "fleet", FleetStatement.class);
    }

    @Override
    public void send(Call call) {
        statements
                .prepare(FleetStatement.CALL)
                .param("channel", CallNotation.channel(call))
                .param("payload", CallNotation.payload(call))
                .query()
                .listOfRows();
    }
}
