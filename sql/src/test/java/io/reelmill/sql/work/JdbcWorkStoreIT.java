package io.reelmill.sql.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.JobIds;
import io.reelmill.core.work.NewWork;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Claims;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcWorkStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final Failure STALLED = new Failure(FailureCode.ENCODE_STALLED, "no frame for a minute\0");
    private static final Failure STALLED_AS_KEPT =
            new Failure(FailureCode.ENCODE_STALLED, "no frame for a minute\uFFFD");

    private final WorkStore works = DATABASE.get(WorkStore.class);
    private final VideoStore videos = DATABASE.get(VideoStore.class);
    private VideoId video = VideoId.random();

    @BeforeEach
    void add_a_video() {
        NewVideo added = Samples.video();
        videos.add(added);
        video = added.id();
    }

    @Test
    void added_work_waits_in_its_first_round() {
        NewWork added = Samples.work(video, WorkKind.AUDIO, 3);

        Work work = works.add(List.of(added)).get(0);

        assertThat(work)
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(new Work(
                        added.id(),
                        video,
                        WorkKind.AUDIO,
                        1,
                        "audio-0-eng",
                        3,
                        Priority.NORMAL,
                        18_000,
                        "audio 3 of Sintel",
                        WorkState.WAITING,
                        1,
                        0,
                        0,
                        JobIds.of(added.id(), 1),
                        null,
                        null,
                        work.createdAt(),
                        null,
                        null));
        assertThat(works.find(added.id())).contains(work);
    }

    @Test
    void added_work_is_answered_in_the_order_given() {
        List<NewWork> added = IntStream.range(0, 300)
                .mapToObj(i -> Samples.work(video, WorkKind.ENCODE, (i * 7) % 300))
                .toList();

        assertThat(works.add(added).stream().map(Work::id))
                .containsExactlyElementsOf(added.stream().map(NewWork::id).toList());
    }

    @Test
    void a_videos_work_comes_in_the_order_it_is_claimed() {
        Work second = add(WorkKind.ENCODE, 1);
        Work first = add(WorkKind.ENCODE, 0);
        Work light = add(WorkKind.FINISH, 0);

        assertThat(works.ofVideo(video)).containsExactly(light, first, second);
    }

    @Test
    void the_work_of_many_videos_comes_at_once() {
        NewVideo another = Samples.video();
        videos.add(another);
        Work one = add(WorkKind.ENCODE, 0);
        Work other = works.add(List.of(Samples.work(another.id(), WorkKind.ENCODE, 0)))
                .get(0);

        assertThat(works.ofVideos(List.of(video, another.id()))).containsExactlyInAnyOrder(one, other);
        assertThat(works.ofVideos(List.of())).isEmpty();
    }

    @Test
    void only_work_of_the_current_version_is_a_videos_work() {
        add(WorkKind.ENCODE, 0);
        DATABASE.run("update video set version = 2 where id = ?", video.value());

        assertThat(works.ofVideo(video)).isEmpty();
        assertThat(works.retryOf(video)).isEmpty();
    }

    @Test
    void success_ends_the_work_and_its_attempt() {
        Attempt attempt = claim(add(WorkKind.ENCODE, 0));

        assertThat(works.isCurrent(attempt)).isTrue();
        assertThat(works.succeed(attempt)).isTrue();

        Work work = find(attempt.work());
        assertThat(work.state()).isEqualTo(WorkState.SUCCEEDED);
        assertThat(work.finishedAt()).isNotNull();
        assertThat(works.isCurrent(attempt)).isFalse();
        assertThat(only(attempt.work()).outcome()).isEqualTo("succeeded");
        assertThat(only(attempt.work()).finishedAt()).isEqualTo(work.finishedAt());
    }

    @Test
    void failure_ends_the_work_and_says_why() {
        Attempt attempt = claim(add(WorkKind.ENCODE, 0));

        assertThat(works.fail(attempt, STALLED)).isTrue();

        Work work = find(attempt.work());
        assertThat(work.state()).isEqualTo(WorkState.FAILED);
        assertThat(work.failure()).isEqualTo(STALLED_AS_KEPT);
        assertThat(work.failures()).isEqualTo(1);
        assertThat(only(attempt.work()).outcome()).isEqualTo("failed");
        assertThat(only(attempt.work()).failure()).isEqualTo(STALLED_AS_KEPT);
    }

    @Test
    void a_failed_attempt_may_be_followed_by_another() {
        Work work = add(WorkKind.ENCODE, 0);

        assertThat(works.failAndWait(claim(work), STALLED)).isTrue();
        assertThat(find(work.id()).state()).isEqualTo(WorkState.WAITING);
        assertThat(find(work.id()).failures()).isEqualTo(1);
        assertThat(find(work.id()).startedAt()).isNull();

        Attempt second = claim(work);
        assertThat(second.number()).isEqualTo(2);
        works.succeed(second);
        assertThat(find(work.id()).failure()).isNull();
        assertThat(works.attemptsOf(work.id()).stream().map(AttemptRecord::outcome))
                .containsExactly("failed", "succeeded");
    }

    @Test
    void handing_on_costs_no_failure() {
        Attempt attempt = claim(add(WorkKind.ENCODE, 0));

        assertThat(works.handOn(attempt, "drained")).isTrue();

        Work work = find(attempt.work());
        assertThat(work.state()).isEqualTo(WorkState.WAITING);
        assertThat(work.failures()).isZero();
        assertThat(work.failure()).isNull();
        assertThat(only(attempt.work()).outcome()).isEqualTo("handed_on");
        assertThat(only(attempt.work()).failure()).isEqualTo(new Failure(FailureCode.WORKER_LOST, "drained"));
    }

    @Test
    void the_workers_that_were_lost_with_it_are_counted_once_each() {
        Work work = add(WorkKind.ENCODE, 0);
        WorkerId cursed = new WorkerId(UUID.randomUUID());
        for (WorkerId worker : List.of(cursed, cursed, new WorkerId(UUID.randomUUID()))) {
            assertThat(works.lose(Claims.claim(DATABASE, work.id(), worker), "gone"))
                    .isTrue();
        }
        works.handOn(claim(work), "drained");

        assertThat(works.workersLost(work)).isEqualTo(2);
        assertThat(find(work.id()).failures()).isZero();
        assertThat(works.attemptsOf(work.id()).stream().map(AttemptRecord::outcome))
                .containsExactly("lost", "lost", "lost", "handed_on");
    }

    @TestFactory
    Stream<DynamicTest> an_attempt_that_is_not_current_changes_nothing() {
        record Call(String name, BiFunction<WorkStore, Attempt, Boolean> call) {}
        return Stream.of(
                        new Call("succeed", WorkStore::succeed),
                        new Call("fail", (store, attempt) -> store.fail(attempt, STALLED)),
                        new Call("failAndWait", (store, attempt) -> store.failAndWait(attempt, STALLED)),
                        new Call("handOn", (store, attempt) -> store.handOn(attempt, "drained")),
                        new Call("loses", (store, attempt) -> store.lose(attempt, "gone")),
                        new Call("isCurrent", WorkStore::isCurrent))
                .map(call -> DynamicTest.dynamicTest(call.name(), () -> {
                    Work work = add(WorkKind.ENCODE, call.name().length());
                    Attempt stale = claim(work);
                    works.handOn(stale, "drained");
                    assertThat(call.call().apply(works, stale))
                            .as("while it waits")
                            .isFalse();

                    Attempt current = claim(work);
                    Work before = find(work.id());
                    List<AttemptRecord> history = works.attemptsOf(work.id());
                    assertThat(call.call().apply(works, stale))
                            .as("while another runs")
                            .isFalse();
                    assertThat(find(work.id())).isEqualTo(before);
                    assertThat(works.attemptsOf(work.id())).isEqualTo(history);

                    works.succeed(current);
                    assertThat(call.call().apply(works, current))
                            .as("after it ended")
                            .isFalse();
                    assertThat(find(work.id()).state()).isEqualTo(WorkState.SUCCEEDED);
                }));
    }

    @Test
    void what_was_run_is_kept_even_after_it_ended() {
        Attempt attempt = claim(add(WorkKind.ENCODE, 0));
        works.fail(attempt, STALLED);

        assertThat(works.trace(attempt, new ProgramTrace(List.of("ffmpeg", "-i", "a, \"b\" {c}\0"), "last\0words")))
                .isTrue();

        assertThat(only(attempt.work()).command()).containsExactly("ffmpeg", "-i", "a, \"b\" {c}\uFFFD");
        assertThat(only(attempt.work()).logTail()).isEqualTo("last\uFFFDwords");
    }

    @Test
    void nothing_is_kept_of_an_attempt_that_never_was() {
        Work work = add(WorkKind.ENCODE, 0);

        assertThat(works.trace(new Attempt(work.id(), 1), ProgramTrace.NONE)).isFalse();
    }

    @Test
    void cancelling_stops_what_waits_and_runs_and_answers_it_as_it_stood() {
        Work waiting = add(WorkKind.ENCODE, 0);
        Attempt running = claim(add(WorkKind.ENCODE, 1));
        Attempt done = claim(add(WorkKind.ENCODE, 2));
        works.succeed(done);

        List<Work> cancelled = works.cancelOf(video);

        assertThat(cancelled.stream().map(Work::id)).containsExactlyInAnyOrder(waiting.id(), running.work());
        assertThat(cancelled.stream().map(Work::state)).containsExactlyInAnyOrder(WorkState.WAITING, WorkState.RUNNING);
        assertThat(find(waiting.id()).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(find(running.work()).state()).isEqualTo(WorkState.CANCELLED);
        assertThat(only(running.work()).outcome()).isEqualTo("cancelled");
        assertThat(find(done.work()).state()).isEqualTo(WorkState.SUCCEEDED);
        assertThat(works.succeed(running)).isFalse();
    }

    @Test
    void the_removal_of_a_video_is_neither_cancelled_nor_retried() {
        Work purge = add(WorkKind.PURGE, 0);

        assertThat(works.cancelOf(video)).isEmpty();
        works.fail(claim(purge), STALLED);
        assertThat(works.retryOf(video)).isEmpty();
    }

    @Test
    void only_removals_that_failed_for_good_begin_anew_by_themselves() {
        Attempt failed = claim(add(WorkKind.PURGE, 0));
        works.fail(failed, STALLED);
        works.fail(claim(add(WorkKind.ENCODE, 0)), STALLED);
        add(WorkKind.PURGE, 1);

        List<Work> begun = works.retryPurges(10);

        assertThat(begun.stream().map(Work::id)).containsExactly(failed.work());
        assertThat(begun.get(0).state()).isEqualTo(WorkState.WAITING);
        assertThat(begun.get(0).round()).isEqualTo(2);
    }

    @Test
    void a_retry_begins_a_new_round_of_what_failed_or_was_cancelled() {
        Attempt failed = claim(add(WorkKind.ENCODE, 0));
        Attempt done = claim(add(WorkKind.ENCODE, 1));
        Work cancelled = add(WorkKind.ENCODE, 2);
        works.fail(failed, STALLED);
        works.succeed(done);
        works.cancelOf(video);

        List<Work> begun = works.retryOf(video);

        assertThat(begun.stream().map(Work::id)).containsExactly(failed.work(), cancelled.id());
        Work work = begun.get(0);
        assertThat(work).isEqualTo(find(failed.work()));
        assertThat(work.state()).isEqualTo(WorkState.WAITING);
        assertThat(work.round()).isEqualTo(2);
        assertThat(work.attempt()).isEqualTo(1);
        assertThat(work.failures()).isZero();
        assertThat(work.failure()).isNull();
        assertThat(work.startedAt()).isNull();
        assertThat(work.finishedAt()).isNull();
        assertThat(work.jobId()).isEqualTo(JobIds.of(work.id(), 2));
        assertThat(claim(work).number()).isEqualTo(2);
    }

    @Test
    void a_new_priority_reaches_all_that_is_not_done() {
        Work waiting = add(WorkKind.ENCODE, 0);
        Attempt done = claim(add(WorkKind.ENCODE, 1));
        works.succeed(done);

        works.reprioritise(video, Priority.INTERACTIVE);

        assertThat(find(waiting.id()).priority()).isEqualTo(Priority.INTERACTIVE);
        assertThat(find(done.work()).priority()).isEqualTo(Priority.NORMAL);
    }

    @Test
    void unfinished_is_whatever_has_not_succeeded() {
        add(WorkKind.ENCODE, 0);
        works.fail(claim(add(WorkKind.ENCODE, 1)), STALLED);
        works.succeed(claim(add(WorkKind.ENCODE, 2)));
        claim(add(WorkKind.AUDIO, 0));
        add(WorkKind.FINISH, 0);

        assertThat(works.unfinished(video, 1, List.of(WorkKind.ENCODE, WorkKind.AUDIO)))
                .isEqualTo(3);
        assertThat(works.unfinished(video, 2, List.of(WorkKind.ENCODE))).isZero();
        assertThat(works.unfinished(video, 1, List.of())).isZero();
    }

    @Test
    void the_queue_counts_by_kind_and_priority_and_knows_the_oldest() {
        Work oldest = add(WorkKind.ENCODE, 0);
        add(WorkKind.ENCODE, 1);
        claim(add(WorkKind.ENCODE, 2));
        claim(add(WorkKind.PREPARE, 0));

        List<QueueCount> queue = works.queue();

        assertThat(queue)
                .containsExactly(
                        new QueueCount(WorkKind.ENCODE, Priority.NORMAL, 2, 1, oldest.createdAt()),
                        new QueueCount(WorkKind.PREPARE, Priority.NORMAL, 0, 1, null));
    }

    @Test
    void who_waits_again_does_not_count_as_waiting_since_it_was_made() {
        Attempt attempt = claim(add(WorkKind.ENCODE, 0));
        works.handOn(attempt, "drained");

        assertThat(works.queue().get(0).oldestWaitingSince())
                .isAfter(find(attempt.work()).createdAt());
    }

    @Test
    void the_worker_that_had_it_is_remembered() {
        WorkerId worker = new WorkerId(UUID.randomUUID());
        Attempt attempt = Claims.claim(DATABASE, add(WorkKind.ENCODE, 0).id(), worker);
        works.handOn(attempt, "drained");

        assertThat(find(attempt.work()).worker()).isEqualTo(worker);
        assertThat(only(attempt.work()).worker()).isEqualTo(worker);
    }

    private Work add(WorkKind kind, int ordinal) {
        return works.add(List.of(Samples.work(video, kind, ordinal))).get(0);
    }

    private Work find(WorkId id) {
        return works.find(id).orElseThrow();
    }

    private AttemptRecord only(WorkId id) {
        List<AttemptRecord> attempts = works.attemptsOf(id);
        assertThat(attempts).hasSize(1);
        return attempts.get(0);
    }

    private static Attempt claim(Work work) {
        return Claims.claim(DATABASE, work.id());
    }
}
