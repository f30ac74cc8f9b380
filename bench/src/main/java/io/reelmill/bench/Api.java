package io.reelmill.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of a dashboard, as any client sees it. */
final class Api {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String token;

    Api(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /** Sends a film; once this returns it is committed. */
    String upload(Path film) throws IOException, InterruptedException {
        return upload(BodyPublishers.ofFile(film));
    }

    /** Sends a film of a known length. */
    String upload(Supplier<InputStream> film, long bytes) throws IOException, InterruptedException {
        return upload(BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(film), bytes));
    }

    JsonNode video(String id) throws IOException, InterruptedException {
        return get("/api/v1/videos/" + id);
    }

    /** Looks twice a second, so as to cost next to nothing. */
    JsonNode awaitReady(String id) throws IOException, InterruptedException {
        while (true) {
            JsonNode video = video(id);
            String status = video.path("status").asString();
            if (status.equals("ready")) {
                return video;
            }
            if (status.equals("failed") || status.equals("cancelled")) {
                throw new IOException("the film is " + status + ": " + video.path("error"));
            }
            Pauses.pause(Pauses.POLITE);
        }
    }

    /** Seconds from the commit to the sealed film, as the database recorded them. */
    static double secondsToReady(JsonNode video) {
        return seconds(video, "createdAt", "readyAt");
    }

    static double seconds(JsonNode node, String from, String to) {
        return (instant(node, to).toEpochMilli() - instant(node, from).toEpochMilli()) / 1e3;
    }

    static Instant instant(JsonNode node, String field) {
        return Instant.parse(node.path(field).asString());
    }

    /** The video's jobs with their commands. */
    List<JsonNode> jobs(String video) throws IOException, InterruptedException {
        List<JsonNode> jobs = new ArrayList<>();
        for (JsonNode job : get("/api/v1/videos/" + video + "/jobs").path("items")) {
            jobs.add(get("/api/v1/jobs/" + job.path("id").asString()));
        }
        return jobs;
    }

    /** Removes the film, and returns when it is gone. */
    void delete(String id) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/videos/" + id).DELETE().build();
        http.send(request, HttpResponse.BodyHandlers.discarding());
        HttpRequest look = request("/api/v1/videos/" + id).GET().build();
        while (http.send(look, HttpResponse.BodyHandlers.discarding()).statusCode() != 404) {
            Pauses.pause(Pauses.SHORT);
        }
    }

    private String upload(BodyPublisher film) throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/videos/film.mp4").PUT(film).build();
        return ask(request, 201).path("id").asString();
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ask(request(path).GET().build(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private JsonNode ask(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return JSON.readTree(answer.body());
    }
}
