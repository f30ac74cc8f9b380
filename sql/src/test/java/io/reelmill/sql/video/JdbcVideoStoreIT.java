package io.reelmill.sql.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.within;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.ShownFilm;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoChange;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.Side;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcVideoStoreIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private static final Failure UNREADABLE = new Failure(FailureCode.SOURCE_UNREADABLE, "moov atom not found\0");

    private final VideoStore videos = DATABASE.get(VideoStore.class);
    private final Transactions transactions = DATABASE.get(Transactions.class);

    @Test
    void many_are_found_at_once_and_who_is_not_there_is_left_out() {
        NewVideo one = Samples.video("One", null);
        NewVideo other = Samples.video("Other", null);
        videos.add(one);
        videos.add(other);
        assertThat(videos.findAll(List.of(one.id(), VideoId.random(), other.id())))
                .extracting(Video::id)
                .containsExactlyInAnyOrder(one.id(), other.id());
        assertThat(videos.findAll(List.of())).isEmpty();
    }

    @Test
    void a_video_is_found_as_it_was_added() {
        NewVideo added = Samples.video("Sintel", "film-1");
        videos.add(added);

        Video found = find(added.id());

        assertThat(found)
                .usingRecursiveComparison()
                .ignoringFields("createdAt")
                .isEqualTo(new Video(
                        added.id(),
                        added.owner(),
                        added.title(),
                        added.externalId(),
                        added.filename(),
                        added.profile(),
                        added.priority(),
                        added.metadata(),
                        added.thumbnailAtSeconds(),
                        added.source(),
                        added.sizeBytes(),
                        added.sha256(),
                        VideoStatus.QUEUED,
                        1,
                        1,
                        0,
                        Instant.EPOCH,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        assertThat(found.createdAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void a_text_that_postgres_cannot_hold_is_mended() {
        NewVideo added = Samples.video("a\0b", null);

        assertThat(videos.add(added)).isTrue();
        assertThat(find(added.id()).title()).isEqualTo("a\uFFFDb");
    }

    @Test
    void a_taken_external_id_adds_nothing() {
        videos.add(Samples.video("Sintel", "film-1"));
        NewVideo second = Samples.video("Sintel again", "film-1");

        assertThat(videos.add(second)).isFalse();
        assertThat(videos.find(second.id())).isEmpty();
    }

    @Test
    void a_video_being_deleted_gives_its_external_id_free() {
        NewVideo first = Samples.video("Sintel", "film-1");
        videos.add(first);
        videos.become(first.id(), VideoStatus.DELETING);

        assertThat(videos.add(Samples.video("Sintel", "film-1"))).isTrue();
    }

    @Test
    void a_video_being_deleted_is_not_found_but_can_be_locked() {
        VideoId video = add();
        videos.become(video, VideoStatus.DELETING);

        assertThat(videos.find(video)).isEmpty();
        assertThat(transactions.inTransaction(() -> videos.lock(video))).isPresent();
    }

    @Test
    void what_was_found_and_planned_comes_back() {
        VideoId video = add();

        videos.keepFacts(video, Samples.facts());
        videos.keepPlan(video, Samples.plan());

        assertThat(find(video).facts()).isEqualTo(Samples.facts());
        assertThat(find(video).plan()).isEqualTo(Samples.plan());
        assertThat(find(video).revision()).isEqualTo(3);
    }

    @Test
    void a_change_leaves_alone_what_it_does_not_name() {
        NewVideo added = Samples.video("Sintel", "film-1");
        videos.add(added);

        assertThat(videos.change(added.id(), new VideoChange("Durian", null, null, null)))
                .isTrue();

        Video found = find(added.id());
        assertThat(found.title()).isEqualTo("Durian");
        assertThat(found.externalId()).isEqualTo("film-1");
        assertThat(found.metadata()).isEqualTo(added.metadata());
        assertThat(found.priority()).isEqualTo(Priority.NORMAL);
        assertThat(found.revision()).isEqualTo(2);
    }

    @Test
    void a_change_takes_all_that_it_names() {
        VideoId video = add();

        videos.change(video, new VideoChange("Durian", "film-2", Map.of(), Priority.BULK));

        Video found = find(video);
        assertThat(found.externalId()).isEqualTo("film-2");
        assertThat(found.metadata()).isEmpty();
        assertThat(found.priority()).isEqualTo(Priority.BULK);
    }

    @Test
    void a_change_to_a_taken_external_id_does_not_spoil_the_transaction() {
        videos.add(Samples.video("Sintel", "film-1"));
        VideoId second = add();

        transactions.inTransaction(() -> {
            assertThat(videos.change(second, new VideoChange("Other", "film-1", null, null)))
                    .isFalse();
            videos.advance(second, 0.5);
        });

        assertThat(find(second).title()).isEqualTo("Sintel");
        assertThat(find(second).progress()).isEqualTo(0.5);
    }

    @ParameterizedTest
    @EnumSource(VideoStatus.class)
    void what_exists_can_be_found_and_nothing_else(VideoStatus status) {
        VideoId video = in(status);

        assertThat(videos.exists(video)).isEqualTo(videos.find(video).isPresent());
        assertThat(videos.exists(VideoId.random())).isFalse();
    }

    @ParameterizedTest
    @EnumSource(VideoStatus.class)
    void a_state_becomes_only_what_its_rules_allow(VideoStatus from) {
        for (VideoStatus next : VideoStatus.values()) {
            if (next != VideoStatus.FAILED) {
                VideoId video = in(from);
                assertThat(videos.become(video, next))
                        .as("%s to %s", from, next)
                        .isEqualTo(from.mayBecome(next));
                assertThat(status(video)).isEqualTo(from.mayBecome(next) ? next : from);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(VideoStatus.class)
    void a_state_fails_only_where_its_rules_allow(VideoStatus from) {
        VideoId video = in(from);

        assertThat(videos.fail(video, UNREADABLE)).isEqualTo(from.mayBecome(VideoStatus.FAILED));
    }

    @Test
    void a_failure_is_kept_until_the_video_goes_on() {
        VideoId video = add();

        videos.fail(video, UNREADABLE);
        assertThat(find(video).failure())
                .isEqualTo(new Failure(FailureCode.SOURCE_UNREADABLE, "moov atom not found\uFFFD"));

        videos.become(video, VideoStatus.QUEUED);
        assertThat(find(video).failure()).isNull();
    }

    @Test
    void a_ready_video_says_since_when_and_is_all_done() {
        VideoId video = in(VideoStatus.PROCESSING);

        videos.become(video, VideoStatus.READY);

        assertThat(find(video).progress()).isEqualTo(1);
        assertThat(find(video).readyAt()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @EnumSource(VideoStatus.class)
    void a_next_version_is_begun_only_where_nothing_of_this_one_is_under_way(VideoStatus from) {
        VideoId video = in(from);

        boolean begun = videos.makeAgain(video);

        assertThat(begun)
                .isEqualTo(List.of(VideoStatus.READY, VideoStatus.FAILED, VideoStatus.CANCELLED)
                        .contains(from));
        assertThat(status(video)).isEqualTo(begun ? VideoStatus.PROCESSING : from);
    }

    @Test
    void what_was_ready_is_shown_until_the_next_version_is() {
        VideoId video = in(VideoStatus.READY);
        assertThat(find(video).shownVersion()).isEqualTo(1);

        videos.makeAgain(video);

        assertThat(find(video).version()).isEqualTo(2);
        assertThat(find(video).plan()).isNull();
        assertThat(find(video).shown()).isEqualTo(new ShownFilm(1, Samples.plan()));
        assertThat(find(video).isWhole()).isTrue();
        assertThat(find(video).progress()).isZero();

        videos.fail(video, UNREADABLE);
        videos.makeAgain(video);
        assertThat(find(video).version()).isEqualTo(3);
        assertThat(find(video).shownVersion()).isEqualTo(1);

        videos.keepPlan(video, Samples.plan());
        videos.become(video, VideoStatus.READY);
        assertThat(find(video).shown()).isNull();
        assertThat(find(video).shownVersion()).isEqualTo(3);
    }

    @Test
    void what_was_never_ready_is_not_shown_while_its_next_version_is_made() {
        VideoId video = in(VideoStatus.FAILED);

        videos.makeAgain(video);

        assertThat(find(video).shown()).isNull();
        assertThat(find(video).isWhole()).isFalse();
        assertThat(find(video).failure()).isNull();
    }

    @Test
    void the_first_playable_moment_is_noted_once() {
        VideoId video = add();

        assertThat(videos.becamePlayable(video)).isTrue();
        Instant first = find(video).playableAt();
        assertThat(videos.becamePlayable(video)).isFalse();
        assertThat(find(video).playableAt()).isEqualTo(first);
        assertThat(find(video).revision()).isEqualTo(2);
    }

    @Test
    void progress_never_goes_backwards() {
        VideoId video = add();

        videos.advance(video, 0.5);
        videos.advance(video, 0.25);

        assertThat(find(video).progress()).isEqualTo(0.5);
        assertThat(find(video).revision()).isEqualTo(2);
    }

    @Test
    void a_removed_video_takes_all_that_hangs_on_it() {
        VideoId video = add();
        DATABASE.get(WorkStore.class).add(List.of(Samples.work(video, WorkKind.PURGE, 0)));

        videos.remove(video);

        assertThat(DATABASE.client()
                        .sql("select count(*) from work")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_second_lock_waits_for_the_first_and_sees_what_it_did() throws Exception {
        VideoId video = add();
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (Side side = new Side()) {
            Future<Boolean> first = side.start(() -> transactions.inTransaction(() -> {
                videos.lock(video);
                locked.countDown();
                await(mayEnd);
                return videos.become(video, VideoStatus.CANCELLED);
            }));
            await(locked);
            Future<VideoStatus> second = side.start(() -> transactions.inTransaction(
                    () -> videos.lock(video).orElseThrow().status()));
            DATABASE.awaitBlocked(1);
            mayEnd.countDown();

            assertThat(Side.result(first)).isTrue();
            assertThat(Side.result(second)).isEqualTo(VideoStatus.CANCELLED);
        }
    }

    @Test
    void two_that_both_wrote_rows_of_the_video_can_both_lock_it() throws Exception {
        VideoId video = add();
        WorkStore works = DATABASE.get(WorkStore.class);
        CyclicBarrier bothWrote = new CyclicBarrier(2);
        try (Side side = new Side()) {
            List<Future<Boolean>> both = List.of(1, 2).stream()
                    .map(ordinal -> side.start(() -> transactions.inTransaction(() -> {
                        works.add(List.of(Samples.work(video, WorkKind.ENCODE, ordinal)));
                        pass(bothWrote);
                        return videos.lock(video).isPresent();
                    })))
                    .toList();

            for (Future<Boolean> one : both) {
                assertThatCode(() -> assertThat(Side.result(one)).isTrue()).doesNotThrowAnyException();
            }
        }
    }

    private VideoId add() {
        NewVideo video = Samples.video();
        videos.add(video);
        return video.id();
    }

    private VideoId in(VideoStatus status) {
        VideoId video = add();
        videos.keepPlan(video, Samples.plan());
        videos.becamePlayable(video);
        DATABASE.run("""
                update video
                set status = ?,
                    ready_at = now(),
                    failure_code = case when ? = 'failed' then 'internal' end,
                    failure_detail = case when ? = 'failed' then 'broken' end
                where id = ?
                """, status.word(), status.word(), status.word(), video.value());
        return video;
    }

    private VideoStatus status(VideoId video) {
        return transactions.inTransaction(() -> videos.lock(video).orElseThrow().status());
    }

    private Video find(VideoId video) {
        return videos.find(video).orElseThrow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
