package io.reelmill.dashboard.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.Visitor;
import io.reelmill.embedded.postgres.EmbeddedPostgres;
import io.reelmill.embedded.postgres.PostgresOptions;
import io.reelmill.embedded.testing.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database goes away while the dashboard runs. */
class OutageIT {

    @TempDir
    private Path folder;

    @Test
    void nobody_is_blamed_for_a_database_that_does_not_answer() throws SQLException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(folder.resolve("postgres"), 0, "secret", PostgresOptions.throwaway());
        postgres.createDatabase("reelmill");
        try (postgres;
                TestDashboard dashboard = TestDashboard.of(
                        new TestDatabase(postgres, "reelmill"), "--reelmill.database.borrow-timeout=1s")) {
            Visitor visitor = new Visitor(dashboard);
            visitor.get("/signin");
            postgres.close();

            for (String path : List.of("/api/v1/videos", "/api/v1/queue", "/")) {
                Answer away = visitor.get(path, "Authorization", "Bearer admin-token");
                assertThat(away.status()).as(path).isEqualTo(503);
                assertThat(away.at("/code")).isEqualTo("database.unavailable");
                assertThat(away.at("/actor")).isEqualTo("operator");
                assertThat(away.header("Retry-After")).hasValue("5");
            }

            Answer sentBack = visitor.signIn("admin", "admin-password");
            assertThat(sentBack.header("Location"))
                    .hasValue(dashboard.at("/signin?unavailable").toString());
            assertThat(visitor.get("/signin?unavailable").text()).contains("The database does not answer");
        }
    }
}
