package io.reelmill.jobs.job.claim;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static io.reelmill.core.work.WorkKind.FINISH;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Ask;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.ClaimedWork;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.request.WorkRequests;
import io.reelmill.jobs.job.testing.TestFleet;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Several pieces of a film end at once, and exactly one of them finds that it was the last. */
class FanInIT {

    private static final TestFleet FLEET = new TestFleet();
    private static final int FILMS = 100;
    private static final int PIECES = 3;

    private final WorkStore works = FLEET.get(WorkStore.class);
    private final VideoStore videos = FLEET.get(VideoStore.class);
    private final Transactions transactions = FLEET.get(Transactions.class);
    private final ExecutorService threads = Executors.newFixedThreadPool(PIECES);

    @AfterAll
    static void close() {
        FLEET.close();
    }

    @Test
    void with_the_film_locked_the_last_piece_starts_what_follows_once_in_a_hundred_of_a_hundred() throws Exception {
        for (int film = 0; film < FILMS; film++) {
            VideoId video = FLEET.video();
            CyclicBarrier together = new CyclicBarrier(PIECES);
            endAll(video, attempt -> {
                await(together);
                transactions.inTransaction(() -> {
                    videos.lock(video);
                    endAndCount(video, attempt);
                });
            });

            assertThat(following(video))
                    .hasSize(1)
                    .allSatisfy(finish -> assertThat(FLEET.jobState(finish)).isEqualTo("ENQUEUED"));
        }
    }

    @Test
    void without_the_lock_each_sees_the_others_unfinished_and_nothing_follows() throws Exception {
        VideoId video = FLEET.video();
        CyclicBarrier ended = new CyclicBarrier(PIECES);
        endAll(
                video,
                attempt -> transactions.inTransaction(() -> {
                    works.succeed(attempt);
                    await(ended);
                    startWhatFollowsIfLast(video);
                    // none commits before all have counted
                    await(ended);
                }));

        assertThat(following(video)).isEmpty();
        assertThat(works.unfinished(video, 1, List.of(ENCODE))).isZero();
    }

    private void endAndCount(VideoId video, Attempt attempt) {
        works.succeed(attempt);
        startWhatFollowsIfLast(video);
    }

    private void startWhatFollowsIfLast(VideoId video) {
        if (works.unfinished(video, 1, List.of(ENCODE)) == 0) {
            FLEET.get(WorkQueue.class).enqueue(works.add(List.of(finish(video))));
        }
    }

    private static NewWork finish(VideoId video) {
        WorkId named = new WorkId(UUID.nameUUIDFromBytes((video + "/finish").getBytes(StandardCharsets.UTF_8)));
        return new NewWork(named, video, FINISH, 1, null, 0, Priority.NORMAL, 0, "Finish A film");
    }

    private void endAll(VideoId video, Ending ending) throws Exception {
        FLEET.enqueue(video, ENCODE, PIECES);
        List<Future<Boolean>> all = new ArrayList<>();
        for (Attempt attempt : claimAll()) {
            all.add(threads.submit(() -> {
                ending.end(attempt);
                return true;
            }));
        }
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }
    }

    private static List<Attempt> claimAll() {
        return FLEET.get(Transactions.class)
                .inTransaction(() -> FLEET
                        .get(WorkClaims.class)
                        .claim(Ask.inTurn(
                                new WorkerId(UUID.randomUUID()),
                                Lane.HEAVY,
                                PIECES,
                                WorkRequests.signatures(Lane.HEAVY)))
                        .stream()
                        .map(ClaimedWork::attempt)
                        .toList());
    }

    private List<Work> following(VideoId video) {
        return works.ofVideo(video).stream()
                .filter(work -> work.kind() == FINISH)
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @FunctionalInterface
    private interface Ending {

        void end(Attempt attempt);
    }
}
