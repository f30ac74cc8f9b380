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
    void what_is_not_ours_is_left_alone_and_stops_nobody() throws IOException {
        Path found = Files.createDirectory(home.resolve("lost+found"));
        Path elsewhere = Files.createDirectory(home.resolve("elsewhere"));
        Files.createSymbolicLink(home.resolve("w1"), elsewhere);
        Path locked = Files.createDirectories(home.resolve("w2").resolve("lock"));
        ScratchFolder.in(home).close();
        assertThat(found).isEmptyDirectory();
        assertThat(elsewhere).isEmptyDirectory();
        assertThat(locked).exists();
    }

    @Test
    void attempts_far_from_the_root_work_in_a_nearer_folder_that_is_swept_too() throws IOException {
        Path far = home.resolve("far".repeat(40));
        Path near = home.resolve("near");
        Path left = Files.createDirectories(near.resolve("w7").resolve("e8"));
        ScratchFolder scratch = ScratchFolder.in(far, near);
        assertThat(scratch.path()).hasParent(far);
        assertThat(scratch.attempts()).hasParent(near).isDirectory();
        assertThat(left).doesNotExist();
        scratch.close();
        assertThat(scratch.attempts()).doesNotExist();
    }

    @Test
    void an_attempt_that_went_well_does_not_fail_by_its_folder() throws IOException {
        AttemptFolder folder = AttemptFolder.in(home);
        Files.delete(folder.path());
        folder.close();
        assertThat(folder.path()).doesNotExist();
    }

    @Test
    void a_closed_folder_is_gone() {
        ScratchFolder scratch = ScratchFolder.in(home);
        scratch.close();
        scratch.close();
        assertThat(scratch.path()).doesNotExist();
    }
}
