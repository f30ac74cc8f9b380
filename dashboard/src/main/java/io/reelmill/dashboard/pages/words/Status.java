package io.reelmill.dashboard.pages.words;

import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.WorkState;
import java.util.List;
import java.util.Locale;

/**
 * A state as a page shows it.
 *
 * @param word for people
 * @param look which of the five looks it has: {@code waiting}, {@code running}, {@code done}, {@code failed} or
 *     {@code stopped}
 */
public record Status(String word, String look) {

    public static Status of(VideoStatus status) {
        return switch (status) {
            case ARRIVING -> new Status("Arriving", "waiting");
            case QUEUED -> new Status("Queued", "waiting");
            case PROCESSING -> new Status("Encoding", "running");
            case READY -> new Status("Ready", "done");
            case FAILED -> new Status("Failed", "failed");
            case CANCELLED -> new Status("Cancelled", "stopped");
            case DELETING -> new Status("Being removed", "stopped");
        };
    }

    public static Status of(WorkState state) {
        return switch (state) {
            case WAITING -> new Status("Waiting", "waiting");
            case RUNNING -> new Status("Running", "running");
            case SUCCEEDED -> new Status("Done", "done");
            case FAILED -> new Status("Failed", "failed");
            case CANCELLED -> new Status("Cancelled", "stopped");
        };
    }

    /** How a line of pieces stands as a whole. */
    public static Status together(List<Status> pieces) {
        for (Status telling : List.of(of(WorkState.FAILED), of(WorkState.RUNNING), of(WorkState.CANCELLED))) {
            if (pieces.contains(telling)) {
                return telling;
            }
        }
        boolean done = !pieces.isEmpty() && pieces.stream().allMatch(of(WorkState.SUCCEEDED)::equals);
        return of(done ? WorkState.SUCCEEDED : WorkState.WAITING);
    }

    /** Inside a sentence. */
    public String inSentence() {
        return word.toLowerCase(Locale.ROOT);
    }
}
