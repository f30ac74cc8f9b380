package io.reelmill.jobs.recording;

import io.reelmill.core.recording.Recording;
import java.time.Instant;

/**
 * A recording that can be fed.
 *
 * @param anew whether it was begun by this request; else it ran already
 * @param token opens it, to feed it and for nothing else; told once
 */
public record Begun(Recording recording, boolean anew, String token, Instant tokenExpiresAt) {

    @Override
    public String toString() {
        return "Begun[recording=" + recording.id() + ", anew=" + anew + "]";
    }
}
