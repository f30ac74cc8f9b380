package io.reelmill.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Somebody with a browser, whose page plays what it is told to with hls.js and says when the picture moves. */
final class Viewer implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final int BACKLOG = 0;

    private final BlockingQueue<String> addresses = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> playing = new LinkedBlockingQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final Path profile = Place.newFolder();
    private final Process browser;

    Viewer(Path hlsJs) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, "text/html", page()));
        server.createContext("/hls.js", exchange -> answer(exchange, "text/javascript", Files.readAllBytes(hlsJs)));
        server.createContext("/next", exchange -> answer(exchange, "text/plain", next()));
        server.createContext("/playing", exchange -> {
            playing.add(System.nanoTime());
            answer(exchange, "text/plain", new byte[0]);
        });
        server.start();
        browser = open();
        Runtime.getRuntime().addShutdownHook(new Thread(browser::destroy));
    }

    /** Has it play, from whenever there is something at the address, and answers when it did. */
    long nanoTimeOfPlaying(String address) throws IOException, InterruptedException {
        addresses.add(address);
        Long at = playing.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        if (at == null) {
            throw new IOException("it does not play: " + address);
        }
        return at;
    }

    @Override
    public void close() {
        browser.descendants().forEach(ProcessHandle::destroy);
        browser.destroy();
        browser.onExit().join();
        server.stop(0);
        threads.shutdownNow();
        Place.delete(profile);
    }

    private Process open() throws IOException {
        String program = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("chromium");
        return new ProcessBuilder(List.of(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--no-first-run",
                        "--disable-gpu",
                        "--mute-audio",
                        "--autoplay-policy=no-user-gesture-required",
                        "--user-data-dir=" + profile,
                        "http://127.0.0.1:" + server.getAddress().getPort() + "/"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private byte[] next() {
        try {
            return addresses.take().getBytes(StandardCharsets.UTF_8);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            return new byte[0];
        }
    }

    private static byte[] page() {
        try (InputStream page = Objects.requireNonNull(Viewer.class.getResourceAsStream("viewer.html"))) {
            return page.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
