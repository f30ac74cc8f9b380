package io.reelmill.standalone.whole;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to a standalone as any client does. */
public final class Client {

    /** Long enough for a machine that does much else. */
    public static final Duration LIMIT = Duration.ofMinutes(8);

    static final Duration LOOK = Duration.ofMillis(50);

    private static final Set<String> FINAL = Set.of("ready", "failed", "cancelled");

    private final URI address;
    private final String token;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http = HttpClient.newHttpClient();

    public Client(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    URI address() {
        return address;
    }

    /** Answers the new video's id. */
    public String upload(Path film) {
        try {
            return upload(film.getFileName().toString(), Files.readAllBytes(film));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String upload(String filename, byte[] film) {
        HttpResponse<byte[]> answer =
                send("PUT", "/api/v1/videos/" + escaped(filename), BodyPublishers.ofByteArray(film));
        require(answer, 201);
        return json.readTree(answer.body()).path("id").asString();
    }

    public JsonNode video(String id) {
        return read("/api/v1/videos/" + id);
    }

    List<JsonNode> videos() {
        return items("/api/v1/videos");
    }

    public List<JsonNode> jobs(String video) {
        return items("/api/v1/videos/" + video + "/jobs");
    }

    JsonNode job(String id) {
        return read("/api/v1/jobs/" + id);
    }

    public List<JsonNode> workers() {
        return items("/api/v1/workers");
    }

    void act(String video, String action) {
        HttpResponse<byte[]> answer = send("POST", "/api/v1/videos/" + video + "/" + action, BodyPublishers.noBody());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException(describe(answer));
        }
    }

    void delete(String video) {
        require(send("DELETE", "/api/v1/videos/" + video, BodyPublishers.noBody()), 202);
    }

    /** The original of a film, wherever its download leads. */
    byte[] original(String video) {
        HttpResponse<byte[]> download =
                send("GET", "/api/v1/videos/" + video + "/download?codec=source", BodyPublishers.noBody());
        require(download, 302);
        HttpResponse<byte[]> file =
                send("GET", download.headers().firstValue("Location").orElseThrow(), BodyPublishers.noBody());
        require(file, 200);
        return file.body();
    }

    int status(String path) {
        return send("GET", path, BodyPublishers.noBody()).statusCode();
    }

    /** Fetches what a player fetches: without a token. */
    public byte[] fetch(URI media) {
        HttpResponse<byte[]> answer = ask(HttpRequest.newBuilder(media).GET().build());
        require(answer, 200);
        return answer.body();
    }

    /** @param last included */
    byte[] fetchRange(URI media, long first, long last) {
        HttpResponse<byte[]> answer = ask(HttpRequest.newBuilder(media)
                .header("Range", "bytes=" + first + "-" + last)
                .build());
        require(answer, 206);
        return answer.body();
    }

    public int statusOf(URI media) {
        return ask(HttpRequest.newBuilder(media).GET().build()).statusCode();
    }

    /** Waits for a final status and answers the video; anything but the wanted one fails at once. */
    JsonNode awaitStatus(String id, String wanted) {
        JsonNode video = awaitEnd(id);
        if (!video.path("status").asString().equals(wanted)) {
            throw new IllegalStateException("not " + wanted + ": " + video.toPrettyString() + "\n" + jobs(id));
        }
        return video;
    }

    /** Waits for whatever final status comes. */
    JsonNode awaitEnd(String id) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end) {
            JsonNode video = video(id);
            if (FINAL.contains(video.path("status").asString())) {
                return video;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IllegalStateException("video " + id + " does not end");
    }

    private List<JsonNode> items(String path) {
        return List.copyOf(read(path).path("items").values());
    }

    public JsonNode read(String path) {
        HttpResponse<byte[]> answer = send("GET", path, BodyPublishers.noBody());
        require(answer, 200);
        return json.readTree(answer.body());
    }

    HttpResponse<byte[]> sendJson(String method, String path, String body) {
        return ask(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body) {
        return ask(HttpRequest.newBuilder(address.resolve(path))
                .header("Authorization", "Bearer " + token)
                .method(method, body)
                .build());
    }

    private HttpResponse<byte[]> ask(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofByteArray());
        } catch (IOException unanswered) {
            throw new UncheckedIOException(request.toString(), unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static void require(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            throw new IllegalStateException(describe(answer));
        }
    }

    private static String describe(HttpResponse<byte[]> answer) {
        return answer.request() + " answered " + answer.statusCode() + ": "
                + new String(answer.body(), StandardCharsets.UTF_8);
    }
}
