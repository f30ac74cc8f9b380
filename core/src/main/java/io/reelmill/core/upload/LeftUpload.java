package io.reelmill.core.upload;

import io.reelmill.core.objects.UnfinishedUpload;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload that nobody ended, as its row stands.
 *
 * @param lastPartAt null where no part has arrived
 * @param decision an operator's; null where none was made
 * @param detail what was done, for people; empty until then
 */
public record LeftUpload(
        LeftUploadId id,
        UnfinishedUpload upload,
        @Nullable Instant lastPartAt,
        int parts,
        long sizeBytes,
        LeftUploadState state,
        @Nullable LeftUploadDecision decision,
        String detail,
        @Nullable Instant endedAt) {

    /** Since when nothing has arrived. */
    public Instant quietSince() {
        return lastPartAt == null ? upload.begunAt() : lastPartAt;
    }
}
