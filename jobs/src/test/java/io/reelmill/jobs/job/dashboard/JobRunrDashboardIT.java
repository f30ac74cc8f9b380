package io.reelmill.jobs.job.dashboard;

import static io.reelmill.core.work.WorkKind.ENCODE;
import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.work.Work;
import io.reelmill.jobs.job.testing.TestFleet;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JobRunrDashboardIT {

    private static final TestFleet FLEET = new TestFleet();

    private final JobRunrDashboard dashboard = FLEET.get(JobRunrDashboard.class);
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterAll
    static void close() {
        FLEET.close();
    }

    @Test
    void it_is_served_to_this_host_alone() {
        assertThat(dashboard.address().getAddress().isLoopbackAddress()).isTrue();
    }

    @Test
    void it_is_served_to_nobody_without_its_key() throws Exception {
        assertThat(send(requestWithoutKey("/api/version")).statusCode()).isEqualTo(403);
        assertThat(send(requestWithoutKey("/api/version").header(JobRunrDashboard.KEY_HEADER, "guessed"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void it_shows_its_pages_and_names_jobs_by_what_they_do() throws Exception {
        Work work = FLEET.enqueue(FLEET.video(), ENCODE, 1).get(0);

        assertThat(get("/dashboard").body()).contains("<html");
        assertThat(get("/api/jobs?state=ENQUEUED&offset=0&limit=20&order=updatedAt:ASC")
                        .body())
                .contains(work.name());
        assertThat(get("/api/jobs/" + work.jobId()).body()).contains(work.name());
    }

    @Test
    void it_streams_what_it_counts() throws Exception {
        HttpResponse<InputStream> stream =
                client.send(request("/sse/jobstats").build(), HttpResponse.BodyHandlers.ofInputStream());

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.lines().filter(line -> line.startsWith("data:")).findFirst())
                    .hasValueSatisfying(line -> assertThat(line).contains("enqueued"));
        }
    }

    @Test
    void it_changes_nothing() throws Exception {
        Work work = FLEET.enqueue(FLEET.video(), ENCODE, 1).get(0);

        assertThat(send(request("/api/jobs/" + work.jobId()).DELETE()).statusCode())
                .isEqualTo(405);
        assertThat(send(request("/api/jobs/" + work.jobId() + "/requeue").POST(HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(405);
        assertThat(FLEET.jobState(work)).isEqualTo("ENQUEUED");
    }

    @Test
    void it_reports_nothing_about_its_use() throws Exception {
        assertThat(get("/api/version").body()).contains("\"allowAnonymousDataUsage\":false");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request(path));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return requestWithoutKey(path).header(JobRunrDashboard.KEY_HEADER, dashboard.key());
    }

    private HttpRequest.Builder requestWithoutKey(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + dashboard.address().getPort() + path))
                .timeout(Duration.ofSeconds(30));
    }
}
