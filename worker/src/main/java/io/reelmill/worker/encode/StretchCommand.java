package io.reelmill.worker.encode;

import io.reelmill.core.encode.StretchOrder;
import io.reelmill.core.film.AudioGrid;
import io.reelmill.worker.ffmpeg.FfmpegArguments;
import io.reelmill.worker.ffmpeg.InputFile;
import io.reelmill.worker.ffmpeg.OutputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes ffmpeg's arguments for a stretch of sound: decoded from a little earlier, brought to 48 kHz stereo on the film's
 * axis, silence where the source has none, encoded to bare AAC frames.
 */
final class StretchCommand {

    /** What a decoder needs to find its feet: Opus 80 ms, MP3 half a second at worst, AAC two frames. */
    private static final int DECODED_EARLIER_SECONDS = 1;

    private final StretchOrder order;
    private final StretchCut cut;

    StretchCommand(StretchOrder order) {
        this.order = order;
        this.cut = StretchCut.of(order);
    }

    /**
     * The arguments.
     *
     * @param url where the source is read
     * @param target where the AAC frames are written, in ADTS
     */
    List<String> arguments(String url, String target) {
        List<String> global = List.of("-xerror", "-copyts", "-filter_complex", graph());
        return FfmpegArguments.of(global, List.of(input(url)), List.of(output(target)));
    }

    private InputFile input(String url) {
        List<String> options = new ArrayList<>(List.of("-protocol_whitelist", "http,tcp"));
        if (cut.first() > 0) {
            long second = cut.resampledFromSecond() - DECODED_EARLIER_SECONDS;
            options.addAll(List.of("-noaccurate_seek", "-seek_timestamp", "1", "-ss", Long.toString(second)));
        }
        return new InputFile(order.reading().demuxer(), url, options);
    }

    private String graph() {
        long second = cut.resampledFromSecond();
        long start = cut.originSample() + cut.firstSample();
        return "[0:" + order.rendition().stream() + "]"
                + String.join(
                        ",",
                        "atrim=start=" + second,
                        "aresample=" + AudioGrid.SAMPLE_RATE + ":async=1:first_pts=" + second * AudioGrid.SAMPLE_RATE,
                        "aformat=sample_fmts=fltp:channel_layouts=stereo",
                        "atrim=start_pts=" + start + ":end_pts=" + (start + cut.samples()),
                        "apad=whole_len=" + cut.samples(),
                        "asetpts=N+" + cut.firstSample())
                + "[sound]";
    }

    private OutputFile output(String target) {
        return new OutputFile(
                "adts",
                target,
                List.of(
                        "-map",
                        "[sound]",
                        "-c:a",
                        "aac",
                        "-profile:a",
                        "aac_low",
                        "-b:a",
                        Integer.toString(order.rendition().bitsPerSecond()),
                        "-map_metadata",
                        "-1",
                        "-fflags",
                        "+bitexact",
                        "-flags:a",
                        "+bitexact"));
    }
}
