package io.reelmill.dashboard.pages;

import io.reelmill.core.event.EventLog;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.pages.strip.Crew;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One job: who tried it, with which command, and what that said. */
@Controller
class JobPage {

    private static final double MILLIS_PER_SECOND = 1000;

    private final WorkStore works;
    private final WorkerStore workers;
    private final EventLog events;
    private final JobLines rows;
    private final Clock clock;

    JobPage(WorkStore works, WorkerStore workers, EventLog events, JobLines rows, Clock clock) {
        this.works = works;
        this.workers = workers;
        this.events = events;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * One claim of the job.
     *
     * @param command as typed into a shell; empty where none ran
     */
    record AttemptRow(
            int number,
            Status status,
            String worker,
            Moment started,
            String took,
            String command,
            String log,
            @Nullable FailureView failure) {}

    @GetMapping("/jobs/{id}")
    String show(@PathVariable String id, Model model) {
        // first, so that what happens while the rest is read is told again
        model.addAttribute("after", events.latest());
        Work work = works.find(Ids.job(id)).orElseThrow(() -> Ids.noJob(id));
        List<Worker> fleet = workers.living();
        Crew crew = new Crew(fleet);
        JobRow row = rows.of(List.of(work), fleet).stream().findFirst().orElseThrow(() -> Ids.noJob(id));
        List<AttemptRow> attempts = new ArrayList<>(works.attemptsOf(work.id()).stream()
                .map(attempt -> row(attempt, crew))
                .toList());
        Collections.reverse(attempts);
        model.addAttribute("job", row);
        model.addAttribute("failure", work.failure() == null ? null : FailureView.of(work.failure()));
        model.addAttribute("attempts", attempts);
        model.addAttribute("created", Moment.of(work.createdAt(), clock.instant()));
        return "job";
    }

    private AttemptRow row(AttemptRecord attempt, Crew crew) {
        Duration took = Duration.between(
                attempt.startedAt(), attempt.finishedAt() == null ? clock.instant() : attempt.finishedAt());
        Failure failure = attempt.failure();
        return new AttemptRow(
                attempt.attempt().number(),
                status(attempt.outcome()),
                crew.name(attempt.worker()),
                Moment.of(attempt.startedAt(), clock.instant()),
                Words.length(Math.max(0, took.toMillis()) / MILLIS_PER_SECOND),
                Words.command(attempt.command()),
                attempt.logTail().strip(),
                failure == null ? null : FailureView.of(failure));
    }

    private static Status status(String outcome) {
        return switch (outcome) {
            case "running" -> new Status("Running", "running");
            case "succeeded" -> new Status("Done", "done");
            case "failed" -> new Status("Failed", "failed");
            case "handed_on" -> new Status("Handed on", "stopped");
            case "lost" -> new Status("Worker lost", "stopped");
            default -> new Status("Cancelled", "stopped");
        };
    }
}
