package io.reelmill.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.sql.testing.SqlDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.datasource.DataSourceUtils;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementsIT {

    private SqlDatabase database;

    @BeforeAll
    void migrate() {
        database = SqlDatabase.create();
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @TestFactory
    Stream<DynamicTest> every_statement_fits_the_schema() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/reelmill/sql/queries/**/*.sql");
        assertThat(files).isNotEmpty();
        return Arrays.stream(files).map(file -> DynamicTest.dynamicTest(name(file), () -> describe(file)));
    }

    /** Has Postgres parse and plan the statement without running it. */
    private void describe(Resource file) throws Exception {
        String sql = NamedParameterUtils.parseSqlStatementIntoString(file.getContentAsString(StandardCharsets.UTF_8));
        var connection = DataSourceUtils.getConnection(database.get(DataSource.class));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.getParameterMetaData()).isNotNull();
            statement.getMetaData();
        } finally {
            connection.close();
        }
    }

    private static String name(Resource file) {
        try {
            String path = file.getURL().getPath();
            return path.substring(path.indexOf("queries/"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
