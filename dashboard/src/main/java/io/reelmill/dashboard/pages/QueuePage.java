package io.reelmill.dashboard.pages;

import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerStore;
import io.reelmill.core.upload.LeftUploadStore;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.QueueCount;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What runs, what waits and why, what failed. */
@Controller
class QueuePage {

    private static final int OF_EACH = 12;
    private static final int OF_ONE = 50;
    private static final List<WorkState> OVERVIEW = List.of(WorkState.FAILED, WorkState.RUNNING, WorkState.WAITING);
    private static final List<WorkState> STATES =
            List.of(WorkState.RUNNING, WorkState.WAITING, WorkState.FAILED, WorkState.SUCCEEDED, WorkState.CANCELLED);

    private final WorkStore works;
    private final WorkerStore workers;
    private final VideoStore videos;
    private final JobLines rows;
    private final LeftUploadStore uploads;
    private final Clock clock;

    QueuePage(
            WorkStore works,
            WorkerStore workers,
            VideoStore videos,
            JobLines rows,
            LeftUploadStore uploads,
            Clock clock) {
        this.works = works;
        this.workers = workers;
        this.videos = videos;
        this.rows = rows;
        this.uploads = uploads;
        this.clock = clock;
    }

    /**
     * The jobs of one state.
     *
     * @param all address of the whole list; null where this is all of it
     */
    record Section(
            String name,
            Status status,
            List<JobRow> jobs,
            @Nullable String all) {}

    /** A choice of the filter by kind. */
    record Kind(String value, boolean chosen) {}

    @GetMapping("/queue")
    String show(Fields fields, Model model) {
        QueueFilter filter = QueueFilter.take(fields);
        Optional<Cursor> cursor = fields.takeCursor();
        List<Worker> fleet = workers.living();
        tellHowMuch(model);
        model.addAttribute("fleet", fleet.size());
        model.addAttribute("slots", fleet.stream().mapToInt(Worker::heavySlots).sum());
        model.addAttribute("filter", filter);
        model.addAttribute("filters", filters(filter));
        model.addAttribute("kinds", kinds(filter));
        model.addAttribute("film", filmOf(filter));
        model.addAttribute(
                "on",
                filter.worker() == null
                        ? null
                        : workers.find(filter.worker()).map(Worker::name).orElse("a worker that has gone"));
        model.addAttribute(
                "here",
                filter.address(filter.status() == null ? "" : filter.status().word()));
        if (filter.status() == null) {
            model.addAttribute("uploads", leftUploads());
            model.addAttribute(
                    "sections",
                    OVERVIEW.stream()
                            .map(state -> section(state, filter, fleet))
                            .toList());
        } else {
            list(filter.status(), filter, cursor, fleet, model);
        }
        return "queue";
    }

    private List<LeftUploadRow> leftUploads() {
        Instant now = clock.instant();
        return uploads.list(OF_EACH).stream()
                .map(left -> LeftUploadRow.of(left, now))
                .toList();
    }

    private void tellHowMuch(Model model) {
        List<QueueCount> counts = works.queue();
        model.addAttribute(
                "waiting", counts.stream().mapToLong(QueueCount::waiting).sum());
        model.addAttribute(
                "running", counts.stream().mapToLong(QueueCount::running).sum());
        counts.stream()
                .map(QueueCount::oldestWaitingSince)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .ifPresent(oldest -> model.addAttribute("oldest", Moment.of(oldest, clock.instant())));
    }

    private Section section(WorkState state, QueueFilter filter, List<Worker> fleet) {
        List<Work> found = works.list(filter.query(state, OF_EACH + 1, Optional.empty()));
        return new Section(
                state.word(),
                Status.of(state),
                rows.of(found.subList(0, Math.min(OF_EACH, found.size())), fleet),
                found.size() > OF_EACH ? filter.address(state.word()) : null);
    }

    private void list(WorkState state, QueueFilter filter, Optional<Cursor> cursor, List<Worker> fleet, Model model) {
        List<Work> found = works.list(filter.query(state, OF_ONE + 1, cursor));
        List<Work> page = found.subList(0, Math.min(OF_ONE, found.size()));
        model.addAttribute(
                "sections", List.of(new Section(state.word(), Status.of(state), rows.of(page, fleet), null)));
        if (found.size() > OF_ONE) {
            Work last = page.get(OF_ONE - 1);
            String address = filter.address(state.word());
            model.addAttribute(
                    "next",
                    address + (address.contains("?") ? "&" : "?") + "cursor="
                            + new Cursor(last.createdAt(), last.id().value()).text());
        }
    }

    private static List<Filter> filters(QueueFilter filter) {
        List<Filter> filters = new ArrayList<>();
        filters.add(new Filter(filter.address(""), "Now", filter.status() == null));
        for (WorkState state : STATES) {
            filters.add(
                    new Filter(filter.address(state.word()), Status.of(state).word(), filter.status() == state));
        }
        return filters;
    }

    private static List<Kind> kinds(QueueFilter filter) {
        List<Kind> kinds = new ArrayList<>();
        for (WorkKind kind : WorkKind.values()) {
            kinds.add(new Kind(kind.word(), kind == filter.kind()));
        }
        return kinds;
    }

    private @Nullable String filmOf(QueueFilter filter) {
        return filter.video() == null
                ? null
                : videos.find(filter.video()).map(film -> film.title()).orElse("a film that is gone");
    }
}
