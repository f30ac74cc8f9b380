package io.reelmill.worker.encode;

import static io.reelmill.worker.encode.TestFilms.SIZE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.film.Rung;
import io.reelmill.core.film.Span;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FaultyObjectStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is told as what it is, and nothing half is taken for whole. */
@Timeout(120)
class EncoderFailuresIT {

    private static final FrameRate RATE = new FrameRate(25, 1);
    private static final int FRAMES = 400;
    private static final Rung RUNG = new Rung("test", SIZE, RATE, 2_000_000, 18, "veryfast");

    @TempDir
    Path folder;

    @Test
    void a_store_that_stops_giving_is_blamed_itself() throws Exception {
        try (Studio studio = new Studio(folder, breaksAfter(200_000))) {
            assertThat(failure(film(studio, FRAMES), 0, 3)).isEqualTo(FailureCode.STORE_UNAVAILABLE);
        }
    }

    @Test
    void a_connection_that_is_cut_halfway_looks_like_success_to_ffmpeg() throws Exception {
        try (Studio studio = new Studio(folder)) {
            TestFilm film = film(studio, FRAMES);
            ObjectStore broken = breaksAfter(film.reading().sizeBytes() / 2).apply(studio.store());
            try (LoopbackReader reader = LoopbackReader.start(broken, readAhead());
                    LoopbackLease lease =
                            reader.lend(film.reading().object(), film.reading().sizeBytes())) {
                byte[] raw =
                        studio.ffmpeg(("-v error -i " + lease.url() + " -pix_fmt gray -f rawvideo pipe:1").split(" "));
                assertThat(NumberedFrames.read(raw)).hasSizeBetween(1, FRAMES - 100);
            }
        }
    }

    @Test
    void a_store_that_stops_taking_is_blamed_itself() throws Exception {
        try (Studio studio = new Studio(folder, RefusingStore::new)) {
            assertThat(failure(film(studio, FRAMES), 0, 3)).isEqualTo(FailureCode.STORE_UNAVAILABLE);
        }
    }

    @Test
    void a_store_that_never_answers_is_a_stall() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        UnaryOperator<ObjectStore> silent =
                store -> new FaultyObjectStore(store, (body, opening) -> silent(body, never));
        try (Studio studio = new Studio(folder, silent, Duration.ofSeconds(2))) {
            assertThat(failure(film(studio, FRAMES), 0, 3)).isEqualTo(FailureCode.ENCODE_STALLED);
        } finally {
            never.countDown();
        }
    }

    @Test
    void a_film_that_is_shorter_than_planned_is_not_stretched() throws Exception {
        try (Studio studio = new Studio(folder)) {
            assertThat(failure(film(studio, FRAMES + 20), 2, 3)).isEqualTo(FailureCode.ENCODE_INEXACT);
        }
    }

    @Test
    void a_film_whose_frames_are_not_where_they_were_planned_is_inexact() throws Exception {
        try (Studio studio = new Studio(folder)) {
            TestFilms films = new TestFilms(studio);
            Path source = films.numbered(FRAMES, RATE, "-pix_fmt yuv420p -c:v libx264 -crf 12 -g 50 source.mp4");
            TestFilm film = films.constant(source, "mov", 0, new FrameRate(24, 1), FRAMES);
            assertThat(failure(film, 0, 1)).isEqualTo(FailureCode.ENCODE_INEXACT);
        }
    }

    @Test
    void what_cannot_be_decoded_is_held_counted_and_told() throws Exception {
        try (Studio studio = new Studio(folder)) {
            TestFilm film = film(studio, FRAMES);
            damage(studio.store().file(film.reading().object()), 0.45, 0.5);
            Onlooker onlooker = new Onlooker();
            Encoded encoded = studio.encoder().encode(order(film, 0, 3), onlooker);
            Path joined = studio.joined("joined.mp4", encoded.renditions());
            assertThat(film.times(joined, 0)).hasSize(FRAMES);
            assertThat(onlooker.milestones()).singleElement().asString().contains(" of 400 frames");
        }
    }

    @Test
    void a_film_of_which_hardly_anything_can_be_decoded_is_unreadable() throws Exception {
        try (Studio studio = new Studio(folder)) {
            TestFilm film = film(studio, FRAMES);
            damage(studio.store().file(film.reading().object()), 0.02, 0.9);
            assertThat(failure(film, 0, 3)).isEqualTo(FailureCode.SOURCE_UNREADABLE);
        }
    }

    @Test
    void an_interrupt_ends_encoder_and_receivers_at_once() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        UnaryOperator<ObjectStore> silent =
                store -> new FaultyObjectStore(store, (body, opening) -> silent(body, never));
        try (Studio studio = new Studio(folder, silent)) {
            TestFilm film = film(studio, FRAMES);
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread encode = new Thread(() -> {
                try {
                    studio.encoder().encode(order(film, 0, 3), new Onlooker());
                } catch (EncodeException | InterruptedException e) {
                    thrown.set(e);
                }
            });
            encode.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> !programs().isEmpty());
            encode.interrupt();
            encode.join(Duration.ofSeconds(10).toMillis());
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
            assertThat(programs()).isEmpty();
            assertThat(studio.file("scratch")).isEmptyDirectory();
        } finally {
            never.countDown();
        }
    }

    private static List<ProcessHandle> programs() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").endsWith("ffmpeg"))
                .toList();
    }

    private static TestFilm film(Studio studio, long planned) throws Exception {
        TestFilms films = new TestFilms(studio);
        Path source = films.numbered(
                FRAMES,
                RATE,
                "-vf noise=alls=12:allf=t -pix_fmt yuv420p -c:v libx264 -crf 18 -g 25 -movflags +faststart source.mp4");
        return films.constant(source, "mov", 0, RATE, planned);
    }

    private static SpanOrder order(TestFilm film, int firstSegment, int endSegment) {
        Span span = new Span(0, firstSegment, endSegment);
        return new SpanOrder(
                film.reading(), film.track(), film.grid(), span, List.of(RUNG), new ObjectKey("film/test"));
    }

    private static FailureCode failure(TestFilm film, int firstSegment, int endSegment) {
        EncodeException failed = catchThrowableOfType(
                EncodeException.class,
                () -> film.studio().encoder().encode(order(film, firstSegment, endSegment), new Onlooker()));
        assertThat(failed).isNotNull();
        return failed.failure().code();
    }

    private static UnaryOperator<ObjectStore> breaksAfter(long bytes) {
        return store -> new FaultyObjectStore(
                store, (body, opening) -> FaultyObjectStore.breakAfter(body, Math.max(0, bytes - opening.offset())));
    }

    private static ReadAhead readAhead() {
        return new ReadAhead(1 << 14, 16, 4, 2, Duration.ofMillis(10));
    }

    private static InputStream silent(InputStream body, CountDownLatch never) {
        return new FilterInputStream(body) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IOException(e);
                }
                return super.read(buffer, offset, length);
            }
        };
    }

    /** Overwrites what lies between two parts of a file with zeros. */
    private static void damage(Path file, double from, double to) throws IOException {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long size = Files.size(file);
            bytes.seek((long) (size * from));
            bytes.write(new byte[(int) (size * (to - from))]);
        }
    }
}
