package io.reelmill.jobs.job.queue;

import static io.reelmill.core.work.WorkState.RUNNING;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.Calls;
import io.reelmill.core.video.Video;
import io.reelmill.core.video.VideoId;
import io.reelmill.core.video.VideoStore;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.core.work.WorkQueue;
import io.reelmill.jobs.job.claim.JobRows;
import io.reelmill.jobs.job.request.WorkRequests;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.scheduling.JobBuilder;
import org.jobrunr.scheduling.JobRequestScheduler;
import org.jobrunr.storage.StorageException;
import org.jobrunr.storage.StorageProvider;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts work into JobRunr's queue, one job each, in the transaction that wrote it. */
public final class JobRunrWorkQueue implements WorkQueue {

    private static final int LONGEST_LABEL = 45;
    private static final int JOBS_PER_CALL = 100;

    private final JobRequestScheduler scheduler;
    private final JobRows jobs;
    private final WorkClaims claims;
    private final VideoStore videos;
    private final Calls calls;

    /** @param storage saves in the running transaction */
    public JobRunrWorkQueue(StorageProvider storage, JobRows jobs, WorkClaims claims, VideoStore videos, Calls calls) {
        this.scheduler = new JobRequestScheduler(storage, List.of());
        this.jobs = jobs;
        this.claims = claims;
        this.videos = videos;
        this.calls = calls;
    }

    @Override
    public void enqueue(List<Work> works) {
        requireTransaction();
        try {
            createMissing(works);
        } catch (StorageException anotherWasFaster) {
            // undone as a whole, back to before these; what the other one enqueued is now seen
            createMissing(works);
        }
    }

    private void createMissing(List<Work> works) {
        Set<UUID> existing = claims.existingJobs(works.stream().map(Work::jobId).toList());
        Map<VideoId, List<Work>> missing = works.stream()
                .filter(work -> !existing.contains(work.jobId()))
                .collect(groupingBy(Work::video, LinkedHashMap::new, toList()));
        scheduler.create(missing.entrySet().stream().flatMap(entry -> {
            Optional<String> title = videos.find(entry.getKey()).map(Video::title);
            return entry.getValue().stream().map(work -> job(work, title));
        }));
    }

    private static JobBuilder job(Work work, Optional<String> title) {
        Stream<String> labels = Stream.of(
                        Optional.of(work.kind().word()),
                        title,
                        Optional.of(work.priority().word()))
                .flatMap(Optional::stream);
        return JobBuilder.aJob()
                .withId(work.jobId())
                .withName(work.name())
                .withLabels(labels.map(JobRunrWorkQueue::label).toList())
                .withJobRequest(WorkRequests.of(work));
    }

    private static String label(String text) {
        if (text.length() <= LONGEST_LABEL) {
            return text;
        }
        int end = LONGEST_LABEL - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    @Override
    public void withdraw(List<Work> works) {
        requireTransaction();
        List<Job> unfinished = jobs.lock(works.stream().map(Work::jobId).toList()).stream()
                .filter(job -> !job.hasState(StateName.SUCCEEDED) && !job.hasState(StateName.DELETED))
                .toList();
        unfinished.forEach(job -> job.delete("withdrawn"));
        jobs.save(unfinished);
        List<UUID> running = works.stream()
                .filter(work -> work.state() == RUNNING)
                .map(Work::jobId)
                .toList();
        for (int from = 0; from < running.size(); from += JOBS_PER_CALL) {
            int to = Math.min(running.size(), from + JOBS_PER_CALL);
            calls.send(new Call.JobsWithdrawn(running.subList(from, to)));
        }
    }

    private static void requireTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("work and its job are changed in one transaction");
        }
    }
}
