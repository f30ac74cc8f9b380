package io.reelmill.jobs.job.request;

import java.util.UUID;
import org.jobrunr.jobs.lambdas.JobRequest;

/** Asks for one round of one work. */
public interface WorkRequest extends JobRequest {

    /** The work's id, bare, because JobRunr's dashboard shows it. */
    UUID work();

    int round();
}
