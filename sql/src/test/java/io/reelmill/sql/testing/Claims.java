package io.reelmill.sql.testing;

import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.WorkId;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Does to a row what the claim does: raises its attempt and remembers who has it. */
public final class Claims {

    private Claims() {}

    public static Attempt claim(SqlDatabase database, WorkId work) {
        return claim(database, work, new WorkerId(UUID.randomUUID()));
    }

    public static Attempt claim(SqlDatabase database, WorkId work, WorkerId worker) {
        JdbcClient client = database.client();
        int number = client.sql("""
                        with claimed as (
                            update work
                            set state = 'running', attempt = attempt + 1, worker_id = :worker,
                                started_at = clock_timestamp()
                            where id = :work and state = 'waiting'
                            returning id, attempt, round, worker_id
                        )
                        insert into attempt (work_id, number, round, worker_id)
                        select id, attempt, round, worker_id from claimed
                        returning number
                        """)
                .param("work", work.value())
                .param("worker", worker.value())
                .query(Integer.class)
                .single();
        return new Attempt(work, number);
    }
}
