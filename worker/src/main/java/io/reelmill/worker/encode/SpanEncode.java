package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.SpanOrder;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.film.Rung;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
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
                OutputSocket times = receivers.listen(folder, "times");
                SourceLedger ledger = new SourceLedger(cut, approach, times);
                Future<SourceLedger.Shown> shown = receivers.start(ledger);
                List<String> targets = new ArrayList<>();
                List<Future<RungReceiver.Received>> rungs = new ArrayList<>();
                for (Rung rung : order.rungs()) {
                    OutputSocket socket = receivers.listen(folder, "rung" + rungs.size());
                    rungs.add(receivers.start(new RungReceiver(order, cut, rung, socket, bench.store())));
                    targets.add(socket.target());
                }
                List<String> arguments =
                        new SpanCommand(order, approach).arguments(source.url(), times.target(), targets);
                try {
                    ProgramTrace trace = new EncoderRun(bench.runner(), source, receivers, approach)
                            .await(bench.ffmpeg(arguments, folder, source), progress());
                    return encoded(
                            Receivers.result(shown),
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

        private Encoded encoded(SourceLedger.Shown shown, List<RungReceiver.Received> rungs, ProgramTrace trace)
                throws EncodeException {
            for (RungReceiver.Received rung : rungs) {
                checkEnd(shown, cut.first() + rung.frames() - cut.padding(), trace);
            }
            if (shown.missing() > 0) {
                running.milestone("The source lacks " + shown.missing() + " of " + cut.frames()
                        + " frames here; the frame before is shown longer");
            }
            return new Encoded(
                    rungs.stream().map(RungReceiver.Received::rendition).toList(), trace);
        }

        /** @param reached the frame of the grid behind the last one that came from the source */
        private void checkEnd(SourceLedger.Shown shown, long reached, ProgramTrace trace) throws EncodeException {
            if (reached < cut.end() - cut.mayBeHeld() || reached <= Math.min(shown.last(), cut.end() - 1)) {
                String detail = "the source's frames reach to " + reached + " instead of " + cut.end();
                throw new EncodeException(new Failure(FailureCode.ENCODE_INEXACT, detail), trace);
            }
        }
    }
}
