package io.reelmill.embedded;

import io.reelmill.embedded.ffmpeg.EmbeddedFfmpeg;
import io.reelmill.embedded.postgres.EmbeddedPostgres;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.s3.EmbeddedS3;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;

/** A program that starts everything in the folder it is given and runs until it is ended. */
final class AllServices {

    private AllServices() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        Path data = Path.of(arguments[0]);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(data.resolve("postgres"), 0, "open-sesame");
                EmbeddedRedis redis = EmbeddedRedis.start(data.resolve("redis"), 0, "open-sesame");
                EmbeddedS3 s3 = EmbeddedS3.start(data.resolve("s3"), 0, "test", "open-sesame")) {
            EmbeddedFfmpeg ffmpeg = EmbeddedFfmpeg.unpack();
            System.out.printf(
                    "ready: pid=%d starts=%d redis=%d s3=%s ffmpeg=%s%n",
                    ProcessHandle.current().pid(), countStarts(postgres), redis.port(), s3.endpoint(), ffmpeg.folder());
            new CountDownLatch(1).await();
        }
    }

    /** One row for each start on this data folder. */
    private static int countStarts(EmbeddedPostgres postgres) throws SQLException {
        postgres.createDatabase("films");
        try (Connection connection =
                        DriverManager.getConnection(postgres.jdbcUrl("films"), postgres.user(), postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS start (at timestamptz DEFAULT now())");
            statement.execute("INSERT INTO start DEFAULT VALUES");
            try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM start")) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
