package io.reelmill.dashboard.api.video;

import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.DynamicRange;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.recording.Recording;
import io.reelmill.core.video.Video;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came in; container, duration and tracks are null until it was looked into. */
@Schema(name = "Source")
public record SourceJson(
        String filename,
        long sizeBytes,
        @Nullable String sha256,
        @Nullable String container,
        @Nullable Double durationSeconds,
        @Nullable Picture video,
        @Nullable List<Sound> audio,
        @Nullable String recordingId) {

    private static final double MILLIS_PER_SECOND = 1000;

    /**
     * The picture as coded.
     *
     * @param rotation clockwise degrees by which players turn it
     */
    @Schema(name = "SourcePicture")
    public record Picture(
            String codec, int width, int height, String frameRate, int rotation, boolean interlaced, boolean hdr) {

        static Picture of(VideoTrack track) {
            return new Picture(
                    track.codec(),
                    track.coded().width(),
                    track.coded().height(),
                    track.frameRate().toString(),
                    track.rotation(),
                    track.interlaced(),
                    track.dynamicRange() != DynamicRange.SDR);
        }
    }

    /** One sound track. */
    @Schema(name = "SourceSound")
    public record Sound(String codec, int channels, String language) {

        static Sound of(AudioTrack track) {
            return new Sound(track.codec(), track.channels(), track.language());
        }
    }

    static SourceJson of(Video video, @Nullable Recording recording) {
        String recordingId = recording == null ? null : recording.id().toString();
        SourceFacts facts = video.facts();
        if (facts == null) {
            return new SourceJson(
                    video.filename(), video.sizeBytes(), sha256Of(video), null, null, null, null, recordingId);
        }
        return new SourceJson(
                video.filename(),
                video.sizeBytes(),
                sha256Of(video),
                facts.container(),
                seconds(facts.duration()),
                Picture.of(facts.video()),
                facts.audio().stream().map(Sound::of).toList(),
                recordingId);
    }

    private static @Nullable String sha256Of(Video video) {
        return video.sha256().isEmpty() ? null : video.sha256();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLIS_PER_SECOND;
    }
}
