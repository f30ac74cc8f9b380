package io.reelmill.jobs.job.claim;

import static java.util.Comparator.comparing;
import static org.jobrunr.jobs.states.StateName.ENQUEUED;
import static org.jobrunr.jobs.states.StateName.SCHEDULED;

import io.reelmill.core.fleet.Call;
import io.reelmill.core.fleet.Calls;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.jobs.job.request.WorkRequests;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.exceptions.IllegalJobThreadStateException;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.storage.ConcurrentJobModificationException;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.sql.postgres.PostgresStorageProvider;

/**
 * JobRunr's storage in transactions of ours. Two things hold for every job it saves: a job that goes back into the
 * queue takes its work with it in the same transaction, so that neither waits without the other; and who could claim
 * it is called.
 */
public class JoiningStorageProvider extends PostgresStorageProvider {

    private final Transactions transactions;
    private final WorkClaims claims;
    private final Calls calls;

    /** @param joining gives connections that join what {@code transactions} begins */
    public JoiningStorageProvider(DataSource joining, Transactions transactions, WorkClaims claims, Calls calls) {
        super(joining, DatabaseOptions.SKIP_CREATE);
        this.transactions = transactions;
        this.claims = claims;
        this.calls = calls;
    }

    @Override
    public Job save(Job job) {
        withTheirWork(List.of(job), () -> super.save(job));
        return job;
    }

    @Override
    public List<Job> save(List<Job> jobs) {
        // in the order of ids, so that no two savers wait for each other
        List<Job> ordered = jobs.stream().sorted(comparing(Job::getId)).toList();
        withTheirWork(ordered, () -> super.save(ordered));
        return jobs;
    }

    private void withTheirWork(List<Job> jobs, Runnable save) {
        List<Job> goingBack =
                jobs.stream().filter(JoiningStorageProvider::goesBack).toList();
        Optional<ConcurrentJobModificationException> refused =
                goingBack.isEmpty() ? refusal(save) : transactions.inTransaction(() -> saveAndPutBack(goingBack, save));
        callFor(jobs);
        refused.ifPresent(exception -> {
            throw exception;
        });
    }

    private Optional<ConcurrentJobModificationException> saveAndPutBack(List<Job> goingBack, Runnable save) {
        claims.lock(goingBack.stream()
                .flatMap(job -> JobAttempt.of(job).stream())
                .map(Attempt::work)
                .toList());
        Optional<ConcurrentJobModificationException> refused = refusal(save);
        Set<UUID> changedByOthers = refused.map(exception -> exception.getConcurrentUpdatedJobs().stream()
                        .map(Job::getId)
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        goingBack.stream()
                .filter(job -> !changedByOthers.contains(job.getId()))
                .forEach(job ->
                        JobAttempt.of(job).ifPresent(attempt -> claims.putBack(attempt, reason(job), lost(job))));
        return refused;
    }

    /** JobRunr keeps what could be saved of a list, and tells of the rest. */
    private static Optional<ConcurrentJobModificationException> refusal(Runnable save) {
        try {
            save.run();
            return Optional.empty();
        } catch (ConcurrentJobModificationException exception) {
            return Optional.of(exception);
        }
    }

    private static boolean goesBack(Job job) {
        return (job.hasState(ENQUEUED) || job.hasState(SCHEDULED))
                && JobAttempt.of(job).isPresent();
    }

    private static String reason(Job job) {
        return job.getLastJobStateOfType(FailedState.class)
                .map(FailedState::getMessage)
                .orElse("put back into the queue");
    }

    private static boolean lost(Job job) {
        return job.getLastJobStateOfType(FailedState.class)
                .filter(JoiningStorageProvider::orphaned)
                .isPresent();
    }

    /** Whether it failed because its worker showed no sign of life. */
    public static boolean orphaned(FailedState failed) {
        return IllegalJobThreadStateException.class.getName().equals(failed.getExceptionType());
    }

    private void callFor(List<Job> jobs) {
        jobs.stream()
                .filter(job -> job.hasState(ENQUEUED))
                .map(job -> WorkRequests.lane(job.getJobSignature()))
                .distinct()
                .forEach(lane -> calls.send(Call.WorkWaits.inSomeBucket(lane)));
    }
}
