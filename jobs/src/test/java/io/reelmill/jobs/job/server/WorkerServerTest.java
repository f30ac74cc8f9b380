package io.reelmill.jobs.job.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.jobrunr.server.BackgroundJobServerConfiguration.usingStandardBackgroundJobServerConfiguration;

import io.reelmill.jobs.job.claim.Slots;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.server.JobActivator;
import org.jobrunr.storage.InMemoryStorageProvider;
import org.jobrunr.storage.JobRunrMetadata;
import org.jobrunr.storage.StorageException;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.junit.jupiter.api.Test;

class WorkerServerTest {

    private final AtomicBoolean away = new AtomicBoolean(true);

    @Test
    void a_database_that_is_away_when_the_server_starts_does_not_end_its_heartbeats() {
        Jackson3JsonMapper json = new Jackson3JsonMapper();
        InMemoryStorageProvider storage = new InMemoryStorageProvider() {
            @Override
            public JobRunrMetadata getMetadata(String name, String owner) {
                if (away.get() && name.equals("database_version")) {
                    throw new StorageException("away");
                }
                return super.getMetadata(name, owner);
            }
        };
        storage.setJobMapper(new JobMapper(json));
        WorkerServer server = new WorkerServer(
                storage,
                json,
                new NoJobs(),
                usingStandardBackgroundJobServerConfiguration().andPollInterval(Duration.ofMillis(200)),
                new Slots(1, 1));
        try {
            // JobRunr's own start-up tasks fail on threads of theirs, and may
            server.start();
            await().dontCatchUncaughtExceptions().until(server::isAnnounced);
            assertThat(server.isNotReadyToProcessJobs()).isTrue();

            away.set(false);
            storage.saveMetadata(new JobRunrMetadata("database_version", "cluster", "6.0.0"));
            await().dontCatchUncaughtExceptions().until(() -> !server.isNotReadyToProcessJobs());
        } finally {
            server.end();
        }
    }

    private static final class NoJobs implements JobActivator {

        @Override
        public <T> T activateJob(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
