package io.reelmill.worker.encode;

import io.reelmill.core.film.AudioGrid;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What must be known of a sound track to put its samples where they belong.
 *
 * @param startSample with which decoding it from its first packet begins, on the source's clock
 * @param step decoding it from any other packet begins a multiple of this many samples later
 * @param coarse whether its container's clock cannot tell one sample from the next, as Matroska's milliseconds cannot
 */
record SoundFacts(int sampleRate, int channels, long startSample, int step, boolean coarse) {

    /** Of sound that is made up. */
    static final SoundFacts SILENCE = new SoundFacts(AudioGrid.SAMPLE_RATE, 2, 0, 1, false);

    /** What ffprobe is asked for. */
    static final String ENTRIES = "stream=codec_name,sample_rate,channels,time_base,start_pts,initial_padding";

    private static final Pattern ENTRY = Pattern.compile("(\\w+)=(\\w+|-\\d+|\\d+/\\d+)");
    /** Its decoder leaves the priming out of the first packet it is given, wherever that is. */
    private static final String OPUS = "opus";

    private static final int LOW_SAMPLE_RATE = 32_000;

    /**
     * Reads ffprobe's answer.
     *
     * @throws IllegalArgumentException where it lacks something
     */
    static SoundFacts parse(String answer) {
        Map<String, String> entries = answer.lines()
                .map(line -> ENTRY.matcher(line.trim()))
                .filter(Matcher::matches)
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (one, same) -> one));
        String[] timeBase = entry(entries, "time_base").split("/", 2);
        long numerator = Long.parseLong(timeBase[0]);
        long denominator = Long.parseLong(timeBase[1]);
        int rate = Integer.parseInt(entry(entries, "sample_rate"));
        double start = (double) Long.parseLong(entry(entries, "start_pts")) * numerator * rate / denominator;
        String codec = entry(entries, "codec_name");
        long padding = Long.parseLong(entries.getOrDefault("initial_padding", "0"));
        long leftOut = codec.equals(OPUS) ? padding : 0;
        return new SoundFacts(
                rate,
                Integer.parseInt(entry(entries, "channels")),
                startSample(start, padding, rate) + leftOut,
                step(codec, rate),
                numerator * rate > denominator);
    }

    private static String entry(Map<String, String> entries, String name) {
        String value = entries.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing is known of the sound's " + name);
        }
        return value;
    }

    /** A track that begins with its encoder's priming begins exactly that long before zero. */
    private static long startSample(double start, long padding, int rate) {
        boolean priming = padding > 0 && Math.abs(start + padding) * 1000 < rate;
        return priming ? -padding : Math.round(start);
    }

    private static int step(String codec, int rate) {
        return switch (codec) {
            case "aac" -> 1024;
            case "mp2" -> 1152;
            case "mp3" -> rate < LOW_SAMPLE_RATE ? 576 : 1152;
            case "ac3" -> 1536;
            case "eac3" -> 256;
            case OPUS -> 480;
            // others count in blocks of at least this size; the next power of two above a millisecond
            default -> Integer.highestOneBit(rate * 11 / 10_000) * 2;
        };
    }
}
