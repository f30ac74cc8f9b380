package io.reelmill.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Listens to all events as a page does, and notes how late each change is heard of. */
final class EventListener implements AutoCloseable {

    private static final Pattern SAID = Pattern.compile("\"type\":\"([a-z.]+)\",\"timestamp\":\"([^\"]+)\"");

    private final InputStream stream;
    private final List<Double> delays = new ArrayList<>();
    private final AtomicInteger progress = new AtomicInteger();

    EventListener(URI address, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(address.resolve("/api/v1/events"))
                .header("Authorization", "Bearer " + token)
                .build();
        this.stream = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofInputStream())
                .body();
        Thread reader = new Thread(this::read, "listener");
        reader.setDaemon(true);
        reader.start();
    }

    /** Seconds from each change to its being heard of. */
    List<Double> delays() {
        synchronized (delays) {
            return List.copyOf(delays);
        }
    }

    int progress() {
        return progress.get();
    }

    private void read() {
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher said = SAID.matcher(line);
                if (said.find()) {
                    note(said.group(1), Instant.parse(said.group(2)));
                }
            }
        } catch (IOException closed) {
            // that is how it ends
        }
    }

    private void note(String type, Instant happened) {
        if (type.equals("progress")) {
            progress.incrementAndGet();
            return;
        }
        double delay = Duration.between(happened, Instant.now()).toMillis() / 1e3;
        synchronized (delays) {
            delays.add(delay);
        }
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
