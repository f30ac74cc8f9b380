package io.reelmill.standalone.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code reelmill up} on a data folder of its own. */
final class RunningStandalone implements AutoCloseable {

    static final Path JAR = Path.of("target", "reelmill.jar").toAbsolutePath();
    static final String TOKEN = "token-of-the-whole-path-tests";

    private static final Pattern ADDRESS = Pattern.compile("Pages +(http://\\S+)");

    private final Path data;
    private final Program program;
    private final Client client;

    private RunningStandalone(Path data, Program program) {
        this.data = data;
        this.program = program;
        Matcher address = ADDRESS.matcher(program.output());
        if (!address.find()) {
            throw new IllegalStateException(program.output());
        }
        this.client = new Client(URI.create(address.group(1)), TOKEN);
    }

    static RunningStandalone start(Path data, Map<String, String> variables) {
        return new RunningStandalone(
                data, Program.startAndAwait("Stop it with", JAR, environment(data, variables), "up"));
    }

    static Map<String, String> environment(Path data, Map<String, String> variables) {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("REELMILL_DATA", data.toString());
        environment.put("REELMILL_ADMIN_TOKEN", TOKEN);
        environment.put("SERVER_PORT", "0");
        return environment;
    }

    Client client() {
        return client;
    }

    Program program() {
        return program;
    }

    Path data() {
        return data;
    }

    Bucket bucket() {
        return new Bucket(data.resolve("objects"));
    }

    /** What a further process needs to join. */
    Map<String, String> connection() {
        try {
            return Files.readAllLines(data.resolve("connection.env")).stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
