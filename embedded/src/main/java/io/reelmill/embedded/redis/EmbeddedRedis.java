package io.reelmill.embedded.redis;

import io.reelmill.embedded.binaries.BinaryCache;
import io.reelmill.embedded.binaries.Platform;
import io.reelmill.embedded.folder.Folders;
import io.reelmill.embedded.process.FreePort;
import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.Leftover;
import io.reelmill.embedded.process.StopSignal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A Redis server on 127.0.0.1 that keeps everything in memory only, and which never outlives this JVM. */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(30);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(10);
    private static final String READY = "Ready to accept connections";

    private final GuardedProcess process;
    private final int port;
    private final String password;

    private EmbeddedRedis(GuardedProcess process, int port, String password) {
        this.process = process;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts a server.
     *
     * @param folder holds its configuration; created if it is not there, closed to everybody else
     * @param port the port to listen on, 0 for any free one
     * @param password what clients have to know, without white space or quotes
     * @throws io.reelmill.embedded.process.ProcessFailure if Redis refuses to start; the message holds its log
     */
    public static EmbeddedRedis start(Path folder, int port, String password) {
        Platform.require();
        if (!password.matches("[^\\s\"'\\\\]+")) {
            throw new IllegalArgumentException("the password of Redis is not empty, without white space and quotes");
        }
        Path program = RedisBinary.unpack(BinaryCache.ofUser());
        Path home = folder.toAbsolutePath().normalize();
        return FreePort.startOn(
                port, chosen -> new EmbeddedRedis(serve(program, home, chosen, password), chosen, password));
    }

    /** The address with the password in it. */
    public URI url() {
        return URI.create("redis://:" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "@127.0.0.1:" + port);
    }

    public int port() {
        return port;
    }

    public String password() {
        return password;
    }

    /** The process id of the server's guard. */
    public long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }

    // The password is in a file because everybody may read a process's command line.
    private static GuardedProcess serve(Path program, Path home, int port, String password) {
        try {
            Path configuration = Folders.createPrivate(home).resolve("redis.conf");
            Path pidFile = home.resolve("redis.pid");
            Optional<Leftover> leftover = Leftover.find(pidFile, configuration);
            if (leftover.isPresent()) {
                leftover.get().end(StopSignal.TERM, STOP_LIMIT);
            }
            Files.writeString(configuration, configuration(home, pidFile, port, password));
            List<String> words = List.of(program.toString(), configuration.toString());
            return GuardedProcess.startAndAwait(GuardedCommand.of("redis", words), READY, START_LIMIT);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of Redis cannot be used: " + home, e);
        }
    }

    private static String configuration(Path home, Path pidFile, int port, String password) {
        return """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir "%s"
                pidfile "%s"
                set-proc-title no
                save ""
                appendonly no
                """.formatted(port, password, home, pidFile);
    }
}
