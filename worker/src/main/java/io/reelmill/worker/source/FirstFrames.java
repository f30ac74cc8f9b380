package io.reelmill.worker.source;

import io.reelmill.core.failure.FailureException;
import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.ProgramResult;
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
            log = decode(header.picture(), packets, DecodedPicture.ENTRIES, lines)
                    .trace()
                    .logTail();
            Optional<DecodedPicture> decoded = DecodedPicture.of(lines);
            if (decoded.isPresent()) {
                return withinLimits(decoded.get());
            }
        }
        throw undecodable(log);
    }

    /** The tracks of which something can be heard; the others are left out. */
    List<HeardSound> sounds() throws InterruptedException {
        List<HeardSound> heard = new ArrayList<>();
        for (ProbedStream track : header.sounds()) {
            OptionalLong start = firstHeard(track);
            if (start.isPresent()) {
                heard.add(new HeardSound(track, track.timeBase().micros(start.getAsLong())));
            }
        }
        return heard;
    }

    private OptionalLong firstHeard(ProbedStream track) throws InterruptedException {
        for (int packets : ATTEMPTS) {
            List<String> lines = new ArrayList<>();
            decode(track, packets, SOUND_ENTRIES, lines);
            OptionalLong first =
                    lines.stream().flatMapToLong(FirstFrames::timestamp).findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return OptionalLong.empty();
    }

    private static LongStream timestamp(String line) {
        return Stream.of(line.split("\\|"))
                .filter(pair -> pair.matches(TIMESTAMP + "-?\\d{1,18}"))
                .mapToLong(pair -> Long.parseLong(pair.substring(TIMESTAMP.length())));
    }

    private ProgramResult decode(ProbedStream stream, int packets, String entries, List<String> lines)
            throws InterruptedException {
        List<String> options =
                List.of("-select_streams", Integer.toString(stream.index()), "-read_intervals", "%+#" + packets);
        return source.lines(header.container().demuxer(), options, entries, true, limits.probeTime(), lines::add);
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
