package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureException;
import io.reelmill.worker.ffmpeg.Ending;
import io.reelmill.worker.ffmpeg.ProbedStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Decodes the beginning of each stream: a header proves nothing. */
final class FirstFrames {

    /** In packets. What begins in the middle of a group of pictures, or is hidden by an edit list, comes late. */
    private static final List<Integer> ATTEMPTS = List.of(24, 600);

    /** A slow machine decodes a few packets within this. */
    private static final Duration LEAST_SHARE = Duration.ofSeconds(2);

    private static final String SOUND_ENTRIES = "frame=best_effort_timestamp,nb_samples";
    private static final String TIMESTAMP = "best_effort_timestamp=";

    private final LentSource source;
    private final SourceHeader header;
    private final SourceLimits limits;

    FirstFrames(LentSource source, SourceHeader header, SourceLimits limits) {
        this.source = source;
        this.header = header;
        this.limits = limits;
    }

    DecodedPicture picture() throws InterruptedException {
        String log = "";
        for (int packets : ATTEMPTS) {
            List<String> lines = new ArrayList<>();
            log = source.lines(
                            header.container().demuxer(),
                            beginning(header.picture(), packets),
                            DecodedPicture.ENTRIES,
                            true,
                            limits.probeTime(),
                            lines::add)
                    .trace()
                    .logTail();
            Optional<DecodedPicture> decoded = DecodedPicture.of(lines);
            if (decoded.isPresent()) {
                return withinLimits(decoded.get());
            }
        }
        throw undecodable(log);
    }

    /**
     * The tracks of which something can be heard; the others are left out. A track that is declared but silent is looked
     * for to the source's end: all of them together get the time for it, one after the other its share of what is left.
     */
    List<HeardSound> sounds() throws InterruptedException {
        List<HeardSound> heard = new ArrayList<>();
        long deadline = System.nanoTime() + limits.probeTime().toNanos();
        int left = header.sounds().size();
        for (ProbedStream track : header.sounds()) {
            Duration share = Duration.ofNanos((deadline - System.nanoTime()) / left--);
            OptionalLong start = firstHeard(track, share.compareTo(LEAST_SHARE) < 0 ? LEAST_SHARE : share);
            if (start.isPresent()) {
                heard.add(new HeardSound(track, track.timeBase().micros(start.getAsLong())));
            }
        }
        return heard;
    }

    private OptionalLong firstHeard(ProbedStream track, Duration time) throws InterruptedException {
        Ending ending = Ending.EXITED;
        OptionalLong first = OptionalLong.empty();
        for (int i = 0; i < ATTEMPTS.size() && first.isEmpty() && ending == Ending.EXITED; i++) {
            List<String> lines = new ArrayList<>();
            ending = source.linesInTime(
                            header.container().demuxer(),
                            beginning(track, ATTEMPTS.get(i)),
                            SOUND_ENTRIES,
                            true,
                            time,
                            lines::add)
                    .ending();
            first = lines.stream().flatMapToLong(FirstFrames::timestamp).findFirst();
        }
        return first;
    }

    private static LongStream timestamp(String line) {
        return Stream.of(line.split("\\|"))
                .filter(pair -> pair.matches(TIMESTAMP + "-?\\d{1,18}"))
                .mapToLong(pair -> Long.parseLong(pair.substring(TIMESTAMP.length())));
    }

    private static List<String> beginning(ProbedStream stream, int packets) {
        return List.of("-select_streams", Integer.toString(stream.index()), "-read_intervals", "%+#" + packets);
    }

    private FailureException undecodable(String log) {
        if (log.contains(HeaderReader.TOO_MANY_PIXELS)) {
            return Refusal.tooLarge("its pictures have more than " + limits.mostPixels() + " pixels");
        }
        if (log.isEmpty()) {
            return Refusal.noVideo("no picture of it is ever shown");
        }
        String codec = header.picture().codec();
        String what = codec.isEmpty() ? "a codec that is not known" : codec;
        return Refusal.unreadable("no picture of it (" + what + ") can be decoded: " + Refusal.lastWords(log));
    }

    private DecodedPicture withinLimits(DecodedPicture picture) {
        boolean fits = Math.max(picture.size().width(), picture.size().height()) <= limits.widest()
                && picture.size().pixels() <= limits.mostPixels();
        if (!fits) {
            throw Refusal.tooLarge("its pictures are " + picture.size() + " pixels large");
        }
        return picture;
    }
}
