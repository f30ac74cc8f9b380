package io.reelmill.worker.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A track that says nothing is looked for in the whole source, which may take longer than there is time. */
@Timeout(60)
class SilentTracksIT {

    private static final ObjectKey KEY = new ObjectKey("sources/film");
    private static final String SOUND = "-f lavfi -i sine=duration=1 ";
    private static final String FILM = "-map 0 -map 1 -map 2 -c:v mpeg2video -c:a mp2 ";

    @TempDir
    Path folder;

    @Test
    void a_track_not_heard_in_time_is_left_out_and_the_next_one_heard() throws Exception {
        Path film = new Footage(folder).film("25", 1, SOUND + SOUND + FILM + "-bsf:a:0 noise=drop=1 film.ts");
        FolderObjectStore store = new FolderObjectStore(folder);
        long size = store.take(KEY, film);
        ProgramRunner runner = ProgramRunner.onAllCores();
        FfmpegPrograms programs = FfmpegPrograms.in(TestServices.ffmpeg().folder(), runner);
        FfmpegPrograms endless = new FfmpegPrograms(programs.ffmpeg(), endlessFor(1), programs.build());
        SourceLimits limits = limits(Duration.ofSeconds(4));
        try (LoopbackReader reader = LoopbackReader.start(store, ReadAhead.standard());
                LoopbackLease lease = reader.lend(KEY, size)) {
            LentSource usual = new LentSource(programs, runner, lease, SourceLimits.standard(), trace -> {});
            LentSource slow = new LentSource(endless, runner, lease, limits, trace -> {});
            SourceHeader header =
                    new HeaderReader(new ObjectBytes(store, KEY, size), SourceLimits.standard()).read(usual);
            assertThat(header.sounds()).hasSize(2);
            assertThat(heard(new FirstFrames(slow, header, limits))).containsExactly(2);
            assertThat(heard(new FirstFrames(usual, header, SourceLimits.standard())))
                    .containsExactly(2);
        }
    }

    private static List<Integer> heard(FirstFrames frames) throws InterruptedException {
        return frames.sounds().stream().map(sound -> sound.track().index()).toList();
    }

    /** An ffprobe that does not come to an end with one stream. */
    private Path endlessFor(int stream) throws IOException {
        String script = "#!/bin/sh%ncase \"$*\" in *\"-select_streams %d \"*) exec sleep 1000;; esac%nexec %s \"$@\"%n"
                .formatted(stream, TestServices.ffmpeg().folder().resolve("ffprobe"));
        Path program = Files.writeString(folder.resolve("program"), script);
        return Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    }

    private static SourceLimits limits(Duration probeTime) {
        SourceLimits usual = SourceLimits.standard();
        return new SourceLimits(
                usual.longest(),
                usual.widest(),
                usual.mostPixels(),
                usual.mostFrames(),
                usual.mostStreams(),
                probeTime,
                usual.slowestBytesPerSecond(),
                usual.stall());
    }
}
