package io.reelmill.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.embedded.folder.FolderLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbandonedFoldersTest {

    private final Instant later = Instant.now().plus(Duration.ofHours(1));

    @TempDir
    private Path parent;

    @Test
    void the_folder_of_a_killed_jvm_is_deleted() throws IOException {
        Path folder = Files.createDirectories(parent.resolve("reelmill-test-1/postgres"));

        TestFolder.deleteAbandoned(parent, later);

        assertThat(folder.getParent()).doesNotExist();
    }

    @Test
    void a_folder_in_use_stays() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("reelmill-test-1"));

        try (FolderLock held = FolderLock.take(folder)) {
            TestFolder.deleteAbandoned(parent, later);
            assertThat(held).isNotNull();
        }

        assertThat(folder).exists();
    }

    @Test
    void a_folder_that_was_made_just_now_stays() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("reelmill-test-1"));

        TestFolder.deleteAbandoned(parent, Instant.now());

        assertThat(folder).exists();
    }

    @Test
    void what_others_keep_there_stays() throws IOException {
        Path folder = Files.createDirectory(parent.resolve("films"));

        TestFolder.deleteAbandoned(parent, later);

        assertThat(folder).exists();
    }
}
