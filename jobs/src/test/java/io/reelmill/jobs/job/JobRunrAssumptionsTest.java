package io.reelmill.jobs.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jobrunr.jobs.states.StateName.DELETED;
import static org.jobrunr.jobs.states.StateName.ENQUEUED;
import static org.jobrunr.jobs.states.StateName.FAILED;
import static org.jobrunr.jobs.states.StateName.PROCESSING;
import static org.jobrunr.jobs.states.StateName.SUCCEEDED;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.work.WorkKind;
import io.reelmill.jobs.job.request.EncodeRequest;
import io.reelmill.jobs.job.request.WorkRequests;
import java.util.List;
import java.util.UUID;
import org.jobrunr.JobRunrException;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.filters.ElectStateFilter;
import org.jobrunr.jobs.filters.JobDefaultFilters;
import org.jobrunr.jobs.filters.JobFilterUtils;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.AllowedJobStateStateChanges;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.utils.mapper.jackson3.Jackson3JsonMapper;
import org.junit.jupiter.api.Test;

/** What JobRunr does without promising it, and we build on. The rest is seen by the tests of what is built. */
class JobRunrAssumptionsTest {

    private final UUID work = UUID.randomUUID();
    private final JobMapper mapper = new JobMapper(new Jackson3JsonMapper());

    @Test
    void a_job_may_go_from_failed_straight_into_the_queue_and_an_ended_one_again() {
        assertThat(AllowedJobStateStateChanges.isAllowedStateChange(PROCESSING, ENQUEUED))
                .isFalse();
        assertThat(AllowedJobStateStateChanges.isAllowedStateChange(PROCESSING, FAILED))
                .isTrue();
        assertThat(List.of(FAILED, SUCCEEDED, DELETED))
                .allMatch(ended -> AllowedJobStateStateChanges.isAllowedStateChange(ended, ENQUEUED));
    }

    @Test
    void our_filter_takes_the_place_of_jobrunrs_own_retries() {
        ElectStateFilter ours = (job, state) -> {};
        JobDefaultFilters filters = new JobDefaultFilters();
        filters.addAll(List.of(ours));
        Job job = new Job(new JobDetails(new EncodeRequest(work, 1)));
        job.failed("for the test", new IllegalStateException("no"));

        new JobFilterUtils(filters).runOnStateElectionFilter(job);

        assertThat(job.getState()).isEqualTo(FAILED);
    }

    @Test
    void a_failed_state_gives_back_the_very_exception() {
        IllegalStateException thrown = new IllegalStateException("no");

        assertThat(new FailedState("for the test", thrown).getException()).isSameAs(thrown);
        assertThat(new FailedState("for the test", new JobRunrException("final", true)).mustNotRetry())
                .isTrue();
    }

    @Test
    void requests_and_what_we_note_on_a_job_survive_its_notation() {
        Job job = new Job(new JobDetails(new EncodeRequest(work, 3)));
        job.getMetadata().put("attempt", 42);

        Job read = mapper.deserializeJob(mapper.serializeJob(job));

        assertThat(read.getMetadata()).containsEntry("attempt", 42);
        assertThat(read.getJobDetails().getJobParameterValues()).containsExactly(new EncodeRequest(work, 3));
    }

    @Test
    void signatures_are_kept_in_the_database_and_so_must_stay_what_they_are() {
        assertThat(WorkRequests.signatures())
                .hasSize(WorkKind.values().length)
                .contains("io.reelmill.jobs.job.request.EncodeJob.run(io.reelmill.jobs.job.request.EncodeRequest)");
        assertThat(WorkRequests.signatures(Lane.HEAVY)).hasSize(3);
        assertThat(WorkRequests.signatures(Lane.LIGHT)).hasSize(5);
    }

    @Test
    void a_job_that_was_deleted_cannot_be_deleted_again() {
        Job job = new Job(new JobDetails(new EncodeRequest(work, 1)));
        job.delete("once");

        assertThatThrownBy(() -> job.delete("twice")).isInstanceOf(RuntimeException.class);
    }
}
