package io.reelmill.worker.source;

/** A track's samples, one after the other in the order in which they are decoded; times in ticks of the track. */
interface Samples {

    /** Goes to the next one, at first to the first; false behind the last. */
    boolean next();

    boolean last();

    /** Counted from the first sample. */
    long decodedAt();

    /** Until the next is decoded. */
    long duration();

    /** By how much later than decoded it is shown. */
    int offset();

    boolean sync();
}
