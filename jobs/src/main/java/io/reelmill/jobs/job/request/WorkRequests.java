package io.reelmill.jobs.job.request;

import static java.util.stream.Collectors.toUnmodifiableMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.reelmill.core.fleet.Lane;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.utils.JobUtils;

/** Which request stands for which kind of work, and how JobRunr names it. */
public final class WorkRequests {

    private static final UUID NONE = new UUID(0, 0);
    private static final Map<String, WorkKind> KINDS = Arrays.stream(WorkKind.values())
            .collect(toUnmodifiableMap(
                    kind -> JobUtils.getJobSignature(new JobDetails(request(kind, NONE, 1))), kind -> kind));

    private WorkRequests() {}

    public static WorkRequest of(Work work) {
        return request(work.kind(), work.id().value(), work.round());
    }

    /** Of every kind of work. */
    public static Set<String> signatures() {
        return KINDS.keySet();
    }

    public static Set<String> signatures(Lane lane) {
        return KINDS.entrySet().stream()
                .filter(entry -> entry.getValue().lane() == lane)
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /** Where a job of that signature runs: what is not a work is light. */
    public static Lane lane(String signature) {
        WorkKind kind = KINDS.get(signature);
        return kind == null ? Lane.LIGHT : kind.lane();
    }

    private static WorkRequest request(WorkKind kind, UUID work, int round) {
        return switch (kind) {
            case CHUNK -> new ChunkRequest(work, round);
            case PREPARE -> new PrepareRequest(work, round);
            case ENCODE -> new EncodeRequest(work, round);
            case AUDIO -> new AudioRequest(work, round);
            case THUMBNAILS -> new ThumbnailsRequest(work, round);
            case FINISH -> new FinishRequest(work, round);
            case JOIN -> new JoinRequest(work, round);
            case PURGE -> new PurgeRequest(work, round);
        };
    }
}
