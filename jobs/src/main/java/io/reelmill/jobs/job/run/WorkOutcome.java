package io.reelmill.jobs.job.run;

import java.util.Locale;

/** The ways in which an attempt ends. */
public enum WorkOutcome {
    SUCCEEDED,
    /** Waits for another try. */
    RETRIED,
    /** For good. */
    FAILED,
    /** Its process stops, another goes on. */
    HANDED_ON,
    /** It was cancelled, or another attempt took its place. */
    DROPPED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
