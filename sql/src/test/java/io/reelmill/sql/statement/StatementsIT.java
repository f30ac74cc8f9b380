package io.reelmill.sql.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.sql.testing.SqlDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;

class StatementsIT {

    @RegisterExtension
    static final SqlDatabase DATABASE = SqlDatabase.create();

    @TestFactory
    Stream<DynamicTest> every_statement_fits_the_schema() throws IOException {
        Resource[] files =
                new PathMatchingResourcePatternResolver().getResources("classpath*:io/reelmill/sql/queries/**/*.sql");
        assertThat(files).isNotEmpty();
        return Arrays.stream(files).map(file -> DynamicTest.dynamicTest(name(file), () -> describe(file)));
    }

    /** Has Postgres parse the statement and settle the types of its parameters, without running it. */
    private static void describe(Resource file) throws IOException, SQLException {
        String sql = NamedParameterUtils.parseSqlStatementIntoString(file.getContentAsString(StandardCharsets.UTF_8));
        try (Connection connection = DATABASE.get(DataSource.class).getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.getParameterMetaData().getParameterCount())
                    .isEqualTo(sql.chars().filter(c -> c == '?').count());
        }
    }

    private static String name(Resource file) {
        try {
            String path = file.getURL().getPath();
            return path.substring(path.indexOf("queries/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
