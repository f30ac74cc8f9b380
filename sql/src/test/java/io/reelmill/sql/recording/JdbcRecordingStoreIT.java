package io.reelmill.sql.recording;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.recording.Chunk;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.EndedBy;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingPhase;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.source.Extent;
import io.reelmill.core.video.NewVideo;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.sql.testing.Samples;
import io.reelmill.sql.testing.SqlDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class JdbcRecordingStoreIT {

    private static final Duration LONG = Duration.ofHours(1);
    private static final Failure NO_FILM = new Failure(FailureCode.SOURCE_UNREADABLE, "it is a text");

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    private final RecordingStore recordings = DATABASE.get(RecordingStore.class);
    private final ChunkStore chunks = DATABASE.get(ChunkStore.class);
    private RecordingId id = RecordingId.random();
    private VideoId video = VideoId.random();

    @BeforeEach
    void begin() {
        DATABASE.run("delete from video");
        id = begin("hall", LONG);
        video = recordings.find(id).orElseThrow().video();
    }

    private RecordingId begin(String name, Duration idle) {
        NewVideo arriving = Samples.video();
        assertThat(DATABASE.get(VideoStore.class).addArriving(arriving)).isTrue();
        NewRecording recording =
                new NewRecording(RecordingId.random(), arriving.id(), Samples.OWNER, name, true, idle, LONG);
        assertThat(recordings.begin(recording)).isTrue();
        return recording.id();
    }

    @Test
    void a_name_belongs_to_one_that_runs() {
        NewVideo another = Samples.video();
        DATABASE.get(VideoStore.class).addArriving(another);
        NewRecording same =
                new NewRecording(RecordingId.random(), another.id(), Samples.OWNER, "hall", true, LONG, LONG);

        assertThat(recordings.begin(same)).isFalse();
        recordings.end(id, EndedBy.FINISH, Optional.empty(), Duration.ZERO);
        assertThat(recordings.begin(same)).isTrue();

        assertThat(recordings.running("hall").map(Recording::id)).hasValue(same.id());
        assertThat(recordings.recent("hall", LONG).map(Recording::id)).hasValue(same.id());
        assertThat(recordings.ofVideo(video).map(Recording::phase)).hasValue(RecordingPhase.ENDED);
    }

    @Test
    void chunks_are_kept_with_what_was_made_of_them() {
        assertThat(chunks.add(chunk(3))).isFalse();
        chunks.made(id, 3, part());

        Chunk kept = chunks.find(id, 3).orElseThrow();
        assertThat(kept.part()).isEqualTo(part());
        assertThat(kept.sha256()).isEqualTo("sha-3");
        assertThat(kept.startedAt()).isEqualTo(Instant.EPOCH);
        assertThat(chunks.nextNumber(id)).isEqualTo(4);
        Recording counted = recordings.find(id).orElseThrow();
        assertThat(counted.receivedChunks()).isEqualTo(1);
        assertThat(counted.receivedBytes()).isEqualTo(100);
        assertThat(counted.lastChunkAt()).isNotNull();
    }

    @Test
    void the_line_reaches_as_far_as_nothing_is_missing_or_still_looked_into() {
        for (int number : List.of(0, 1, 2, 4)) {
            chunks.add(chunk(number));
        }
        chunks.made(id, 0, part());
        chunks.refuse(id, 1, NO_FILM);

        assertThat(reached(LONG, false)).containsExactly(0, 1);
        chunks.made(id, 2, part());
        chunks.made(id, 4, part());
        assertThat(reached(LONG, false)).containsExactly(0, 1, 2);
        assertThat(reached(Duration.ZERO, false)).containsExactly(0, 1, 2, 4);
        assertThat(reached(LONG, true)).containsExactly(0, 1, 2, 4);
    }

    @Test
    void what_is_settled_stays_and_what_comes_behind_it_is_late() {
        for (int number : List.of(0, 2, 3)) {
            chunks.add(chunk(number));
            chunks.made(id, number, part());
        }
        chunks.settle(id, Map.of(0, Optional.of(0L), 2, Optional.of(2_000_000L)));

        assertThat(reached(LONG, false)).containsExactly(3);
        assertThat(chunks.recorded(id)).isEqualTo(Duration.ofSeconds(6));
        chunks.settle(id, Map.of(2, Optional.empty()));
        assertThat(chunks.recorded(id)).isEqualTo(Duration.ofSeconds(4));
        chunks.settle(id, Map.of(2, Optional.of(2_000_000L)));
        assertThat(chunks.lastOnLine(id, 5)).extracting(Chunk::lineMicros).containsExactly(2_000_000L, 0L);
        assertThat(chunks.add(chunk(1))).isTrue();
        assertThat(chunks.add(chunk(4))).isFalse();
        assertThat(chunks.mayGrow(id, Duration.ofSeconds(2))).isTrue();
        assertThat(chunks.mayGrow(id, Duration.ofSeconds(3))).isFalse();
    }

    @Test
    void a_recording_is_complete_once_all_that_was_announced_is_looked_into() {
        chunks.add(chunk(0));
        recordings.end(id, EndedBy.FINISH, Optional.of(2), LONG);
        assertThat(recordings.isComplete(id)).isFalse();
        chunks.made(id, 0, part());
        assertThat(recordings.isComplete(id)).isFalse();
        chunks.add(chunk(1));
        assertThat(recordings.isComplete(id)).isFalse();
        chunks.refuse(id, 1, NO_FILM);
        assertThat(recordings.isComplete(id)).isTrue();

        assertThat(recordings.isGrowing(video)).isTrue();
        recordings.close(id);
        assertThat(recordings.isGrowing(video)).isFalse();
        assertThat(chunks.add(chunk(2))).isTrue();
    }

    @Test
    void a_hole_in_the_numbers_is_waited_for_and_then_no_more() {
        chunks.add(chunk(1));
        chunks.made(id, 1, part());
        recordings.end(id, EndedBy.FINISH, Optional.empty(), LONG);
        assertThat(recordings.isComplete(id)).isFalse();

        RecordingId impatient = begin("impatient", LONG);
        recordings.end(impatient, EndedBy.IDLE, Optional.empty(), Duration.ZERO);
        assertThat(recordings.isComplete(impatient)).isTrue();
        assertThat(recordings.end(impatient, EndedBy.FINISH, Optional.of(1), LONG))
                .isFalse();
    }

    @Test
    void a_chunk_that_a_ready_film_went_on_without_opens_its_line_again() {
        chunks.add(chunk(0));
        chunks.made(id, 0, part());
        recordings.end(id, EndedBy.FINISH, Optional.of(2), Duration.ZERO);
        chunks.settle(id, Map.of(0, Optional.of(0L)));
        recordings.close(id);
        ready();
        assertThat(recordings.late(Duration.ZERO)).isEmpty();

        assertThat(chunks.add(chunk(1))).isTrue();
        assertThat(recordings.late(Duration.ZERO)).isEmpty();
        chunks.made(id, 1, part());
        assertThat(recordings.late(LONG)).isEmpty();
        assertThat(recordings.late(Duration.ZERO)).extracting(Recording::id).containsExactly(id);

        assertThat(recordings.reopen(id)).containsExactly(1);

        assertThat(recordings.isComplete(id)).isTrue();
        assertThat(reached(LONG, true)).containsExactly(0, 1);
        assertThat(recordings.late(Duration.ZERO)).isEmpty();
    }

    @Test
    void a_chunk_that_is_the_first_after_all_opens_the_line_of_a_recording_that_seemed_empty() {
        recordings.end(id, EndedBy.IDLE, Optional.empty(), Duration.ZERO);
        VideoStore videos = DATABASE.get(VideoStore.class);
        videos.fail(video, new Failure(FailureCode.SOURCE_EMPTY, "no chunk of the recording came"));
        chunks.add(chunk(0));
        chunks.made(id, 0, part());

        assertThat(recordings.late(Duration.ZERO)).extracting(Recording::id).containsExactly(id);
    }

    private void ready() {
        VideoStore videos = DATABASE.get(VideoStore.class);
        videos.become(video, VideoStatus.QUEUED);
        videos.become(video, VideoStatus.PROCESSING);
        videos.keepPlan(video, Samples.plan());
        videos.becamePlayable(video);
        assertThat(videos.become(video, VideoStatus.READY)).isTrue();
    }

    @Test
    void silence_is_noticed_and_ends_with_the_next_chunk() {
        assertThat(recordings.silent(LONG)).isEmpty();
        assertThat(recordings.silent(Duration.ZERO)).extracting(Recording::id).containsExactly(id);
        assertThat(recordings.stall(id)).isTrue();
        assertThat(recordings.stall(id)).isFalse();
        assertThat(recordings.silent(Duration.ZERO)).isEmpty();

        chunks.add(chunk(0));
        assertThat(recordings.find(id).map(Recording::phase)).hasValue(RecordingPhase.RECORDING);
    }

    @Test
    void what_nobody_hears_of_and_what_lasts_too_long_expires() {
        assertThat(recordings.expired()).isEmpty();
        DATABASE.run("update recording set started_at = now() - interval '90 minutes', most_seconds = 7200");
        assertThat(recordings.expired()).containsExactly(new RecordingStore.Expired(found(), EndedBy.IDLE));
        recordings.heartbeat(id);
        assertThat(recordings.expired()).isEmpty();
        DATABASE.run("update recording set most_seconds = 3600");
        assertThat(recordings.expired()).containsExactly(new RecordingStore.Expired(found(), EndedBy.MAXIMUM));
    }

    private Recording found() {
        return recordings.find(id).orElseThrow();
    }

    private List<Integer> reached(Duration patience, boolean complete) {
        return chunks.reached(id, patience, complete).stream()
                .map(Chunk::number)
                .sorted()
                .toList();
    }

    private NewChunk chunk(int number) {
        return new NewChunk(id, number, new ObjectKey("chunks/" + number), 100, "sha-" + number, Instant.EPOCH, 2.0);
    }

    /** Of two seconds. */
    private static Part part() {
        return new Part(
                new ObjectKey("parts/x"),
                90,
                Samples.facts(),
                new FrameRate(25, 1),
                new Extent(0, 0, 2_000_000, 50),
                1_400_000,
                true);
    }
}
