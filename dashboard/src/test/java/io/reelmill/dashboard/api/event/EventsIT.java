package io.reelmill.dashboard.api.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.access.Owner;
import io.reelmill.core.event.EventLog;
import io.reelmill.core.event.EventType;
import io.reelmill.core.event.NewEvent;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.dashboard.testing.Answer;
import io.reelmill.dashboard.testing.Api;
import io.reelmill.dashboard.testing.EventSource;
import io.reelmill.dashboard.testing.EventSource.Told;
import io.reelmill.dashboard.testing.RawConnection;
import io.reelmill.dashboard.testing.TestDashboard;
import io.reelmill.dashboard.testing.TestFilm;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventsIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestDashboard dashboard = TestDashboard.shared();
    private final Api api = new Api(dashboard, "tester");

    @Test
    void a_listener_hears_what_happened_to_a_video_and_what_happens() {
        VideoId video = upload();
        try (EventSource events = listen("/api/v1/videos/" + video + "/events", null)) {
            assertThat(events.response().statusCode()).isEqualTo(200);
            assertThat(events.response().headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            await().atMost(SOON).until(() -> events.types().equals(List.of("video.created")));

            happen(video, EventType.VIDEO_PREPARED);

            await().atMost(SOON).until(() -> events.types().equals(List.of("video.created", "video.prepared")));
            Told prepared = events.told().get(1);
            assertThat(prepared.data().at("/type").asString()).isEqualTo("video.prepared");
            assertThat(prepared.data().at("/data/video").asString()).isEqualTo(video.toString());
            assertThat(prepared.data().at("/timestamp").asString()).endsWith("Z");
        }
    }

    @Test
    void a_listener_that_comes_back_misses_nothing_and_hears_nothing_twice() {
        VideoId video = upload();
        String path = "/api/v1/videos/" + video + "/events";
        happenTimes(video, 450);
        List<String> heard = new ArrayList<>();
        try (EventSource first = listen(path, null)) {
            await().atMost(SOON).until(() -> first.ids().size() >= 300);
            heard.addAll(first.ids());
        }
        happenTimes(video, 250);
        try (EventSource second = listen(path, heard.get(heard.size() - 1))) {
            happenTimes(video, 50);
            int all = 1 + 450 + 250 + 50;
            await().atMost(SOON).until(() -> heard.size() + second.ids().size() >= all);
            heard.addAll(second.ids());
            assertThat(heard).hasSize(all).doesNotHaveDuplicates();
            assertThat(heard.stream().map(Long::valueOf).toList()).isSorted();
        }
    }

    @Test
    void whoever_listens_to_everything_begins_now() {
        VideoId earlier = upload();
        try (EventSource events = listen("/api/v1/videos/" + earlier + "/events", null)) {
            await().atMost(SOON).until(() -> !events.told().isEmpty());
        }
        try (EventSource events = listen("/api/v1/events", null)) {
            VideoId video = upload();
            await().atMost(SOON).until(() -> !events.told().isEmpty());
            assertThat(events.told().get(0).data().at("/data/video").asString()).isEqualTo(video.toString());
        }
    }

    @Test
    void live_progress_is_told_without_a_number_and_never_goes_back() {
        TestFilm film = TestFilm.planned(dashboard);
        Work work = film.startEarlier(WorkKind.ENCODE, Duration.ofSeconds(10));
        try (EventSource events = listen(film.path() + "/events", null)) {
            await().atMost(SOON).until(() -> events.types().contains("video.created"));
            ProgressBus bus = dashboard.get(ProgressBus.class);
            for (double fraction : new double[] {0.1, 0.5, 0.9, 0.2}) {
                bus.publish(progress(film, work, fraction));
                await().atMost(SOON).until(() -> lastReported(events) == fraction);
            }

            List<Told> progress = progress(events);
            assertThat(progress).allSatisfy(told -> assertThat(told.id()).isNull());
            assertThat(progress.stream()
                            .map(told -> told.data().at("/data/progress").asDouble())
                            .toList())
                    .isSorted();
            assertThat(progress.get(0).data().at("/data/video").asString())
                    .isEqualTo(film.id().toString());
            assertThat(api.get(film.path()).json().at("/progress").asDouble()).isPositive();
            assertThat(api.get(film.path()).json().at("/etaSeconds").asDouble()).isPositive();
        }
    }

    @Test
    void the_stream_of_a_video_ends_with_the_video() {
        VideoId video = upload();
        try (EventSource events = listen("/api/v1/videos/" + video + "/events", null)) {
            await().atMost(SOON).until(() -> !events.told().isEmpty());

            Answer deleted = api.send("DELETE", "/api/v1/videos/" + video, BodyPublishers.noBody());

            assertThat(deleted.status()).isEqualTo(202);
            await().atMost(SOON).until(events::hasEnded);
            assertThat(events.types()).endsWith("video.deleted");
        }
    }

    @Test
    void one_who_does_not_read_holds_up_nobody_else() throws Exception {
        VideoId video = upload();
        String path = "/api/v1/videos/" + video + "/events";
        try (RawConnection sleeper = new RawConnection(dashboard);
                EventSource awake = listen(path, null)) {
            sleeper.lines("GET " + path + " HTTP/1.1", "Host: reelmill", "Authorization: Bearer " + api.token(), "");
            sleeper.readUntil("\r\n\r\n");
            for (int round = 0; round < 10; round++) {
                happenTimes(video, 300, "x".repeat(3000));
            }
            await().atMost(SOON).until(() -> awake.ids().size() == 3001);
        }
    }

    @Test
    void many_listeners_share_one_thread() {
        VideoId video = upload();
        List<EventSource> listeners = IntStream.range(0, 60)
                .mapToObj(i -> listen("/api/v1/videos/" + video + "/events", null))
                .toList();
        try {
            happen(video, EventType.VIDEO_PREPARED);
            await().atMost(SOON)
                    .until(() -> listeners.stream()
                            .allMatch(listener -> listener.types().equals(List.of("video.created", "video.prepared"))));
            long threads = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().startsWith("event-streams"))
                    .count();
            assertThat(threads).isEqualTo(1);
        } finally {
            listeners.forEach(EventSource::close);
        }
    }

    @Test
    void who_knows_the_beginning_already_begins_after_it() {
        VideoId video = upload();
        EventLog log = dashboard.get(EventLog.class);
        await().atMost(SOON).until(() -> log.milestones(video, 10).size() == 1);
        try (EventSource listener = listen("/api/v1/videos/" + video + "/events?after=" + log.latest(), null)) {
            happen(video, EventType.VIDEO_PREPARED);
            await().atMost(SOON).until(() -> listener.types().equals(List.of("video.prepared")));
        }
    }

    @Test
    void what_cannot_be_listened_to_is_refused() {
        VideoId video = upload();

        assertThat(api.get("/api/v1/videos/" + VideoId.random() + "/events").status())
                .isEqualTo(404);
        Answer wrong = api.get("/api/v1/videos/" + video + "/events", "Last-Event-ID", "yesterday");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.at("/field")).isEqualTo("Last-Event-ID");
    }

    private EventSource listen(String path, @Nullable String lastId) {
        return new EventSource(dashboard, api, path, lastId);
    }

    private VideoId upload() {
        return VideoId.parse(api.upload("filename=a.mp4", "film").id()).orElseThrow();
    }

    private void happen(VideoId video, EventType type) {
        dashboard
                .get(Transactions.class)
                .inTransaction(() ->
                        dashboard.get(EventLog.class).write(new NewEvent(type, new Owner("tester"), video, Map.of())));
    }

    private void happenTimes(VideoId video, int times) {
        happenTimes(video, times, "");
    }

    private void happenTimes(VideoId video, int times, String text) {
        EventLog log = dashboard.get(EventLog.class);
        NewEvent event = new NewEvent(EventType.WORK_SUCCEEDED, new Owner("tester"), video, Map.of("text", text));
        dashboard
                .get(Transactions.class)
                .inTransaction(() -> IntStream.range(0, times).forEach(i -> log.write(event)));
    }

    private static Progress progress(TestFilm film, Work work, double fraction) {
        return new Progress(film.id(), work.id(), work.kind(), work.ordinal(), work.attempt(), fraction, 2.5);
    }

    private static List<Told> progress(EventSource events) {
        return events.told().stream()
                .filter(told -> told.type().equals("progress"))
                .toList();
    }

    private static double lastReported(EventSource events) {
        List<Told> progress = progress(events);
        return progress.isEmpty()
                ? -1
                : progress.get(progress.size() - 1)
                        .data()
                        .at("/data/jobs/0/progress")
                        .asDouble();
    }
}
