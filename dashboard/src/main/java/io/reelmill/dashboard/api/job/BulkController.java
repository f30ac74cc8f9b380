package io.reelmill.dashboard.api.job;

import io.reelmill.core.video.Priority;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.Choice;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.StrictJson;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Does one thing to every job that a filter means. */
@RestController
class BulkController {

    private static final int PAGE = 200;

    private final WorkStore works;
    private final VideoActions actions;
    private final StrictJson json;

    BulkController(WorkStore works, VideoActions actions, StrictJson json) {
        this.works = works;
        this.actions = actions;
        this.json = json;
    }

    /**
     * @param filter as in the query of the list of jobs; at least one field
     * @param priority that {@code prioritise} gives; {@code interactive} where not given
     */
    record BulkRequest(
            @Nullable String action,
            @Nullable Map<String, String> filter,
            @Nullable String priority) {}

    /** @param count jobs whose video was acted upon */
    record BulkAnswer(int count) {}

    @PostMapping("/api/v1/jobs/actions")
    ResponseEntity<BulkAnswer> act(Fields query, HttpServletRequest request) throws IOException {
        query.refuseRest();
        BulkRequest wanted = json.read(request, BulkRequest.class);
        if (wanted.action() == null) {
            throw ProblemException.invalid("action", "must be given");
        }
        BulkAction action = Choice.of("action", wanted.action(), List.of(BulkAction.values()), BulkAction::word);
        return ResponseEntity.accepted()
                .body(new BulkAnswer(act(action, priority(action, wanted.priority()), filter(wanted.filter()))));
    }

    private static Priority priority(BulkAction action, @Nullable String wanted) {
        if (wanted != null && action != BulkAction.PRIORITISE) {
            throw ProblemException.invalid("priority", "goes with the action prioritise only");
        }
        return wanted == null
                ? Priority.INTERACTIVE
                : Choice.of("priority", wanted, List.of(Priority.values()), Priority::word);
    }

    private static JobFilter filter(@Nullable Map<String, String> wanted) {
        Fields fields = new Fields();
        if (wanted != null) {
            wanted.forEach(fields::add);
        }
        JobFilter filter = JobFilter.take(fields);
        fields.refuseRest();
        if (filter.meansEverything()) {
            throw ProblemException.invalid(
                    "filter", "must name at least one field, so that nobody means all by mistake");
        }
        return filter;
    }

    private int act(BulkAction action, Priority priority, JobFilter filter) {
        // all are looked up first: what is done to one job changes what the filter means
        Map<Record, Meant> meant = new LinkedHashMap<>();
        filter.inEach(action.states())
                .forEach(each -> walk(
                        each,
                        work -> meant.merge(
                                work.kind().needed() ? work.video() : work.id(), new Meant(work, 1), Meant::and)));
        return meant.values().stream()
                .filter(one -> action.on(one.first(), priority, actions) == Outcome.DONE)
                .mapToInt(Meant::jobs)
                .sum();
    }

    private void walk(JobFilter filter, Consumer<Work> each) {
        List<Work> page;
        Optional<Cursor> after = Optional.empty();
        do {
            page = works.list(filter.page(PAGE, after));
            for (Work work : page) {
                each.accept(work);
                after = Optional.of(new Cursor(work.createdAt(), work.id().value()));
            }
        } while (page.size() == PAGE);
    }

    /** Jobs to which something is done at once: all of a video, or one that its video can do without. */
    private record Meant(Work first, int jobs) {

        Meant and(Meant more) {
            return new Meant(first, jobs + more.jobs);
        }
    }
}
