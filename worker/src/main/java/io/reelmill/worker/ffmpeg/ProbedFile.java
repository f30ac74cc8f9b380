package io.reelmill.worker.ffmpeg;

import java.util.List;

/**
 * What ffprobe says about a file's header.
 *
 * @param format names of its demuxer, e.g. {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param startMicros when whatever begins first does, on the file's clock; 0 where unknown
 */
public record ProbedFile(String format, long startMicros, List<ProbedStream> streams) {

    public ProbedFile {
        streams = List.copyOf(streams);
    }
}
