package io.reelmill.jobs.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.progress.ProgressBus.Subscription;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link ProgressBus} does. */
public abstract class ProgressBusContract {

    protected final VideoId video = VideoId.random();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private ProgressBus worker;
    private ProgressBus dashboard;

    /** Ends of one bus, as two processes have them. */
    protected abstract ProgressBus workersEnd();

    protected abstract ProgressBus dashboardsEnd();

    @BeforeEach
    void take_both_ends() {
        worker = workersEnd();
        dashboard = dashboardsEnd();
    }

    @AfterEach
    void stop_listening() {
        subscriptions.forEach(Subscription::close);
    }

    @Test
    void what_one_publishes_another_knows() {
        Progress first = progress(WorkId.random(), 1, 0.25);
        Progress second = progress(WorkId.random(), 1, 0.5);

        worker.publish(first);
        worker.publish(second);

        awaitKnown(first, second);
    }

    @Test
    void the_latest_counts() {
        WorkId work = WorkId.random();
        worker.publish(progress(work, 1, 0.25));
        worker.publish(progress(work, 1, 0.75));

        awaitKnown(progress(work, 1, 0.75));
    }

    @Test
    void a_lower_attempt_never_overwrites_a_higher_one() {
        List<Progress> heard = listenOn(dashboard);
        awaitHearing(heard);
        WorkId work = WorkId.random();
        Progress second = progress(work, 2, 0.1);
        dashboard.publish(second);
        awaitKnown(second);

        worker.publish(progress(work, 1, 0.9));
        Progress marker = progress(WorkId.random(), 1, 0.5);
        worker.publish(marker);

        awaitKnown(second, marker);
        await().untilAsserted(() -> assertThat(heard).endsWith(second, marker));
    }

    @Test
    void a_higher_attempt_begins_anew() {
        WorkId work = WorkId.random();
        worker.publish(progress(work, 1, 0.9));
        awaitKnown(progress(work, 1, 0.9));

        dashboard.publish(progress(work, 2, 0.0));

        awaitKnown(progress(work, 2, 0.0));
    }

    @Test
    void ended_work_is_forgotten() {
        Progress last = progress(WorkId.random(), 1, 1.0);
        worker.publish(last);
        awaitKnown(last);

        worker.clear(last);

        awaitKnown();
    }

    @Test
    void the_end_of_an_old_attempt_leaves_the_new_one() {
        WorkId work = WorkId.random();
        worker.publish(progress(work, 2, 0.3));
        awaitKnown(progress(work, 2, 0.3));

        dashboard.clear(progress(work, 1, 0.9));
        Progress marker = progress(WorkId.random(), 1, 0.5);
        dashboard.publish(marker);

        awaitKnown(progress(work, 2, 0.3), marker);
    }

    @Test
    void videos_are_kept_apart() {
        worker.publish(progress(WorkId.random(), 1, 0.5));
        await().until(() -> !dashboard.of(video).isEmpty());

        assertThat(dashboard.of(VideoId.random())).isEmpty();
    }

    @Test
    void every_listener_hears_everything_from_then_on() {
        List<Progress> one = listenOn(dashboard);
        List<Progress> other = listenOn(dashboard);
        Progress progress = progress(WorkId.random(), 1, 0.5);

        awaitHearing(one, other);
        worker.publish(progress);

        await().untilAsserted(() -> {
            assertThat(one).endsWith(progress);
            assertThat(other).endsWith(progress);
        });
    }

    @Test
    void a_listener_that_stopped_hears_nothing_more() {
        List<Progress> staying = listenOn(dashboard);
        List<Progress> leaving = new CopyOnWriteArrayList<>();
        Subscription subscription = dashboard.subscribe(leaving::add);
        awaitHearing(staying, leaving);

        subscription.close();
        subscription.close();
        leaving.clear();
        Progress progress = progress(WorkId.random(), 1, 0.5);
        worker.publish(progress);

        await().untilAsserted(() -> assertThat(staying).endsWith(progress));
        assertThat(leaving).isEmpty();
    }

    @Test
    void a_listener_that_fails_disturbs_no_other() {
        subscriptions.add(dashboard.subscribe(progress -> {
            throw new IllegalStateException("cannot hear");
        }));
        List<Progress> heard = listenOn(dashboard);

        awaitHearing(heard);
    }

    protected final Progress progress(WorkId work, int attempt, double fraction) {
        return new Progress(video, work, WorkKind.ENCODE, 3, attempt, fraction, 1.5);
    }

    protected final List<Progress> listenOn(ProgressBus bus) {
        List<Progress> heard = new CopyOnWriteArrayList<>();
        subscriptions.add(bus.subscribe(heard::add));
        return heard;
    }

    /** Listening may take a moment to begin, so publish until all have heard something. */
    @SafeVarargs
    protected final void awaitHearing(List<Progress>... all) {
        Progress hello = new Progress(VideoId.random(), WorkId.random(), WorkKind.PREPARE, 0, 1, 0, 0);
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            worker.publish(hello);
            return List.of(all).stream().allMatch(heard -> heard.contains(hello));
        });
    }

    private void awaitKnown(Progress... expected) {
        await().untilAsserted(() -> assertThat(dashboard.of(video)).containsExactlyInAnyOrder(expected));
    }
}
