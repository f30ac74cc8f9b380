package io.reelmill.dashboard.pages;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What runs, what waits, what failed, and who is there to do it. */
@Controller
class QueuePage {

    private static final int SHOWN = 50;

    private final WorkStore works;
    private final WorkerStore workers;
    private final ProgressBus bus;
    private final JobLines lines;
    private final Clock clock;

    QueuePage(WorkStore works, WorkerStore workers, ProgressBus bus, JobLines lines, Clock clock) {
        this.works = works;
        this.workers = workers;
        this.bus = bus;
        this.lines = lines;
        this.clock = clock;
    }

    /** One state's share of the page. */
    record Section(String name, String word, List<JobRow> jobs, boolean more) {}

    /** A worker process. */
    record WorkerRow(String name, int busy, int slots, String version, String ffmpeg, boolean draining, Moment since) {}

    @GetMapping("/queue")
    String show(Model model) {
        Instant now = clock.instant();
        List<QueueCount> counts = works.queue();
        model.addAttribute(
                "waiting", counts.stream().mapToLong(QueueCount::waiting).sum());
        model.addAttribute(
                "running", counts.stream().mapToLong(QueueCount::running).sum());
        counts.stream()
                .map(QueueCount::oldestWaitingSince)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .ifPresent(oldest -> model.addAttribute("oldest", Moment.of(oldest, now)));
        model.addAttribute(
                "workers",
                workers.living().stream().map(worker -> row(worker, now)).toList());
        model.addAttribute(
                "sections",
                Stream.of(WorkState.RUNNING, WorkState.WAITING, WorkState.FAILED)
                        .map(this::section)
                        .toList());
        return "queue";
    }

    private Section section(WorkState state) {
        List<Work> found = works.list(new WorkQuery(state, null, null, null, null, SHOWN + 1, null));
        List<Work> shown = found.subList(0, Math.min(SHOWN, found.size()));
        return new Section(
                state.word(), Status.of(state).word(), lines.of(shown, live(state, shown)), found.size() > SHOWN);
    }

    private List<Progress> live(WorkState state, List<Work> shown) {
        return state == WorkState.RUNNING
                ? shown.stream().map(Work::video).distinct().flatMap(this::live).toList()
                : List.of();
    }

    private Stream<Progress> live(VideoId video) {
        return bus.of(video).stream();
    }

    private static WorkerRow row(Worker worker, Instant now) {
        return new WorkerRow(
                worker.name(),
                worker.busy(),
                worker.heavySlots() + worker.lightSlots(),
                worker.version(),
                worker.encoderBuild(),
                worker.draining(),
                Moment.of(worker.startedAt(), now));
    }
}
