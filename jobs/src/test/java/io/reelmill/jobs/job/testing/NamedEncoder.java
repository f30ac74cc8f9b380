package io.reelmill.jobs.job.testing;

import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.Encoder;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.work.RunningWork;

/** Has a build and nothing to do. */
final class NamedEncoder implements Encoder {

    @Override
    public String build() {
        return "test";
    }

    @Override
    public Encoded encode(SpanOrder order, RunningWork running) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Encoded encode(StretchOrder order, RunningWork running) {
        throw new UnsupportedOperationException();
    }
}
