package io.reelmill.embedded.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.reelmill.embedded.process.ProcessFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresIT {

    @TempDir
    private Path temporary;

    @Test
    void data_is_there_after_a_restart() throws SQLException {
        try (EmbeddedPostgres first = start()) {
            first.createDatabase("films");
            execute(first, "films", "CREATE TABLE film AS SELECT 'Sintel' AS title");
        }
        try (EmbeddedPostgres second = start()) {
            second.createDatabase("films");
            assertThat(query(second, "films", "SELECT title FROM film")).isEqualTo("Sintel");
        }
    }

    @Test
    void the_wrong_password_is_refused() {
        try (EmbeddedPostgres postgres = start()) {
            assertThatThrownBy(
                            () -> DriverManager.getConnection(postgres.jdbcUrl("postgres"), postgres.user(), "wrong"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void data_that_matters_is_kept_safely_and_nobody_else_can_reach_it() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(folder(), 0, "open-sesame")) {
            assertThat(setting(postgres, "fsync")).isEqualTo("on");
            assertThat(setting(postgres, "synchronous_commit")).isEqualTo("on");
            assertThat(setting(postgres, "data_checksums")).isEqualTo("on");
            assertThat(setting(postgres, "password_encryption")).isEqualTo("scram-sha-256");
            assertThat(setting(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(setting(postgres, "unix_socket_directories")).isEmpty();
            assertThat(setting(postgres, "max_connections")).isEqualTo("200");
        }
    }

    @Test
    void titles_in_every_script_have_upper_and_lower_case() throws SQLException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(query(postgres, "postgres", "SELECT lower('ÄÖÅ СТАЛКЕР')"))
                    .isEqualTo("äöå сталкер");
        }
    }

    @Test
    void a_folder_in_use_is_refused() {
        try (EmbeddedPostgres first = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the data folder " + folder() + " is in use by another process: stop that one first");
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void a_port_in_use_is_told_and_the_folder_stays_usable() {
        try (EmbeddedPostgres other = start()) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(
                            temporary.resolve("second"), other.port(), "open-sesame", PostgresOptions.throwaway()))
                    .isInstanceOf(ProcessFailure.class)
                    .hasMessageContaining("Address already in use");
        }
        EmbeddedPostgres.start(temporary.resolve("second"), 0, "open-sesame", PostgresOptions.throwaway())
                .close();
    }

    @Test
    void what_an_interrupted_first_start_left_is_no_obstacle() throws IOException {
        Files.createDirectories(folder().resolve("unfinished/base"));
        Files.writeString(folder().resolve("unfinished/PG_VERSION"), "17");
        Files.writeString(folder().resolve("password"), "half");

        start().close();

        assertThat(folder().resolve("unfinished")).doesNotExist();
        assertThat(folder().resolve("password")).doesNotExist();
    }

    @Test
    void a_process_id_that_went_to_another_program_is_no_obstacle() throws IOException {
        start().close();
        Path pidFile = folder().resolve("cluster-" + PostgresBinaries.majorVersion() + "/postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n/somewhere/else\n");

        start().close();

        assertThat(pidFile).doesNotExist();
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder(), 0, "open-sesame", PostgresOptions.throwaway());
    }

    private Path folder() {
        return temporary.resolve("postgres");
    }

    private static String setting(EmbeddedPostgres postgres, String name) throws SQLException {
        return query(postgres, "postgres", "SHOW " + name);
    }

    private static void execute(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgres, database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres postgres, String database, String sql) throws SQLException {
        try (Connection connection = connect(postgres, database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres postgres, String database) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(database), postgres.user(), postgres.password());
    }
}
