package io.reelmill.core.recording;

import io.reelmill.core.film.FilmAxis;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Reading;
import io.reelmill.core.media.FrameRate;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.media.VideoTrack;
import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.Extent;
import io.reelmill.core.source.Inspection;
import io.reelmill.core.source.PartList;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * A line as a source of a film: what an inspection of it as a whole would find, known from its parts alone. Its axis and
 * rate are settled by its first parts; more parts make it longer.
 */
public final class LineFilm {

    /** A frame that lies off its place by less, counted in frames, is in it. */
    private static final double IN_PLACE = 0.25;

    private static final double MILLISECOND = 0.001;

    private final SourceFacts facts;
    private final FrameRate rate;
    private final boolean constant;
    private final long originMicros;
    private final long endMicros;

    private LineFilm(SourceFacts facts, FrameRate rate, boolean constant, long originMicros, long endMicros) {
        this.facts = facts;
        this.rate = rate;
        this.constant = constant;
        this.originMicros = originMicros;
        this.endMicros = endMicros;
    }

    /** @param parts at least one, the line's first */
    public static LineFilm beginning(List<PlacedPart> parts) {
        Part typical = parts.stream()
                .map(PlacedPart::part)
                .max(Comparator.comparingInt(part -> part.extent().frames()))
                .orElseThrow();
        PlacedPart first = parts.get(0);
        FrameRate rate = typical.gridRate();
        VideoTrack picture = typical.facts().video();
        boolean constant =
                picture.constantRate() && !picture.interlaced() && inPlace(parts, first.pictureStart(), rate);
        List<Long> sound = List.of(first.lineMicros());
        long origin = constant
                ? FilmAxis.ofConstantRate(first.pictureStart(), sound, rate)
                : FilmAxis.ofAnyRate(first.pictureStart(), sound);
        return new LineFilm(typical.facts(), rate, constant, origin, endOf(parts));
    }

    /**
     * The same line, longer.
     *
     * @param plan of its beginning
     * @param facts found of its beginning
     * @param parts that follow
     */
    public static LineFilm going(FilmPlan plan, SourceFacts facts, List<PlacedPart> parts) {
        long origin = plan.reading().originMicros();
        FrameRate rate = plan.grid().rate();
        long before = origin + Math.round(plan.grid().seconds() * 1e6);
        return new LineFilm(
                facts,
                rate,
                plan.picture().constantRate() && inPlace(parts, origin, rate),
                origin,
                parts.isEmpty() ? before : endOf(parts));
    }

    private static long endOf(List<PlacedPart> parts) {
        return parts.get(parts.size() - 1).pictureEnd();
    }

    /** Whether every part has a frame for each place of the grid from its first to its last. */
    private static boolean inPlace(List<PlacedPart> parts, long anchor, FrameRate rate) {
        return parts.stream().allMatch(placed -> {
            double first = (placed.pictureStart() - anchor) / 1e6 * rate.perSecond();
            double end = (placed.pictureEnd() - anchor) / 1e6 * rate.perSecond();
            long number = Math.round(first);
            return Math.abs(first - number) < IN_PLACE
                    && Math.abs(end - number - placed.part().extent().frames()) < IN_PLACE;
        });
    }

    /**
     * What an inspection would find.
     *
     * @param list where the list of parts lies
     */
    public Inspection inspection(ObjectKey list, PartList parts) {
        FrameGrid grid = new FrameGrid(rate, Math.max(1, frames()));
        double seconds = (endMicros - originMicros) / 1e6;
        VideoTrack picture = picture();
        return new Inspection(
                new SourceFacts(
                        facts.container(), Duration.ofMillis(Math.round(seconds * 1e3)), picture, facts.audio()),
                new Reading(list, parts.sizeBytes(), Reading.PART_LIST, originMicros, 0),
                grid,
                true,
                "",
                new Extent(originMicros, originMicros, endMicros, Math.toIntExact(grid.frames())),
                facts.audio().stream().map(track -> seconds).toList());
    }

    private long frames() {
        double frames = (endMicros - originMicros) / 1e6 * rate.perSecond();
        return constant ? Math.round(frames) : (long) Math.ceil(frames - MILLISECOND * rate.perSecond());
    }

    private VideoTrack picture() {
        VideoTrack track = facts.video();
        return new VideoTrack(
                0,
                track.codec(),
                track.coded(),
                track.shown(),
                constant ? rate : track.frameRate(),
                constant,
                track.rotation(),
                track.interlaced(),
                track.dynamicRange(),
                track.pixelFormat());
    }
}
