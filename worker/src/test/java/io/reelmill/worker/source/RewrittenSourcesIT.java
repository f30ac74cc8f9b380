package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Inspection;
import io.reelmill.worker.objects.FaultyObjectStore;
import java.io.FilterInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(180)
class RewrittenSourcesIT {

    private static final String SOUND = "-f lavfi -i sine=frequency=440:sample_rate=48000:duration=";
    private static final String X264 = "-c:v libx264 -preset ultrafast -g 50 -bf 2 ";

    @TempDir
    Path folder;

    private Footage footage;

    @BeforeEach
    void film() {
        footage = new Footage(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "-c:v mpeg2video -g 12 -bf 2 -c:a ac3 -f mpegts, film.ts",
        "-c:v mpeg2video -g 12 -bf 2 -c:a mp2 -f vob, film.mpg",
        "-c:v mpeg4 -bf 2 -c:a libmp3lame, film.avi",
        "-c:v mjpeg -c:a pcm_s16le, film.avi",
        "-c:v libx264 -bf 0 -c:a libmp3lame, film.avi",
        "-c:v wmv2 -c:a wmav2, film.asf",
        "-c:v mpeg2video -g 12 -bf 2 -c:a pcm_s16le, film.mxf",
        "-c:v libvpx -c:a libopus -live 1, film.webm"
    })
    void every_picture_survives_in_its_place(String how, String name) throws Exception {
        Path film = footage.film("25", 8, SOUND + "8 " + how + " " + name);
        try (InspectionRoom room = InspectionRoom.in(folder, SourceLimits.standard())) {
            Inspection original = room.inspect(film);
            assertThat(original.seekable()).isFalse();
            Inspection rewritten = room.rewrite(original);
            assertThat(rewritten.seekable()).as(rewritten.whyNot()).isTrue();
            assertThat(rewritten.facts().video().frameRate()).isEqualTo(new FrameRate(25, 1));
            assertThat(rewritten.grid().frames()).isBetween(200L, 203L);
            assertThat(rewritten.facts().audio()).hasSize(1);
            assertThat(footage.pictures(room.file(rewritten))).hasSize(200).isEqualTo(footage.pictures(film));
        }
    }

    @Test
    void a_broadcast_whose_clock_jumps_becomes_one_film() throws Exception {
        String part = X264 + "-c:a mp2 -f mpegts ";
        Path first = footage.film("25", 4, SOUND + "4 " + part + "-output_ts_offset 1000 first.ts");
        Path second = footage.film("25", 4, SOUND + "4 " + part + "-output_ts_offset 7 second.ts");
        Path both = footage.file("both.ts");
        Files.write(both, Files.readAllBytes(first));
        Files.write(both, Files.readAllBytes(second), StandardOpenOption.APPEND);
        try (InspectionRoom room = InspectionRoom.in(folder, SourceLimits.standard())) {
            Inspection original = room.inspect(both);
            assertThat(original.facts().duration().toMillis()).isBetween(7_800L, 8_200L);
            Inspection rewritten = room.rewrite(original);
            assertThat(rewritten.seekable()).as(rewritten.whyNot()).isTrue();
            assertThat(rewritten.facts().duration().toMillis()).isBetween(7_800L, 8_200L);
            assertThat(footage.pictures(room.file(rewritten))).hasSize(200);
        }
    }

    @Test
    void a_broadcast_that_begins_in_the_middle_begins_with_its_first_keyframe() throws Exception {
        Path whole = footage.film("25", 8, "-c:v mpeg2video -g 25 -bf 2 -f mpegts whole.ts");
        byte[] bytes = Files.readAllBytes(whole);
        byte[] tail = Arrays.copyOfRange(bytes, bytes.length / 188 / 3 * 188, bytes.length);
        try (InspectionRoom room = InspectionRoom.in(folder, SourceLimits.standard())) {
            Inspection rewritten = room.rewrite(room.inspect(tail));
            List<String> pictures = footage.pictures(room.file(rewritten));
            assertThat(rewritten.seekable()).as(rewritten.whyNot()).isTrue();
            assertThat(rewritten.grid()).isEqualTo(new FrameGrid(new FrameRate(25, 1), pictures.size()));
            assertThat(footage.pictures(whole)).endsWith(pictures.toArray(String[]::new));
        }
    }

    @Test
    void several_sound_tracks_keep_order_language_and_preference() throws Exception {
        Path film = footage.film(
                "25",
                4,
                SOUND + "4 " + SOUND + "4 -map 1 -map 0 -map 2 " + X264
                        + "-c:a aac -metadata:s:a:0 language=deu -metadata:s:a:1 language=eng -f mpegts film.ts");
        try (InspectionRoom room = InspectionRoom.in(folder, SourceLimits.standard())) {
            Inspection rewritten = room.rewrite(room.inspect(film));
            assertThat(rewritten.facts().audio())
                    .extracting(track -> track.stream() + track.language() + track.preferred())
                    .containsExactly("1deutrue", "2engfalse");
        }
    }

    @Test
    void a_store_that_fails_meanwhile_leaves_nothing_behind() throws Exception {
        Path film = footage.film("25", 20, X264 + "-f mpegts film.ts");
        AtomicBoolean failing = new AtomicBoolean();
        FaultyObjectStore.Fault fault = (body, opening) -> {
            if (failing.get() && opening.offset() > 0) {
                throw new IOException("gone");
            }
            return body;
        };
        try (InspectionRoom room =
                InspectionRoom.in(folder, SourceLimits.standard(), store -> new FaultyObjectStore(store, fault))) {
            Inspection original = room.inspect(film);
            failing.set(true);
            assertUnavailable(() -> room.inspect(film));
            assertUnavailable(() -> room.rewrite(original));
            assertThat(room.store().stat(new ObjectKey("sources/3"))).isEmpty();
            assertThat(scratch()).isEmpty();
        }
    }

    @Test
    void interrupting_whoever_inspects_ends_everything_at_once() throws Exception {
        Path film = footage.film("25", 20, X264 + "-f mpegts film.ts");
        CountDownLatch waiting = new CountDownLatch(1);
        FaultyObjectStore.Fault fault = (body, opening) -> opening.offset() == 0
                ? body
                : new FilterInputStream(body) {
                    @Override
                    public int read(byte[] buffer, int offset, int length) throws IOException {
                        waiting.countDown();
                        try {
                            new CountDownLatch(1).await();
                        } catch (InterruptedException e) {
                            Thread.currentThread().interrupt();
                        }
                        throw new IOException("interrupted");
                    }
                };
        try (InspectionRoom room =
                InspectionRoom.in(folder, SourceLimits.standard(), store -> new FaultyObjectStore(store, fault))) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread inspector = new Thread(() -> {
                try {
                    room.inspect(film);
                } catch (InterruptedException | RuntimeException e) {
                    thrown.set(e);
                }
            });
            inspector.start();
            waiting.await();
            inspector.interrupt();
            inspector.join(5_000);
            assertThat(inspector.isAlive()).isFalse();
            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }

    private List<Path> scratch() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("scratch"))) {
            return files.toList();
        }
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
    }
}
