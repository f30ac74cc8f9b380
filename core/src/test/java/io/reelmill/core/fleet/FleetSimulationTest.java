package io.reelmill.core.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/** Waiting time and cost of a fleet under made-up load; what it prints is the table of docs/operations.md. */
class FleetSimulationTest {

    private static final int SPAN_SECONDS = 30;
    private static final int HOUR = 3600;
    private static final FleetLimits LIMITS =
            new FleetLimits(1, 50, Duration.ofMinutes(1), 0.6, Duration.ofMinutes(10));

    @Test
    void a_steady_load_settles_at_its_size_and_moves_nothing_more() {
        FleetSimulation.Outcome outcome = show("steady, 12 slots' worth", 8 * HOUR, second -> second % 5 == 0 ? 2 : 0);

        assertThat(outcome.turns()).isLessThanOrEqualTo(1);
        assertThat(outcome.p95WaitSeconds()).isLessThanOrEqualTo(60);
        assertThat(outcome.busyShare()).isBetween(0.45, 0.65);
    }

    @Test
    void a_noisy_load_does_not_make_it_flap() {
        Random random = new Random(7);
        FleetSimulation.Outcome outcome =
                show("noisy, 12 slots' worth", 8 * HOUR, second -> random.nextDouble() < 0.4 ? 1 : 0);

        assertThat(outcome.turns()).isLessThanOrEqualTo(10);
        assertThat(outcome.p95WaitSeconds()).isLessThanOrEqualTo(60);
    }

    @Test
    void a_working_day_is_followed_up_and_down() {
        FleetSimulation.Outcome outcome =
                show("a day, 40 slots' worth at noon", 24 * HOUR, FleetSimulationTest::worksOfADay);

        // not even once an hour
        assertThat(outcome.turns()).isLessThan(24);
        assertThat(outcome.p95WaitSeconds()).isLessThanOrEqualTo(90);
        assertThat(outcome.busyShare()).isGreaterThan(0.4);
    }

    @Test
    void ten_thousand_spans_at_once_take_all_there_may_be_and_let_it_go_afterwards() {
        FleetSimulation.Outcome outcome = show("10 000 spans at once", 4 * HOUR, second -> second == 60 ? 10_000 : 0);

        assertThat(outcome.turns()).isEqualTo(1);
        // 50 workers with 2 slots each need 50 minutes at best
        assertThat(outcome.p95WaitSeconds()).isLessThan(HOUR);
    }

    /** Nothing from six in the evening to six in the morning. */
    private static int worksOfADay(int second) {
        double light = Math.sin(Math.PI * (second / (double) HOUR - 6) / 12);
        double works = Math.max(0, light) * 40 / SPAN_SECONDS;
        return (int) (Math.floor((second + 1) * works) - Math.floor(second * works));
    }

    private static FleetSimulation.Outcome show(String load, int seconds, IntUnaryOperator arrivals) {
        FleetSimulation.Outcome outcome = new FleetSimulation(LIMITS, SPAN_SECONDS, arrivals).run(seconds);
        System.out.printf(
                Locale.ROOT,
                "| %s | %d s | %d s | %.0f | %.0f %% | %d |%n",
                load,
                outcome.medianWaitSeconds(),
                outcome.p95WaitSeconds(),
                outcome.workerHours(),
                outcome.busyShare() * 100,
                outcome.turns());
        return outcome;
    }
}
