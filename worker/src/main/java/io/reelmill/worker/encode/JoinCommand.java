package io.reelmill.worker.encode;

import io.reelmill.core.film.Reading;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.worker.ffmpeg.FfmpegArguments;
import io.reelmill.worker.ffmpeg.InputFile;
import io.reelmill.worker.ffmpeg.OutputFile;
import io.reelmill.worker.ffmpeg.SourceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Writes ffmpeg's arguments for joining parts. Whatever an MP4 can hold is copied, the rest encoded. The MP4 is made of
 * fragments, because an MP4 with one index could only be written to a file that can be rewound.
 */
final class JoinCommand {

    private static final Set<String> PICTURES =
            Set.of("h264", "hevc", "av1", "vp9", "mpeg4", "mpeg2video", "mpeg1video", "mjpeg");
    private static final Set<String> SOUNDS = Set.of("aac", "mp3", "ac3", "eac3", "opus", "flac", "alac", "dts");

    /** Fragments begin at keyframes, but not oftener than this. */
    private static final String LEAST_MICROS = "2000000";

    /** What ffmpeg holds at most where keyframes are rare. */
    private static final String MOST_BYTES = Integer.toString(16 << 20);

    private JoinCommand() {}

    /**
     * The arguments.
     *
     * @param script where the parts are named
     * @param kind of each part: picture first, then its sounds
     */
    static List<String> arguments(String script, SourceFacts kind, String target) {
        List<String> input = new ArrayList<>(SourceOptions.usual());
        input.addAll(Workbench.PARTS_ONLY);
        List<String> output = new ArrayList<>(List.of("-map", "0:0"));
        output.addAll(picture(kind.video().codec()));
        for (int sound = 0; sound < kind.audio().size(); sound++) {
            output.addAll(List.of("-map", "0:" + (sound + 1)));
            output.addAll(sound(sound, kind.audio().get(sound)));
        }
        output.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-fflags", "+bitexact"));
        output.addAll(List.of("-movflags", "+frag_keyframe+delay_moov+default_base_moof"));
        output.addAll(List.of("-min_frag_duration", LEAST_MICROS, "-frag_size", MOST_BYTES));
        output.addAll(List.of("-max_muxing_queue_size", "8192", "-flush_packets", "1"));
        return FfmpegArguments.of(
                List.of(),
                List.of(new InputFile(Reading.PART_LIST, script, input)),
                List.of(new OutputFile("mp4", target, output)));
    }

    /** Encoded pictures are hardly to be told from what came, at the times at which it came. */
    private static List<String> picture(String codec) {
        return PICTURES.contains(codec)
                ? List.of("-c:v", "copy")
                : List.of(
                        "-vf",
                        "pad=ceil(iw/2)*2:ceil(ih/2)*2",
                        "-c:v",
                        "libx264",
                        "-preset",
                        "veryfast",
                        "-crf",
                        "18",
                        "-pix_fmt",
                        "yuv420p",
                        "-fps_mode",
                        "passthrough",
                        "-enc_time_base:v",
                        "1/90000");
    }

    private static List<String> sound(int number, AudioTrack track) {
        String codec = "-c:a:" + number;
        return SOUNDS.contains(track.codec())
                ? List.of(codec, "copy")
                : List.of(codec, "aac", "-b:a:" + number, track.channels() * 96 + "k");
    }
}
