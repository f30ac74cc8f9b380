package io.reelmill.worker.ffmpeg;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.List;
import java.util.Optional;
import net.bramp.ffmpeg.FFprobe;
import net.bramp.ffmpeg.builder.FFprobeBuilder;
import net.bramp.ffmpeg.probe.FFmpegFormat;
import net.bramp.ffmpeg.probe.FFmpegProbeResult;
import org.jspecify.annotations.Nullable;

/** Asks ffprobe for a file's header, and reads bramp's model of the answer. */
public final class Ffprobe {

    private static final String ENTRIES = "format=format_name,start_time:"
            + "stream=index,codec_name,codec_type,codec_tag_string,time_base,channels,sample_rate:"
            + "stream_disposition=default,attached_pic,timed_thumbnails,still_image:"
            + "stream_tags=language:stream_side_data=side_data_type,displaymatrix,rotation";
    private static final int LONGEST_ANSWER = 4 << 20;

    private final ProgramRunner runner;

    public Ffprobe(ProgramRunner runner) {
        this.runner = runner;
    }

    /**
     * An answer, or how ffprobe ended without one.
     *
     * @param file empty where it could not make sense of the file
     */
    public record Answer(Optional<ProbedFile> file, ProgramResult result) {}

    /** The arguments that ask for a header. */
    public static List<String> headerArguments(List<String> options, String address) {
        return arguments(options, ENTRIES, "json", address);
    }

    /**
     * The arguments that ask for a line per packet or frame.
     *
     * @param entries as {@code -show_entries} takes them
     * @param named whether each value has its name before it
     */
    public static List<String> lineArguments(List<String> options, String entries, boolean named, String address) {
        return arguments(
                options, entries, named ? "compact=print_section=0" : "compact=print_section=0:nokey=1", address);
    }

    private static List<String> arguments(List<String> options, String entries, String format, String address) {
        FFprobeBuilder builder = new FFprobeBuilder()
                .setShowFormat(false)
                .setShowStreams(false)
                .setShowChapters(false)
                .setInput(address)
                // the later of two counts: bramp's own keep ffprobe silent and its answer JSON
                .addExtraArgs("-v", "error", "-print_format", format, "-hide_banner");
        options.forEach(builder::addExtraArgs);
        return builder.addExtraArgs("-show_entries", entries).build();
    }

    /** Runs a command whose arguments are of {@link #headerArguments}. */
    public Answer ask(ProgramCommand command) throws InterruptedException {
        Replay replay = new Replay(command);
        FFprobe ffprobe = new FFprobe(command.program().toString(), replay::run);
        Optional<ProbedFile> file;
        try {
            file = Optional.of(file(ffprobe.probe(command.arguments())));
        } catch (InterruptedIOException e) {
            throw new InterruptedException();
        } catch (IOException
                | JsonParseException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException notUnderstood) {
            // whatever bramp makes of an answer that is none; why ffprobe gave up is in the result's log
            file = Optional.empty();
        }
        return new Answer(file, replay.result());
    }

    private static ProbedFile file(FFmpegProbeResult said) {
        Optional<FFmpegFormat> format = Optional.ofNullable(said.getFormat());
        return new ProbedFile(
                format.map(FFmpegFormat::getFormatName).orElse(""),
                format.map(known -> Math.round(known.getStartTime() * 1e6)).orElse(0L),
                said.getStreams().stream().map(ProbedStream::of).toList());
    }

    /** Runs what bramp asks for under our supervision, and lets bramp read what was written once it has ended. */
    private final class Replay {
        private final ProgramCommand command;
        private @Nullable ProgramResult result;

        Replay(ProgramCommand command) {
            this.command = command;
        }

        Process run(List<String> line) throws IOException {
            List<String> arguments = line.subList(1, line.size());
            CapturedOutput output = new CapturedOutput(LONGEST_ANSWER);
            try {
                result = runner.run(command.with(arguments), output);
            } catch (InterruptedException e) {
                throw new InterruptedIOException();
            }
            return new EndedProcess(output.bytes(), result.exitStatus());
        }

        ProgramResult result() {
            if (result == null) {
                throw new IllegalStateException("bramp ran nothing");
            }
            return result;
        }
    }
}
