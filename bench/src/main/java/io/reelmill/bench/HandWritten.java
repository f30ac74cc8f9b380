package io.reelmill.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The one line of ffmpeg that somebody would write by hand for the same rungs and the same sound: the film decoded once,
 * split, scaled, encoded, cut into segments on disk.
 *
 * @param threads what {@code -threads} says for decoder and encoders; empty to leave it to ffmpeg
 */
record HandWritten(List<RecordedLine.RungSettings> rungs, String soundBitRate, String threads) {

    String name() {
        return threads.isEmpty() ? "one ffmpeg, default threads" : "one ffmpeg, -threads " + threads;
    }

    List<String> arguments(Path source) {
        List<String> line = new ArrayList<>(List.of("-y", "-v", "error", "-nostdin"));
        line.addAll(threading());
        line.addAll(List.of("-i", source.toString(), "-filter_complex", graph()));
        for (int i = 0; i < rungs.size(); i++) {
            line.addAll(rung(rungs.get(i), i));
        }
        line.addAll(List.of("-map", "0:a:0", "-c:a", "aac", "-ac", "2", "-ar", "48000", "-b:a", soundBitRate));
        line.addAll(segments("sound"));
        return line;
    }

    private String graph() {
        StringBuilder graph = new StringBuilder("[0:v:0]split=" + rungs.size());
        for (int i = 0; i < rungs.size(); i++) {
            graph.append("[s").append(i).append(']');
        }
        for (int i = 0; i < rungs.size(); i++) {
            graph.append(";[s%d]scale=%s:flags=bicubic,setsar=1,format=yuv420p[v%d]"
                    .formatted(i, rungs.get(i).size(), i));
        }
        return graph.toString();
    }

    private List<String> rung(RecordedLine.RungSettings rung, int number) {
        List<String> options = new ArrayList<>(List.of("-map", "[v" + number + "]"));
        options.addAll(threading());
        options.addAll(List.of("-c:v", "libx264", "-preset", rung.preset(), "-profile:v", "high"));
        options.addAll(List.of("-crf", rung.crf(), "-maxrate", rung.maxRate(), "-bufsize", rung.bufferSize()));
        options.addAll(List.of("-sc_threshold", "0", "-force_key_frames", "expr:gte(t,n_forced*2)"));
        options.addAll(segments("rung" + number));
        return options;
    }

    private List<String> threading() {
        return threads.isEmpty() ? List.of() : List.of("-threads", threads);
    }

    private static List<String> segments(String name) {
        return List.of(
                "-f",
                "hls",
                "-hls_time",
                "6",
                "-hls_playlist_type",
                "vod",
                "-hls_segment_type",
                "fmp4",
                "-hls_fmp4_init_filename",
                name + ".mp4",
                "-hls_segment_filename",
                name + "-%d.m4s",
                name + ".m3u8");
    }
}
