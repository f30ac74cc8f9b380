package io.reelmill.dashboard.jobrunr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.EventSource;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.Visitor;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class JobRunrIT {

    private static final String[] OWN_PAGE = {"Sec-Fetch-Site", "same-origin"};
    private static final Duration SOON = Duration.ofSeconds(30);

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Visitor admin = Visitor.admin(dashboard);
    private final Api api = new Api(dashboard, "tester");

    @Test
    void its_page_is_shown_to_whoever_is_signed_in() {
        Answer page = admin.get("/dashboard");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<title>JobRunr</title>");
        assertThat(page.header("Content-Security-Policy").orElseThrow())
                .contains("script-src 'nonce-")
                .contains("default-src 'self'");
        assertThat(admin.get("/dashboard/jobs/x").text()).contains("<title>JobRunr</title>");
    }

    @Test
    void its_data_tell_each_job_by_what_it_does_to_which_film() {
        Work work = uploaded("Sintel");
        Answer job = admin.get("/api/jobs/" + work.jobId());
        assertThat(job.status()).isEqualTo(200);
        assertThat(job.text()).contains("Prepare Sintel");
        assertThat(admin.get("/api/jobs?state=ENQUEUED&offset=0&limit=100").text())
                .contains("Prepare Sintel");
        for (String path :
                List.of("/api/servers", "/api/version", "/api/problems", "/api/recurring-jobs?offset=0&limit=5")) {
            assertThat(api.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void an_address_that_is_none_is_the_callers_fault() throws Exception {
        for (String path : List.of("/api/jobs?x=%zz", "/sse/jobstats?x=%zz")) {
            try (RawConnection connection = new RawConnection(dashboard)) {
                connection.lines(
                        "GET " + path + " HTTP/1.1",
                        "Host: reelmill",
                        "Authorization: Bearer " + api.token(),
                        "Connection: close",
                        "");
                assertThat(connection.readToEnd())
                        .as(path)
                        .startsWith("HTTP/1.1 400")
                        .contains("request.malformed");
            }
        }
    }

    @Test
    void strangers_see_nothing_of_it() {
        Visitor stranger = new Visitor(dashboard);
        assertThat(stranger.get("/dashboard", "Accept", "text/html").status()).isEqualTo(302);
        for (String path : List.of("/api/jobs?state=ENQUEUED", "/api/servers", "/sse/jobstats")) {
            assertThat(stranger.get(path).status()).as(path).isEqualTo(401);
        }
        assertThat(stranger.send("DELETE", "/api/jobs/" + UUID.randomUUID(), BodyPublishers.noBody(), OWN_PAGE)
                        .status())
                .isEqualTo(401);
    }

    @Test
    void its_streams_pass_on_what_comes_while_it_comes() {
        try (EventSource stats = new EventSource(dashboard, api, "/sse/jobstats", null)) {
            assertThat(stats.response().headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/event-stream");
            await().atMost(SOON).until(() -> !stats.told().isEmpty());
            uploaded("Streamed");
            long before = stats.told().get(0).data().at("/enqueued").asLong();
            await().atMost(SOON)
                    .until(() -> stats.told().stream()
                            .anyMatch(told -> told.data().at("/enqueued").asLong() > before));
            assertThat(stats.hasEnded()).isFalse();
        }
    }

    @Test
    void deleting_a_job_cancels_its_film_and_requeueing_tries_it_again() {
        Work work = uploaded("Wanted after all");

        assertThat(admin.send("DELETE", "/api/jobs/" + work.jobId(), BodyPublishers.noBody(), OWN_PAGE)
                        .status())
                .isEqualTo(204);
        assertThat(status(work.video())).isEqualTo(VideoStatus.CANCELLED);
        assertThat(now(work).state()).isEqualTo(WorkState.CANCELLED);

        Answer requeued = admin.send(
                "POST",
                "/api/jobs/" + work.jobId() + "/requeue",
                BodyPublishers.noBody(),
                "Origin",
                dashboard.at("").toString());
        assertThat(requeued.status()).isEqualTo(204);
        assertThat(status(work.video())).isEqualTo(VideoStatus.QUEUED);
        assertThat(now(work).round()).isEqualTo(2);
    }

    @Test
    void a_request_from_another_site_changes_nothing() {
        Work work = uploaded("Left alone");
        for (String[] headers : new String[][] {
            {"Sec-Fetch-Site", "cross-site"},
            {"Sec-Fetch-Site", "same-site"},
            {"Sec-Fetch-Site", "none"},
            {"Origin", "https://elsewhere.example"},
            {"X-Nothing", "said"}
        }) {
            assertThat(admin.send("DELETE", "/api/jobs/" + work.jobId(), BodyPublishers.noBody(), headers)
                            .status())
                    .as(headers[0] + " " + headers[1])
                    .isEqualTo(403);
        }
        assertThat(now(work).state()).isEqualTo(WorkState.WAITING);
    }

    @Test
    void only_what_has_a_meaning_here_can_be_changed() {
        assertThat(admin.send("DELETE", "/api/recurring-jobs/sweep", BodyPublishers.noBody(), OWN_PAGE)
                        .status())
                .isEqualTo(403);
        assertThat(api.send("DELETE", "/api/recurring-jobs/sweep", BodyPublishers.noBody())
                        .status())
                .isIn(404, 405);
        assertThat(api.send("DELETE", "/api/jobs/" + UUID.randomUUID(), BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
        assertThat(api.send("DELETE", "/api/jobs/no-id", BodyPublishers.noBody())
                        .status())
                .isEqualTo(404);
    }

    private Work uploaded(String title) {
        String id = api.upload("filename=a.mp4&title=" + title.replace(' ', '+'), "film")
                .id();
        return works().ofVideo(VideoId.parse(id).orElseThrow()).get(0);
    }

    private VideoStatus status(VideoId id) {
        return dashboard.get(VideoStore.class).find(id).orElseThrow().status();
    }

    private Work now(Work work) {
        return works().find(work.id()).orElseThrow();
    }

    private WorkStore works() {
        return dashboard.get(WorkStore.class);
    }
}
