package io.reelmill.worker.ffmpeg;

import java.net.URI;
import java.util.List;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegFileInputBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;

/** Puts ffmpeg's arguments into their order: global ones, inputs, outputs. Pure; running them is another's work. */
public final class FfmpegArguments {

    private FfmpegArguments() {}

    /**
     * The arguments of one run that asks nothing, says warnings and errors only and writes its progress to standard
     * output.
     *
     * @param global options that are neither an input's nor an output's, e.g. {@code -xerror}
     */
    public static List<String> of(List<String> global, List<InputFile> inputs, List<OutputFile> outputs) {
        FFmpegBuilder builder = new FFmpegBuilder()
                .overrideOutputFiles(true)
                .setVerbosity(FFmpegBuilder.Verbosity.WARNING)
                .addProgress(URI.create("pipe:1"))
                .addExtraArgs("-hide_banner", "-nostdin", "-nostats");
        global.forEach(builder::addExtraArgs);
        for (InputFile input : inputs) {
            FFmpegFileInputBuilder file = builder.addInput(input.address()).setFormat(input.demuxer());
            input.options().forEach(file::addExtraArgs);
        }
        for (OutputFile output : outputs) {
            FFmpegOutputBuilder file = builder.addOutput(output.target()).setFormat(output.muxer());
            output.options().forEach(file::addExtraArgs);
        }
        return builder.build();
    }
}
