package io.reelmill.core.work;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.video.Priority;
import io.reelmill.core.video.VideoId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Work rows. Every call that takes an {@link Attempt} counts only while that attempt is current and running, and answers
 * false otherwise; the caller then drops its result. Only the claim (JobRunr's corner) raises attempts.
 */
public interface WorkStore {

    /** Writes rows in state waiting, round 1. Their jobs are enqueued in the same transaction by {@link WorkQueue}. */
    List<Work> add(List<NewWork> work);

    Optional<Work> find(WorkId id);

    /** The work whose present round is done by this job. */
    Optional<Work> findByJob(UUID job);

    /** Every work of the current version of a video, in the order it is claimed. */
    List<Work> ofVideo(VideoId video);

    /** The same of many videos, each one's work in that order. */
    List<Work> ofVideos(Collection<VideoId> videos);

    List<Work> list(WorkQuery query);

    /** Every claim of these works, of each in the order of its attempts. */
    List<AttemptRecord> attemptsOf(List<WorkId> ids);

    default List<AttemptRecord> attemptsOf(WorkId id) {
        return attemptsOf(List.of(id));
    }

    boolean isCurrent(Attempt attempt);

    /** Keeps what was run by this attempt, while or after it runs. */
    boolean trace(Attempt attempt, ProgramTrace trace);

    boolean succeed(Attempt attempt);

    /** Ends the work badly, for good: it waits for a person or the API to ask anew. */
    boolean fail(Attempt attempt, Failure failure);

    /** Ends this attempt badly and lets the work wait for another; raises its count of failures. */
    boolean failAndWait(Attempt attempt, Failure failure);

    /** Takes the work from its attempt without counting a failure (drained, never begun) and lets it wait. */
    boolean handOn(Attempt attempt, String why);

    /** The same where its worker is gone. No failure, but remembered: the work may have been what it died of. */
    boolean lose(Attempt attempt, String why);

    /** How many workers were lost while they ran it, in its present round. */
    int workersLost(Work work);

    /** Cancels what waits or runs for a video; answers the rows it cancelled as they stood before. */
    List<Work> cancelOf(VideoId video);

    /** Cancels one work that waits or runs; answers it as it stood before. */
    Optional<Work> cancel(WorkId id);

    /** Starts a new round of everything of the video that failed or was cancelled; answers the rows as they are now. */
    List<Work> retryOf(VideoId video);

    /** Starts a new round of removals that failed for good, of so many at most; answers the rows as they are now. */
    List<Work> retryPurges(int limit);

    void reprioritise(VideoId video, Priority priority);

    /** How many works of these kinds are not yet succeeded for the version of the video. */
    int unfinished(VideoId video, int version, List<WorkKind> kinds);

    List<QueueCount> queue();
}
