package io.reelmill.jobs.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.jobs.job.run.WorkOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WorkMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final WorkMeters meters = new WorkMeters(registry);
    private final Work work = work();

    @Test
    void waiting_is_measured_by_kind_and_priority() {
        meters.begun(work, Duration.ofSeconds(3));

        Timer waiting = registry.get("reelmill.work.waiting")
                .tags("kind", "encode", "priority", "bulk")
                .timer();
        assertThat(waiting.count()).isOne();
        assertThat(waiting.totalTime(TimeUnit.SECONDS)).isEqualTo(3);
    }

    @Test
    void failures_are_counted_by_their_code_and_by_whether_they_are_final() {
        Failure failure = new Failure(FailureCode.STORE_UNAVAILABLE, "away");

        meters.failed(work, failure, true);
        meters.failed(work, failure, true);
        meters.failed(work, failure, false);

        assertThat(failures("true")).isEqualTo(2);
        assertThat(failures("false")).isEqualTo(1);
    }

    @Test
    void ends_are_told_apart_by_how() {
        meters.ended(work, WorkOutcome.SUCCEEDED, Duration.ofSeconds(8));
        meters.ended(work, WorkOutcome.HANDED_ON, Duration.ofSeconds(2));

        assertThat(registry.get("reelmill.work.run")
                        .tag("outcome", "succeeded")
                        .timer()
                        .count())
                .isOne();
        assertThat(registry.get("reelmill.work.run")
                        .tag("outcome", "handed_on")
                        .timer()
                        .count())
                .isOne();
    }

    private double failures(String retried) {
        return registry.get("reelmill.work.failures")
                .tags("kind", "encode", "code", FailureCode.STORE_UNAVAILABLE.code(), "retried", retried)
                .counter()
                .count();
    }

    private static Work work() {
        return new Work(
                WorkId.random(),
                VideoId.random(),
                WorkKind.ENCODE,
                1,
                null,
                0,
                Priority.BULK,
                0,
                "Encode",
                WorkState.RUNNING,
                1,
                1,
                0,
                UUID.randomUUID(),
                null,
                null,
                Instant.EPOCH,
                null,
                null);
    }
}
