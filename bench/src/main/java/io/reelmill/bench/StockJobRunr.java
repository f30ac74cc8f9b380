package io.reelmill.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Map;
import org.jobrunr.configuration.JobRunr;
import org.jobrunr.configuration.JobRunrConfiguration.JobRunrConfigurationResult;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.jobs.lambdas.JobRequestHandler;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.storage.sql.common.SqlStorageProviderFactory;
import org.postgresql.ds.PGSimpleDataSource;

/** JobRunr as it comes, on the same Postgres in a database of its own, asking for work as often as it can be told to. */
final class StockJobRunr implements AutoCloseable {

    static final int POLL_SECONDS = 5;

    private static final String DATABASE = "stock_jobrunr";
    private static final int WORKERS = 2;

    private final JobRunrConfigurationResult jobRunr;

    /** Starts a program and waits for its end. */
    record RunProgram(String program) implements JobRequest {
        @Override
        public Class<ProgramHandler> getJobRequestHandler() {
            return ProgramHandler.class;
        }
    }

    /** Made by JobRunr. */
    public static final class ProgramHandler implements JobRequestHandler<RunProgram> {
        @Override
        public void run(RunProgram request) throws IOException, InterruptedException {
            new ProcessBuilder(request.program(), "-version")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }

    private StockJobRunr(JobRunrConfigurationResult jobRunr) {
        this.jobRunr = jobRunr;
    }

    /** @param connections what a program is told that joins the fleet */
    static StockJobRunr beside(Map<String, String> connections) throws IOException {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(connections.get("REELMILL_DB_URL"));
        database.setUser(connections.get("REELMILL_DB_USER"));
        database.setPassword(connections.get("REELMILL_DB_PASSWORD"));
        createDatabase(database);
        database.setDatabaseName(DATABASE);
        return new StockJobRunr(JobRunr.configure()
                .useStorageProvider(SqlStorageProviderFactory.using(database))
                .useBackgroundJobServer(BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration()
                        .andPollIntervalInSeconds(POLL_SECONDS)
                        .andWorkerCount(WORKERS))
                .initialize());
    }

    /** Returns when it was committed. */
    Instant enqueue(String program) {
        jobRunr.getJobRequestScheduler().enqueue(new RunProgram(program));
        return Instant.now();
    }

    @Override
    public void close() {
        JobRunr.destroy();
    }

    private static void createDatabase(PGSimpleDataSource server) throws IOException {
        try (Connection connection = DriverManager.getConnection(
                        String.valueOf(server.getUrl()), server.getUser(), server.getPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
