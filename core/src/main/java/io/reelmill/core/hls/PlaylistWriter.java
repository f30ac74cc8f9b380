package io.reelmill.core.hls;

import io.reelmill.core.media.FrameRate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes playlists as RFC 8216 has them, in UTF-8's characters, lines ended by a line feed. */
final class PlaylistWriter {

    /** EXT-X-MAP in a playlist of whole segments needs 6; the fragmented MP4 of CMAF is usually announced with 7. */
    private static final int VERSION = 7;

    /** Milliseconds, always: RFC 8216, section 4.3.2.6. */
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String SOUND_GROUP = "audio";
    private static final double MICROS_PER_SECOND = 1_000_000;

    private PlaylistWriter() {}

    static String write(MediaPlaylist playlist) {
        Lines lines = new Lines();
        lines.add("#EXT-X-TARGETDURATION:" + playlist.targetDuration());
        lines.add("#EXT-X-MEDIA-SEQUENCE:0");
        lines.add("#EXT-X-PLAYLIST-TYPE:" + playlist.type());
        if (playlist.fromBeginning()) {
            lines.add("#EXT-X-START:TIME-OFFSET=0");
        }
        for (MediaSection section : playlist.sections()) {
            if (section != playlist.sections().get(0)) {
                lines.add("#EXT-X-DISCONTINUITY");
            }
            lines.add("#EXT-X-MAP:URI=" + quoted(section.map()));
            if (section.begins() != null) {
                lines.add("#EXT-X-PROGRAM-DATE-TIME:" + DATE_TIME.format(section.begins()));
            }
            section.segments().forEach(segment -> {
                lines.add("#EXTINF:" + seconds(segment.durationMicros()) + ",");
                lines.add(segment.uri());
            });
        }
        return switch (playlist.type()) {
            case EVENT -> lines.text();
            case VOD -> lines.add("#EXT-X-ENDLIST").text();
        };
    }

    static String write(MultivariantPlaylist playlist) {
        Lines lines = new Lines();
        playlist.sounds().forEach(sound -> lines.add("#EXT-X-MEDIA:" + attributes(sound)));
        playlist.variants().forEach(variant -> {
            lines.add("#EXT-X-STREAM-INF:"
                    + attributes(variant, !playlist.sounds().isEmpty()));
            lines.add(variant.uri());
        });
        return lines.text();
    }

    private static String attributes(SoundMedia sound) {
        return String.join(
                ",",
                List.of(
                        "TYPE=AUDIO",
                        "GROUP-ID=" + quoted(SOUND_GROUP),
                        "LANGUAGE=" + quoted(sound.language()),
                        "NAME=" + quoted(sound.name()),
                        "DEFAULT=" + (sound.preferred() ? "YES" : "NO"),
                        "AUTOSELECT=YES",
                        "CHANNELS=" + quoted(Integer.toString(sound.channels())),
                        "URI=" + quoted(sound.uri())));
    }

    private static String attributes(Variant variant, boolean withSound) {
        Stream<String> rates = variant.averageBandwidth() == null
                ? Stream.of("BANDWIDTH=" + variant.bandwidth())
                : Stream.of("BANDWIDTH=" + variant.bandwidth(), "AVERAGE-BANDWIDTH=" + variant.averageBandwidth());
        Stream<String> picture = Stream.of(
                "CODECS=" + quoted(variant.codecs()),
                "RESOLUTION=" + variant.size(),
                "FRAME-RATE=" + frameRate(variant.rate()));
        Stream<String> sound = withSound ? Stream.of("AUDIO=" + quoted(SOUND_GROUP)) : Stream.empty();
        return Stream.of(rates, picture, sound, Stream.of("CLOSED-CAPTIONS=NONE"))
                .flatMap(part -> part)
                .collect(Collectors.joining(","));
    }

    /** A frame an hour would be none a second, which players may not take for a rate. */
    private static String frameRate(FrameRate rate) {
        return String.format(Locale.ROOT, "%.3f", Math.max(0.001, rate.perSecond()));
    }

    private static String seconds(long micros) {
        return String.format(Locale.ROOT, "%.6f", micros / MICROS_PER_SECOND);
    }

    /** A quoted string has no escapes: it holds no quote, no line's end (RFC 8216, section 4.2). */
    private static String quoted(String text) {
        String plain = text.chars()
                .filter(character -> !Character.isISOControl(character))
                .mapToObj(character -> character == '"' ? "'" : Character.toString(character))
                .collect(Collectors.joining());
        return '"' + plain + '"';
    }

    /** Begins as every playlist does. */
    private static final class Lines {

        private final StringBuilder text = new StringBuilder();

        Lines() {
            add("#EXTM3U").add("#EXT-X-VERSION:" + VERSION).add("#EXT-X-INDEPENDENT-SEGMENTS");
        }

        Lines add(String line) {
            text.append(line).append('\n');
            return this;
        }

        String text() {
            return text.toString();
        }
    }
}
