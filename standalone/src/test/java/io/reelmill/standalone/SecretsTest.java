package io.reelmill.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path folder;

    @Test
    void a_secret_is_made_once_and_kept() {
        String made = Secrets.in(folder).named("token", null);

        assertThat(made).hasSizeGreaterThanOrEqualTo(32).matches("[A-Za-z0-9_-]+");
        assertThat(Secrets.in(folder).named("token", " ")).isEqualTo(made);
    }

    @Test
    void each_name_has_a_secret_of_its_own() {
        Secrets secrets = Secrets.in(folder);

        assertThat(secrets.named("one", null)).isNotEqualTo(secrets.named("other", null));
        assertThat(Secrets.in(folder).named("one", null)).isEqualTo(secrets.named("one", null));
    }

    @Test
    void a_given_secret_counts_and_is_not_kept() {
        assertThat(Secrets.in(folder).named("token", "given")).isEqualTo("given");

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void only_the_owner_may_read_them() throws IOException {
        Secrets.in(folder).named("token", null);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("secrets.properties"))))
                .isEqualTo("rw-------");
    }

    @Test
    void a_file_that_cannot_be_read_is_named() throws IOException {
        Path file = Files.createDirectory(folder.resolve("secrets.properties"));

        assertThatThrownBy(() -> Secrets.in(folder))
                .isInstanceOf(StartFailure.class)
                .hasMessage("The secrets in " + file + " cannot be read.");
    }
}
