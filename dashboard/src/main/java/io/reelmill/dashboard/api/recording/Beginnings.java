package io.reelmill.dashboard.api.recording;

import io.reelmill.core.video.IdempotencyKey;
import io.reelmill.core.video.IdempotencyStore;
import io.reelmill.dashboard.api.KeyedRequest;
import io.reelmill.dashboard.problem.ProblemException;
import io.reelmill.dashboard.problem.RequestProblem;
import io.reelmill.jobs.recording.Beginning;
import io.reelmill.jobs.recording.Begun;
import io.reelmill.jobs.recording.RecordingIntake;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins recordings, once for each idempotency key. */
@Component
class Beginnings {

    private final RecordingIntake intake;
    private final IdempotencyStore idempotency;

    Beginnings(RecordingIntake intake, IdempotencyStore idempotency) {
        this.intake = intake;
        this.idempotency = idempotency;
    }

    /** Answers the new recording, the running one of this name, or the one that the key began or joined before. */
    Begun begin(Beginning beginning, @Nullable String key) {
        if (key == null) {
            return intake.begin(beginning).orElseThrow(Beginnings::externalIdTaken);
        }
        IdempotencyKey keyed = new IdempotencyKey(key, digest(beginning));
        return before(beginning, keyed)
                .or(() -> intake.begin(beginning, Optional.of(keyed)))
                .or(() -> before(beginning, keyed))
                .orElseThrow(Beginnings::externalIdTaken);
    }

    private Optional<Begun> before(Beginning beginning, IdempotencyKey key) {
        return idempotency.find(beginning.owner(), key.key()).map(kept -> {
            if (!kept.requestDigest().equals(key.requestDigest())) {
                throw ProblemException.of(
                        RequestProblem.KEY_MISMATCH, "the Idempotency-Key was used with another request");
            }
            return intake.again(kept.video()).orElseThrow(() -> new IllegalStateException("no recording's key"));
        });
    }

    private static String digest(Beginning beginning) {
        return KeyedRequest.digest(List.of(
                "recording",
                beginning.name(),
                String.valueOf(beginning.externalId()),
                beginning.profile(),
                beginning.idleTimeout().toString(),
                beginning.maxDuration().toString(),
                String.valueOf(beginning.live())));
    }

    private static ProblemException externalIdTaken() {
        return ProblemException.of(RequestProblem.EXTERNAL_ID_TAKEN, RequestProblem.EXTERNAL_ID_TAKEN.title());
    }
}
