package io.reelmill.jobs.job.server;

import static org.jobrunr.storage.Paging.AmountBasedList.ascOnUpdatedAt;

import io.reelmill.jobs.job.claim.Slots;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.server.configuration.BackgroundJobServerWorkerPolicy;
import org.jobrunr.server.strategy.WorkDistributionStrategy;
import org.jobrunr.server.threadpool.JobRunrExecutor;
import org.jobrunr.storage.navigation.AmountRequest;

/** Lets JobRunr ask for work while there are free slots; which ones, the claim itself sees. */
final class SlotPolicy implements BackgroundJobServerWorkerPolicy {

    private final Slots slots;
    private final JobThreads threads;

    SlotPolicy(Slots slots, JobThreads threads) {
        this.slots = slots;
        this.threads = threads;
    }

    @Override
    public WorkDistributionStrategy toWorkDistributionStrategy(BackgroundJobServer server) {
        return new WorkDistributionStrategy() {
            @Override
            public int getWorkerCount() {
                return slots.capacity();
            }

            @Override
            public AmountRequest getWorkPageRequest() {
                return ascOnUpdatedAt(slots.free());
            }
        };
    }

    @Override
    public JobRunrExecutor toJobRunrExecutor() {
        return threads;
    }
}
