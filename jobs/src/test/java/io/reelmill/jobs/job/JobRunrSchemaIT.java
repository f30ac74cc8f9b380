package io.reelmill.jobs.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.jobs.job.testing.TestFleet;
import java.util.List;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class JobRunrSchemaIT {

    private static final List<String> SHAPES = List.of(
            """
            select table_name || '.' || column_name || ' ' || data_type || ' '
                || coalesce(character_maximum_length, 0) || ' ' || is_nullable
            from information_schema.columns where table_name like 'jobrunr%' order by 1
            """,
            "select indexdef from pg_indexes where tablename like 'jobrunr%' order by 1",
            "select viewname || ' ' || definition from pg_views where viewname like 'jobrunr%' order by 1");

    @Test
    void our_migration_makes_what_jobrunr_would_have_made() {
        try (TestDatabase theirs = TestServices.newDatabase();
                TestFleet ours = new TestFleet()) {
            DriverManagerDataSource source =
                    new DriverManagerDataSource(theirs.jdbcUrl(), theirs.user(), theirs.password());
            new PostgresStorageProvider(source, DatabaseOptions.CREATE).close();

            for (String shape : SHAPES) {
                assertThat(read(ours.client(), shape)).isNotEmpty().isEqualTo(read(JdbcClient.create(source), shape));
            }
        }
    }

    private static List<String> read(JdbcClient client, String shape) {
        return client.sql(shape).query(String.class).list();
    }
}
