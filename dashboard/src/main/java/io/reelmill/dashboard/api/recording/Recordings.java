package io.reelmill.dashboard.api.recording;

import io.reelmill.core.recording.Recording;
import io.reelmill.core.recording.RecordingId;
import io.reelmill.core.recording.RecordingStore;
import io.reelmill.dashboard.problem.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Recordings and numbers of chunks as they stand in requests. */
final class Recordings {

    private static final int HIGHEST_NUMBER = 9_999_999;
    private static final String RANGE = "must be a whole number from 0 to " + HIGHEST_NUMBER;

    private Recordings() {}

    static Recording find(RecordingStore recordings, String id) {
        return RecordingId.parse(id).flatMap(recordings::find).orElseThrow(() -> none(id));
    }

    static ProblemException none(Object id) {
        return ProblemException.notFound("there is no recording " + id);
    }

    /** A chunk's number as it stands in an address. */
    static int number(String text) {
        if (!text.matches("[0-9]{1,7}")) {
            throw ProblemException.invalid("number", RANGE);
        }
        return Integer.parseInt(text);
    }

    static Optional<Integer> number(String field, @Nullable Integer given) {
        if (given != null && (given < 0 || given > HIGHEST_NUMBER)) {
            throw ProblemException.invalid(field, RANGE);
        }
        return Optional.ofNullable(given);
    }
}
