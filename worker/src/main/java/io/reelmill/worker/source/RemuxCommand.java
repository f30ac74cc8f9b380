package io.reelmill.worker.source;

import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.worker.ffmpeg.FfmpegArguments;
import io.reelmill.worker.ffmpeg.InputFile;
import io.reelmill.worker.ffmpeg.OutputFile;
import io.reelmill.worker.ffmpeg.SourceOptions;
import java.util.ArrayList;
import java.util.List;

/** Writes ffmpeg's arguments for copying a film's picture and sounds into another container. */
final class RemuxCommand {

    private final FilmContainer source;
    private final TargetContainer target;
    private final SourceFacts facts;

    RemuxCommand(FilmContainer source, TargetContainer target, SourceFacts facts) {
        this.source = source;
        this.target = target;
        this.facts = facts;
    }

    /**
     * The arguments. What has no time gets one; jumps of a broadcast's clock are closed by ffmpeg. What is cut short is
     * left out, except from a broadcast: there it is only a guess, made where a counter jumps.
     */
    List<String> arguments(String url, String file) {
        String flags = source.clockMayJump() ? "+genpts" : "+genpts+discardcorrupt";
        List<String> input = new ArrayList<>(SourceOptions.usual());
        input.addAll(List.of("-fflags", flags));
        List<String> output = new ArrayList<>();
        output.addAll(List.of("-map", "0:" + facts.video().stream()));
        for (AudioTrack track : facts.audio()) {
            output.addAll(List.of("-map", "0:" + track.stream()));
        }
        output.addAll(List.of("-c", "copy", "-map_metadata:g", "-1", "-map_chapters", "-1"));
        output.addAll(timesOfPictures());
        if (target != TargetContainer.MATROSKA) {
            // the start of a track that begins later is written in these units
            output.addAll(List.of("-movie_timescale", "90000"));
        }
        output.addAll(List.of("-max_muxing_queue_size", "8192"));
        return FfmpegArguments.of(
                List.of(),
                List.of(new InputFile(source.demuxer(), url, input)),
                List.of(new OutputFile(target.muxer(), file, output)));
    }

    /** AVI knows only in which order pictures are decoded. */
    private List<String> timesOfPictures() {
        if (source != FilmContainer.AVI) {
            return List.of();
        }
        return switch (facts.video().codec()) {
            case "mpeg4" -> List.of("-bsf:v", "mpeg4_unpack_bframes");
            case "h264", "hevc" -> List.of("-bsf:v", "dts2pts");
            default -> List.of();
        };
    }
}
