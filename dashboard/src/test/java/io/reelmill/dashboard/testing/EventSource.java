package io.reelmill.dashboard.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Listens to an event stream as a browser does, and keeps everything it was told. */
public final class EventSource implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<InputStream> response;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Thread reader;
    private volatile boolean ended;

    /** One event; live progress has no id. */
    public record Told(@Nullable String id, String type, JsonNode data) {}

    public EventSource(TestDashboard dashboard, Api api, String path, @Nullable String lastId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(dashboard.at(path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + api.token());
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        try {
            response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
        reader = new Thread(this::read, "event-source");
        reader.setDaemon(true);
        reader.start();
    }

    public HttpResponse<InputStream> response() {
        return response;
    }

    public List<Told> told() {
        return List.copyOf(told);
    }

    public List<String> types() {
        return told.stream().map(Told::type).toList();
    }

    public List<String> ids() {
        return told.stream().filter(event -> event.id() != null).map(Told::id).toList();
    }

    /** Whether the other side ended the stream. */
    public boolean hasEnded() {
        return ended;
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException alreadyClosed) {
            // as wanted
        }
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            String id = null;
            String type = "message";
            StringBuilder data = new StringBuilder();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    type = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    data.append(line.substring(6));
                } else if (line.isEmpty()) {
                    if (data.length() > 0) {
                        told.add(new Told(id, type, JSON.readTree(data.toString())));
                    }
                    id = null;
                    type = "message";
                    data.setLength(0);
                }
            }
            ended = true;
        } catch (IOException closed) {
            // by the test, or cut off
        }
    }
}
