package io.reelmill.dashboard.pages;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.job.Waiting;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows works as rows, whatever their number in few questions. */
@Component
class JobLines {

    private static final double MILLIS_PER_SECOND = 1000;

    private final WorkStore works;
    private final WorkerStore workers;
    private final Clock clock;

    JobLines(WorkStore works, WorkerStore workers, Clock clock) {
        this.works = works;
        this.workers = workers;
        this.clock = clock;
    }

    List<JobRow> of(List<Work> listed, List<Progress> live) {
        Map<WorkId, AttemptRecord> latest = works
                .attemptsOf(listed.stream().map(Work::id).toList())
                .stream()
                .collect(Collectors.toMap(
                        claim -> claim.attempt().work(), Function.identity(), (earlier, later) -> later));
        List<Worker> fleet = workers.living();
        Map<WorkerId, String> names = fleet.stream().collect(Collectors.toMap(Worker::id, Worker::name));
        return listed.stream()
                .map(work -> row(work, latest.get(work.id()), live, fleet, names))
                .toList();
    }

    private JobRow row(
            Work work,
            @Nullable AttemptRecord latest,
            List<Progress> live,
            List<Worker> fleet,
            Map<WorkerId, String> names) {
        return new JobRow(
                work.id().toString(),
                work.video().toString(),
                work.kind().word(),
                work.name(),
                Status.of(work.state()),
                percent(work, live),
                work.attempt() < 2 ? "" : "attempt " + work.attempt(),
                worker(work, names),
                took(work),
                work.state() == WorkState.WAITING ? "waits for " + Waiting.reason(work, fleet) : "",
                latest == null ? "" : Words.command(latest.command()),
                latest == null ? "" : latest.logTail().strip(),
                work.failure() == null ? null : FailureView.of(work.failure()));
    }

    /** Of the attempt that runs now; what another attempt reported is of no worth. */
    static int percent(Work work, List<Progress> live) {
        if (work.state() == WorkState.SUCCEEDED) {
            return 100;
        }
        return work.state() != WorkState.RUNNING
                ? 0
                : live.stream()
                        .filter(report -> report.work().equals(work.id()) && report.attempt() == work.attempt())
                        .findFirst()
                        .map(report -> (int) Math.floor(100 * Math.min(1, Math.max(0, report.fraction()))))
                        .orElse(0);
    }

    private static String worker(Work work, Map<WorkerId, String> names) {
        return Optional.ofNullable(work.worker())
                .map(id -> names.getOrDefault(id, "a worker that has gone"))
                .orElse("");
    }

    private String took(Work work) {
        if (work.startedAt() == null) {
            return "";
        }
        Duration took =
                Duration.between(work.startedAt(), work.finishedAt() == null ? clock.instant() : work.finishedAt());
        return Words.length(Math.max(0, took.toMillis()) / MILLIS_PER_SECOND);
    }
}
