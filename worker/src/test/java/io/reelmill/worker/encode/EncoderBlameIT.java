package io.reelmill.worker.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.loopback.LoopbackReader;
import io.reelmill.worker.loopback.ReadAhead;
import io.reelmill.worker.objects.FolderObjectStore;
import io.reelmill.worker.scratch.AttemptFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom an encode that failed is laid to, by how the program ended and although its output ends too early. */
@Timeout(60)
class EncoderBlameIT {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "kill -KILL $$, PROGRAM_KILLED",
        "exit 255, PROGRAM_KILLED",
        "exit 228, SCRATCH_FULL",
        "exit 183, ENCODE_FAILED"
    })
    void a_kill_or_a_full_disk_is_not_laid_to_the_source(String end, FailureCode blame) throws Exception {
        FolderObjectStore store = new FolderObjectStore(folder);
        ObjectKey key = new ObjectKey("sources/film");
        store.put(key, "video/mp4", new byte[1]);
        try (LoopbackReader loopback = LoopbackReader.start(store, ReadAhead.standard());
                LoopbackLease source = loopback.lend(key, 1);
                AttemptFolder attempt = AttemptFolder.in(folder);
                Receivers receivers = new Receivers()) {
            receivers.start(() -> {
                throw new EndedEarlyException("nothing came");
            });
            EncoderRun run = new EncoderRun(ProgramRunner.onAllCores(), source, receivers, Approach.FIRST);
            ProgramCommand program =
                    new ProgramCommand(Path.of("/bin/sh"), List.of("-c", end), attempt.path(), Map.of(), LIMIT, LIMIT);
            assertThatThrownBy(() -> run.await(program, StandardOutput.discarded()))
                    .isInstanceOfSatisfying(EncodeException.class, failed -> {
                        assertThat(failed.failure().code()).isEqualTo(blame);
                        boolean again = Approach.FIRST
                                .after(failed.failure(), SourceFlaw.NONE)
                                .equals(Optional.of(new Approach(0, true)));
                        assertThat(again).isEqualTo(blame == FailureCode.ENCODE_FAILED);
                    });
        }
    }
}
