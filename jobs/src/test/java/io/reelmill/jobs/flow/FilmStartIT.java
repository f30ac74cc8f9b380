package io.reelmill.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FilmStartIT {

    // what was claimed is never finished here, and nobody is to wait for it
    private final TestFleet fleet = new TestFleet(Map.of("reelmill.worker.drain.grace", "0s"));
    private final BlockingQueue<RunningWork> claimed = new LinkedBlockingQueue<>();
    private final FilmStart start =
            new FilmStart(fleet.get(Transactions.class), fleet.get(VideoStore.class), fleet.get(WorkStore.class));

    @AfterEach
    void stop() {
        fleet.close();
    }

    @Test
    void a_film_that_is_taken_up_is_processing() throws InterruptedException {
        VideoId video = fleet.video();

        assertThat(start.of(claim(video))).isPresent();

        assertThat(status(video)).isEqualTo(VideoStatus.PROCESSING);
    }

    @Test
    void a_film_that_was_cancelled_after_the_claim_stays_cancelled() throws InterruptedException {
        VideoId video = fleet.video();
        RunningWork running = claim(video);
        assertThat(fleet.get(VideoActions.class).cancel(video)).isEqualTo(Outcome.DONE);

        assertThat(start.of(running)).isEmpty();

        assertThat(status(video)).isEqualTo(VideoStatus.CANCELLED);
    }

    private RunningWork claim(VideoId video) throws InterruptedException {
        fleet.worker(0, 1, running -> {
            claimed.add(running);
            Thread.currentThread().join();
        });
        fleet.enqueue(video, WorkKind.PREPARE, 1);
        return Objects.requireNonNull(claimed.poll(60, TimeUnit.SECONDS), "nobody claimed it");
    }

    private VideoStatus status(VideoId video) {
        return fleet.get(VideoStore.class).find(video).orElseThrow().status();
    }
}
