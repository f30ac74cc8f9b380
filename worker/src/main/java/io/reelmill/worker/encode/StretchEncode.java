package io.reelmill.worker.encode;

import io.reelmill.core.encode.EncodeException;
import io.reelmill.core.encode.Encoded;
import io.reelmill.core.encode.EncodedRendition;
import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.work.ProgramTrace;
import io.reelmill.core.work.RunningWork;
import io.reelmill.worker.ffmpeg.CapturedOutput;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.SignsOfLife;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import io.reelmill.worker.scratch.AttemptFolder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Future;

/** One attempt at one stretch of sound. */
final class StretchEncode {

    private static final int LONGEST_ANSWER = 1 << 16;

    private final Workbench bench;
    private final StretchOrder order;
    private final RunningWork running;

    StretchEncode(Workbench bench, StretchOrder order, RunningWork running) {
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
        private final StretchCut cut = StretchCut.of(order);
        private SourceFlaw flaw = SourceFlaw.NONE;

        Pass(Approach approach) {
            this.approach = approach;
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
                OutputSocket socket = receivers.listen(folder, "sound");
                Future<EncodedRendition> sound = receivers.start(new StretchReceiver(order, socket, bench.store()));
                EncoderRun run = new EncoderRun(bench.runner(), source, receivers, approach);
                ProgramTrace trace = order.silent()
                        ? run.await(silence(folder, source, socket), progress())
                        : listen(folder, source, receivers, socket, run);
                return new Encoded(List.of(Receivers.result(sound)), trace);
            }
        }

        private ProgramCommand silence(AttemptFolder folder, LoopbackLease source, OutputSocket socket) {
            List<String> arguments = new StretchCommand(order, SoundFacts.SILENCE, approach).ofSilence(socket.target());
            return bench.ffmpeg(arguments, folder, source);
        }

        private ProgramTrace listen(
                AttemptFolder folder, LoopbackLease source, Receivers receivers, OutputSocket socket, EncoderRun run)
                throws EncodeException, InterruptedException {
            SoundFacts facts = facts(folder, source);
            SignsOfLife life = new SignsOfLife();
            OutputSocket times = receivers.listen(folder, "times");
            SoundLedger ledger = new SoundLedger(cut, approach, times, life);
            receivers.start(ledger);
            List<String> arguments =
                    new StretchCommand(order, facts, approach).arguments(source.url(), times.target(), socket.target());
            try {
                return run.await(bench.ffmpeg(arguments, folder, source), life.beside(progress()));
            } finally {
                flaw = ledger.flaw();
            }
        }

        private SoundFacts facts(AttemptFolder folder, LoopbackLease source)
                throws EncodeException, InterruptedException {
            List<String> arguments =
                    StretchCommand.factsArguments(order.reading(), order.rendition().stream(), source.url());
            CapturedOutput answer = new CapturedOutput(LONGEST_ANSWER);
            ProgramResult result = bench.runner().run(bench.ffprobe(arguments, folder, source), answer);
            try {
                return SoundFacts.parse(new String(answer.bytes(), StandardCharsets.US_ASCII));
            } catch (IllegalArgumentException e) {
                Failure failure = new Failure(
                        result.misfortune().orElse(FailureCode.ENCODE_FAILED),
                        "no answer about the sound: " + result.reason() + ", " + e.getMessage());
                throw new EncodeException(source.failure().orElse(failure), result.trace());
            }
        }

        private StandardOutput progress() {
            double from = AudioGrid.secondsAt(cut.firstSample() / AudioGrid.FRAME_SAMPLES);
            double seconds = (double) cut.samples() / AudioGrid.SAMPLE_RATE;
            return StandardOutput.progress(now -> {
                double done = (now.outTime().toMillis() / 1e3 - from) / seconds;
                running.progress(Math.max(0, Math.min(1, done)));
            });
        }
    }
}
