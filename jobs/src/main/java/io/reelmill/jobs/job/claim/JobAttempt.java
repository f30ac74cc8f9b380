package io.reelmill.jobs.job.claim;

import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.WorkId;
import io.reelmill.jobs.job.request.WorkRequest;
import java.util.Optional;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;

/**
 * The attempt that a job was last claimed for, kept with the very job object that is handed to the thread: two claims
 * of one job in the same process are two objects, so that neither can run with the other's number.
 */
public final class JobAttempt {

    private static final String KEY = "attempt";

    private JobAttempt() {}

    static void put(Job job, Attempt attempt) {
        job.getMetadata().put(KEY, attempt.number());
    }

    public static Optional<Attempt> of(Job job) {
        return workOf(job.getJobDetails())
                .flatMap(work -> Optional.ofNullable(job.getMetadata().get(KEY))
                        .map(number -> new Attempt(work, ((Number) number).intValue())));
    }

    private static Optional<WorkId> workOf(JobDetails details) {
        return details.getJobParameters().stream()
                .map(parameter -> parameter.getObject())
                .filter(WorkRequest.class::isInstance)
                .map(request -> new WorkId(((WorkRequest) request).work()))
                .findFirst();
    }
}
