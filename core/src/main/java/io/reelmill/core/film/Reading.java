package io.reelmill.core.film;

import io.reelmill.core.media.FrameRate;
import io.reelmill.core.objects.ObjectKey;
import java.util.OptionalLong;

/**
 * How the source of a film is read, once it was proved readable: from which object, with which demuxer, and where its
 * axis begins.
 *
 * @param object the original, or the remuxed copy where the original was not proved seekable
 * @param demuxer the only demuxer ffmpeg may use for it
 * @param originMicros where the film's axis begins, or would, in microseconds of the source's own clock, from {@link FilmAxis}
 * @param videoStream index of the picture's stream in {@code object}
 */
public record Reading(ObjectKey object, long sizeBytes, String demuxer, long originMicros, int videoStream) {

    /** More than a picture is reordered by: MP4's index counts when keyframes are decoded, not when they are shown. */
    private static final int EARLIER_FRAMES = 16;

    /** ffmpeg's demuxer that reads files one after the other. */
    public static final String PART_LIST = "concat";

    /** Whether the object only names the parts that are read. */
    public boolean inParts() {
        return demuxer.equals(PART_LIST);
    }

    /**
     * Where to seek for the picture that is shown at a moment of the axis, in microseconds of the source's clock; empty
     * where the source is to be read from its beginning. With a seek straight to the moment, demuxers that look for
     * decoding times deliver the keyframe after it where pictures before that keyframe are decoded later.
     *
     * @param axisMicros no earlier than {@code takeMicros}
     * @param takeMicros where on the axis the take begins that this source is of
     * @param rate the source's own
     */
    public OptionalLong seekMicros(long axisMicros, long takeMicros, FrameRate rate) {
        long earlier = axisMicros - Math.round(EARLIER_FRAMES * 1e6 / rate.perSecond());
        return earlier > takeMicros ? OptionalLong.of(originMicros + earlier) : OptionalLong.empty();
    }
}
