package io.reelmill.worker.source;

import io.reelmill.worker.ffmpeg.ProbedStream;
import io.reelmill.worker.ffmpeg.ProgramResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decodes the beginning of each stream: a header proves nothing. */
final class FirstFrames {

    private static final int FEW = 24;
    /** A recording that begins in the middle of a group of pictures may give none for seconds. */
    private static final int MANY = 600;

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
        Optional<DecodedPicture> decoded = Optional.empty();
        ProgramResult result = null;
        for (int packets : List.of(FEW, MANY)) {
            List<String> lines = new ArrayList<>();
            result = decode(header.picture(), packets, DecodedPicture.ENTRIES, lines);
            decoded = DecodedPicture.of(lines);
            if (decoded.isPresent()) {
                return withinLimits(decoded.get());
            }
        }
        throw undecodable(result == null ? "" : result.trace().logTail());
    }

    /** The tracks of which something can be heard; the others are left out. */
    List<HeardSound> sounds() throws InterruptedException {
        List<HeardSound> heard = new ArrayList<>();
        for (ProbedStream track : header.sounds()) {
            List<String> lines = new ArrayList<>();
            decode(track, FEW, SOUND_ENTRIES, lines);
            lines.stream()
                    .flatMap(line -> timestamp(line).stream())
                    .findFirst()
                    .ifPresent(start ->
                            heard.add(new HeardSound(track, track.timeBase().micros(start))));
        }
        return heard;
    }

    private static Optional<Long> timestamp(String line) {
        for (String pair : line.split("\\|")) {
            if (pair.matches(TIMESTAMP + "-?\\d{1,18}")) {
                return Optional.of(Long.parseLong(pair.substring(TIMESTAMP.length())));
            }
        }
        return Optional.empty();
    }

    private ProgramResult decode(ProbedStream stream, int packets, String entries, List<String> lines)
            throws InterruptedException {
        List<String> options =
                List.of("-select_streams", Integer.toString(stream.index()), "-read_intervals", "%+#" + packets);
        return source.lines(header.container().demuxer(), options, entries, true, limits.probeTime(), lines::add);
    }

    private RuntimeException undecodable(String log) {
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
