package io.reelmill.dashboard.pages;

import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.reelmill.dashboard.pages.words.Moment;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload that nobody ended, on the page of the queue.
 *
 * @param arrived parts and size
 * @param quiet since when nothing came, or when it ended
 * @param open whether something may still be decided
 * @param detail what was done with it, or is about to be
 */
record LeftUploadRow(
        String id, String object, Status status, String arrived, Moment quiet, boolean open, String detail) {

    static LeftUploadRow of(LeftUpload left, Instant now) {
        Instant ended = left.endedAt();
        return new LeftUploadRow(
                left.id().toString(),
                left.upload().key().value(),
                status(left),
                Words.count(left.parts(), "part", "parts") + ", " + Words.size(left.sizeBytes()),
                Moment.of(ended == null ? left.quietSince() : ended, now),
                left.state().open() && left.decision() == null,
                left.detail().isEmpty() ? about(left.decision()) : left.detail());
    }

    private static Status status(LeftUpload left) {
        return switch (left.state()) {
            case WAITING -> new Status("Unfinished", "waiting");
            case JOINING -> new Status("Being taken in", "running");
            case TAKEN -> new Status("Taken in", "done");
            case REFUSED -> new Status("Put aside", "failed");
            case DISCARDED -> new Status("Removed", "stopped");
            case GONE -> new Status("Ended elsewhere", "stopped");
        };
    }

    private static String about(@Nullable LeftUploadDecision decision) {
        if (decision == null) {
            return "";
        }
        return switch (decision) {
            case COMPLETE -> "Will be taken in within seconds";
            case DISCARD -> "Will be removed within seconds";
        };
    }
}
