package io.reelmill.jobs.video;

/** What became of a video that was brought in. */
public enum Accepted {
    YES,
    /** Another video bears this external id; nothing was kept. */
    EXTERNAL_ID_TAKEN,
    /** This key stands for a request already, perhaps for one that came at the same moment; nothing was kept. */
    KEY_TAKEN
}
