package io.reelmill.sql.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.sql.testing.Side;
import java.util.List;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class MigrationsIT {

    private final TestDatabase database = TestServices.newDatabase();
    private final DriverManagerDataSource source =
            new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void programs_that_start_at_once_migrate_one_after_the_other() throws Exception {
        try (Side side = new Side()) {
            List<Future<Boolean>> programs = IntStream.range(0, 3)
                    .mapToObj(i -> side.start(() -> {
                        Migrations.migrate(source);
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> program : programs) {
                assertThat(Side.result(program)).isTrue();
            }
        }
        assertThat(count("select count(*) from flyway_schema_history where not success"))
                .isZero();
        assertThat(count("select count(distinct version) from flyway_schema_history"))
                .isEqualTo(count("select count(*) from flyway_schema_history"));
    }

    @Test
    void the_tables_of_batch_are_there() {
        Migrations.migrate(source);

        assertThat(count("select count(*) from information_schema.tables where table_name like 'batch_%'"))
                .isEqualTo(6);
    }

    private long count(String sql) {
        return JdbcClient.create(source).sql(sql).query(Long.class).single();
    }
}
