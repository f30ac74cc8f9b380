package io.reelmill.standalone.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

class FleetIT {

    private static final int SECONDS = 60;

    private static final List<String> SUCCEEDED = List.of("succeeded");
    private static final List<String> HANDED_ON = List.of("handed_on", "succeeded");

    @TempDir
    private static Path temporary;

    private static Path source;
    private static RunningStandalone standalone;
    private static Client client;

    @BeforeAll
    static void startWithoutAWorker() {
        source = Ffmpeg.film(temporary.resolve("film.mp4"), 640, 360, SECONDS);
        standalone =
                RunningStandalone.start(Folders.data(temporary, "data"), Map.of("REELMILL_WORKER_ENABLED", "false"));
        client = standalone.client();
    }

    @AfterAll
    static void stop() {
        standalone.close();
        Processes.assertNoneWorksOn(standalone.data());
    }

    @Test
    void a_film_is_the_same_whether_or_not_one_of_its_workers_is_killed() {
        try (RunningWorker one = join("one");
                RunningWorker other = join("other")) {
            String undisturbed = client.upload(source);
            client.awaitStatus(undisturbed, "ready");
            assertThat(Jobs.makersOf(client, undisturbed)).containsExactlyInAnyOrder(one.id(), other.id());

            String disturbed = client.upload(source);
            JsonNode lost = Jobs.awaitOneEncoding(client, disturbed);
            RunningWorker dying = Jobs.runsOn(lost, one) ? one : other;
            Instant killed = Instant.now();
            dying.program().kill();
            Jobs.awaitOne(
                    client,
                    disturbed,
                    job -> job.path("id").equals(lost.path("id"))
                            && job.path("attempt").asInt() > 1);
            System.out.printf(
                    "taken over after %d ms%n",
                    Duration.between(killed, Instant.now()).toMillis());
            Processes.assertNoneWorksOn(dying.data());
            client.awaitStatus(disturbed, "ready");

            assertThat(Jobs.outcomes(client.job(lost.path("id").asString())))
                    .endsWith("succeeded")
                    .hasSizeGreaterThan(1)
                    .doesNotContain("failed");
            assertSame(undisturbed, disturbed);
        }
    }

    @Test
    void a_worker_told_to_end_hands_back_what_it_has_and_costs_no_retry() {
        try (RunningWorker leaving = join("leaving", Map.of("REELMILL_WORKER_DRAIN_GRACE", "0s"))) {
            String film = client.upload(source);
            Jobs.awaitOneEncoding(client, film);

            leaving.program().askToEnd();

            await().atMost(Client.LIMIT).until(() -> !leaving.program().isAlive());
            Processes.assertNoneWorksOn(leaving.data());
            try (RunningWorker next = join("next")) {
                client.awaitStatus(film, "ready");
                assertThat(Jobs.encodersOf(client, film)).containsExactlyInAnyOrder(leaving.id(), next.id());
            }
            List<JsonNode> jobs = client.jobs(film);
            assertThat(jobs).allSatisfy(job -> assertThat(Jobs.outcomes(job)).isIn(SUCCEEDED, HANDED_ON));
            // whether its one slot was between two works at that moment is left to chance
            assertThat(jobs.stream().filter(Jobs::isMaking).map(Jobs::outcomes).filter(HANDED_ON::equals))
                    .hasSizeLessThanOrEqualTo(1);
            assertShowsTheSource(Published.fetch(client, film));
        }
    }

    private static RunningWorker join(String name) {
        return join(name, Map.of());
    }

    private static RunningWorker join(String name, Map<String, String> variables) {
        return RunningWorker.join(standalone, temporary.resolve(name), variables);
    }

    private static void assertSame(String undisturbed, String disturbed) {
        Published expected = Published.fetch(client, undisturbed);
        Published published = Published.fetch(client, disturbed);

        assertThat(published.multivariant().text())
                .isEqualTo(expected.multivariant().text());
        assertThat(texts(published)).isEqualTo(texts(expected));
        for (String rendition : published.media().keySet()) {
            assertThat(published.joined(client, rendition, temporary))
                    .hasSameBinaryContentAs(expected.joined(client, rendition, temporary));
        }
        assertShowsTheSource(published);
        assertThat(published.objects()).doesNotHaveDuplicates();
        assertThat(standalone.bucket().objectsOf(disturbed).stream()
                        .filter(object -> object.startsWith("v1/") && !object.startsWith("v1/thumbnails-")))
                .containsExactlyElementsOf(published.objects());
        SeenThumbnails.of(client, disturbed).assertComplete();
    }

    private static void assertShowsTheSource(Published published) {
        Pictures source = Pictures.of(FleetIT.source, temporary);
        for (String rung : List.of("360p/index.m3u8", "240p/index.m3u8")) {
            Pictures made = Pictures.of(published.joined(client, rung, temporary), temporary);
            assertThat(made.count()).isEqualTo(SECONDS * Ffmpeg.RATE);
            assertThat(made.notNearestTo(source)).isEmpty();
        }
    }

    private static Map<String, String> texts(Published published) {
        return published.media().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().withoutNames()));
    }
}
