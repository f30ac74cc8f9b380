package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;

/** The ways to refuse a source. */
final class Refusal {

    private static final int LONGEST_QUOTE = 300;

    private Refusal() {}

    static FailureException unreadable(String detail) {
        return new FailureException(FailureCode.SOURCE_UNREADABLE, detail);
    }

    static FailureException noVideo(String detail) {
        return new FailureException(FailureCode.SOURCE_NO_VIDEO, detail);
    }

    static FailureException unsafe(String detail) {
        return new FailureException(FailureCode.SOURCE_UNSAFE, detail);
    }

    static FailureException truncated(String detail) {
        return new FailureException(FailureCode.SOURCE_TRUNCATED, detail);
    }

    static FailureException tooLarge(String detail) {
        return new FailureException(FailureCode.SOURCE_TOO_LARGE, detail);
    }

    static FailureException tooLong(String detail) {
        return new FailureException(FailureCode.SOURCE_TOO_LONG, detail);
    }

    /** The last thing a program said, short enough for a failure's detail, without where in memory or store it was. */
    static String lastWords(String logTail) {
        String line = logTail.substring(logTail.lastIndexOf('\n') + 1)
                .replaceAll(" @ 0x[0-9a-f]+", "")
                .replaceFirst("^[^\\s:\\[]*/[^\\s:]*: ", "")
                .strip();
        return line.length() <= LONGEST_QUOTE ? line : line.substring(0, LONGEST_QUOTE) + "…";
    }
}
