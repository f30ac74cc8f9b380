package io.reelmill.worker.source;

import io.reelmill.core.work.ProgramTrace;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.FfmpegPrograms;
import io.reelmill.worker.ffmpeg.Ffprobe;
import io.reelmill.worker.ffmpeg.ProgramCommand;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.ProgramRunner;
import io.reelmill.worker.ffmpeg.SourceOptions;
import io.reelmill.worker.ffmpeg.StandardOutput;
import io.reelmill.worker.loopback.LoopbackLease;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A source as ffprobe may see it: at its lent address, through one demuxer or few, with nothing else to open. */
final class LentSource {

    private static final Path NOWHERE = Path.of("/");
    private static final int LONGEST_LINE = 1 << 16;

    private final FfmpegPrograms programs;
    private final ProgramRunner runner;
    private final LoopbackLease lease;
    private final SourceLimits limits;
    private final Consumer<ProgramTrace> trouble;
    private final OutsideCause outside;

    /** @param trouble hears of each program that failed */
    LentSource(
            FfmpegPrograms programs,
            ProgramRunner runner,
            LoopbackLease lease,
            SourceLimits limits,
            Consumer<ProgramTrace> trouble) {
        this.programs = programs;
        this.runner = runner;
        this.lease = lease;
        this.limits = limits;
        this.trouble = trouble;
        this.outside = new OutsideCause(lease, limits);
    }

    /** Asks for the header, letting ffprobe choose among {@code demuxers}. */
    Ffprobe.Answer header(List<String> demuxers) throws InterruptedException {
        List<String> options = new ArrayList<>(bounds());
        options.addAll(List.of("-format_whitelist", String.join(",", demuxers)));
        Ffprobe.Answer answer =
                new Ffprobe(runner).ask(command(Ffprobe.headerArguments(options, lease.url()), limits.probeTime()));
        tell(answer.result());
        outside.passOn(answer.result());
        return answer;
    }

    /**
     * Asks for a line per packet or frame; a source that takes too long is refused.
     *
     * @param options what to read, besides how the source is opened
     */
    ProgramResult lines(
            String demuxer, List<String> options, String entries, boolean named, Duration time, Consumer<String> each)
            throws InterruptedException {
        ProgramResult result = linesInTime(demuxer, options, entries, named, time, each);
        if (result.ending() != Ending.EXITED) {
            throw Refusal.unreadable("it cannot be read in time: " + result.reason());
        }
        return result;
    }

    /** The same; what was not read in time is not read, unless that is the store's fault. */
    ProgramResult linesInTime(
            String demuxer, List<String> options, String entries, boolean named, Duration time, Consumer<String> each)
            throws InterruptedException {
        List<String> all = new ArrayList<>(bounds());
        all.addAll(List.of("-f", demuxer));
        all.addAll(options);
        ProgramResult result = runner.run(
                command(Ffprobe.lineArguments(all, entries, named, lease.url()), time),
                StandardOutput.lines(LONGEST_LINE, each));
        tell(result);
        outside.passOn(result);
        return result;
    }

    /** What keeps a header that lies from taking all memory: checked before a picture is decoded. */
    private List<String> bounds() {
        List<String> bounds = new ArrayList<>(SourceOptions.withPictures(limits.mostPixels()));
        bounds.addAll(List.of("-max_streams", Integer.toString(limits.mostStreams())));
        bounds.addAll(List.of("-threads", "1"));
        return bounds;
    }

    private ProgramCommand command(List<String> arguments, Duration time) {
        return new ProgramCommand(programs.ffprobe(), arguments, NOWHERE, lease.veil(), time, limits.stall());
    }

    private void tell(ProgramResult result) {
        if (!result.succeeded()) {
            trouble.accept(result.trace());
        }
    }
}
