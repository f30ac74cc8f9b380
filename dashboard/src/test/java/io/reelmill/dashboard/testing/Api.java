package io.reelmill.dashboard.testing;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls the dashboard as one caller. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final TestDashboard dashboard;
    private final String token;

    public Api(TestDashboard dashboard, String caller) {
        this(dashboard.tokenOf(caller), dashboard);
    }

    private Api(String token, TestDashboard dashboard) {
        this.dashboard = dashboard;
        this.token = token;
    }

    /** A caller with a token that the dashboard gave out. */
    static Api withToken(TestDashboard dashboard, String token) {
        return new Api(token, dashboard);
    }

    /** For connections that are made by hand. */
    public String token() {
        return token;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, String... headers) {
        return send("POST", path, BodyPublishers.noBody(), headers);
    }

    public Answer json(String method, String path, String json) {
        return send(method, path, BodyPublishers.ofString(json), "Content-Type", "application/json");
    }

    /** A film as the body of a request, its fields in the query. */
    public Answer upload(String query, String film, String... headers) {
        return send("POST", "/api/v1/videos?" + query, BodyPublishers.ofString(film), headers);
    }

    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(dashboard.at(path))
                .method(method, body)
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new AssertionError(method + " " + path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
