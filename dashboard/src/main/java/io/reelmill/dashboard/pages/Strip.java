package io.reelmill.dashboard.pages;

import io.reelmill.core.film.AudioRendition;
import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Span;
import io.reelmill.core.film.Stretch;
import io.reelmill.core.progress.Progress;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A film from start to end, with the state of each piece that it is made of.
 *
 * @param length of the film in words
 * @param spans of the picture
 * @param sounds one line per sound track
 * @param playableTo up to where picture and sound are there without a gap, in seconds
 */
record Strip(String length, List<Cell> spans, List<Line> sounds, double playableTo) {

    private static final double AAC_FRAMES_PER_SECOND = 48_000 / 1024.0;

    /** The pieces of one sound track, and how far down its line lies. */
    record Line(String label, int top, List<Cell> cells) {}

    /**
     * One piece.
     *
     * @param job that makes it
     * @param x where it begins, in percent of the film
     * @param width in percent of the film
     * @param filled the part of the width that is made
     */
    record Cell(String job, String look, String x, String width, String filled, String says) {}

    private record Piece(@Nullable String track, int ordinal, double from, double to) {}

    static Strip of(FilmPlan plan, List<Work> works, List<Progress> live) {
        Pieces pieces = new Pieces(plan.grid().seconds(), works, live);
        List<Cell> spans = new ArrayList<>();
        for (Span span : plan.spans()) {
            spans.add(pieces.cell(piece(span, plan.grid())));
        }
        double playableTo = pieces.unbroken;
        List<Line> sounds = new ArrayList<>();
        for (AudioRendition sound : plan.audio()) {
            pieces.unbroken = 0;
            List<Cell> cells = plan.stretches().stream()
                    .filter(stretch -> stretch.rendition().equals(sound.name()))
                    .map(stretch -> pieces.cell(piece(stretch)))
                    .toList();
            sounds.add(new Line(sound.label(), 30 + 9 * sounds.size(), cells));
            playableTo = Math.min(playableTo, pieces.unbroken);
        }
        return new Strip(Words.length(plan.grid().seconds()), spans, sounds, playableTo);
    }

    public int height() {
        return 28 + 9 * sounds.size();
    }

    long made() {
        return spans.stream().filter(cell -> cell.look().equals("done")).count();
    }

    long running() {
        return spans.stream().filter(cell -> cell.look().equals("running")).count();
    }

    private static Piece piece(Span span, FrameGrid grid) {
        return new Piece(null, span.index(), grid.startOf(span.firstSegment()), grid.startOf(span.endSegment()));
    }

    private static Piece piece(Stretch stretch) {
        return new Piece(
                stretch.rendition(),
                stretch.index(),
                stretch.firstFrame() / AAC_FRAMES_PER_SECOND,
                stretch.endFrame() / AAC_FRAMES_PER_SECOND);
    }

    /** Looks at the pieces of one line after the other, in the film's order. */
    private static final class Pieces {

        private final double seconds;
        private final List<Progress> live;
        private final Map<String, Work> works = new HashMap<>();
        private double unbroken;

        Pieces(double seconds, List<Work> works, List<Progress> live) {
            this.seconds = seconds;
            this.live = live;
            works.stream()
                    .filter(work -> work.kind() == WorkKind.ENCODE || work.kind() == WorkKind.AUDIO)
                    .forEach(work -> this.works.put(work.track() + "/" + work.ordinal(), work));
        }

        Cell cell(Piece piece) {
            Work work = works.get(piece.track() + "/" + piece.ordinal());
            double from = Math.min(piece.from(), seconds);
            double to = Math.min(piece.to(), seconds);
            if (work != null && work.state() == WorkState.SUCCEEDED && Math.abs(unbroken - from) < 0.001) {
                unbroken = to;
            }
            Status status = work == null ? new Status("Waiting", "waiting") : Status.of(work.state());
            int percent = work == null ? 0 : JobLines.percent(work, live);
            double width = 100 * (to - from) / seconds;
            return new Cell(
                    work == null ? "" : work.id().toString(),
                    status.look(),
                    percent(100 * from / seconds),
                    percent(width),
                    percent(width * percent / 100),
                    "%s–%s: %s"
                            .formatted(
                                    Words.length(from),
                                    Words.length(to),
                                    status.word().toLowerCase(Locale.ROOT)));
        }

        private static String percent(double value) {
            return String.format(Locale.ROOT, "%.3f", value);
        }
    }
}
