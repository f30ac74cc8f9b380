package io.reelmill.jobs.flow;

import io.reelmill.core.failure.FailureException;
import io.reelmill.core.work.RunningWork;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the steps of one work as a Spring Batch job on the calling thread. The work's id is the only identifying
 * parameter: an attempt whose predecessor died in the middle recovers that execution and goes on at its last finished
 * step. Steps are not wrapped in a transaction, because they do slow things; each makes short ones of its own.
 */
@Component
class FlowRunner {

    private final JobRepository repository;
    private final JobOperator operator;
    private final JsonMapper json;

    FlowRunner(JobRepository repository, JobOperator operator, JsonMapper json) {
        this.repository = repository;
        this.operator = operator;
        this.json = json;
    }

    /** Ends normally when every step has finished, now or in an earlier attempt. */
    void run(String name, RunningWork running, List<FlowStep> steps) throws InterruptedException {
        JobParameters parameters = new JobParametersBuilder()
                .addString("work", running.attempt().work().toString(), true)
                .toJobParameters();
        recoverWhatDied(name, parameters);
        JobExecution execution = start(job(name, steps), parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            passOn(execution);
        }
    }

    private void recoverWhatDied(String name, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(name, parameters);
        if (last == null) {
            return;
        }
        if (last.isRunning()) {
            operator.recover(last);
        }
        settle(last);
    }

    /**
     * Where the end of a step or flow could not be written down, because the database was away, Batch takes nobody for
     * able to go on. Here everybody is: a step may be run again whatever it had done, and what counts is fenced.
     */
    private void settle(JobExecution last) {
        for (StepExecution step : last.getStepExecutions()) {
            if (isUnsettled(step.getStatus())) {
                step.setStatus(BatchStatus.FAILED);
                repository.update(step);
            }
        }
        if (last.getStatus() == BatchStatus.UNKNOWN) {
            last.setStatus(BatchStatus.FAILED);
            repository.update(last);
        }
    }

    private static boolean isUnsettled(BatchStatus status) {
        return status.isRunning() || status == BatchStatus.UNKNOWN;
    }

    private JobExecution start(Job job, JobParameters parameters) {
        try {
            return operator.start(job, parameters);
        } catch (JobExecutionException refused) {
            throw new IllegalStateException("the flow cannot be started: " + job.getName(), refused);
        }
    }

    private Job job(String name, List<FlowStep> steps) {
        SimpleJobBuilder job = new JobBuilder(name, repository).start(step(steps.get(0)));
        steps.subList(1, steps.size()).forEach(step -> job.next(step(step)));
        return job.build();
    }

    private Step step(FlowStep step) {
        return new StepBuilder(step.name(), repository)
                .tasklet(
                        (contribution, chunk) -> {
                            StepExecution execution = contribution.getStepExecution();
                            step.body()
                                    .run(new FlowNotes(
                                            execution.getJobExecution().getExecutionContext(), json));
                            return RepeatStatus.FINISHED;
                        },
                        new ResourcelessTransactionManager())
                .build();
    }

    private static void passOn(JobExecution execution) throws InterruptedException {
        for (Throwable failure : execution.getAllFailureExceptions()) {
            @Nullable Throwable cause = failure;
            while (cause != null) {
                if (cause instanceof InterruptedException interrupted) {
                    throw interrupted;
                }
                if (cause instanceof FailureException known) {
                    throw known;
                }
                cause = cause.getCause();
            }
        }
        if (Thread.interrupted() || execution.getStatus() == BatchStatus.STOPPED) {
            throw new InterruptedException("the flow was stopped");
        }
        throw new IllegalStateException(
                "the flow failed: " + execution.getExitStatus().getExitCode(),
                execution.getAllFailureExceptions().stream().findFirst().orElse(null));
    }
}
