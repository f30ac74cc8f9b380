package io.reelmill.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionFileTest {

    @TempDir
    private Path data;

    @Test
    void it_holds_one_variable_a_line_for_its_owner_only() throws IOException {
        ConnectionFile.write(data, Map.of("REELMILL_S3_BUCKET", "films", "REELMILL_DB_USER", "reelmill"));

        Path file = data.resolve("connection.env");
        assertThat(Files.readString(file)).isEqualTo("REELMILL_DB_USER=reelmill\nREELMILL_S3_BUCKET=films\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_next_start_replaces_it_and_leaves_no_draft() throws IOException {
        ConnectionFile.write(data, Map.of("REELMILL_DB_USER", "before"));
        ConnectionFile.write(data, Map.of("REELMILL_DB_USER", "after"));

        assertThat(data.resolve("connection.env")).hasContent("REELMILL_DB_USER=after");
        try (var files = Files.list(data)) {
            assertThat(files).hasSize(1);
        }
    }
}
