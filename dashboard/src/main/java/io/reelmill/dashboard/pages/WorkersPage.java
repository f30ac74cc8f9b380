package io.reelmill.dashboard.pages;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkQuery;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.pages.strip.Crew;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who does the work, and what each is doing. */
@Controller
class WorkersPage {

    private static final int MOST_RUNNING = 200;

    private final WorkerStore workers;
    private final WorkStore works;
    private final JobLines rows;
    private final Clock clock;

    WorkersPage(WorkerStore workers, WorkStore works, JobLines rows, Clock clock) {
        this.workers = workers;
        this.works = works;
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * Room for one job.
     *
     * @param heavy whether it is for encoding
     * @param job null where it is free
     */
    record Slot(boolean heavy, @Nullable JobRow job) {}

    /** A worker process. */
    record WorkerCard(
            String id,
            String name,
            int colour,
            Status status,
            int busy,
            List<Slot> slots,
            String version,
            String ffmpeg,
            boolean draining,
            Moment since,
            Moment seen) {}

    @GetMapping("/workers")
    String show(Model model) {
        List<Worker> fleet = workers.living();
        List<Work> running = works.list(new WorkQuery(WorkState.RUNNING, null, null, null, null, MOST_RUNNING, null));
        Map<String, JobRow> shown =
                rows.of(running, fleet).stream().collect(Collectors.toMap(JobRow::id, Function.identity()));
        Crew crew = new Crew(fleet);
        model.addAttribute(
                "workers",
                fleet.stream().map(worker -> card(worker, running, shown, crew)).toList());
        return "workers";
    }

    @PostMapping("/workers/{id}/drain")
    String drain(@PathVariable String id) {
        return drain(id, true);
    }

    @PostMapping("/workers/{id}/resume")
    String resume(@PathVariable String id) {
        return drain(id, false);
    }

    private String drain(String id, boolean draining) {
        try {
            workers.drain(new WorkerId(UUID.fromString(id)), draining);
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.notFound("there is no worker " + id);
        }
        return "redirect:/workers";
    }

    private WorkerCard card(Worker worker, List<Work> running, Map<String, JobRow> shown, Crew crew) {
        Instant now = clock.instant();
        List<Slot> slots = slots(worker, running, shown);
        int busy = (int) slots.stream().filter(slot -> slot.job() != null).count();
        return new WorkerCard(
                worker.id().toString(),
                worker.name(),
                crew.colour(worker.id()),
                status(worker, busy),
                busy,
                slots,
                worker.version(),
                worker.encoderBuild(),
                worker.draining(),
                Moment.of(worker.startedAt(), now),
                Moment.of(worker.lastSeenAt(), now));
    }

    private static Status status(Worker worker, int busy) {
        if (worker.draining()) {
            return new Status(busy > 0 ? "Draining" : "Drained", "stopped");
        }
        return busy > 0 ? new Status("Busy", "running") : new Status("Free", "waiting");
    }

    /** Each job in a slot of its lane, as long as there are some. */
    private static List<Slot> slots(Worker worker, List<Work> running, Map<String, JobRow> shown) {
        List<Slot> slots = new ArrayList<>();
        for (Lane lane : List.of(Lane.HEAVY, Lane.LIGHT)) {
            int room = lane == Lane.HEAVY ? worker.heavySlots() : worker.lightSlots();
            List<JobRow> jobs = running.stream()
                    .filter(work ->
                            worker.id().equals(work.worker()) && work.kind().lane() == lane)
                    .map(work -> shown.get(work.id().toString()))
                    .filter(row -> row != null)
                    .toList();
            jobs.forEach(job -> slots.add(new Slot(lane == Lane.HEAVY, job)));
            for (int free = jobs.size(); free < room; free++) {
                slots.add(new Slot(lane == Lane.HEAVY, null));
            }
        }
        return slots;
    }
}
