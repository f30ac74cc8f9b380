package io.reelmill.standalone.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.standalone.selftest.Schedule.Blow;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void the_same_seed_makes_the_same_schedule_and_another_one_another() {
        assertThat(Schedule.of(7, MINUTE, 3)).isEqualTo(Schedule.of(7, MINUTE, 3));
        assertThat(Schedule.of(8, MINUTE, 3)).isNotEqualTo(Schedule.of(7, MINUTE, 3));
    }

    @Test
    void a_minute_has_every_fault_and_hits_no_worker_that_is_not_there() {
        List<Blow> blows = Schedule.of(7, MINUTE, 3).blows();

        assertThat(blows).extracting(Blow::fault).contains(Fault.values()).startsWith(Fault.VANISH);
        assertThat(blows).allSatisfy(blow -> {
            assertThat(blow.worker()).isBetween(0, 2);
            assertThat(blow.at()).isLessThan(MINUTE);
        });
    }
}
