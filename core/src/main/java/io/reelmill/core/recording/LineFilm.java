package io.reelmill.core.recording;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FilmAxis;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.film.Take;
import io.reelmill.core.media.AudioTrack;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.source.Footage;
import io.reelmill.core.source.PartList;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A line as what a film is made of: takes, each read through a list of parts of its own, that follow one another on the
 * film's axis. Axis and rate are settled by the line's first parts; more parts make the last take longer, or begin others.
 */
public final class LineFilm {

    private static final double MILLISECOND = 0.001;
    private static final PartList NOTHING = new PartList(List.of());

    private final PartListing listing;
    private final List<Take> takes;
    private FrameGrid grid;

    private LineFilm(PartListing listing, List<Take> takes, FrameGrid grid) {
        this.listing = listing;
        this.takes = new ArrayList<>(takes);
        this.grid = grid;
    }

    /** @param parts at least one, the line's first */
    public static Footage beginning(List<PlacedPart> parts, PartListing listing) {
        Part typical = TakeShape.typical(parts);
        LineFilm film = new LineFilm(listing, List.of(), new FrameGrid(typical.gridRate(), 1));
        film.add(parts, Long.MIN_VALUE);
        List<AudioTrack> sounds = parts.stream()
                .map(placed -> placed.part().facts().audio())
                .max(Comparator.comparingInt(List::size))
                .orElseThrow();
        return film.footage(typical.facts().container(), sounds);
    }

    /**
     * The same line, longer.
     *
     * @param plan of its beginning
     * @param facts found of its beginning
     * @param listed the parts of the plan's last take
     * @param last what that take ends with
     * @param parts that follow
     */
    public static Footage going(
            FilmPlan plan,
            SourceFacts facts,
            PartList listed,
            PlacedPart last,
            List<PlacedPart> parts,
            PartListing listing) {
        LineFilm film = new LineFilm(listing, plan.takes(), plan.grid());
        int goingOn =
                (int) parts.stream().takeWhile(part -> part.ahead() == null).count();
        if (goingOn > 0) {
            film.goOn(listed, last, parts.subList(0, goingOn));
        }
        PlacedPart end = goingOn > 0 ? parts.get(goingOn - 1) : last;
        film.add(parts.subList(goingOn, parts.size()), end.pictureEnd());
        return film.footage(facts.container(), facts.audio());
    }

    /** @param lineEnd where the picture ends before them */
    private void add(List<PlacedPart> parts, long lineEnd) {
        long end = lineEnd;
        int first = 0;
        for (int next = 1; next <= parts.size(); next++) {
            if (next == parts.size() || parts.get(next).ahead() != null) {
                List<PlacedPart> taken = parts.subList(first, next);
                addTake(taken, Math.max(0, end - taken.get(0).pictureStart()));
                end = taken.get(taken.size() - 1).pictureEnd();
                first = next;
            }
        }
    }

    /** @param overlapMicros so much of its beginning was shown already */
    private void addTake(List<PlacedPart> parts, long overlapMicros) {
        TakeShape shape = TakeShape.of(parts, rate());
        PlacedPart first = parts.get(0);
        long firstFrame = takes.isEmpty() ? 0 : grid.frames();
        long origin;
        if (takes.isEmpty()) {
            origin = origin(first, shape.picture()) - first.lineMicros();
        } else {
            grid = grid.withTake(firstFrame, firstFrame + 1);
            long shown = shape.picture().constantRate() ? micros(frames(overlapMicros)) : overlapMicros;
            origin = first.part().lead() + shown - micros(firstFrame);
        }
        Instant begins = begins(first, origin + micros(firstFrame));
        end(shape.picture(), parts, first.lineMicros() + origin);
        PartList list = LineParts.longer(NOTHING, Optional.empty(), parts);
        takes.add(new Take(reading(takes.size(), list, origin), shape.picture(), shape.sounds(), begins));
    }

    private long origin(PlacedPart first, VideoTrack picture) {
        List<Long> sound = List.of(first.lineMicros());
        return picture.constantRate()
                ? FilmAxis.ofConstantRate(first.pictureStart(), sound, rate())
                : FilmAxis.ofAnyRate(first.pictureStart(), sound);
    }

    private void goOn(PartList listed, PlacedPart last, List<PlacedPart> parts) {
        int number = takes.size() - 1;
        Take take = takes.get(number);
        long origin = take.reading().originMicros();
        long before = listed.parts().stream()
                .limit(listed.parts().size() - 1)
                .mapToLong(PartList.ListedPart::micros)
                .sum();
        long axisOnLine = last.lineMicros() - before + origin;
        VideoTrack picture = TakeShape.longer(take.picture(), parts, axisOnLine, rate());
        end(picture, parts, axisOnLine);
        PartList list = LineParts.longer(listed, Optional.of(last), parts);
        takes.set(number, new Take(reading(number, list, origin), picture, take.sounds(), take.begins()));
    }

    private Reading reading(int take, PartList list, long originMicros) {
        return new Reading(listing.keep(take, list), list.sizeBytes(), Reading.PART_LIST, originMicros, 0);
    }

    /** Ends the last take. */
    private void end(VideoTrack picture, List<PlacedPart> parts, long axisOnLine) {
        double frames = (parts.get(parts.size() - 1).pictureEnd() - axisOnLine) / 1e6 * rate().perSecond();
        long end = picture.constantRate()
                ? Math.round(frames)
                : (long) Math.ceil(frames - MILLISECOND * rate().perSecond());
        long first = grid.startOfTake(grid.takes() - 1).frame();
        grid = grid.until(Math.max(end, first + fewestFrames()));
    }

    /** No take is so short that it would be without sound; its last frame is held for so long. */
    private long fewestFrames() {
        return (long) Math.ceil(rate().perSecond() * AudioGrid.secondsAt(1));
    }

    /**
     * By the recorder's wall clock, else as long after the take before as is missing, else when it was received.
     *
     * @param shownFrom what is shown first, from the beginning of the take's first part
     */
    private Instant begins(PlacedPart first, long shownFrom) {
        Break ahead = first.ahead();
        if (ahead == null) {
            throw new IllegalArgumentException("chunk " + first.number() + " begins no take");
        }
        if (ahead.startedAt() != null) {
            return ahead.startedAt().plus(shownFrom, ChronoUnit.MICROS);
        }
        Take before = takes.isEmpty() ? null : takes.get(takes.size() - 1);
        if (before != null && before.begins() != null && ahead.missingMicros() != null) {
            int number = takes.size() - 1;
            long frames = grid.endOfTake(number) - grid.startOfTake(number).frame();
            return before.begins().plus(micros(frames) + ahead.missingMicros(), ChronoUnit.MICROS);
        }
        return ahead.receivedAt().minus(first.part().length() - shownFrom, ChronoUnit.MICROS);
    }

    private Footage footage(String container, List<AudioTrack> sounds) {
        int longest = IntStream.range(0, takes.size())
                .boxed()
                .max(Comparator.comparingLong(
                        take -> grid.endOfTake(take) - grid.startOfTake(take).frame()))
                .orElseThrow();
        Duration length = Duration.ofMillis(Math.round(grid.seconds() * 1e3));
        return new Footage(new SourceFacts(container, length, takes.get(longest).picture(), sounds), takes, grid);
    }

    private FrameRate rate() {
        return grid.rate();
    }

    private long frames(long micros) {
        return Math.round(micros / 1e6 * rate().perSecond());
    }

    private long micros(long frames) {
        return Math.round(rate().secondsAt(frames) * 1e6);
    }
}
