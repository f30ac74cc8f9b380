package io.reelmill.dashboard.pages.strip;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import io.reelmill.dashboard.pages.words.Status;
import io.reelmill.dashboard.pages.words.Words;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays works along a film's axis, one line after the other. */
final class StripBuilder {

    private static final Set<WorkKind> PIECES = EnumSet.of(WorkKind.ENCODE, WorkKind.AUDIO);
    private static final Set<WorkKind> NO_LINE = EnumSet.of(WorkKind.CHUNK, WorkKind.PREPARE, WorkKind.PURGE);

    /** What adds up to the same moment by another sum differs by rounding. */
    private static final double SAME_MOMENT = 0.001;

    private final FilmPlan plan;
    private final List<Work> works;
    private final List<Progress> live;
    private final Crew crew;
    private final Axis axis;
    private final Map<String, Work> pieces = new HashMap<>();
    private double playableTo;

    StripBuilder(FilmPlan plan, List<Work> works, List<Progress> live, Crew crew) {
        this.plan = plan;
        this.works = works;
        this.live = live;
        this.crew = crew;
        this.axis = new Axis(plan.grid().seconds());
        works.stream()
                .filter(work -> PIECES.contains(work.kind()))
                .forEach(work -> pieces.put(work.track() + "/" + work.ordinal(), work));
    }

    /** Where a piece of a line lies. */
    private record Place(@Nullable String track, int ordinal, double from, double to) {}

    Strip build() {
        double seconds = plan.grid().seconds();
        playableTo = seconds;
        Line picture = line(
                "Picture",
                plan.spans().stream().map(span -> place(span, plan.grid())).toList());
        List<Line> others = new ArrayList<>();
        for (AudioRendition sound : plan.audio()) {
            others.add(line(
                    plan.audio().size() > 1 ? "Sound: " + sound.label() : "Sound",
                    plan.stretches().stream()
                            .filter(stretch -> stretch.rendition().equals(sound.name()))
                            .map(StripBuilder::place)
                            .toList()));
        }
        for (WorkKind kind : WorkKind.values()) {
            if (!PIECES.contains(kind) && !NO_LINE.contains(kind)) {
                whole(kind).ifPresent(others::add);
            }
        }
        long workers = works.stream()
                .filter(work -> work.state() == WorkState.RUNNING)
                .map(Work::worker)
                .filter(Objects::nonNull)
                .distinct()
                .count();
        return new Strip(seconds, picture, others, playableTo, axis.at(playableTo), axis.ticks(), workers);
    }

    /** A film can be played up to where the first of its lines has a gap. */
    private Line line(String name, List<Place> places) {
        List<Cell> cells = new ArrayList<>();
        List<Status> states = new ArrayList<>();
        double unbroken = 0;
        for (Place place : places) {
            Work work = pieces.get(place.track() + "/" + place.ordinal());
            Status status = status(work);
            boolean made = work != null && work.state() == WorkState.SUCCEEDED;
            if (made && Math.abs(unbroken - axis.clamp(place.from())) < SAME_MOMENT) {
                unbroken = axis.clamp(place.to());
            }
            states.add(status);
            cells.add(cell(work, status, place.from(), place.to()));
        }
        playableTo = Math.min(playableTo, unbroken);
        return Line.of(name, cells, states);
    }

    /** Work that is done to the film as a whole; of several the line is shared evenly. */
    private Optional<Line> whole(WorkKind kind) {
        List<Work> found = works.stream().filter(work -> work.kind() == kind).toList();
        if (found.isEmpty()) {
            return kind == WorkKind.FINISH
                    ? Optional.of(Line.of(
                            name(kind),
                            List.of(cell(null, status(null), 0, plan.grid().seconds())),
                            List.of(status(null))))
                    : Optional.empty();
        }
        double share = plan.grid().seconds() / found.size();
        List<Cell> cells = new ArrayList<>();
        for (Work work : found) {
            cells.add(cell(work, status(work), cells.size() * share, (cells.size() + 1) * share));
        }
        return Optional.of(Line.of(
                name(kind), cells, found.stream().map(StripBuilder::status).toList()));
    }

    private Cell cell(@Nullable Work work, Status status, double from, double to) {
        return new Cell(
                work == null ? "" : work.id().toString(),
                status.look(),
                axis.at(from),
                axis.between(from, to),
                work == null ? 0 : Done.percent(work, live),
                work == null ? 0 : crew.colour(work.worker()),
                work == null ? 0 : work.attempt(),
                says(work, status, from, to));
    }

    private String says(@Nullable Work work, Status status, double from, double to) {
        StringBuilder says = new StringBuilder()
                .append(Words.length(axis.clamp(from)))
                .append('–')
                .append(Words.length(axis.clamp(to)))
                .append(": ")
                .append(status.inSentence());
        if (work == null) {
            return says.toString();
        }
        if (work.state() == WorkState.RUNNING) {
            says.append(" on ").append(crew.name(work.worker()));
        }
        if (work.attempt() > 1) {
            says.append(", attempt ").append(work.attempt());
        }
        if (work.state() == WorkState.FAILED && work.failure() != null) {
            says.append(". ").append(work.failure().code().title());
        }
        return says.toString();
    }

    private static Status status(@Nullable Work work) {
        return Status.of(work == null ? WorkState.WAITING : work.state());
    }

    private static Place place(Span span, FrameGrid grid) {
        return new Place(null, span.index(), grid.startOf(span.firstSegment()), grid.startOf(span.endSegment()));
    }

    private static Place place(Stretch stretch) {
        return new Place(
                stretch.rendition(),
                stretch.index(),
                AudioGrid.secondsAt(stretch.firstFrame()),
                AudioGrid.secondsAt(stretch.endFrame()));
    }

    private static String name(WorkKind kind) {
        return kind.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.word().substring(1);
    }
}
