package io.reelmill.jobs.video;

/** What became of a request to change something. */
public enum Outcome {
    DONE,
    NOT_FOUND,
    /** It is in a state in which there is nothing to do, e.g. cancelling what is ready. */
    NOTHING_TO_DO,
    EXTERNAL_ID_TAKEN
}
