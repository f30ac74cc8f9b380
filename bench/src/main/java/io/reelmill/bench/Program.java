package io.reelmill.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of Reelmill in a JVM of its own, from ready to stopped. */
final class Program implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration STOP = Duration.ofSeconds(60);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Process process;
    private final Path log;
    private final URI address;

    private Program(Process process, Path log, URI address) {
        this.process = process;
        this.log = log;
        this.address = address;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param options of the JVM
     * @param data its folder, which also gets its log
     */
    static Program start(Path jar, List<String> options, Map<String, String> environment, Path data)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Path log = data.resolve("console.log");
        List<String> line = new ArrayList<>(List.of(java()));
        line.addAll(options);
        line.addAll(List.of("-jar", jar.toString()));
        int port = Place.freePort();
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("REELMILL_DATA", data.toString());
        Program program = new Program(builder.start(), log, URI.create("http://127.0.0.1:" + port));
        Runtime.getRuntime().addShutdownHook(new Thread(program.process::destroy));
        program.awaitHealth();
        return program;
    }

    URI address() {
        return address;
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth() throws InterruptedException, IOException {
        long deadline = System.nanoTime() + START.toNanos();
        while (!healthy()) {
            if (System.nanoTime() > deadline || process.waitFor(Pauses.SHORT.toMillis(), TimeUnit.MILLISECONDS)) {
                close();
                throw new IOException("it did not become ready:\n" + Files.readString(log));
            }
        }
    }

    private boolean healthy() throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(address.resolve("/actuator/health")).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
