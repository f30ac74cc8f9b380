package io.reelmill.embedded.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class ServicesForTestsIT {

    @Test
    void every_call_gives_the_same_services() {
        assertThat(TestServices.postgres()).isSameAs(TestServices.postgres());
        assertThat(TestServices.redis()).isSameAs(TestServices.redis());
        assertThat(TestServices.s3()).isSameAs(TestServices.s3());
        assertThat(TestServices.ffmpeg()).isSameAs(TestServices.ffmpeg());
    }

    @Test
    void a_new_database_is_empty_and_apart_from_others() throws SQLException {
        try (TestDatabase one = TestServices.newDatabase();
                TestDatabase other = TestServices.newDatabase()) {
            execute(one, "CREATE TABLE film (title text)");
            execute(other, "CREATE TABLE film (title text)");

            assertThat(one.name()).isNotEqualTo(other.name());
        }
    }

    @Test
    void a_new_database_holds_what_its_template_holds() throws SQLException {
        try (TestDatabase template = TestServices.newDatabase()) {
            execute(template, "CREATE TABLE film AS SELECT 'Sintel' AS title");
            try (TestDatabase copy = TestServices.newDatabase(template.name());
                    Connection connection = copy.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT title FROM film")) {
                rows.next();
                assertThat(rows.getString(1)).isEqualTo("Sintel");
            }
        }
    }

    private static void execute(TestDatabase database, String sql) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
