package io.reelmill.jobs.job.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.Call.WorkWaits;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private final Answering answering = new Answering(new WorkerId(UUID.randomUUID()));

    @Test
    void in_a_small_fleet_everyone_answers_everything() {
        answering.fleetIs(32);

        assertThat(answered()).isEqualTo(WorkWaits.BUCKETS);
    }

    @Test
    void in_a_large_fleet_each_answers_one_bucket() {
        answering.fleetIs(33);

        assertThat(answered()).isEqualTo(1);
    }

    @Test
    void before_the_fleet_is_known_everything_is_answered() {
        assertThat(answered()).isEqualTo(WorkWaits.BUCKETS);
    }

    private long answered() {
        return IntStream.range(0, WorkWaits.BUCKETS)
                .filter(bucket -> answering.answers(new WorkWaits(Lane.HEAVY, bucket)))
                .count();
    }
}
