package io.reelmill.embedded.postgres;

import io.reelmill.embedded.binaries.BinaryCache;
import io.reelmill.embedded.binaries.Platform;
import io.reelmill.embedded.folder.FolderLock;
import io.reelmill.embedded.folder.Folders;
import io.reelmill.embedded.process.FreePort;
import io.reelmill.embedded.process.GuardedProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A Postgres server on 127.0.0.1 whose data folder survives restarts, and which never outlives this JVM. */
public final class EmbeddedPostgres implements AutoCloseable {

    private final GuardedProcess process;
    private final FolderLock lock;
    private final int port;
    private final String password;

    private EmbeddedPostgres(GuardedProcess process, FolderLock lock, int port, String password) {
        this.process = process;
        this.lock = lock;
        this.port = port;
        this.password = password;
    }

    /** Starts a server for data that matters. */
    public static EmbeddedPostgres start(Path dataFolder, int port, String password) {
        return start(dataFolder, port, password, PostgresOptions.standard());
    }

    /**
     * Starts a server.
     *
     * @param dataFolder created and filled if it is not there; closed to everybody else
     * @param port the port to listen on, 0 for any free one
     * @param password of its one user, set when the folder is filled
     * @throws io.reelmill.embedded.process.ProcessFailure if Postgres refuses to start; the message holds its log
     * @throws IllegalStateException if another process uses the folder
     */
    public static EmbeddedPostgres start(Path dataFolder, int port, String password, PostgresOptions options) {
        Platform.require();
        Path home = dataFolder.toAbsolutePath().normalize();
        try {
            FolderLock lock = FolderLock.take(Folders.createPrivate(home));
            try {
                return start(home, lock, port, password, options);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the data folder of Postgres cannot be used: " + home, e);
        }
    }

    private static EmbeddedPostgres start(
            Path home, FolderLock lock, int port, String password, PostgresOptions options) throws IOException {
        Cluster.stopLeftover(home);
        PostgresBinaries binaries = PostgresBinaries.unpack(BinaryCache.ofUser());
        Identity identity = Identity.forFolder(home, binaries.program("postgres"));
        Cluster cluster = new Cluster(home, binaries, options, identity);
        cluster.initialise(password);
        return FreePort.startOn(port, chosen -> new EmbeddedPostgres(cluster.serve(chosen), lock, chosen, password));
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public int port() {
        return port;
    }

    public String user() {
        return Cluster.USER;
    }

    public String password() {
        return password;
    }

    /** The process id of the server's guard. */
    public long pid() {
        return process.pid();
    }

    /**
     * Creates an empty database unless there is one of that name.
     *
     * @throws SQLException also if the password is not the one that the data folder was filled with
     */
    public void createDatabase(String name) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl("postgres"), user(), password)) {
            if (!exists(name, connection)) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE " + statement.enquoteIdentifier(name, true));
                }
            }
        }
    }

    /** Ends the server in good order; its connections are closed. */
    @Override
    public void close() {
        process.stop();
        lock.close();
    }

    private static boolean exists(String name, Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT FROM pg_database WHERE datname = ?")) {
            query.setString(1, name);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }
}
