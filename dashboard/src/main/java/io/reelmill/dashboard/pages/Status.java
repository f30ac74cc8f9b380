package io.reelmill.dashboard.pages;

import io.reelmill.core.video.VideoStatus;
import io.reelmill.core.work.WorkState;

/**
 * A state as a page shows it.
 *
 * @param word for people
 * @param look which of the five looks it has: {@code waiting}, {@code running}, {@code done}, {@code failed} or
 *     {@code stopped}
 */
record Status(String word, String look) {

    static Status of(VideoStatus status) {
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

    static Status of(WorkState state) {
        return switch (state) {
            case WAITING -> new Status("Waiting", "waiting");
            case RUNNING -> new Status("Running", "running");
            case SUCCEEDED -> new Status("Done", "done");
            case FAILED -> new Status("Failed", "failed");
            case CANCELLED -> new Status("Cancelled", "stopped");
        };
    }
}
