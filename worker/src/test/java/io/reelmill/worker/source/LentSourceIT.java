package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.ObjectStore;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.Ffprobe;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FaultyObjectStore;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LentSourceIT {

    private static final ObjectKey KEY = new ObjectKey("sources/disguised");

    @TempDir
    Path folder;

    private final List<ProgramTrace> trouble = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-TARGETDURATION:10\n#EXTINF:10.0,\n%s\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '%s'\nduration 5\n",
                "<?xml version=\"1.0\"?><MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\""
                        + " type=\"static\"><Period><AdaptationSet><Representation"
                        + " id=\"1\"><BaseURL>%s</BaseURL></Representation></AdaptationSet></Period></MPD>"
            })
    void a_list_that_got_as_far_as_ffprobe_opens_nothing(String list) throws Exception {
        try (ServerSocket bait = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String address = "http://127.0.0.1:" + bait.getLocalPort() + "/film.ts";
            Ffprobe.Answer answer = header(list.formatted(address).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.file()).isEmpty();
            assertThat(answer.result().trace().logTail()).doesNotContain(address);
            bait.setSoTimeout(1);
            assertThat(accepts(bait)).isFalse();
        }
    }

    @Test
    void the_address_is_seen_in_neither_command_nor_log() throws Exception {
        Ffprobe.Answer answer = header("RIFF but no film".getBytes(StandardCharsets.UTF_8));
        assertThat(answer.result().trace().command()).startsWith("ffprobe").endsWith(KEY.value());
        assertThat(answer.result().trace().logTail()).contains(KEY.value()).doesNotContain("127.0.0.1");
    }

    @Test
    void what_a_failed_program_last_said_is_told() throws Exception {
        Ffprobe.Answer answer = header("RIFF but no film".getBytes(StandardCharsets.UTF_8));
        assertThat(trouble).containsExactly(answer.result().trace());
    }

    @Test
    void a_store_that_gives_up_only_after_the_program_s_limit_is_to_blame() {
        CountDownLatch never = new CountDownLatch(1);
        FaultyObjectStore.Fault away = (body, opening) -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new IOException("no route");
        };
        byte[] content = "RIFF but no film".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> header(content, store -> new FaultyObjectStore(store, away), impatient()))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(FailureCode.STORE_UNAVAILABLE));
    }

    private static SourceLimits impatient() {
        SourceLimits usual = SourceLimits.standard();
        return new SourceLimits(
                usual.longest(),
                usual.widest(),
                usual.mostPixels(),
                usual.mostFrames(),
                usual.mostStreams(),
                usual.probeTime(),
                usual.slowestBytesPerSecond(),
                Duration.ofMillis(600));
    }

    private Ffprobe.Answer header(byte[] content) throws InterruptedException {
        return header(content, store -> store, SourceLimits.standard());
    }

    private Ffprobe.Answer header(byte[] content, UnaryOperator<ObjectStore> around, SourceLimits limits)
            throws InterruptedException {
        FolderObjectStore store = new FolderObjectStore(folder);
        store.put(KEY, "video/mp4", content);
        ProgramRunner runner = ProgramRunner.onAllCores();
        FfmpegPrograms programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
        try (LoopbackReader reader = LoopbackReader.start(around.apply(store), ReadAhead.standard());
                LoopbackLease lease = reader.lend(KEY, content.length)) {
            return new LentSource(programs, runner, lease, limits, trouble::add).header(FilmContainer.demuxers());
        }
    }

    private static boolean accepts(ServerSocket bait) throws IOException {
        try {
            bait.accept().close();
            return true;
        } catch (SocketTimeoutException nobodyCame) {
            return false;
        }
    }
}
