package io.reelmill.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.core.video.VideoQuery;
import io.reelmill.core.video.VideoStore;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

class ProgramStartIT {

    /** Bears no stereotype, so that no other test finds it. */
    @EnableAutoConfiguration
    @Import(SqlConfiguration.class)
    static class Program {}

    @Test
    void a_program_on_an_empty_database_starts_with_one_pool_and_one_transaction_manager() {
        try (TestDatabase database = TestServices.newDatabase();
                ConfigurableApplicationContext program = start(database)) {
            assertThat(program.getBean(DataSource.class)).isInstanceOf(HikariDataSource.class);
            assertThat(program.getBeansOfType(PlatformTransactionManager.class).values())
                    .singleElement()
                    .isInstanceOf(JdbcTransactionManager.class);
            assertThat(program.getBean(VideoStore.class).list(new VideoQuery(null, null, null, 1, null)))
                    .isEmpty();
        }
    }

    private static ConfigurableApplicationContext start(TestDatabase database) {
        return new SpringApplicationBuilder(Program.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.datasource.url=" + database.jdbcUrl(),
                        "spring.datasource.username=" + database.user(),
                        "spring.datasource.password=" + database.password())
                .run();
    }
}
