package io.reelmill.sql.statement;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class StatementsTest {

    private enum Wanted {
        FIND,
        MAKE_COFFEE
    }

    @Test
    void a_statement_without_a_file_fails_the_start() {
        JdbcClient client = JdbcClient.create(new DriverManagerDataSource());

        assertThatIllegalStateException()
                .isThrownBy(() -> Statements.of(client, "video", Wanted.class))
                .withMessageContaining("queries/video/make-coffee.sql");
    }
}
