package io.reelmill.dashboard.api.unfinished;

import io.reelmill.core.upload.LeftUpload;
import io.reelmill.core.upload.LeftUploadDecision;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upload into the bucket that nobody ended.
 *
 * @param object the key it was begun for
 * @param status waiting, joining, taken, refused, discarded or gone
 * @param decision complete or discard, where an operator decided
 * @param parts how many have arrived
 * @param detail what was done with it
 */
@Schema(name = "UnfinishedUpload")
record UnfinishedUploadJson(
        String id,
        String object,
        String status,
        @Nullable String decision,
        int parts,
        long sizeBytes,
        Instant begunAt,
        @Nullable Instant lastPartAt,
        @Nullable Instant endedAt,
        String detail) {

    static UnfinishedUploadJson of(LeftUpload left) {
        LeftUploadDecision decision = left.decision();
        return new UnfinishedUploadJson(
                left.id().toString(),
                left.upload().key().value(),
                left.state().word(),
                decision == null ? null : decision.word(),
                left.parts(),
                left.sizeBytes(),
                left.upload().begunAt(),
                left.lastPartAt(),
                left.endedAt(),
                left.detail());
    }
}
