package io.reelmill.worker.ffmpeg;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.bramp.ffmpeg.probe.FFmpegDisposition;
import net.bramp.ffmpeg.probe.FFmpegStream;
import org.apache.commons.lang3.math.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * What ffprobe says about one stream; nothing of it is proved before a picture or sound was decoded.
 *
 * @param codec ffmpeg's name, empty where it knows none
 * @param codecTag the container's four letters for it
 * @param timeBase the length of one tick, in seconds
 * @param channels 0 where it is no sound
 * @param sampleRate 0 where it is no sound
 * @param language ISO 639, {@code und} where the source does not say
 * @param picture whether it is a cover, a still or a thumbnail instead of a film
 * @param preferred whether the source marks it as the one to be played
 * @param rotation clockwise degrees by which the picture must be turned
 */
public record ProbedStream(
        int index,
        Kind kind,
        String codec,
        String codecTag,
        TimeBase timeBase,
        int channels,
        int sampleRate,
        String language,
        boolean picture,
        boolean preferred,
        int rotation) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[a-z0-9]{1,8})*");
    private static final String UNKNOWN_LANGUAGE = "und";

    /** What a stream carries. */
    public enum Kind {
        VIDEO,
        AUDIO,
        OTHER
    }

    static ProbedStream of(FFmpegStream stream) {
        FFmpegDisposition disposition = stream.disposition == null ? new FFmpegDisposition() : stream.disposition;
        return new ProbedStream(
                stream.index,
                kind(stream),
                text(stream.codec_name),
                text(stream.codec_tag_string),
                timeBase(stream.time_base),
                stream.channels,
                stream.sample_rate,
                language(stream.tags),
                disposition.attached_pic || disposition.timed_thumbnails || disposition.still_image,
                disposition._default,
                rotation(stream.side_data_list));
    }

    private static Kind kind(FFmpegStream stream) {
        if (stream.codec_type == null) {
            return Kind.OTHER;
        }
        return switch (stream.codec_type) {
            case VIDEO -> Kind.VIDEO;
            case AUDIO -> Kind.AUDIO;
            case SUBTITLE, DATA, ATTACHMENT -> Kind.OTHER;
        };
    }

    private static String text(@Nullable String value) {
        return Optional.ofNullable(value).orElse("");
    }

    private static TimeBase timeBase(@Nullable Fraction fraction) {
        if (fraction == null || fraction.getNumerator() <= 0 || fraction.getDenominator() <= 0) {
            return TimeBase.MICROSECONDS;
        }
        return new TimeBase(fraction.getNumerator(), fraction.getDenominator());
    }

    private static String language(@Nullable Map<String, String> tags) {
        String said = tags == null ? "" : text(tags.get("language")).toLowerCase(Locale.ROOT);
        return LANGUAGE.matcher(said).matches() ? said : UNKNOWN_LANGUAGE;
    }

    /** ffprobe counts counter-clockwise; what is not upright in any way is left as it is, as ffmpeg does. */
    private static int rotation(FFmpegStream.@Nullable SideData @Nullable [] sideData) {
        if (sideData == null) {
            return 0;
        }
        for (FFmpegStream.SideData datum : sideData) {
            if (datum != null && datum.displaymatrix != null) {
                int clockwise = Math.floorMod(-datum.rotation, 360);
                return clockwise % 90 == 0 ? clockwise : 0;
            }
        }
        return 0;
    }
}
