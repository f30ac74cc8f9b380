package io.reelmill.dashboard.api.job;

import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.Cursor;
import io.reelmill.dashboard.api.Fields;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.api.Listing;
import io.reelmill.dashboard.api.Outcomes;
import io.reelmill.jobs.video.VideoActions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows work, runs it again and stops it. */
@RestController
@RequestMapping("/api/v1")
class JobController {

    private static final String RETRY_AFTER_SECONDS = "2";

    private final WorkStore works;
    private final VideoStore videos;
    private final VideoActions actions;
    private final JobViews views;

    JobController(WorkStore works, VideoStore videos, VideoActions actions, JobViews views) {
        this.works = works;
        this.videos = videos;
        this.actions = actions;
        this.views = views;
    }

    @GetMapping("/videos/{id}/jobs")
    Listing<JobJson> ofVideo(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        VideoId video = Ids.video(id);
        if (videos.find(video).isEmpty()) {
            throw Ids.noVideo(id);
        }
        return Listing.whole(views.inList(works.ofVideo(video)));
    }

    @GetMapping("/jobs")
    Listing<JobJson> list(Fields fields) {
        int limit = fields.takeLimit();
        JobFilter filter = JobFilter.take(fields);
        var query = filter.page(limit + 1, fields.takeCursor());
        fields.refuseRest();
        Listing<Work> page = Listing.page(
                works.list(query),
                limit,
                work -> work,
                last -> new Cursor(last.createdAt(), last.id().value()));
        return new Listing<>(views.inList(page.items()), page.nextCursor());
    }

    @GetMapping("/jobs/{id}")
    ResponseEntity<JobJson> show(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        return answer(Ids.job(id));
    }

    /** Runs the job anew, and with it whatever else its video still needs. */
    @PostMapping("/jobs/{id}/retry")
    ResponseEntity<JobJson> retry(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        WorkId job = Ids.job(id);
        Outcomes.require(actions.retry(job), () -> Ids.noJob(id));
        return answer(job);
    }

    /** Stops the job, and with it its video where that cannot be finished without it. */
    @PostMapping("/jobs/{id}/cancel")
    ResponseEntity<JobJson> cancel(@PathVariable String id, Fields fields) {
        fields.refuseRest();
        WorkId job = Ids.job(id);
        Outcomes.require(
                actions.cancel(job), () -> Ids.noJob(id), () -> find(job).state() == WorkState.CANCELLED);
        return answer(job);
    }

    private ResponseEntity<JobJson> answer(WorkId id) {
        Work work = find(id);
        JobJson job = views.alone(work);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .eTag("W/\"" + Integer.toHexString(job.hashCode()) + "\"")
                .header("Cache-Control", "no-cache");
        if (!work.state().settled()) {
            answer.header("Retry-After", RETRY_AFTER_SECONDS);
        }
        return answer.body(job);
    }

    private Work find(WorkId id) {
        return works.find(id).orElseThrow(() -> Ids.noJob(id));
    }
}
