package io.reelmill.sql.job;

import static io.reelmill.core.video.Priority.BULK;
import static io.reelmill.core.video.Priority.INTERACTIVE;
import static io.reelmill.core.video.Priority.NORMAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.forecast.QueueReadings;
import io.reelmill.core.forecast.WaitingWorks;
import io.reelmill.core.forecast.WorkCost;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is foretold of the queue is what the claim then does. */
class ForeseenOrderIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final WorkStore works = DATABASE.get(WorkStore.class);
    private final QueueReadings readings = DATABASE.get(QueueReadings.class);
    private Crowd crowd = new Crowd(DATABASE);

    @BeforeEach
    void empty() {
        crowd = new Crowd(DATABASE);
    }

    @Test
    void each_claim_takes_those_who_stand_first() {
        crowd.film("anna", NORMAL, 4);
        crowd.claim(2);
        crowd.film("anna", BULK, 3);
        crowd.film("berta", NORMAL, 3);
        crowd.film("carla", INTERACTIVE, 2);
        crowd.film("carla", NORMAL, 2);

        for (int slots = 1; !waiting().isEmpty(); slots++) {
            Map<WorkId, Long> foreseen = readings.positions(waiting());
            int take = slots;
            List<WorkId> first = foreseen.entrySet().stream()
                    .filter(place -> place.getValue() <= take)
                    .map(Map.Entry::getKey)
                    .toList();

            crowd.claim(slots);

            assertThat(waiting()).doesNotContainAnyElementsOf(first).hasSize(foreseen.size() - first.size());
        }
    }

    @Test
    void what_runs_or_is_done_has_no_position() {
        crowd.film("anna", NORMAL, 3);
        List<WorkId> all = waiting();
        crowd.claim(1);

        assertThat(readings.positions(all).values()).containsExactlyInAnyOrder(1L, 2L);
        assertThat(readings.positions(List.of())).isEmpty();
    }

    @Test
    void work_is_counted_and_its_cost_measured_by_profile_and_resolution() {
        VideoId film = crowd.film("anna", NORMAL, 4);
        DATABASE.get(VideoStore.class).keepFacts(film, Samples.facts());
        crowd.claim(2);
        DATABASE.run("""
                update work
                set state = 'succeeded', started_at = now() - interval '8 seconds', finished_at = now()
                where state = 'running'
                """);

        assertThat(readings.waiting()).containsExactly(new WaitingWorks(WorkKind.ENCODE, "default", 1080, 2));
        assertThat(readings.costs()).singleElement().satisfies(cost -> {
            assertThat(cost)
                    .isEqualTo(new WorkCost(WorkKind.ENCODE, "default", 1080, cost.worker(), 2, cost.seconds()));
            assertThat(cost.seconds()).isEqualTo(8);
        });
    }

    private List<WorkId> waiting() {
        return works.list(new WorkQuery(WorkState.WAITING, null, null, null, null, 100, null)).stream()
                .map(Work::id)
                .toList();
    }
}
