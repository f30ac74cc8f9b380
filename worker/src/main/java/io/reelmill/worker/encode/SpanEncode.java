package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.film.Rung;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.ffmpeg.SignsOfLife;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.scratch.AttemptFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/** One attempt at one span: decoded once, encoded in every rung. */
final class SpanEncode {

    private final Workbench bench;
    private final SpanOrder order;
    private final RunningWork running;

    SpanEncode(Workbench bench, SpanOrder order, RunningWork running) {
        this.bench = bench;
        this.order = order;
        this.running = running;
    }

    Encoded run() throws EncodeException, InterruptedException {
        return Passes.run(Pass::new);
    }

    /** One run of the encoder. */
    private final class Pass implements Passes.Pass {

        private final Approach approach;
        private final SpanCut cut;
        private SourceFlaw flaw = SourceFlaw.NONE;

        Pass(Approach approach) {
            this.approach = approach;
            this.cut = SpanCut.of(order, approach);
        }

        @Override
        public SourceFlaw flaw() {
            return flaw;
        }

        @Override
        public Encoded run() throws EncodeException, InterruptedException {
            try (AttemptFolder folder = AttemptFolder.in(bench.scratch());
                    LoopbackLease source = bench.lend(order.reading());
                    Receivers receivers = new Receivers()) {
                SignsOfLife life = new SignsOfLife();
                OutputSocket times = receivers.listen(folder, "times");
                SourceLedger ledger = new SourceLedger(cut, approach, times, life);
                Future<Long> missing = receivers.start(ledger);
                List<String> targets = new ArrayList<>();
                List<Future<EncodedRendition>> rungs = new ArrayList<>();
                for (Rung rung : order.rungs()) {
                    OutputSocket socket = receivers.listen(folder, "rung" + rungs.size());
                    rungs.add(receivers.start(new RungReceiver(order, cut, rung, socket, bench.store())));
                    targets.add(socket.target());
                }
                List<String> arguments =
                        new SpanCommand(order, approach).arguments(source.url(), times.target(), targets);
                try {
                    ProgramTrace trace = new EncoderRun(bench.runner(), source, receivers, approach)
                            .await(bench.ffmpeg(arguments, folder, source), life.beside(progress()));
                    return encoded(
                            Receivers.result(missing),
                            rungs.stream().map(Receivers::result).toList(),
                            trace);
                } finally {
                    flaw = ledger.flaw();
                }
            }
        }

        private StandardOutput progress() {
            double planned = cut.frames() + cut.padding();
            return StandardOutput.progress(now -> running.progress(Math.min(1, now.frame() / planned)));
        }

        private Encoded encoded(long missing, List<EncodedRendition> rungs, ProgramTrace trace) {
            if (missing > 0) {
                running.milestone("The source lacks " + missing + " of " + cut.frames()
                        + " frames here; the frame before is shown longer");
            }
            return new Encoded(rungs, trace);
        }
    }
}
