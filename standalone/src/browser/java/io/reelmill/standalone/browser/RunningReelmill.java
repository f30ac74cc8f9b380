package io.reelmill.standalone.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The packaged program, started as its users start it, on a free port and with data of its own. */
final class RunningReelmill implements AutoCloseable {

    static final String PASSWORD = "a password for tests";

    private static final Path JAR = Path.of(System.getProperty("reelmill.jar", "target/reelmill.jar"));
    private static final Pattern ADDRESS = Pattern.compile("Pages +(http://\\S+)");
    private static final Duration STARTING = Duration.ofMinutes(4);
    private static final long STOPPING_SECONDS = 60;

    private final Path data;
    private final Process process;
    private final URI address;

    private RunningReelmill(Path data, Process process, URI address) {
        this.data = data;
        this.process = process;
        this.address = address;
    }

    static RunningReelmill start(Path folder) {
        Path data = folder.resolve("data");
        Path output = folder.resolve("output.txt");
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-jar",
                        JAR.toAbsolutePath().toString(),
                        "up")
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        command.environment()
                .putAll(Map.of(
                        "REELMILL_DATA", data.toString(), "REELMILL_ADMIN_PASSWORD", PASSWORD, "SERVER_PORT", "0"));
        try {
            Process process = command.start();
            URI address = Awaitility.await("Reelmill says where it is")
                    .atMost(STARTING)
                    .until(() -> address(process, output), Optional::isPresent)
                    .orElseThrow();
            return new RunningReelmill(data, process, address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<URI> address(Process process, Path output) throws IOException {
        String said = Files.readString(output);
        if (!process.isAlive()) {
            throw new AssertionError("Reelmill ended early:\n" + said);
        }
        Matcher line = ADDRESS.matcher(said);
        return line.find() ? Optional.of(URI.create(line.group(1))) : Optional.empty();
    }

    URI at(String path) {
        return address.resolve(path);
    }

    /** A session with its database, for what no page does. */
    Connection database() throws SQLException {
        try (Stream<String> lines = Files.lines(data.resolve("connection.env"))) {
            Map<String, String> told =
                    lines.map(line -> line.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
            return DriverManager.getConnection(
                    told.get("REELMILL_DB_URL"), told.get("REELMILL_DB_USER"), told.get("REELMILL_DB_PASSWORD"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("Reelmill did not stop within " + STOPPING_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
