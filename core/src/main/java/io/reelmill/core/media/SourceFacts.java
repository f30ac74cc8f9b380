package io.reelmill.core.media;

import java.time.Duration;
import java.util.List;

/**
 * What was found in a source.
 *
 * @param container ffmpeg's name of the format, e.g. {@code mov,mp4}
 * @param duration from the first shown frame to the end of the last, measured from the packets
 */
public record SourceFacts(String container, Duration duration, VideoTrack video, List<AudioTrack> audio) {

    public SourceFacts {
        audio = List.copyOf(audio);
    }
}
