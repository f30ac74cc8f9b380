package io.reelmill.jobs.job;

import io.reelmill.core.fleet.Calls;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.jobs.job.claim.JobRows;
import io.reelmill.jobs.job.claim.JoiningStorageProvider;
import io.reelmill.jobs.job.dashboard.JobRunrDashboard;
import io.reelmill.jobs.job.queue.JobRunrWorkQueue;
import javax.sql.DataSource;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.utils.mapper.JsonMapper;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;

/** The side of JobRunr that every program has: putting work into the queue. */
@Configuration(proxyBeanMethods = false)
class QueueConfiguration {

    @Bean
    JsonMapper jobRunrJsonMapper() {
        return new Jackson3JsonMapper();
    }

    @Bean
    JobMapper jobMapper(JsonMapper jobRunrJsonMapper) {
        return new JobMapper(jobRunrJsonMapper);
    }

    @Bean(destroyMethod = "close")
    @Primary
    JoiningStorageProvider joiningStorageProvider(
            @Qualifier("joining") DataSource joining,
            Transactions transactions,
            WorkClaims claims,
            Calls calls,
            JobMapper mapper) {
        JoiningStorageProvider storage = new JoiningStorageProvider(joining, transactions, claims, calls);
        storage.setJobMapper(mapper);
        return storage;
    }

    @Bean
    JobRows jobRows(WorkClaims claims, JoiningStorageProvider storage, JobMapper mapper) {
        return new JobRows(claims, storage, mapper);
    }

    @Bean
    WorkQueue workQueue(
            JoiningStorageProvider storage, JobRows jobs, WorkClaims claims, VideoStore videos, Calls calls) {
        return new JobRunrWorkQueue(storage, jobs, claims, videos, calls);
    }

    /** Started by the program that asks for it. */
    @Bean(destroyMethod = "close")
    @Lazy
    JobRunrDashboard jobRunrDashboard(JoiningStorageProvider storage, JsonMapper json) {
        return JobRunrDashboard.start(storage, json);
    }
}
