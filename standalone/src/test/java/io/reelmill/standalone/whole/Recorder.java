package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A recorder with the token of its recording, which knows nothing else of the server. */
final class Recorder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode recording;
    private final URI address;

    private Recorder(JsonNode recording, URI address) {
        this.recording = recording;
        this.address = address;
    }

    static Recorder begin(Client client, String name) {
        HttpResponse<byte[]> begun = client.sendJson("POST", "/api/v1/recordings", "{\"name\": \"" + name + "\"}");
        assertThat(begun.statusCode()).isEqualTo(201);
        JsonNode recording = JSON.readTree(begun.body());
        return new Recorder(
                recording,
                client.address()
                        .resolve("/api/v1/recordings/" + recording.path("id").asString()));
    }

    String id() {
        return recording.path("id").asString();
    }

    String video() {
        return recording.path("video").asString();
    }

    /** Answers the status. */
    int put(int number, Path chunk) {
        try {
            return put(number, Files.readAllBytes(chunk));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    int put(int number, byte[] chunk) {
        String address = recording.path("ingest").path("chunkUrl").asString();
        return send(
                HttpRequest.newBuilder(URI.create(address.replace("{number}", "" + number)))
                        .header("Content-Digest", "sha-256=:" + sha256(chunk) + ":"),
                "PUT",
                BodyPublishers.ofByteArray(chunk));
    }

    /** Sends one body that is the whole recording; answers the status. */
    int stream(Path body) {
        try {
            URI address = URI.create(recording.path("ingest").path("streamUrl").asString());
            return send(HttpRequest.newBuilder(address), "PUT", BodyPublishers.ofFile(body));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Ends the recording, which has so many chunks. */
    void finish(int chunks) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + "/finish")).header("Content-Type", "application/json");
        assertThat(send(request, "POST", BodyPublishers.ofString("{\"chunks\": " + chunks + "}")))
                .isEqualTo(202);
    }

    private int send(HttpRequest.Builder request, String method, BodyPublisher body) {
        String token = recording.path("ingest").path("token").asString();
        try {
            return http.send(
                            request.header("Authorization", "Bearer " + token)
                                    .method(method, body)
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
