package io.reelmill.jobs.film;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.objects.InMemoryObjectStore;
import io.reelmill.jobs.video.VideoActions;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FailedPurgesIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final TestFleet fleet = new TestFleet(Map.of("reelmill.retry.max-failures", "1"));
    private final PurgeHandler handler = new PurgeHandler(
            new InMemoryObjectStore(Clock.systemUTC()),
            fleet.get(Transactions.class),
            fleet.get(VideoStore.class),
            fleet.get(WorkStore.class));
    private final FailedPurges sweep =
            new FailedPurges(fleet.get(Transactions.class), fleet.get(WorkStore.class), fleet.get(WorkQueue.class));

    @AfterEach
    void stop() {
        fleet.close();
    }

    @Test
    void what_could_not_be_removed_is_removed_once_the_store_is_back() {
        AtomicBoolean away = new AtomicBoolean(true);
        VideoId video = fleet.video();
        Work cancelled = fleet.enqueue(video, WorkKind.ENCODE, 1).get(0);
        fleet.get(VideoActions.class).delete(video);
        fleet.worker(1, 1, running -> {
            if (away.get()) {
                throw new FailureException(FailureCode.STORE_UNAVAILABLE, "gone for hours");
            }
            handler.run(running);
        });
        await().atMost(LIMIT).until(() -> stateOfPurge(video), WorkState.FAILED.word()::equals);

        sweep.run();
        assertThat(fleet.row(cancelled).state()).isEqualTo(WorkState.CANCELLED);
        await().atMost(LIMIT)
                .until(() -> rounds(video) == 2 && stateOfPurge(video).equals(WorkState.FAILED.word()));
        away.set(false);
        sweep.run();

        await().atMost(LIMIT).until(() -> rows(video) == 0);
    }

    private String stateOfPurge(VideoId video) {
        return purge("state", video, String.class);
    }

    private int rounds(VideoId video) {
        return purge("round", video, Integer.class);
    }

    private <T> T purge(String column, VideoId video, Class<T> type) {
        return fleet.client()
                .sql("select " + column + " from work where kind = 'purge' and video_id = ?")
                .param(video.value())
                .query(type)
                .single();
    }

    private int rows(VideoId video) {
        return fleet.client()
                .sql("select count(*) from video where id = ?")
                .param(video.value())
                .query(Integer.class)
                .single();
    }
}
