package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.embedded.process.GuardedCommand;
import io.reelmill.embedded.process.GuardedProcess;
import io.reelmill.embedded.redis.EmbeddedRedis;
import io.reelmill.embedded.s3.EmbeddedS3;
import io.reelmill.embedded.testing.TestDatabase;
import io.reelmill.embedded.testing.TestServices;
import io.reelmill.standalone.services.Compose;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code compose.yaml} starts, as plain processes: a dashboard and two workers with the variables that it gives
 * them. Only what a container brings along is put in here: addresses, ports and folders.
 */
class ServicesIT {

    private static final Path DASHBOARD = jar("dashboard");
    private static final Path WORKER = jar("worker");
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    private Path temporary;

    @Test
    void a_dashboard_and_two_workers_make_a_film_with_the_variables_of_compose() {
        EmbeddedRedis redis = TestServices.redis();
        EmbeddedS3 objects = TestServices.s3();
        try (TestDatabase database = TestServices.newDatabase()) {
            Map<String, String> set = Map.of(
                    "POSTGRES_PASSWORD",
                    database.password(),
                    "REDIS_PASSWORD",
                    redis.url().getUserInfo().replaceFirst("^[^:]*:", ""),
                    "S3_ACCESS_KEY",
                    objects.accessKey(),
                    "S3_SECRET_KEY",
                    objects.secretKey(),
                    "REELMILL_ADMIN_TOKEN",
                    RunningStandalone.TOKEN,
                    "REELMILL_ADMIN_PASSWORD",
                    "password",
                    "REELMILL_LOG_FORMAT",
                    "ecs",
                    "REELMILL_WORKER_SLOTS",
                    "1");
            Map<String, String> places = Map.of(
                    "postgres:5432/reelmill", place(database.jdbcUrl()),
                    "redis:6379", redis.url().getHost() + ":" + redis.url().getPort(),
                    "s3:9000", objects.endpoint().getAuthority());
            try (Program dashboard = start("dashboard", DASHBOARD, set, places, database);
                    Program first = start("worker", WORKER, set, places, database);
                    Program second = start("worker", WORKER, set, places, database)) {
                assertThat(List.of(dashboard, first, second)).allSatisfy(ServicesIT::assertHealthy);
                Client client = new Client(address(dashboard), RunningStandalone.TOKEN);

                String film = client.upload(Ffmpeg.film(temporary.resolve("film.mp4"), 640, 360, 40));
                client.awaitStatus(film, "ready");

                assertThat(client.workers()).hasSize(2);
                assertThat(Jobs.makersOf(client, film)).hasSize(2);
                assertThat(Published.fetch(client, film)
                                .frames(client, temporary)
                                .get("360p/index.m3u8"))
                        .hasSize(40 * Ffmpeg.RATE);
            }
        }
    }

    private Program start(
            String service, Path jar, Map<String, String> set, Map<String, String> places, TestDatabase database) {
        Map<String, String> environment = new HashMap<>(Compose.read().environment(service, set));
        environment.replaceAll((name, value) -> inPlace(value, places));
        assertThat(environment.values()).noneMatch(value -> value.contains("${"));
        environment.put("REELMILL_DB_USER", database.user());
        environment.put("SERVER_PORT", "0");
        environment.put("REELMILL_DATA", Folders.data(temporary, service).toString());
        environment.computeIfPresent(
                "REELMILL_FFMPEG",
                (name, folder) -> TestServices.ffmpeg().folder().toString());
        return Program.startAndAwait("Application in ", jar, environment);
    }

    private static String inPlace(String value, Map<String, String> places) {
        String text = value;
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        return text;
    }

    /** The image's own check, run as an engine would. */
    private static void assertHealthy(Program program) {
        String check = Compose.ROOT.resolve("docker/healthy").toString();
        String port = Integer.toString(address(program).getPort());
        GuardedProcess.run(GuardedCommand.of("healthy", List.of("env", "SERVER_PORT=" + port, "bash", check)), LIMIT);
    }

    private static URI address(Program program) {
        Matcher port = PORT.matcher(program.output());
        assertThat(port.find()).as(program.output()).isTrue();
        return URI.create("http://127.0.0.1:" + port.group(1));
    }

    private static String place(String jdbcUrl) {
        return jdbcUrl.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    }

    private static Path jar(String module) {
        return Path.of("..", module, "target", "reelmill-" + module + ".jar")
                .toAbsolutePath()
                .normalize();
    }
}
