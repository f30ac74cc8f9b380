package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import java.util.List;
import java.util.concurrent.Future;

/** One attempt at one stretch of sound. */
final class StretchEncode {

    private final Workbench bench;
    private final StretchOrder order;
    private final RunningWork running;

    StretchEncode(Workbench bench, StretchOrder order, RunningWork running) {
        this.bench = bench;
        this.order = order;
        this.running = running;
    }

    Encoded run() throws EncodeException, InterruptedException {
        try (AttemptFolder folder = AttemptFolder.in(bench.scratch());
                LoopbackLease source = bench.lend(order.reading());
                Receivers receivers = new Receivers()) {
            OutputSocket socket = receivers.listen(folder, "sound");
            Future<EncodedRendition> sound = receivers.start(new StretchReceiver(order, socket, bench.store()));
            List<String> arguments = new StretchCommand(order).arguments(source.url(), socket.target());
            ProgramTrace trace = new EncoderRun(bench.runner(), source, receivers, Approach.FIRST)
                    .await(bench.command(arguments, folder, source), progress());
            return new Encoded(List.of(Receivers.result(sound)), trace);
        }
    }

    private StandardOutput progress() {
        StretchCut cut = StretchCut.of(order);
        double from = AudioGrid.secondsAt(cut.firstSample() / AudioGrid.FRAME_SAMPLES);
        double seconds = (double) cut.samples() / AudioGrid.SAMPLE_RATE;
        return StandardOutput.progress(now -> {
            double done = (now.outTime().toMillis() / 1e3 - from) / seconds;
            running.progress(Math.max(0, Math.min(1, done)));
        });
    }
}
