package io.reelmill.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path temporary;

    @Test
    void a_second_standalone_is_refused_until_the_first_lets_go() {
        Path folder = temporary.resolve("data");
        try (DataFolder held = DataFolder.hold(folder)) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> DataFolder.hold(folder))
                    .isInstanceOf(StartFailure.class)
                    .hasMessage("Another Reelmill is running with the data folder " + folder
                            + ". Stop it, or set REELMILL_DATA to another folder.");
        }

        DataFolder.hold(folder).close();
    }

    @Test
    void a_folder_that_cannot_be_made_is_named() throws IOException {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> DataFolder.hold(file))
                .isInstanceOf(StartFailure.class)
                .hasMessageStartingWith("The data folder " + file + " cannot be written: ")
                .hasMessageEndingWith("Set REELMILL_DATA to a folder that can.");
    }
}
