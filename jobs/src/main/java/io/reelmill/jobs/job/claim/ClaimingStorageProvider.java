package io.reelmill.jobs.job.claim;

import static io.reelmill.core.fleet.Lane.LIGHT;

import io.reelmill.core.fleet.Calls;
import io.reelmill.core.fleet.Lane;
import io.reelmill.core.fleet.WorkerId;
import io.reelmill.core.transaction.Transactions;
import io.reelmill.core.work.Ask;
import io.reelmill.core.work.ClaimedWork;
import io.reelmill.core.work.WorkClaims;
import io.reelmill.jobs.job.request.WorkRequests;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.JobFilterUtils;
import org.jobrunr.jobs.mappers.JobMapper;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.BackgroundJobServerStatus;
import org.jobrunr.storage.navigation.AmountRequest;
import org.jspecify.annotations.Nullable;

/**
 * The storage of a JobRunr server that takes work in our order.
 *
 * <p>Claim, attempt and fence. Two rows stand for one thing to do. The <em>work</em> row is ours and says whether it
 * waits, runs or is settled, and which attempt of it counts. The <em>job</em> row is JobRunr's and says who runs it and
 * when it was last seen alive. They are written together and change together; this is how.
 *
 * <ul>
 *   <li><b>Enqueue.</b> Whoever writes work saves its job in the same transaction, under an id that follows from work
 *       and round. Neither can exist without the other, and the same round is never enqueued twice.
 *   <li><b>Claim.</b> One transaction, below. For each lane with free slots it walks the waiting works in the claim's
 *       order (class, owner's turn, place in the film, age; see queries/work/claim.sql), passes over what another claim holds, whose job is not enqueued (a
 *       pause before a retry) or is of a kind this program does not know, raises each work's attempt, notes it, and
 *       moves its job to PROCESSING. The raised number goes to the thread inside the job object itself. Jobs that
 *       belong to no work are recurring sweeps; they take light slots.
 *   <li><b>Fence.</b> From then on the number is the right to write. Every statement that records a result names its
 *       attempt and counts only while that one is current and running; working object keys contain it. A handler whose
 *       number is no longer current when it begins does nothing. So a worker that was cut off, paused or declared dead
 *       may do what it likes: what it brings later is refused.
 *   <li><b>Back.</b> A job that returns to the queue, for whatever reason, takes its work along in the same
 *       transaction (see {@link JoiningStorageProvider}): handed back when draining, handed on when its worker's life
 *       line ended, or found by JobRunr without a heartbeat. None of these counts as a failure. A failure that may be
 *       tried again first records itself on the work, then lets the job pause.
 *   <li><b>Locks.</b> Always the video, then its works in the order of ids, then jobs in the order of ids. A claim
 *       never waits for a lock at all.
 *   <li><b>Crash in between.</b> Wherever a process dies, either nothing happened, or the work is running and its job
 *       in PROCESSING (the life line or the heartbeat notices), or the work is waiting or settled while its job is
 *       still in PROCESSING (the heartbeat brings the job back; the reconciling sweep removes it where the work is
 *       settled).
 * </ul>
 */
public final class ClaimingStorageProvider extends JoiningStorageProvider {

    private final WorkerId worker;
    private final Slots slots;
    private final Transactions transactions;
    private final WorkClaims claims;
    private final Set<String> otherSignatures;
    private final Patience patience;
    private final Steadiness steadiness;
    private @Nullable JobMapper mapper;

    /**
     * @param otherSignatures of the jobs without work that this worker knows
     * @param gap between two of this server's heartbeats, after which it no longer judges others by theirs
     */
    public ClaimingStorageProvider(
            DataSource joining,
            Transactions transactions,
            WorkClaims claims,
            Calls calls,
            WorkerId worker,
            Slots slots,
            Set<String> otherSignatures,
            Duration gap,
            Patience patience) {
        super(joining, transactions, claims, calls);
        this.worker = worker;
        this.slots = slots;
        this.transactions = transactions;
        this.claims = claims;
        this.otherSignatures = otherSignatures;
        this.patience = patience;
        this.steadiness = new Steadiness(gap);
    }

