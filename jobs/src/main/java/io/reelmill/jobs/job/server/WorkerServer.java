package io.reelmill.jobs.job.server;

import io.reelmill.jobs.job.claim.Slots;
import io.reelmill.jobs.job.request.WorkRequests;
import org.jobrunr.jobs.Job;
import org.jobrunr.server.BackgroundJobPerformer;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.StorageException;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.utils.mapper.JsonMapper;

/** JobRunr's server, whose jobs run in lanes and which can be woken. */
public final class WorkerServer extends BackgroundJobServer {

    private final JobThreads threads;
    private final Waker waker;

    public WorkerServer(
            StorageProvider storage,
            JsonMapper json,
            JobActivator activator,
            BackgroundJobServerConfiguration configuration,
            Slots slots) {
        this(storage, json, activator, configuration, slots, new JobThreads(slots));
    }

    private WorkerServer(
            StorageProvider storage,
            JsonMapper json,
            JobActivator activator,
            BackgroundJobServerConfiguration configuration,
            Slots slots,
            JobThreads threads) {
        super(
                storage,
                json,
                activator,
                configuration
                        .andBackgroundJobServerWorkerPolicy(new SlotPolicy(slots, threads))
                        .andConcurrentJobModificationPolicy(server -> new ClaimLoss(server.getJobSteward())));
        this.threads = threads;
        // as if a thread had become free, which is when JobRunr asks out of turn
        this.waker = new Waker(() -> {
            getJobSteward().notifyThreadOccupied();
            getJobSteward().notifyThreadIdle();
        });
    }

    @Override
    public void processJob(Job job) {
        threads.start(WorkRequests.lane(job.getJobSignature()), new BackgroundJobPerformer(this, job), this::wake);
    }

    /**
     * JobRunr asks this before each of its periodic tasks, outside of what catches their failures, and until its first
     * answer it asks the database: thrown from here, a database that is away would end the heartbeats for ever.
     */
    @Override
    public boolean isNotReadyToProcessJobs() {
        try {
            return super.isNotReadyToProcessJobs();
        } catch (StorageException databaseAway) {
            return true;
        }
    }

    /** Asks for work now. */
    public void wake() {
        waker.wake();
    }

    /** Stops the server and everything it started, for good. Jobs were drained before. */
    public void end() {
        waker.close();
        stop();
    }
}
