package io.reelmill.jobs.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.jobs.job.claim.WorkerSlots;
import io.reelmill.jobs.job.run.RetryProperties;
import io.reelmill.jobs.job.server.JobServerProperties;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class JobPropertiesTest {

    @Test
    void a_worker_has_a_heavy_slot_for_two_processors_and_two_light_ones() {
        WorkerSlots slots = bind("reelmill.worker", WorkerSlots.class, Map.of());

        assertThat(slots.heavySlots())
                .isEqualTo(Math.max(1, Runtime.getRuntime().availableProcessors() / 2));
        assertThat(slots.lightSlots()).isEqualTo(2);
    }

    @Test
    void slots_are_given_by_name() {
        assertThat(bind(
                        "reelmill.worker",
                        WorkerSlots.class,
                        Map.of("reelmill.worker.slots", "7", "reelmill.worker.light-slots", "3")))
                .isEqualTo(new WorkerSlots(7, 3));
    }

    @Test
    void work_is_tried_five_times_and_first_again_after_ten_seconds() {
        assertThat(bind("reelmill.retry", RetryProperties.class, Map.of()))
                .isEqualTo(new RetryProperties(5, Duration.ofSeconds(10), 2));
        assertThat(bind(
                        "reelmill.retry",
                        RetryProperties.class,
                        Map.of(
                                "reelmill.retry.max-failures", "2",
                                "reelmill.retry.first-pause", "1m",
                                "reelmill.retry.max-lost-workers", "3")))
                .isEqualTo(new RetryProperties(2, Duration.ofMinutes(1), 3));
    }

    @Test
    void the_server_polls_every_five_seconds_and_forgets_finished_jobs_within_the_day() {
        assertThat(bind("reelmill.jobs", JobServerProperties.class, Map.of()))
                .isEqualTo(new JobServerProperties(
                        Duration.ofSeconds(5), 7, Duration.ofMinutes(15), Duration.ofHours(6), Duration.ofHours(1)));
        assertThat(bind(
                        "reelmill.jobs",
                        JobServerProperties.class,
                        Map.of(
                                "reelmill.jobs.poll-interval", "6s",
                                "reelmill.jobs.missed-heartbeats", "12",
                                "reelmill.jobs.patience", "1h",
                                "reelmill.jobs.keep-succeeded", "1d",
                                "reelmill.jobs.keep-deleted", "2d")))
                .isEqualTo(new JobServerProperties(
                        Duration.ofSeconds(6), 12, Duration.ofHours(1), Duration.ofDays(1), Duration.ofDays(2)));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new WorkerSlots(-1, 2)).hasMessageContaining("reelmill.worker.slots");
        assertThatThrownBy(() -> new RetryProperties(0, Duration.ZERO, 2))
                .hasMessageContaining("reelmill.retry.max-failures");
        assertThatThrownBy(() ->
                        new JobServerProperties(Duration.ofSeconds(4), 7, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("reelmill.jobs.poll-interval");
        assertThatThrownBy(() ->
                        new JobServerProperties(Duration.ofSeconds(5), 13, Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("reelmill.jobs.missed-heartbeats");
    }

    private static <T> T bind(String prefix, Class<T> type, Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties)).bindOrCreate(prefix, type);
    }
}
