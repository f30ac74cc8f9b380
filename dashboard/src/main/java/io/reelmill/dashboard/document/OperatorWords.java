package io.reelmill.dashboard.document;

import static io.swagger.v3.oas.models.PathItem.HttpMethod.GET;
import static io.swagger.v3.oas.models.PathItem.HttpMethod.POST;

import io.reelmill.core.video.Priority;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.dashboard.document.Schemas.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** What is written about jobs, workers, the queue and profiles. */
final class OperatorWords {

    private static final String API = "/api/v1";
    private static final String JOBS = "Jobs";
    private static final String WORKERS = "Workers";
    private static final String UPLOADS = "Unfinished uploads";

    private OperatorWords() {}

    static void write(Words words) {
        jobs(words);
        words.on(GET, API + "/workers")
                .called("listWorkers", WORKERS, "List the living workers")
                .answers(200, "All of them");
        words.on(POST, API + "/workers/{id}/drain")
                .called("drainWorker", WORKERS, "Have a worker take nothing new")
                .path("id", "the worker's id")
                .answers(200, "The worker");
        words.on(POST, API + "/workers/{id}/resume")
                .called("resumeWorker", WORKERS, "Let a drained worker go on")
                .path("id", "the worker's id")
                .answers(200, "The worker");
        words.on(GET, API + "/queue")
                .called("getQueue", JOBS, "Show how much waits and runs")
                .answers(200, "By kind and priority, and how many workers an autoscaler should run");
        unfinishedUploads(words);
        words.on(GET, API + "/profiles")
                .called("listProfiles", "Profiles", "List the profiles that uploads may choose")
                .answers(200, "All of them");
    }

    private static void unfinishedUploads(Words words) {
        String uploads = API + "/unfinished-uploads";
        words.on(GET, uploads)
                .called("listUnfinishedUploads", UPLOADS, "List uploads into the bucket that nobody ended")
                .more("What waits comes first, then what ended last; at most 200.")
                .answers(200, "All of them");
        words.on(POST, uploads + "/{id}/complete")
                .called("completeUnfinishedUpload", UPLOADS, "Take in what has arrived of one")
                .path("id", "the upload's id")
                .answers(202, "The upload; a worker does it within seconds");
        words.on(POST, uploads + "/{id}/discard")
                .called("discardUnfinishedUpload", UPLOADS, "Remove what has arrived of one")
                .path("id", "the upload's id")
                .answers(202, "The upload; a worker does it within seconds");
    }

    private static void jobs(Words words) {
        words.on(GET, API + "/videos/{id}/jobs")
                .called("listJobsOfVideo", JOBS, "List every job of a video, in the order of their claim")
                .path("id", "the video's id")
                .answers(200, "All of them");
        words.on(GET, API + "/jobs")
                .called("listJobs", JOBS, "List jobs, newest first")
                .query("status", "only those in this status", states())
                .query("kind", "only those of this kind", kinds())
                .query("video", "only those of this video", Schemas.text("uuid"))
                .query("worker", "only those that this worker runs, or ran last", Schemas.text("uuid"))
                .query("q", "sought in the name, among the newest 100 000 of those that the rest means", Schemas.text())
                .page()
                .answers(200, "A page of jobs");
        words.on(GET, API + "/jobs/{id}")
                .called("getJob", JOBS, "Show a job with every attempt, its command and its log")
                .path("id", "the job's id")
                .answers(200, "The job")
                .polled();
        words.on(POST, API + "/jobs/{id}/retry")
                .called("retryJob", JOBS, "Run a job again, and whatever else its video still needs")
                .path("id", "the job's id")
                .answers(200, "The job");
        words.on(POST, API + "/jobs/{id}/cancel")
                .called("cancelJob", JOBS, "Stop a job, and its video where that cannot be finished without it")
                .path("id", "the job's id")
                .answers(200, "The job");
        words.on(POST, API + "/jobs/actions")
                .called("actOnJobs", JOBS, "Do one thing to every job that a filter means")
                .takes("application/json", action())
                .answers(202, "How many jobs had their video acted upon");
    }

    private static Schema<?> action() {
        ObjectSchema filter = Schemas.object()
                .with("status", states())
                .with("kind", kinds())
                .with("video", Schemas.text("uuid"))
                .with("worker", Schemas.text("uuid"))
                .with("q", Schemas.text());
        return Schemas.object()
                .with("action", Schemas.words(List.of("retry", "cancel", "prioritise"), word -> word))
                .with(
                        "filter",
                        filter.requiring(),
                        "at least one field; without a status, retry means what failed or was cancelled, the others what waits or runs")
                .with(
                        "priority",
                        Schemas.words(List.of(Priority.values()), Priority::word),
                        "that prioritise gives; interactive where not given")
                .requiring("action", "filter");
    }

    private static Schema<?> states() {
        return Schemas.words(List.of(WorkState.values()), WorkState::word);
    }

    private static Schema<?> kinds() {
        return Schemas.words(List.of(WorkKind.values()), WorkKind::word);
    }
}
