package io.reelmill.jobs.job.run;

import static java.util.stream.Collectors.toMap;

import io.reelmill.core.failure.Actor;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.progress.ProgressBus;
import io.reelmill.core.work.Attempt;
import io.reelmill.core.work.FinalFailure;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkHandler;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.core.work.WorkStore;
import io.reelmill.jobs.job.claim.JobAttempt;
import io.reelmill.jobs.job.request.RequestRunner;
import io.reelmill.jobs.job.request.WorkRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jobrunr.JobRunrException;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.EnqueuedState;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.runner.ThreadLocalJobContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.event.Level;

/**
 * Runs the attempt that the claim gave to this thread. Whatever happens, it ends in one of five ways: its result was
 * recorded; it waits for another try; it failed for good; it is handed on, because this process stops; or it no longer
 * counts, and then nothing is said about it at all.
 */
public final class WorkRunner implements RequestRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRunner.class);

    private final WorkStore works;
    private final FinalFailure finalFailure;
    private final ProgressBus progress;
    private final RunningWorks running;
    private final CurrentJob current;
    private final RetryProperties retries;
    private final WorkObserver observer;
    private final Map<WorkKind, WorkHandler> handlers;

    public WorkRunner(
            WorkStore works,
            FinalFailure finalFailure,
            ProgressBus progress,
            RunningWorks running,
            CurrentJob current,
            RetryProperties retries,
            WorkObserver observer,
            List<WorkHandler> handlers) {
        this.works = works;
        this.finalFailure = finalFailure;
        this.progress = progress;
        this.running = running;
        this.current = current;
        this.retries = retries;
        this.observer = observer;
        this.handlers = handlers.stream().collect(toMap(WorkHandler::kind, handler -> handler));
    }

    @Override
    public void run(WorkRequest request) throws InterruptedException {
        Job job = current.get();
        Attempt attempt = JobAttempt.of(job)
                .orElseThrow(() -> new IllegalStateException("job " + job.getId() + " was not claimed"));
        Work work = works.find(attempt.work())
                .filter(found -> found.state() == WorkState.RUNNING && found.attempt() == attempt.number())
                .orElseThrow(() -> noLongerCounts(job));
        // JobRunr clears the context at the thread's end
        MDC.put("video", work.video().toString());
        MDC.put("work", work.id().toString());
        MDC.put("attempt", Integer.toString(attempt.number()));
        MDC.put("worker", String.valueOf(work.worker()));
        observed(job, attempt, work);
    }

    private void observed(Job job, Attempt attempt, Work work) throws InterruptedException {
        observer.begun(work, waited(job));
        long began = System.nanoTime();
        WorkOutcome outcome = WorkOutcome.DROPPED;
        try {
            run(job, attempt, work);
            outcome = WorkOutcome.SUCCEEDED;
        } catch (RetryLater later) {
            outcome = WorkOutcome.RETRIED;
            throw later;
        } catch (HandedOn handedOn) {
            outcome = WorkOutcome.HANDED_ON;
            throw handedOn;
        } catch (JobRunrException failedForGood) {
            outcome = WorkOutcome.FAILED;
            throw failedForGood;
        } finally {
            observer.ended(work, outcome, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void run(Job job, Attempt attempt, Work work) throws InterruptedException {
        Optional<Failure> failure = poison(attempt, work);
        if (failure.isEmpty()) {
            failure = handle(job, attempt, work);
        }
        if (failure.isPresent()) {
            fail(job, attempt, work, failure.get());
        } else {
            confirm(job, attempt, work);
        }
    }

    /** Work that keeps costing workers is set aside before it costs the next; nobody is asked before that is possible. */
    private Optional<Failure> poison(Attempt attempt, Work work) {
        int most = retries.maxLostWorkers();
        return attempt.number() > most && works.workersLost(work) >= most
                ? Optional.of(new Failure(
                        FailureCode.WORKERS_LOST,
                        most + " workers went away while they ran it; look at their logs before it is tried again"))
                : Optional.empty();
    }

    /** By the clocks of whoever enqueued it and of this process. */
    private static Duration waited(Job job) {
        Instant claimed = job.getJobState().getCreatedAt();
        Duration waited = job.getLastJobStateOfType(EnqueuedState.class)
                .map(enqueued -> Duration.between(enqueued.getCreatedAt(), claimed))
                .orElse(Duration.ZERO);
        return waited.isNegative() ? Duration.ZERO : waited;
    }

    /** Answers why it failed; nothing where it ended normally. */
    private Optional<Failure> handle(Job job, Attempt attempt, Work work) throws InterruptedException {
        LiveWork live = new LiveWork(attempt, work, progress, ThreadLocalJobContext.getJobContext());
        RunningThread thread = running.begin(attempt, job.getId());
        try (thread) {
            handler(work.kind()).run(live);
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            throw stopped(job, attempt);
        } catch (RuntimeException exception) {
            if (thread.wasInterrupted()) {
                throw stopped(job, attempt);
            }
            return Optional.of(failure(exception));
        } finally {
            progress.clear(live.last());
        }
    }

    private WorkHandler handler(WorkKind kind) {
        WorkHandler handler = handlers.get(kind);
        if (handler == null) {
            throw new IllegalStateException("nothing here does work of kind " + kind);
        }
        return handler;
    }

    /** The handler says that it is done; the work's row must say so, too. */
    private void confirm(Job job, Attempt attempt, Work before) throws InterruptedException {
        Optional<Work> found = works.find(before.id());
        if (found.isEmpty()) {
            return; // removed with its video
        }
        Work work = found.get();
        if (work.attempt() != attempt.number()) {
            throw noLongerCounts(job);
        }
        switch (work.state()) {
            case SUCCEEDED -> LOG.info("{} succeeded", work.name());
            case RUNNING -> fail(job, attempt, work, new Failure(FailureCode.INTERNAL, "ended without a result"));
            case FAILED -> throw new JobRunrException("failed for good", true);
            case WAITING, CANCELLED -> throw noLongerCounts(job);
        }
    }

    private void fail(Job job, Attempt attempt, Work work, Failure failure) throws InterruptedException {
        int failures = work.failures() + 1;
        String said = failure.code().code() + ": " + failure.detail();
        if (failure.code().retryable() && failures < retries.maxFailures()) {
            if (works.failAndWait(attempt, failure)) {
                observer.failed(work, failure, true);
                LOG.warn("{} failed, {} of {} times: {}", work.name(), failures, retries.maxFailures(), said);
                throw new RetryLater(retries.pauseAfter(failures, ThreadLocalRandom.current()), said);
            }
        } else {
            finalFailure.fail(attempt, work, failure);
            if (hasFailed(attempt)) {
                observer.failed(work, failure, false);
                LOG.atLevel(failure.code().actor() == Actor.US ? Level.ERROR : Level.WARN)
                        .log("{} failed for good: {}", work.name(), said);
                throw new JobRunrException(said, true);
            }
        }
        throw noLongerCounts(job);
    }

    private boolean hasFailed(Attempt attempt) {
        return works.find(attempt.work())
                .filter(work -> work.state() == WorkState.FAILED && work.attempt() == attempt.number())
                .isPresent();
    }

    /** Somebody interrupted it: where it still counts, its process stops, and another goes on. */
    private InterruptedException stopped(Job job, Attempt attempt) {
        String why = "its worker was stopped";
        if (works.handOn(attempt, why)) {
            throw new HandedOn(why);
        }
        return noLongerCounts(job);
    }

    /** The job was changed by others meanwhile; JobRunr says nothing of one that is deleted here and interrupted. */
    private static InterruptedException noLongerCounts(Job job) {
        LOG.info("job {} no longer counts here", job.getId());
        if (!job.hasState(StateName.DELETED)) {
            job.delete("no longer counts");
        }
        return new InterruptedException("no longer counts");
    }

    private static Failure failure(RuntimeException exception) {
        if (exception instanceof FailureException known) {
            return known.failure();
        }
        LOG.error("unexpected", exception);
        return new Failure(FailureCode.INTERNAL, String.valueOf(exception.getMessage()));
    }
}
