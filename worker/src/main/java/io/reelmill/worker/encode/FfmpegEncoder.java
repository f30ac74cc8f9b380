package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.Encoder;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.work.RunningWork;

/**
 * Makes pictures and sound with ffmpeg. It reads the source through a lease of the loopback reader and writes every
 * output to a socket of this process, where each piece is proved to be the planned one before it goes to the store.
 */
public final class FfmpegEncoder implements Encoder {

    private final Workbench bench;

    public FfmpegEncoder(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public String build() {
        return bench.programs().build();
    }

    @Override
    public Encoded encode(SpanOrder order, RunningWork running) throws EncodeException, InterruptedException {
        return new SpanEncode(bench, order, running).run();
    }

    @Override
    public Encoded encode(StretchOrder order, RunningWork running) throws EncodeException, InterruptedException {
        return new StretchEncode(bench, order, running).run();
    }
}
