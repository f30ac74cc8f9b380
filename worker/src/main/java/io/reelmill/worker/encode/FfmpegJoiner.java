package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.join.JoinOrder;
import io.reelmill.core.join.Joined;
import io.reelmill.core.join.Joiner;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.objects.Received;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.scratch.AttemptFolder;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.Future;

/** Joins with ffmpeg, which reads the parts one after the other and writes to the store: nothing is held but what flows. */
public final class FfmpegJoiner implements Joiner {

    private final Workbench bench;

    public FfmpegJoiner(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Joined join(JoinOrder order, ObjectKey target, RunningWork running)
            throws EncodeException, InterruptedException {
        try (AttemptFolder folder = AttemptFolder.in(bench.scratch());
                LoopbackLease source = bench.reader().lend(target, order.parts());
                Receivers receivers = new Receivers()) {
            OutputSocket socket = receivers.listen(folder, "film");
            Future<Received> stored = receivers.start(() -> store(socket, target));
            List<String> arguments = JoinCommand.arguments(source.url(), order.kind(), socket.target());
            ProgramTrace trace = new EncoderRun(bench.runner(), source, receivers, Approach.FIRST)
                    .await(bench.ffmpeg(arguments, folder, source), progress(order, running));
            return new Joined(Receivers.result(stored), trace);
        }
    }

    private Received store(OutputSocket socket, ObjectKey target) throws IOException {
        try (InputStream film = socket.accept()) {
            return bench.store().receive(target, "video/mp4", film);
        }
    }

    private static StandardOutput progress(JoinOrder order, RunningWork running) {
        double planned = order.micros() / 1e3;
        return StandardOutput.progress(
                now -> running.progress(Math.min(1, now.outTime().toMillis() / planned)));
    }
}
