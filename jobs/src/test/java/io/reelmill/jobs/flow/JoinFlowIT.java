package io.reelmill.jobs.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.access.Owner;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.join.JoinOrder;
import io.reelmill.core.join.Joined;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.PictureSize;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.recording.ChunkStore;
import io.reelmill.core.recording.NewChunk;
import io.reelmill.core.recording.NewRecording;
import io.reelmill.core.recording.Part;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingObjects;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.core.source.Extent;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.testing.TestFleet;
import io.reelmill.jobs.objects.InMemoryObjectStore;
import io.reelmill.jobs.recording.RecordingProperties;
import io.reelmill.sql.SqlConfiguration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.autoconfigure.BatchAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.util.unit.DataSize;

@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class JoinFlowIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final int FRAMES = 50;
    private static final long MICROS = 2_000_000;
    /** The last of them is nothing that can be joined. */
    private static final int CHUNKS = 3;

    private final TestFleet fleet =
            new TestFleet(Map.of("reelmill.retry.first-pause", "0s", "reelmill.retry.max-failures", "2"));
    private final ConfigurableApplicationContext batch = new SpringApplicationBuilder(Program.class)
            .web(WebApplicationType.NONE)
            .properties(Map.of(
                    "REELMILL_DB_URL", fleet.database().jdbcUrl(),
                    "REELMILL_DB_USER", fleet.database().user(),
                    "REELMILL_DB_PASSWORD", fleet.database().password()))
            .run();
    private final InMemoryObjectStore objects = new InMemoryObjectStore(Clock.systemUTC());
    private final VideoId video = fleet.video();
    private final List<ObjectKey> chunks = record();
    private final AtomicInteger joins = new AtomicInteger();

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        BatchAutoConfiguration.class,
        BatchJdbcAutoConfiguration.class
    })
    @Import({SqlConfiguration.class, FlowRunner.class})
    static class Program {}

    @AfterEach
    void stop() {
        fleet.close();
        batch.close();
    }

    @Test
    void a_flow_that_broke_off_goes_on_without_joining_again_and_only_spent_chunks_go() {
        AtomicInteger tries = new AtomicInteger();
        Work work = run(false, 2 * FRAMES, running -> new Breaking(running, tries.incrementAndGet() == 1));

        assertThat(fleet.row(work).state()).isEqualTo(WorkState.SUCCEEDED);
        assertThat(fleet.row(work).attempt()).isEqualTo(2);
        assertThat(joins).hasValue(1);
        assertThat(film().source()).isEqualTo(RecordingObjects.joined(work, new Attempt(work.id(), 1)));
        assertThat(objects.stat(film().source())).isPresent();
        assertThat(film().filename()).isEqualTo("hall.mp4");
        assertThat(chunks.stream().map(key -> objects.stat(key).isPresent())).containsExactly(false, false, true);
    }

    @Test
    void chunks_are_kept_where_nothing_else_is_said() {
        run(true, 2 * FRAMES, running -> running);

        assertThat(film().hasOriginal()).isTrue();
        assertThat(chunks).allMatch(key -> objects.stat(key).isPresent());
    }

    @Test
    void what_is_not_as_recorded_is_neither_handed_out_nor_a_reason_to_remove_anything() {
        ObjectKey before = film().source();
        Work work = run(false, 2 * FRAMES - 1, running -> running);

        assertThat(fleet.row(work).failure())
                .satisfies(failure -> assertThat(failure.code()).isEqualTo(FailureCode.JOIN_INEXACT));
        assertThat(film().source()).isEqualTo(before);
        assertThat(film().status()).isNotEqualTo(VideoStatus.FAILED);
        assertThat(chunks).allMatch(key -> objects.stat(key).isPresent());
        List<ObjectKey> left = new ArrayList<>();
        objects.list(RecordingObjects.allJoined(video), found -> left.add(found.key()));
        assertThat(left).isEmpty();
    }

    private interface Around {
        RunningWork of(RunningWork running);
    }

    /** Lets a worker do the work until it has ended. */
    private Work run(boolean keepChunks, int foundFrames, Around around) {
        JoinFlow flow = flow(keepChunks, foundFrames);
        fleet.worker(1, 0, running -> flow.run(around.of(running)));
        Work work = fleet.enqueue(List.of(fleet.work(video, WorkKind.JOIN, 0))).get(0);
        await().atMost(LIMIT).until(() -> fleet.row(work).state().settled());
        return work;
    }

    private JoinFlow flow(boolean keepChunks, int foundFrames) {
        RecordingProperties properties =
                new RecordingProperties(SHORT, SHORT, SHORT, SHORT, DataSize.ofMegabytes(1), keepChunks);
        WorkStore works = batch.getBean(WorkStore.class);
        ChunkStore rows = batch.getBean(ChunkStore.class);
        return new JoinFlow(
                batch.getBean(FlowRunner.class),
                batch.getBean(RecordingStore.class),
                new LineJoining(
                        rows,
                        (order, target, running) -> join(order, target),
                        (object, sizeBytes, trouble) -> found(object, sizeBytes, foundFrames),
                        objects,
                        works),
                new JoinedRecord(
                        batch.getBean(Transactions.class),
                        batch.getBean(VideoStore.class),
                        works,
                        batch.getBean(EventLog.class)),
                new SpentChunks(objects, rows, properties));
    }

    private Joined join(JoinOrder order, ObjectKey target) {
        joins.incrementAndGet();
        byte[] film = order.toString().getBytes(StandardCharsets.UTF_8);
        return new Joined(objects.receive(target, "video/mp4", new ByteArrayInputStream(film)), ProgramTrace.NONE);
    }

    private List<ObjectKey> record() {
        RecordingStore recordings = fleet.get(RecordingStore.class);
        ChunkStore rows = fleet.get(ChunkStore.class);
        RecordingId id = RecordingId.random();
        recordings.begin(new NewRecording(id, video, new Owner("test"), "hall", true, SHORT, SHORT));
        List<ObjectKey> keys = IntStream.range(0, CHUNKS)
                .mapToObj(number -> RecordingObjects.arrival(video))
                .toList();
        for (int number = 0; number < CHUNKS; number++) {
            objects.put(keys.get(number), "video/mp2t", new byte[100]);
            rows.add(new NewChunk(id, number, keys.get(number), 100, "sha-" + number, null, null));
        }
        rows.made(id, 0, part(0));
        rows.made(id, 1, part(1));
        rows.refuse(id, 2, new Failure(FailureCode.SOURCE_UNREADABLE, "it is a text"));
        rows.settle(id, Map.of(0, Optional.of(0L), 1, Optional.of(MICROS)));
        return keys;
    }

    private static Part part(int number) {
        return new Part(
                new ObjectKey("parts/" + number),
                100,
                facts(),
                RATE,
                new Extent(0, 0, MICROS, FRAMES),
                number * MICROS,
                false);
    }

    private static Inspection found(ObjectKey object, long sizeBytes, int frames) {
        return new Inspection(
                facts(),
                new Reading(object, sizeBytes, "mov", 0, 0),
                new FrameGrid(RATE, frames),
                false,
                "its index lies in fragments",
                new Extent(0, 0, 2 * MICROS, frames),
                List.of());
    }

    private static SourceFacts facts() {
        PictureSize size = new PictureSize(320, 180);
        VideoTrack picture = new VideoTrack(0, "h264", size, size, RATE, true, 0, false, DynamicRange.SDR, "yuv420p");
        return new SourceFacts("mov,mp4", Duration.ofSeconds(2), picture, List.of());
    }

    private Video film() {
        return fleet.get(VideoStore.class).find(video).orElseThrow();
    }

    /** Breaks off, if it is to, right after chunks were removed. */
    private record Breaking(RunningWork running, boolean breaks) implements RunningWork {

        @Override
        public Attempt attempt() {
            return running.attempt();
        }

        @Override
        public Work work() {
            return running.work();
        }

        @Override
        public void progress(double fraction) {
            running.progress(fraction);
        }

        @Override
        public void milestone(String line) {
            if (breaks && line.contains("removed")) {
                throw new FailureException(FailureCode.STORE_UNAVAILABLE, "away for a moment");
            }
            running.milestone(line);
        }
    }
}
