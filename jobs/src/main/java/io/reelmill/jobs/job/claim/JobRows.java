package io.reelmill.jobs.job.claim;

import io.reelmill.core.work.WorkClaims;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.mappers.JobMapper;

/** Jobs that are changed in the running transaction, together with their work. */
public final class JobRows {

    private final WorkClaims claims;
    private final JoiningStorageProvider storage;
    private final JobMapper mapper;

    public JobRows(WorkClaims claims, JoiningStorageProvider storage, JobMapper mapper) {
        this.claims = claims;
        this.storage = storage;
        this.mapper = mapper;
    }

    /** Locks those that exist; nobody else changes them before the transaction ends. */
    public List<Job> lock(Collection<UUID> ids) {
        return claims.lockJobs(List.copyOf(ids)).stream()
                .map(mapper::deserializeJob)
                .toList();
    }

    public void save(List<Job> jobs) {
        storage.save(jobs);
    }
}
