package io.reelmill.sql.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Claims;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class WorkContentionIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final List<WorkKind> PIECES = List.of(WorkKind.ENCODE);

    private final WorkStore works = DATABASE.get(WorkStore.class);
    private final VideoStore videos = DATABASE.get(VideoStore.class);
    private final Transactions transactions = DATABASE.get(Transactions.class);
    private VideoId video = VideoId.random();

    @BeforeEach
    void add_a_video() {
        NewVideo added = Samples.video();
        videos.add(added);
        video = added.id();
    }

    @Test
    void a_cancel_that_waited_for_a_claim_ends_that_claims_attempt() throws Exception {
        WorkId work = add(1).get(0).id();
        try (Side side = new Side()) {
            Future<List<Work>> cancel = transactions.inTransaction(() -> {
                Claims.claim(DATABASE, work);
                Future<List<Work>> waiting = side.start(() -> works.cancelOf(video));
                DATABASE.awaitBlocked(1);
                return waiting;
            });

            assertThat(Side.result(cancel).stream().map(Work::state)).containsExactly(WorkState.RUNNING);
        }
        assertThat(works.find(work).orElseThrow().state()).isEqualTo(WorkState.CANCELLED);
        assertThat(works.attemptsOf(work).stream().map(AttemptRecord::outcome)).containsExactly("cancelled");
    }

    @RepeatedTest(20)
    void of_a_success_and_a_cancel_at_once_exactly_one_counts() throws Exception {
        Attempt attempt = Claims.claim(DATABASE, add(1).get(0).id());
        try (Side side = new Side()) {
            Future<Boolean> success = side.start(() -> works.succeed(attempt));
            Future<List<Work>> cancel = side.start(() -> works.cancelOf(video));

            boolean succeeded = Side.result(success);
            assertThat(Side.result(cancel)).hasSize(succeeded ? 0 : 1);
            String outcome = works.attemptsOf(attempt.work()).get(0).outcome();
            assertThat(outcome).isEqualTo(succeeded ? "succeeded" : "cancelled");
        }
    }

    @RepeatedTest(10)
    void of_all_that_finish_at_once_exactly_one_sees_that_it_was_the_last() throws Exception {
        List<Attempt> attempts =
                add(8).stream().map(work -> Claims.claim(DATABASE, work.id())).toList();
        try (Side side = new Side()) {
            List<Future<Boolean>> endings = attempts.stream()
                    .map(attempt -> side.start(() -> transactions.inTransaction(() -> {
                        videos.lock(video);
                        works.succeed(attempt);
                        return works.unfinished(video, 1, PIECES) == 0;
                    })))
                    .toList();
            List<Boolean> last = new ArrayList<>();
            for (Future<Boolean> ending : endings) {
                last.add(Side.result(ending));
            }

            assertThat(last).containsOnlyOnce(true);
        }
    }

    @RepeatedTest(10)
    void many_that_change_the_same_rows_at_once_do_not_lock_each_other_out() throws Exception {
        add(60);
        try (Side side = new Side()) {
            List<Future<Object>> changes = IntStream.range(0, 8)
                    .mapToObj(i -> side.<Object>start(() -> switch (i % 4) {
                        case 0 -> works.cancelOf(video);
                        case 1 -> works.retryOf(video);
                        default -> {
                            works.reprioritise(video, i % 4 == 2 ? Priority.BULK : Priority.INTERACTIVE);
                            yield true;
                        }
                    }))
                    .toList();
            for (Future<Object> change : changes) {
                assertThat(Side.result(change)).isNotNull();
            }
        }
        assertThat(works.ofVideo(video)).hasSize(60);
    }

    private List<Work> add(int pieces) {
        List<NewWork> added = IntStream.range(0, pieces)
                .mapToObj(i -> Samples.work(video, WorkKind.ENCODE, i))
                .toList();
        return works.add(added);
    }
}
