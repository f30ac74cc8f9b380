package io.reelmill.embedded.postgres;

import io.reelmill.embedded.folder.Folders;
import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.process.Leftover;
import io.reelmill.embedded.process.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The data files of one server below its data folder, and the programs that work on them. */
final class Cluster {

    static final String USER = "reelmill";

    private static final Duration INITDB_LIMIT = Duration.ofMinutes(2);
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(1);
    private static final String READY = "database system is ready to accept connections";

    private final PostgresBinaries binaries;
    private final PostgresOptions options;
    private final Path home;
    private final Path files;
    private final Identity identity;

    Cluster(Path home, PostgresBinaries binaries, PostgresOptions options, Identity identity) {
        this.binaries = binaries;
        this.options = options;
        this.home = home;
        this.files = files(home);
        this.identity = identity;
    }

    /** Ends a server that an earlier JVM left in this home; it may run as somebody else. */
    static void stopLeftover(Path home) throws IOException {
        Path files = files(home);
        Optional<Leftover> leftover = Leftover.find(files.resolve("postmaster.pid"), files);
        if (leftover.isPresent()) {
            leftover.get().end(StopSignal.INT, STOP_LIMIT);
        }
    }

    /** Makes the files if they are not there; an interrupted earlier attempt leaves no trace. */
    void initialise(String password) throws IOException {
        if (Files.isDirectory(files)) {
            return;
        }
        Path unfinished = home.resolve("unfinished");
        Path passwordFile = home.resolve("password");
        Folders.delete(unfinished);
        try {
            Files.deleteIfExists(passwordFile);
            Files.createFile(
                    passwordFile, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(passwordFile, password);
            identity.own(passwordFile);
            GuardedProcess.run(command("initdb", initdbArguments(unfinished, passwordFile)), INITDB_LIMIT);
            Files.move(unfinished, files, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    GuardedProcess serve(int port) {
        List<String> arguments = new ArrayList<>(List.of("-D", files.toString()));
        List<String> settings = new ArrayList<>(options.settings());
        settings.addAll(List.of("listen_addresses=127.0.0.1", "port=" + port, "unix_socket_directories="));
        settings.addAll(List.of("timezone=UTC", "log_timezone=UTC", "lc_messages=C", "logging_collector=off"));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        return GuardedProcess.startAndAwait(
                command("postgres", arguments).stoppedBy(StopSignal.INT, STOP_LIMIT), READY, START_LIMIT);
    }

    private static Path files(Path home) {
        return home.resolve("cluster-" + PostgresBinaries.majorVersion());
    }

    private List<String> initdbArguments(Path target, Path passwordFile) {
        List<String> arguments = new ArrayList<>(List.of("-D", target.toString()));
        arguments.addAll(List.of("-U", USER, "--pwfile", passwordFile.toString(), "-A", "scram-sha-256"));
        // the same sorting and case rules on every host
        arguments.addAll(List.of("-E", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
        arguments.addAll(List.of("--data-checksums", "--no-instructions"));
        if (!options.durable()) {
            arguments.add("--no-sync");
        }
        return arguments;
    }

    private GuardedCommand command(String program, List<String> arguments) {
        List<String> words = new ArrayList<>(List.of(binaries.program(program)));
        words.addAll(arguments);
        return GuardedCommand.of(program, words).behind(identity.launcher());
    }
}
