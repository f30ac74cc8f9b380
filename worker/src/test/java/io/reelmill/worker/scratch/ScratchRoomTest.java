package io.reelmill.worker.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchRoomTest {

    private static final int DISK = 100;

    @TempDir
    Path folder;

    @Test
    void room_that_one_attempt_will_fill_is_not_promised_to_another() throws IOException {
        ScratchRoom room = new ScratchRoom(this::usable);
        Path first = Files.createFile(folder.resolve("first"));
        Path second = Files.createFile(folder.resolve("second"));
        room.reserve(first, 60);
        assertFull(room, second);
        Files.write(first, new byte[40]);
        assertThat(room.free()).isEqualTo(DISK - 60);
        assertFull(room, second);
        room.release(first);
        Files.delete(first);
        room.reserve(second, 60);
        assertThat(room.free()).isEqualTo(DISK - 60);
    }

    private static void assertFull(ScratchRoom room, Path file) {
        assertThatThrownBy(() -> room.reserve(file, 60))
                .isInstanceOfSatisfying(
                        FailureException.class,
                        e -> assertThat(e.failure().code()).isEqualTo(FailureCode.SCRATCH_FULL));
    }

    private long usable() throws IOException {
        Path first = folder.resolve("first");
        return DISK - (Files.exists(first) ? Files.size(first) : 0);
    }
}
