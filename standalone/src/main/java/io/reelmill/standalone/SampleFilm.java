package io.reelmill.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Uploads the bundled film as any client would, and follows it until it is ready. */
final class SampleFilm {

    private static final String FILM = "/sample/big-buck-bunny-720p-23s.mp4";
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final URI address;
    private final String token;
    private final Console console;
    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    SampleFilm(URI address, String token, Console console) {
        this.address = address;
        this.token = token;
        this.console = console;
    }

    /** Answers whether the film became ready. */
    boolean makeAndFollow() throws IOException, InterruptedException {
        long started = System.nanoTime();
        console.doing("Uploading the sample film");
        String id = upload();
        boolean playable = false;
        while (since(started).compareTo(LIMIT) < 0) {
            JsonNode video = read(id);
            if (!playable && !video.path("playableAt").isNull()) {
                playable = true;
                console.say("Plays from its first seconds after %.1f s: %s/videos/%s"
                        .formatted(since(started).toMillis() / 1000.0, address, id));
            }
            String status = video.path("status").asString();
            switch (status) {
                case "ready" -> {
                    console.progress(1, "ready");
                    console.say("Ready in full after %.1f s: %s"
                            .formatted(
                                    since(started).toMillis() / 1000.0,
                                    video.path("playback").path("hls").asString()));
                    return true;
                }
                case "failed", "cancelled" -> {
                    console.say("The sample film is " + status + ": "
                            + video.path("error").path("detail").asString());
                    return false;
                }
                default -> console.progress(video.path("progress").asDouble(), "making the stream");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        console.say("The sample film is not ready after " + LIMIT.toMinutes() + " minutes; see the log.");
        return false;
    }

    private static Duration since(long started) {
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private String upload() throws IOException, InterruptedException {
        HttpRequest request = request("/api/v1/videos/big-buck-bunny.mp4?title=Big%20Buck%20Bunny")
                .header("Content-Type", "video/mp4")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(SampleFilm::film))
                .build();
        return ask(request, 201).path("id").asString();
    }

    private static InputStream film() {
        return Objects.requireNonNull(SampleFilm.class.getResourceAsStream(FILM), FILM);
    }

    private JsonNode read(String id) throws IOException, InterruptedException {
        return ask(request("/api/v1/videos/" + id).GET().build(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode ask(HttpRequest request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new StartFailure(request.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
