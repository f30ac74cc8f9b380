package io.reelmill.dashboard.api.job;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.work.AttemptRecord;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.forecast.Forecasts;
import io.reelmill.dashboard.forecast.Place;
import io.reelmill.dashboard.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows work with its attempts, its live progress and what it waits for, whatever their number in few questions. */
@Component
class JobViews {

    private final WorkStore works;
    private final WorkerStore workers;
    private final ProgressBus bus;
    private final Forecasts forecasts;

    JobViews(WorkStore works, WorkerStore workers, ProgressBus bus, Forecasts forecasts) {
        this.works = works;
        this.workers = workers;
        this.bus = bus;
        this.forecasts = forecasts;
    }

    /** Many, without the commands and logs of earlier attempts. */
    List<JobJson> inList(List<Work> listed) {
        return show(listed, AttemptJson::brief);
    }

    /** One with everything. */
    JobJson alone(Work work) {
        return show(List.of(work), AttemptJson::whole).get(0);
    }

    private List<JobJson> show(List<Work> listed, Function<AttemptRecord, AttemptJson> attempt) {
        Map<WorkId, List<AttemptRecord>> attempts = works
                .attemptsOf(listed.stream().map(Work::id).toList())
                .stream()
                .collect(Collectors.groupingBy(claim -> claim.attempt().work()));
        Map<WorkId, Progress> live = live(listed);
        List<Worker> fleet = anyIn(WorkState.WAITING, listed) ? workers.living() : List.of();
        Map<WorkId, Place> places = forecasts.places(listed, fleet);
        List<JobJson> shown = new ArrayList<>();
        for (Work work : listed) {
            List<AttemptRecord> claims = attempts.getOrDefault(work.id(), List.of());
            WaitsFor waits = work.state() == WorkState.WAITING
                    ? WaitsFor.of(work, fleet, places.get(work.id()))
                    : WaitsFor.NOTHING;
            shown.add(show(work, claims, attempt, progress(work, live.get(work.id())), waits));
        }
        return shown;
    }

    private static JobJson show(
            Work work,
            List<AttemptRecord> claims,
            Function<AttemptRecord, AttemptJson> attempt,
            double progress,
            WaitsFor waits) {
        AttemptRecord latest = claims.isEmpty() ? null : claims.get(claims.size() - 1);
        return new JobJson(
                work.id().toString(),
                work.video().toString(),
                work.kind().word(),
                work.name(),
                work.state().word(),
                work.priority().word(),
                work.attempt(),
                work.worker() == null ? null : work.worker().toString(),
                progress,
                latest == null ? List.of() : latest.command(),
                work.createdAt(),
                work.startedAt(),
                work.finishedAt(),
                waits.reason(),
                waits.position(),
                waits.seconds(),
                latest == null ? "" : latest.logTail(),
                work.failure() == null ? null : Problem.of(work.failure()),
                claims.stream().map(attempt).toList());
    }

    private record WaitsFor(
            @Nullable String reason,
            @Nullable Long position,
            @Nullable Double seconds) {

        static final WaitsFor NOTHING = new WaitsFor(null, null, null);

        static WaitsFor of(Work work, List<Worker> fleet, @Nullable Place place) {
            return new WaitsFor(
                    Waiting.reason(work, fleet, place),
                    place == null ? null : place.position(),
                    place == null ? null : place.seconds());
        }
    }

    private Map<WorkId, Progress> live(List<Work> listed) {
        Map<WorkId, Progress> live = new HashMap<>();
        listed.stream()
                .filter(work -> work.state() == WorkState.RUNNING)
                .map(Work::video)
                .distinct()
                .flatMap((VideoId video) -> bus.of(video).stream())
                .forEach(report -> live.put(report.work(), report));
        return live;
    }

    private static double progress(Work work, @Nullable Progress live) {
        if (work.state() == WorkState.SUCCEEDED) {
            return 1;
        }
        boolean current = work.state() == WorkState.RUNNING && live != null && live.attempt() == work.attempt();
        return current && live != null ? live.fraction() : 0;
    }

    private static boolean anyIn(WorkState state, List<Work> listed) {
        return listed.stream().anyMatch(work -> work.state() == state);
    }
}
