package io.reelmill.worker.source;

import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.FrameRate;
import io.reelmill.worker.ffmpeg.ProgramResult;
import io.reelmill.worker.ffmpeg.TimeBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proves that a source can be read in place: for each border of the grid there is a keyframe at or before it, and the
 * demuxer, when asked to seek there as an encoder does, delivers one.
 *
 * <p>Which keyframe a demuxer takes is known only to itself (MP4's index counts when pictures are decoded, not when they
 * are shown), so it is really asked: at the first 200 borders where a keyframe lies so close that it could take the wrong
 * one, and at others from the first to the last: many where nothing is known of its index, few where it was told from the very
 * tables that the demuxer makes it of, so that a long film need not wait longer than a short one.
 */
final class SeekProof {

    private static final int RISKY_BORDERS = 200;
    private static final int MANY_OTHERS = 48;
    private static final int FEW_OTHERS = 8;
    /** A demuxer that goes back further than this before the best keyframe reads too much for each span. */
    private static final long FURTHEST_BACK = 30_000_000;

    private final Reading reading;
    private final FrameGrid grid;
    private final FrameRate ownRate;
    private final TimeBase timeBase;
    private final Keyframes keyframes;
    private final boolean indexKnown;

    /**
     * About to prove.
     *
     * @param keyframes on the source's clock
     * @param indexKnown whether they were told from the demuxer's own index
     */
    SeekProof(
            Reading reading,
            FrameGrid grid,
            FrameRate ownRate,
            TimeBase timeBase,
            Keyframes keyframes,
            boolean indexKnown) {
        this.reading = reading;
        this.grid = grid;
        this.ownRate = ownRate;
        this.timeBase = timeBase;
        this.keyframes = keyframes;
        this.indexKnown = indexKnown;
    }

    /** Why it cannot be read in place; empty where it can. */
    Optional<String> whyNot(LentSource source, SourceLimits limits) throws InterruptedException {
        if (grid.segments() == 1) {
            return Optional.empty();
        }
        if (keyframes.shownUpTo(border(1)).isEmpty()) {
            return Optional.of("no keyframe lies before the first border");
        }
        List<Integer> asked = List.copyOf(toBeAsked());
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (seek(asked.get(0)).orElseThrow() <= 0) {
            return Optional.of("its clock begins before zero");
        }
        List<Packet> delivered = new ArrayList<>();
        ProgramResult result = source.lines(
                reading.demuxer(),
                List.of(
                        "-select_streams",
                        Integer.toString(reading.videoStream()),
                        "-read_intervals",
                        intervals(asked)),
                Packet.ENTRIES,
                false,
                limits.readingTime(reading.sizeBytes()),
                line -> Packet.parse(line).ifPresent(delivered::add));
        if (!result.succeeded() || delivered.size() != asked.size()) {
            return Optional.of(
                    "seeking fails: " + Refusal.lastWords(result.trace().logTail()));
        }
        for (int i = 0; i < asked.size(); i++) {
            Optional<String> wrong = wrong(asked.get(i), delivered.get(i));
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private Optional<String> wrong(int segment, Packet packet) {
        Long shownAt = packet.shownAt();
        if (shownAt == null || !packet.keyframe()) {
            return Optional.of("a seek to " + at(segment) + " delivers no keyframe");
        }
        long micros = timeBase.micros(shownAt);
        if (micros > border(segment)) {
            return Optional.of("a seek to " + at(segment) + " delivers a later keyframe");
        }
        OptionalLong best = keyframes.shownUpTo(border(segment));
        if (best.isPresent() && best.getAsLong() - micros > FURTHEST_BACK) {
            return Optional.of("a seek to " + at(segment) + " goes back much too far");
        }
        return Optional.empty();
    }

    private String at(int segment) {
        return String.format(Locale.ROOT, "%.3f s", grid.startOf(segment));
    }

    private TreeSet<Integer> toBeAsked() {
        TreeSet<Integer> asked = new TreeSet<>();
        int last = grid.segments() - 1;
        int first = 1;
        while (first <= last && seek(first).isEmpty()) {
            first++;
        }
        for (int segment = first; segment <= last && asked.size() < RISKY_BORDERS; segment++) {
            if (risky(segment)) {
                asked.add(segment);
            }
        }
        int others = Math.min(indexKnown ? FEW_OTHERS : MANY_OTHERS, last - first + 1);
        for (int i = 0; i < others; i++) {
            asked.add(first + (int) ((long) i * (last - first) / Math.max(1, others - 1)));
        }
        return asked;
    }

    /** Whether the next keyframe after the border is decoded before the moment that is sought. */
    private boolean risky(int segment) {
        OptionalLong next = keyframes.decodedOfNext(border(segment));
        return next.isPresent() && next.getAsLong() <= seek(segment).orElse(Long.MIN_VALUE);
    }

    private String intervals(List<Integer> segments) {
        return segments.stream()
                .map(segment ->
                        String.format(Locale.ROOT, "%.6f%%+#1", seek(segment).orElseThrow() / 1e6))
                .collect(Collectors.joining(","));
    }

    /** When the border's frame is shown on the source's clock. */
    private long border(int segment) {
        return reading.originMicros() + onTheAxis(segment);
    }

    private OptionalLong seek(int segment) {
        return reading.seekMicros(onTheAxis(segment), 0, ownRate);
    }

    private long onTheAxis(int segment) {
        long frame = grid.firstFrameOf(segment);
        return Math.floorDiv(frame * 1_000_000L * grid.rate().denominator(), (long)
                grid.rate().numerator());
    }
}
