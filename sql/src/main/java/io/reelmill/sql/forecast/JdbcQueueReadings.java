package io.reelmill.sql.forecast;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.forecast.QueueReadings;
import io.reelmill.core.forecast.WaitingWorks;
import io.reelmill.core.forecast.WorkCost;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.sql.row.Row;
import io.reelmill.sql.statement.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the queue as the claim would see it, without claiming. */
@Component
final class JdbcQueueReadings implements QueueReadings {

    /** Enough to know each sort of work, few enough to be read in a moment. */
    private static final int LATEST = 1000;

    private final Statements<ForecastStatement> statements;

    JdbcQueueReadings(JdbcClient client) {
        this.statements = Statements.of(client, "forecast", ForecastStatement.class);
    }

    @Override
    public List<WorkCost> costs() {
        return statements
                .prepare(ForecastStatement.COSTS)
                .param("latest", LATEST)
                .query(Row.as(row -> new WorkCost(
                        WorkKind.of(row.text("kind")),
                        row.text("profile"),
                        row.whole("short_side"),
                        new WorkerId(row.uuid("worker_id")),
                        row.big("works"),
                        row.decimal("seconds"))))
                .list();
    }

    @Override
    public List<WaitingWorks> waiting() {
        return statements
                .prepare(ForecastStatement.WAITING)
                .query(Row.as(row -> new WaitingWorks(
                        WorkKind.of(row.text("kind")), row.text("profile"), row.whole("short_side"), row.big("works"))))
                .list();
    }

    @Override
    public Map<WorkId, Long> positions(Collection<WorkId> works) {
        if (works.isEmpty()) {
            return Map.of();
        }
        String[] ids = works.stream().map(WorkId::toString).toArray(String[]::new);
        return statements
                .prepare(ForecastStatement.POSITIONS)
                .param("works", ids)
                .query(Row.as(row -> Map.entry(new WorkId(row.uuid("id")), row.big("position"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