    @Override
    public void setJobMapper(JobMapper jobMapper) {
        super.setJobMapper(jobMapper);
        mapper = jobMapper;
    }

    /** Fills every free slot, whatever {@code amount} says; those it finds nothing for are free again afterwards. */
    @Override
    public List<Job> getJobsToProcess(BackgroundJobServer server, AmountRequest amount) {
        Map<Lane, Integer> taken = slots.take();
        List<Job> jobs = List.of();
        try {
            jobs = claim(server, taken);
            return jobs;
        } finally {
            giveBackUnused(taken, jobs);
        }
    }

    private List<Job> claim(BackgroundJobServer server, Map<Lane, Integer> wanted) {
        JobFilterUtils filters = new JobFilterUtils(server.getJobFilters());
        List<Job> jobs = transactions.inTransaction(() -> {
            List<Job> found = take(wanted);
            found.forEach(job -> job.startProcessingOn(server));
            filters.runOnStateElectionFilter(found);
            return save(found);
        });
        filters.runOnStateAppliedFilters(jobs);
        return jobs;
    }

    private List<Job> take(Map<Lane, Integer> wanted) {
        List<Job> jobs = new ArrayList<>();
        wanted.forEach((lane, free) -> {
            int left = lane == LIGHT ? free - takeOthers(free, jobs) : free;
            if (left > 0) {
                jobs.addAll(takeWork(lane, left));
            }
        });
        return jobs;
    }

    private List<Job> takeWork(Lane lane, int free) {
        List<ClaimedWork> claimed = claims.claim(new Ask(
                worker,
                lane,
                free,
                WorkRequests.signatures(lane),
                patience.overdueAmong(lane, free),
                patience.limit()));
        patience.gave(lane, claimed.size());
        return claimed.stream().map(this::job).toList();
    }

    private int takeOthers(int free, List<Job> jobs) {
        if (free == 0 || otherSignatures.isEmpty()) {
            return 0;
        }
        List<String> others = claims.claimOthers(free, otherSignatures);
        others.forEach(other -> jobs.add(job(other)));
        return others.size();
    }

    private Job job(ClaimedWork claimed) {
        Job job = job(claimed.job());
        JobAttempt.put(job, claimed.attempt());
        return job;
    }

    private Job job(String text) {
        if (mapper == null) {
            throw new IllegalStateException("no job mapper was set");
        }
        return mapper.deserializeJob(text);
    }

    @Override
    public void announceBackgroundJobServer(BackgroundJobServerStatus status) {
        super.announceBackgroundJobServer(status);
        steadiness.beat(Instant.now());
    }

    @Override
    public boolean signalBackgroundJobServerAlive(BackgroundJobServerStatus status) {
        boolean running = super.signalBackgroundJobServerAlive(status);
        steadiness.beat(Instant.now());
        return running;
    }

    /**
     * What JobRunr asks in order to find jobs whose worker shows no sign of life. After the database was away nobody
     * has shown one, so whoever judges must have been there, without a gap, for as long as it asks about.
     */
    @Override
    public List<Job> getJobList(StateName state, Instant updatedBefore, AmountRequest amount) {
        boolean mayJudge = state != StateName.PROCESSING || steadiness.since(updatedBefore, Instant.now());
        return mayJudge ? super.getJobList(state, updatedBefore, amount) : List.of();
    }

    @Override
    public int removeTimedOutBackgroundJobServers(Instant heartbeatOlderThan) {
        return steadiness.since(heartbeatOlderThan, Instant.now())
                ? super.removeTimedOutBackgroundJobServers(heartbeatOlderThan)
                : 0;
    }

    private void giveBackUnused(Map<Lane, Integer> taken, List<Job> jobs) {
        taken.forEach((lane, count) -> {
            long used = jobs.stream()
                    .filter(job -> WorkRequests.lane(job.getJobSignature()) == lane)
                    .count();
            slots.giveBack(lane, count - (int) used);
        });
    }
}
