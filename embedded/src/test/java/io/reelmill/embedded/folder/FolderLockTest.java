package io.reelmill.embedded.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir
    private Path folder;

    @Test
    void a_folder_has_one_holder() throws IOException {
        try (FolderLock first = FolderLock.take(folder)) {
            assertThat(first).isNotNull();
            assertThat(FolderLock.tryToTake(folder)).isEmpty();
            assertThatThrownBy(() -> FolderLock.take(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the data folder " + folder + " is in use by another process: stop that one first");
        }
    }

    @Test
    void a_closed_lock_leaves_the_folder_to_the_next() throws IOException {
        FolderLock.take(folder).close();

        FolderLock.take(folder).close();
    }
}
