package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What operators see of a dashboard and a worker that made a film. */
class OperationsIT {

    private static final Path GUIDE = Path.of("..", "docs", "operations.md");
    private static final Pattern MEASURED = Pattern.compile("(?m)^\\| .*");
    private static final Pattern METRIC = Pattern.compile("`((?:reelmill|hikaricp|http)_[a-z_]+)");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    private static Path temporary;

    private static RunningStandalone standalone;
    private static RunningWorker worker;
    private static URI workerAddress;
    private static String film;

    @BeforeAll
    static void make_a_film() {
        standalone =
                RunningStandalone.start(Folders.data(temporary, "data"), Map.of("REELMILL_WORKER_ENABLED", "false"));
        worker = RunningWorker.join(
                standalone, Folders.data(temporary, "worker"), Map.of("REELMILL_LOG_FORMAT", "logstash"));
        Matcher port = PORT.matcher(worker.program().output());
        assertThat(port.find()).as(worker.program().output()).isTrue();
        workerAddress = URI.create("http://127.0.0.1:" + port.group(1));
        film = standalone.client().upload(Ffmpeg.film(temporary.resolve("film.mp4"), 320, 180, 8));
        standalone.client().awaitStatus(film, "ready");
    }

    @AfterAll
    static void stop() {
        worker.close();
        standalone.close();
    }

    @Test
    void every_part_of_a_worker_is_named() throws Exception {
        HttpResponse<String> health = get(workerAddress.resolve("/actuator/health"), "");
        HttpResponse<String> readiness = get(workerAddress.resolve("/actuator/health/readiness"), "");

        assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
        assertThat(JSON.readTree(health.body()).path("components").propertyNames())
                .contains("db", "objectStore", "redis", "worker", "ffmpeg", "loopback", "scratch");
        assertThat(JSON.readTree(readiness.body()).path("components").propertyNames())
                .containsExactlyInAnyOrder(
                        "readinessState", "db", "objectStore", "worker", "ffmpeg", "loopback", "scratch");
    }

    @Test
    void a_worker_tells_its_measurements_to_whoever_has_a_token() throws Exception {
        URI address = workerAddress.resolve("/actuator/prometheus");

        assertThat(get(address, "").statusCode()).isEqualTo(401);
        assertThat(get(address, "nobody's").statusCode()).isEqualTo(401);
        assertThat(get(address, RunningStandalone.TOKEN).body())
                .contains("reelmill_encode_film_seconds_total{medium=\"picture\"} 8.0")
                .contains("reelmill_work_run_seconds_count{kind=\"prepare\",outcome=\"succeeded\"} 1")
                .contains("reelmill_work_waiting_seconds_bucket{kind=\"encode\",priority=\"normal\",le=\"60.0\"} ")
                .contains("reelmill_worker_slots{lane=\"heavy\"} 1.0")
                .containsPattern("reelmill_programs_cpu_seconds_total 0*[1-9.]");
    }

    /** Failures are counted once there is one. */
    @Test
    void everything_that_the_guide_tells_of_is_measured() throws Exception {
        String measured = get(workerAddress.resolve("/actuator/prometheus"), RunningStandalone.TOKEN)
                        .body()
                + get(standalone.client().address().resolve("/actuator/prometheus"), RunningStandalone.TOKEN)
                        .body();

        assertThat(documented())
                .hasSizeGreaterThan(15)
                .filteredOn(name -> !name.equals("reelmill_work_failures_total"))
                .allSatisfy(name -> assertThat(measured).contains("\n" + name));
    }

    @Test
    void lines_of_a_job_carry_video_work_attempt_and_worker() {
        List<JsonNode> lines = worker.program()
                .output()
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(JSON::readTree)
                .filter(line -> line.path("video").asString("").equals(film))
                .toList();

        assertThat(lines).isNotEmpty().allSatisfy(line -> {
            assertThat(line.path("work").asString()).hasSize(36);
            assertThat(line.path("attempt").asString()).isEqualTo("1");
            assertThat(line.path("worker").asString()).isEqualTo(worker.id());
        });
        assertThat(lines)
                .anySatisfy(line -> assertThat(line.path("message").asString())
                        .contains("Encode")
                        .contains("succeeded"));
    }

    private static List<String> documented() throws IOException {
        return MEASURED.matcher(Files.readString(GUIDE))
                .results()
                .flatMap(row -> METRIC.matcher(row.group()).results())
                .map(name -> name.group(1))
                .distinct()
                .toList();
    }

    private static HttpResponse<String> get(URI address, String token) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }
}
