package io.reelmill.core.encode;

import io.reelmill.core.work.RunningWork;

/** Makes pictures and sound. Segments go to the store as they close; interrupting the thread ends the program at once. */
public interface Encoder {

    /** The encoder's build; the init segments of one build are the same for the same rung. */
    String build();

    Encoded encode(SpanOrder order, RunningWork running) throws EncodeException, InterruptedException;

    Encoded encode(StretchOrder order, RunningWork running) throws EncodeException, InterruptedException;
}
