package io.reelmill.core.forecast;

import static io.reelmill.core.fleet.Lane.HEAVY;
import static io.reelmill.core.fleet.Lane.LIGHT;
import static io.reelmill.core.work.WorkKind.AUDIO;
import static io.reelmill.core.work.WorkKind.ENCODE;
import static io.reelmill.core.work.WorkKind.FINISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final WorkerId FAST = new WorkerId(UUID.randomUUID());
    private static final WorkerId SLOW = new WorkerId(UUID.randomUUID());

    private final WorkCosts costs = new WorkCosts(List.of(
            new WorkCost(ENCODE, "default", 1080, FAST, 10, 20),
            new WorkCost(ENCODE, "default", 1080, SLOW, 10, 60),
            new WorkCost(ENCODE, "default", 480, FAST, 5, 6)));

    @Test
    void work_costs_what_its_like_took() {
        assertThat(costs.seconds(ENCODE, "default", 1080)).isEqualTo(40);
        assertThat(costs.seconds(ENCODE, "default", 480)).isEqualTo(6);
        assertThat(costs.seconds(ENCODE, "default", 720)).isEqualTo(830.0 / 25);
        assertThat(costs.seconds(ENCODE, "mobile", 720)).isEqualTo(830.0 / 25);
        assertThat(costs.seconds(AUDIO, "default", 0)).isEqualTo(30);
        assertThat(costs.seconds(FINISH, "default", 0)).isEqualTo(2);
    }

    @Test
    void a_worker_is_as_fast_as_it_was() {
        assertThat(costs.speed(FAST)).isEqualTo(430.0 / 230);
        assertThat(costs.speed(SLOW)).isEqualTo(400.0 / 600);
        assertThat(costs.speed(new WorkerId(UUID.randomUUID()))).isEqualTo(1);
    }

    @Test
    void who_stands_within_the_free_slots_is_taken_up_at_once() {
        Forecast forecast = forecast(8, worker(false), worker(false));

        assertThat(forecast.secondsUntilClaimed(HEAVY, 1, 3)).hasValue(0);
        assertThat(forecast.secondsUntilClaimed(HEAVY, 1, 4)).hasValue(10);
        assertThat(forecast.secondsUntilClaimed(HEAVY, 8, 4)).hasValue(80);
        assertThat(forecast.secondsToEmpty(HEAVY)).hasValue(80);
        assertThat(forecast.secondsToEmpty(LIGHT)).hasValue(0);
    }

    @Test
    void a_fleet_that_takes_nothing_promises_nothing() {
        assertThat(forecast(8, worker(true)).secondsUntilClaimed(HEAVY, 1, 0)).isEqualTo(OptionalDouble.empty());
        assertThat(forecast(8).secondsToEmpty(HEAVY)).isEqualTo(OptionalDouble.empty());
        assertThat(forecast(0).secondsToEmpty(HEAVY)).hasValue(0);
    }

    @Test
    void what_it_has_to_do_is_told_for_who_sizes_it() {
        assertThat(forecast(8, worker(false), worker(true)).load(2).waitingSeconds())
                .isEqualTo(320);
        assertThat(forecast(8, worker(false), worker(true)).load(2).workers()).isEqualTo(1);
        assertThat(forecast(8).load(0).slotsPerWorker()).isEqualTo(1);
    }

    private Forecast forecast(long spans, Worker... fleet) {
        return new Forecast(costs, List.of(new WaitingWorks(ENCODE, "default", 1080, spans)), List.of(fleet));
    }

    /** One that did nothing yet. */
    private static Worker worker(boolean draining) {
        Instant now = Instant.EPOCH;
        return new Worker(new WorkerId(UUID.randomUUID()), "host", 2, 1, 0, "1", "8.0", draining, now, now);
    }
}
