package io.reelmill.dashboard.api.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobsIT {

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_job_shows_what_it_ran_and_what_that_said() {
        TestFilm film = TestFilm.planned(dashboard);
        Work work = film.start(WorkKind.ENCODE);
        Attempt attempt = new Attempt(work.id(), work.attempt());
        works().trace(attempt, new ProgramTrace(List.of("ffmpeg", "-i", "source"), "frame= 1"));
        works().failAndWait(attempt, new Failure(FailureCode.ENCODE_FAILED, "it crashed"));

        JsonNode job = api.get("/api/v1/jobs/" + work.id()).json();

        assertThat(job.at("/kind").asString()).isEqualTo("encode");
        assertThat(job.at("/status").asString()).isEqualTo("waiting");
        assertThat(job.at("/attempt").asInt()).isEqualTo(1);
        assertThat(job.at("/video").asString()).isEqualTo(film.id().toString());
        assertThat(job.at("/command/0").asString()).isEqualTo("ffmpeg");
        assertThat(job.at("/log").asString()).isEqualTo("frame= 1");
        assertThat(job.at("/waitsFor").asString()).isNotBlank();
        assertThat(job.at("/attempts/0/outcome").asString()).isEqualTo("failed");
        assertThat(job.at("/attempts/0/error/code").asString()).isEqualTo("encode.failed");
        assertThat(job.at("/attempts/0/log").asString()).isEqualTo("frame= 1");
    }

    @Test
    void a_job_that_waits_tells_where_it_stands_and_when_it_will_run() {
        TestFilm film = TestFilm.planned(dashboard);
        WorkerStore workers = dashboard.get(WorkerStore.class);
        WorkerId id = new WorkerId(UUID.randomUUID());
        Instant now = Instant.now();
        workers.announce(new Worker(id, "host-1", 2, 1, 0, "0.1.0", "8.0.1", false, now, now));

        JsonNode waiting = api.get("/api/v1/jobs?status=waiting&kind=encode&video=" + film.id())
                .json()
                .at("/items/0");

        assertThat(waiting.at("/position").asLong()).isPositive();
        assertThat(waiting.at("/startsInSeconds").asDouble()).isNotNegative();
        assertThat(waiting.at("/waitsFor").asString()).contains(" in line, ");
        workers.leave(id);
    }

    @Test
    void a_video_shows_all_its_jobs() {
        TestFilm film = TestFilm.planned(dashboard);
        Work running = film.start(WorkKind.AUDIO);

        JsonNode jobs = api.get(film.path() + "/jobs").json().at("/items");

        assertThat(jobs)
                .hasSize(
                        1 + film.plan().spans().size() + film.plan().stretches().size());
        assertThat(api.get("/api/v1/jobs?status=running&video=" + film.id()).at("/items/0/id"))
                .isEqualTo(running.id().toString());
        assertThat(api.get("/api/v1/jobs?kind=prepare&video=" + film.id())
                        .json()
                        .at("/items"))
                .hasSize(1);
        assertThat(api.get("/api/v1/jobs?limit=1&video=" + film.id()).at("/nextCursor"))
                .isNotBlank();
    }

    @Test
    void jobs_that_are_unknown_or_wrongly_asked_for_are_refused() {
        assertThat(api.get("/api/v1/jobs/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(api.get("/api/v1/jobs/x").status()).isEqualTo(404);
        assertThat(api.post("/api/v1/jobs/" + UUID.randomUUID() + "/retry").status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/jobs?video=x").at("/field")).isEqualTo("video");
        assertThat(api.get("/api/v1/jobs?kind=mow").at("/field")).isEqualTo("kind");
    }

    @Test
    void stopping_a_job_stops_its_video_and_running_it_again_runs_both() {
        TestFilm film = TestFilm.planned(dashboard);
        Work work = film.start(WorkKind.ENCODE);

        Answer cancelled = api.post("/api/v1/jobs/" + work.id() + "/cancel");
        assertThat(cancelled.at("/status")).isEqualTo("cancelled");
        assertThat(api.get(film.path()).at("/status")).isEqualTo("cancelled");

        Answer again = api.post("/api/v1/jobs/" + work.id() + "/retry");
        assertThat(again.at("/status")).as(again.toString()).isEqualTo("waiting");
        assertThat(api.get(film.path()).at("/status")).isEqualTo("processing");
    }

    @Test
    void many_jobs_are_stopped_at_once() {
        TestFilm film = TestFilm.planned(dashboard);
        film.start(WorkKind.ENCODE);
        film.finish(film.start(WorkKind.ENCODE));
        // what is done is not stopped
        int jobs = works().ofVideo(film.id()).size() - 1;

        Answer done = act("{\"action\":\"cancel\",\"filter\":{\"video\":\"" + film.id() + "\"}}");

        assertThat(done.status()).as(done.toString()).isEqualTo(202);
        assertThat(done.json().at("/count").asInt()).isEqualTo(jobs);
        assertThat(api.get(film.path()).at("/status")).isEqualTo("cancelled");
        assertThat(act("{\"action\":\"cancel\",\"filter\":{\"video\":\"" + VideoId.random() + "\"}}")
                        .json()
                        .at("/count")
                        .asInt())
                .isZero();
    }

    @Test
    void without_a_status_only_what_stopped_is_run_again() {
        TestFilm film = TestFilm.planned(dashboard);
        String filter = "\"filter\":{\"video\":\"" + film.id() + "\"}}";
        Work done = film.start(WorkKind.ENCODE);
        film.finish(done);
        assertThat(act("{\"action\":\"retry\"," + filter).json().at("/count").asInt())
                .isZero();

        act("{\"action\":\"cancel\"," + filter);
        int stopped = works().ofVideo(film.id()).size() - 1;

        assertThat(act("{\"action\":\"retry\"," + filter).json().at("/count").asInt())
                .isEqualTo(stopped);
        assertThat(works().find(done.id()).orElseThrow().state()).isEqualTo(WorkState.SUCCEEDED);
        assertThat(api.get(film.path()).at("/status")).isEqualTo("processing");
    }

    @Test
    void what_waits_is_given_another_priority() {
        TestFilm film = TestFilm.planned(dashboard);

        assertThat(act("{\"action\":\"prioritise\",\"filter\":{\"video\":\"" + film.id() + "\"}}")
                        .status())
                .isEqualTo(202);
        assertThat(prioritiesOf(film)).containsOnly("interactive");

        act("{\"action\":\"prioritise\",\"priority\":\"bulk\",\"filter\":{\"video\":\"" + film.id() + "\"}}");
        assertThat(prioritiesOf(film)).containsOnly("bulk");
        assertThat(act("{\"action\":\"cancel\",\"priority\":\"bulk\",\"filter\":{\"video\":\"" + film.id() + "\"}}")
                        .at("/field"))
                .isEqualTo("priority");
    }

    private List<String> prioritiesOf(TestFilm film) {
        return api.get("/api/v1/jobs?status=waiting&video=" + film.id())
                .json()
                .at("/items")
                .valueStream()
                .map(job -> job.at("/priority").asString())
                .toList();
    }

    @Test
    void nobody_acts_on_everything_by_mistake() {
        assertThat(act("{\"action\":\"cancel\"}").at("/field")).isEqualTo("filter");
        assertThat(act("{\"action\":\"cancel\",\"filter\":{}}").at("/field")).isEqualTo("filter");
        assertThat(act("{\"action\":\"explode\",\"filter\":{\"status\":\"failed\"}}")
                        .at("/field"))
                .isEqualTo("action");
        assertThat(act("{\"filter\":{\"status\":\"failed\"}}").at("/field")).isEqualTo("action");
        assertThat(act("{\"action\":\"retry\",\"filter\":{\"colour\":\"red\"}}").at("/field"))
                .isEqualTo("colour");
    }

    @Test
    void a_worker_is_drained_and_goes_on() {
        WorkerStore workers = dashboard.get(WorkerStore.class);
        WorkerId id = new WorkerId(UUID.randomUUID());
        Instant now = Instant.now();
        workers.announce(new Worker(id, "host-1", 2, 1, 0, "0.1.0", "8.0.1", false, now, now));

        assertThat(api.post("/api/v1/workers/" + id + "/drain").at("/draining")).isEqualTo("true");
        assertThat(api.get("/api/v1/workers").text()).contains(id.toString());
        assertThat(api.post("/api/v1/workers/" + id + "/resume").at("/draining"))
                .isEqualTo("false");
        assertThat(api.post("/api/v1/workers/" + UUID.randomUUID() + "/drain").status())
                .isEqualTo(404);
        workers.leave(id);
    }

    @Test
    void the_queue_counts_what_waits_and_runs() {
        TestFilm film = TestFilm.planned(dashboard);
        film.start(WorkKind.ENCODE);

        JsonNode queue = api.get("/api/v1/queue").json();

        assertThat(queue.at("/running").asInt()).isPositive();
        assertThat(queue.at("/waiting").asInt()).isPositive();
        assertThat(queue.at("/oldestWaitSeconds").asDouble()).isNotNegative();
        assertThat(queue.at("/desiredWorkers").asInt()).isPositive();
        assertThat(queue.has("secondsToEmpty")).isTrue();
        assertThat(queue.at("/items/0/kind").asString()).isNotBlank();
    }

    private Answer act(String body) {
        return api.json("POST", "/api/v1/jobs/actions", body);
    }

    private WorkStore works() {
        return dashboard.get(WorkStore.class);
    }
}
