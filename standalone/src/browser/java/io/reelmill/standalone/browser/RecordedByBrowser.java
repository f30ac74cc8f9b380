package io.reelmill.standalone.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** A recording that somebody who is signed in began, and that is fed from outside with its token. */
final class RecordedByBrowser {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI address;
    private final String video;
    private final String token;

    private RecordedByBrowser(URI address, String video, String token) {
        this.address = address;
        this.video = video;
        this.token = token;
    }

    static RecordedByBrowser begin(Person person, String name) {
        Map<?, ?> begun = (Map<?, ?>) person.page().evaluate("""
                async (name) => {
                  const meta = (name) => document.querySelector(`meta[name="${name}"]`).content;
                  const answer = await fetch('/api/v1/recordings', {
                    method: 'POST',
                    headers: {'Content-Type': 'application/json', [meta('csrf-header')]: meta('csrf-token')},
                    body: JSON.stringify({name, idleTimeoutSeconds: 3600}),
                  });
                  const {id, video, ingest} = await answer.json();
                  return {id, video, token: ingest.token};
                }
                """, name);
        URI recordings = URI.create(person.page().url()).resolve("/api/v1/recordings/");
        return new RecordedByBrowser(
                recordings.resolve(text(begun, "id") + "/"), text(begun, "video"), text(begun, "token"));
    }

    private static String text(Map<?, ?> begun, String name) {
        return Objects.requireNonNull(begun.get(name), name).toString();
    }

    static double number(Object seconds) {
        return ((Number) seconds).doubleValue();
    }

    String video() {
        return video;
    }

    void send(int number, Path chunk) {
        try {
            send(number, Files.readAllBytes(chunk));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void send(int number, byte[] chunk) {
        assertThat(status(request("chunks/" + number).PUT(BodyPublishers.ofByteArray(chunk))))
                .isEqualTo(201);
    }

    void finish(int chunks) {
        assertThat(status(request("finish")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"chunks\": " + chunks + "}"))))
                .isEqualTo(202);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
    }

    private int status(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException unanswered) {
            throw new UncheckedIOException(unanswered);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
