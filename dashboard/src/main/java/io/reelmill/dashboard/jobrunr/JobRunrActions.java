package io.reelmill.dashboard.jobrunr;

import io.reelmill.core.access.Owner;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkId;
import io.reelmill.core.work.WorkStore;
import io.reelmill.dashboard.api.Ids;
import io.reelmill.dashboard.api.Outcomes;
import io.reelmill.jobs.video.Outcome;
import io.reelmill.jobs.video.VideoActions;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Carries out what people ask of a job in JobRunr's dashboard, as what it means here: deleting cancels the film's work,
 * requeueing tries it again. JobRunr itself would change its own state and leave ours behind.
 */
@RestController
class JobRunrActions {

    private static final Logger LOG = LoggerFactory.getLogger(JobRunrActions.class);

    private final WorkStore works;
    private final VideoActions actions;

    JobRunrActions(WorkStore works, VideoActions actions) {
        this.works = works;
        this.actions = actions;
    }

    @DeleteMapping("/api/jobs/{job}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Owner person, @PathVariable String job) {
        carryOut("cancel", person, job, actions::cancel);
    }

    @PostMapping("/api/jobs/{job}/requeue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void requeue(Owner person, @PathVariable String job) {
        carryOut("retry", person, job, actions::retry);
    }

    private void carryOut(String verb, Owner person, String job, Function<WorkId, Outcome> action) {
        Work work = find(job);
        Outcome outcome = action.apply(work.id());
        LOG.info(
                "{} asked JobRunr's dashboard to {} \"{}\" (job {}): {}",
                person.name(),
                verb,
                work.name(),
                job,
                outcome);
        Outcomes.require(outcome, () -> Ids.noJob(job));
    }

    private Work find(String job) {
        try {
            return works.findByJob(UUID.fromString(job)).orElseThrow(() -> Ids.noJob(job));
        } catch (IllegalArgumentException notAnId) {
            throw Ids.noJob(job);
        }
    }
}
