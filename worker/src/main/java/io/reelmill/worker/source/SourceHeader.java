package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;
import java.util.List;

/**
 * A source's header, as far as it is of interest: the one picture of the film and every sound.
 *
 * @param format all of ffprobe's names for the container
 * @param startMicros when whatever begins first does, on the source's clock
 * @param streams how many there are of any kind
 */
record SourceHeader(
        FilmContainer container,
        String format,
        long startMicros,
        int streams,
        ProbedStream picture,
        List<ProbedStream> sounds) {

    SourceHeader {
        sounds = List.copyOf(sounds);
    }
}
