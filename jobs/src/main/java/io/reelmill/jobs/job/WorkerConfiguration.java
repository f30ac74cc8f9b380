package io.reelmill.jobs.job;

import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import io.reelmill.core.encode.Encoder;
import io.reelmill.core.fleet.Calls;
import io.reelmill.core.fleet.Worker;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.FinalFailure;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.OnWorkers;
import io.reelmill.jobs.job.claim.ClaimingStorageProvider;
import io.reelmill.jobs.job.claim.Patience;
import io.reelmill.jobs.job.claim.Slots;
import io.reelmill.jobs.job.claim.WorkerSlots;
import io.reelmill.jobs.job.request.AudioJob;
import io.reelmill.jobs.job.request.ChunkJob;
import io.reelmill.jobs.job.request.EncodeJob;
import io.reelmill.jobs.job.request.FinishJob;
import io.reelmill.jobs.job.request.JoinJob;
import io.reelmill.jobs.job.request.PrepareJob;
import io.reelmill.jobs.job.request.PurgeJob;
import io.reelmill.jobs.job.request.RequestRunner;
import io.reelmill.jobs.job.request.SweepJob;
import io.reelmill.jobs.job.request.SweepRequest;
import io.reelmill.jobs.job.request.ThumbnailsJob;
import io.reelmill.jobs.job.run.CurrentJob;
import io.reelmill.jobs.job.run.Retries;
import io.reelmill.jobs.job.run.RetryProperties;
import io.reelmill.jobs.job.run.RunningWorks;
import io.reelmill.jobs.job.run.WorkObserver;
import io.reelmill.jobs.job.run.WorkRunner;
import io.reelmill.jobs.job.server.JobServerProperties;
import io.reelmill.jobs.job.server.WorkerIntroduction;
import io.reelmill.jobs.job.server.WorkerServer;
import io.reelmill.jobs.job.sweep.HistoryProperties;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.server.BackgroundJobServerConfiguration;
import org.jobrunr.server.JobActivator;
import org.jobrunr.utils.JobUtils;
import org.jobrunr.utils.mapper.JsonMapper;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The side of JobRunr that only workers have: claiming and running. */
@Configuration(proxyBeanMethods = false)
@OnWorkers
@EnableConfigurationProperties({
    WorkerSlots.class,
    RetryProperties.class,
    JobServerProperties.class,
    HistoryProperties.class
})
@Import({
    ChunkJob.class,
    PrepareJob.class,
    EncodeJob.class,
    AudioJob.class,
    ThumbnailsJob.class,
    FinishJob.class,
    JoinJob.class,
    PurgeJob.class,
    SweepJob.class
})
class WorkerConfiguration {

    private static final Set<String> SWEEPS = Set.of(JobUtils.getJobSignature(new JobDetails(new SweepRequest(""))));

    /** A new one for every run of the process. */
    @Bean
    WorkerId workerId() {
        return new WorkerId(UUID.randomUUID());
    }

    @Bean
    Worker self(WorkerId id, Slots slots, Encoder encoder) {
        return WorkerIntroduction.of(id, slots, encoder);
    }

    @Bean
    Slots slots(WorkerSlots properties) {
        return new Slots(properties.heavySlots(), properties.lightSlots());
    }

    @Bean
    RunningWorks runningWorks() {
        return new RunningWorks();
    }

    @Bean
    CurrentJob currentJob() {
        return new CurrentJob();
    }

    @Bean
    RequestRunner workRunner(
            WorkStore works,
            FinalFailure finalFailure,
            ProgressBus progress,
            RunningWorks running,
            CurrentJob current,
            RetryProperties retries,
            ObjectProvider<WorkObserver> observer,
            List<WorkHandler> handlers) {
        return new WorkRunner(
                works,
                finalFailure,
                progress,
                running,
                current,
                retries,
                observer.getIfAvailable(() -> WorkObserver.NOBODY),
                handlers);
    }

    @Bean(destroyMethod = "close")
    ClaimingStorageProvider claimingStorageProvider(
            @Qualifier("joining-server") DataSource joining,
            @Qualifier("server") Transactions transactions,
            @Qualifier("server") WorkClaims claims,
            Calls calls,
            WorkerId worker,
            Slots slots,
            JobServerProperties properties,
            JobMapper mapper) {
        ClaimingStorageProvider storage = new ClaimingStorageProvider(
                joining,
                transactions,
                claims,
                calls,
                worker,
                slots,
                SWEEPS,
                properties.gap(),
                new Patience(properties.patience()));
        storage.setJobMapper(mapper);
        return storage;
    }

    @Bean(destroyMethod = "end")
    WorkerServer workerServer(
            ClaimingStorageProvider storage,
            JsonMapper json,
            ApplicationContext context,
            Worker self,
            Slots slots,
            JobServerProperties properties,
            RetryProperties retries,
            CurrentJob current) {
        BackgroundJobServerConfiguration configuration = usingStandardBackgroundJobServerConfiguration()
                .andId(self.id().value())
                .andName(self.name())
                .andPollInterval(properties.pollInterval())
                .andServerTimeoutPollIntervalMultiplicand(properties.missedHeartbeats())
                .andDeleteSucceededJobsAfter(properties.keepSucceeded())
                .andPermanentlyDeleteDeletedJobsAfter(properties.keepDeleted());
        WorkerServer server = new WorkerServer(storage, json, beansOf(context), configuration, slots);
        server.setJobFilters(List.of(new Retries(retries), current));
        return server;
    }

    private static JobActivator beansOf(ApplicationContext context) {
        return new JobActivator() {
            @Override
            public <T> T activateJob(Class<T> type) {
                return context.getBean(type);
            }
        };
    }
}
