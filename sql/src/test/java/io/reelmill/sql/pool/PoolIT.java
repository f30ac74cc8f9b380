package io.reelmill.sql.pool;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.reelmill.sql.testing.SqlDatabase;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    @ParameterizedTest
    @CsvSource({
        "lock_timeout, 20s",
        "statement_timeout, 25s",
        "idle_in_transaction_session_timeout, 30s",
        "application_name, reelmill",
        "TimeZone, Asia/Kathmandu"
    })
    void every_session_has_its_limits(String setting, String value) {
        assertThat(DATABASE.client()
                        .sql("select current_setting(:setting)")
                        .param("setting", setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({"connectTimeout, 5", "socketTimeout, 30", "tcpKeepAlive, true"})
    void the_driver_has_its_limits(String property, String value) {
        assertThat(DATABASE.get(HikariDataSource.class).getDataSourceProperties())
                .containsEntry(property, value);
    }
}
