package io.reelmill.worker.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {

    @TempDir
    private Path home;

    @Test
    void what_a_dead_worker_left_is_removed_by_the_next() throws IOException {
        Path left = Files.createDirectories(home.resolve("w123").resolve("e456"));
        Files.writeString(home.resolve("w123").resolve("lock"), "");
        Files.writeString(left.resolve("half-written"), "bytes");

        try (ScratchFolder scratch = ScratchFolder.in(home)) {
            assertThat(home.resolve("w123")).doesNotExist();
            assertThat(scratch.path()).isDirectory();
        }
    }

    @Test
    void the_folder_of_a_living_worker_is_left_alone() throws IOException {
        try (ScratchFolder mine = ScratchFolder.in(home)) {
            Files.writeString(mine.path().resolve("in-use"), "bytes");
            try (ScratchFolder another = ScratchFolder.in(home)) {
                assertThat(mine.path().resolve("in-use")).exists();
                assertThat(another.path()).isNotEqualTo(mine.path());
            }
        }
    }

    @Test
    void a_closed_folder_is_gone() {
        ScratchFolder scratch = ScratchFolder.in(home);
        scratch.close();
        scratch.close();
        assertThat(scratch.path()).doesNotExist();
    }
}
