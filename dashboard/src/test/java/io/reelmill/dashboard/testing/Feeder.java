package io.reelmill.dashboard.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.HexFormat;

/** A recorder: calls the dashboard with the token of its recording. */
public final class Feeder {

    private final Api api;
    private final String chunks;

    /** @param begun what the dashboard answered to whoever began the recording */
    public Feeder(TestDashboard dashboard, Answer begun) {
        this.api = Api.withToken(dashboard, begun.at("/ingest/token"));
        this.chunks = "/api/v1/recordings/" + begun.id() + "/chunks/";
    }

    public Answer put(int number, String chunk, String... headers) {
        return putAt(Integer.toString(number), chunk, headers);
    }

    public Answer putAt(String number, String chunk, String... headers) {
        return put(chunks + number, chunk, headers);
    }

    public Answer put(String path, String chunk, String... headers) {
        return api.send("PUT", path, BodyPublishers.ofByteArray(chunk.getBytes(UTF_8)), headers);
    }

    public Answer get(String path) {
        return api.get(path);
    }

    public Answer post(String path, String json) {
        return api.json("POST", path, json);
    }

    /** As the header {@code Content-Digest} wants it. */
    public static String digest(String chunk) {
        byte[] sha256 = HexFormat.of().parseHex(Sha256.of(chunk));
        return "sha-256=:" + Base64.getEncoder().encodeToString(sha256) + ":";
    }
}
