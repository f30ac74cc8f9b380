package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Codecs whose packets ffmpeg's demuxer hands on as the sample tables list them: neither split nor joined nor timed anew
 * by a parser.
 */
final class PlainCodecs {

    /** Each picture by itself; the container cannot say otherwise. */
    private static final Set<String> ONLY_KEYFRAMES = Set.of("mjpeg", "prores", "dnxhd");

    private static final Set<String> PICTURES = Set.of("av1", "mpeg4", "mpeg2video", "h263");
    /** Also where they are shown before they are decoded; the others are then decoded earlier than listed. */
    private static final Set<String> TIMED_AS_LISTED = Set.of("h264", "hevc");

    private static final Set<String> SOUNDS = Set.of("aac", "alac", "flac", "opus", "amr_nb", "amr_wb");
    /** A parser finds the same packets again, but gives all of them the length that their codec has. */
    private static final Set<String> STEADY_SOUNDS = Set.of("mp3", "ac3", "eac3");

    private static final Pattern PCM_BITS = Pattern.compile("pcm_[suf](8|16|24|32|64)([bl]e)?");

    private PlainCodecs() {}

    static boolean onlyKeyframes(ProbedStream stream) {
        return stream.kind() == ProbedStream.Kind.AUDIO || ONLY_KEYFRAMES.contains(stream.codec());
    }

    static boolean pcm(ProbedStream stream) {
        return PCM_BITS.matcher(stream.codec()).matches();
    }

    /** Of one sample of all channels. */
    static int pcmBytes(ProbedStream stream) throws UncertainTables {
        Matcher bits = PCM_BITS.matcher(stream.codec());
        if (!bits.matches() || stream.channels() < 1) {
            throw new UncertainTables("sound of an unusual kind");
        }
        return Integer.parseInt(bits.group(1)) / Byte.SIZE * stream.channels();
    }

    /** Whether the packets of a stream are the samples of its track; for uncompressed sound, runs of them. */
    static boolean trusted(ProbedStream stream, TrackTable track) {
        RunLengths durations = track.samples().durations();
        boolean single = durations.runs() == 1 && durations.value(0) == 1;
        if (stream.kind() == ProbedStream.Kind.VIDEO) {
            return TIMED_AS_LISTED.contains(stream.codec())
                    || !track.samples().showsTooEarly()
                            && (PICTURES.contains(stream.codec()) || ONLY_KEYFRAMES.contains(stream.codec()));
        }
        if (track.samples().reordered()) {
            return false;
        }
        if (pcm(stream)) {
            return single && !track.description().packed() && track.duration() > 0;
        }
        return !single && (SOUNDS.contains(stream.codec()) || steady(stream) && steady(stream, track));
    }

    /** Whether all packets have the length of the first. */
    static boolean steady(ProbedStream stream) {
        return STEADY_SOUNDS.contains(stream.codec());
    }

    private static boolean steady(ProbedStream stream, TrackTable track) {
        return track.timescale() == stream.sampleRate()
                && track.samples().durations().steady();
    }
}
