package io.reelmill.worker.encode;

/** What was found to be wrong with what the source gave. */
enum SourceFlaw {
    NONE,
    /** Reading began behind what is wanted first, though the source may have it. */
    BEGAN_LATE
}
