package io.reelmill.jobs.job.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StrayWorkTest {

    private final WorkId id = WorkId.random();
    private final StrayWork stray = new StrayWork();

    @Test
    void work_that_is_missed_twice_is_stray() {
        assertThat(stray.certain(List.of(work(1)), Set.of())).isEmpty();
        assertThat(stray.certain(List.of(work(1)), Set.of())).containsExactly(work(1));
    }

    @Test
    void work_that_has_begun_meanwhile_is_not() {
        stray.certain(List.of(work(1)), Set.of());

        assertThat(stray.certain(List.of(work(1)), Set.of(new Attempt(id, 1)))).isEmpty();
    }

    @Test
    void another_attempt_of_the_same_work_is_missed_for_the_first_time() {
        stray.certain(List.of(work(1)), Set.of());

        assertThat(stray.certain(List.of(work(2)), Set.of())).isEmpty();
    }

    private Work work(int attempt) {
        Instant now = Instant.EPOCH;
        return new Work(
                id,
                new VideoId(new UUID(0, 1)),
                WorkKind.ENCODE,
                1,
                null,
                0,
                Priority.NORMAL,
                0,
                "Encode",
                WorkState.RUNNING,
                1,
                attempt,
                0,
                new UUID(0, 2),
                null,
                null,
                now,
                now,
                null);
    }
}
