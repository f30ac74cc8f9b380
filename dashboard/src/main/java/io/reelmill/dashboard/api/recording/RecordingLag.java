package io.reelmill.dashboard.api.recording;

import io.reelmill.core.film.FilmPlan;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Span;
import io.reelmill.core.progress.Estimate;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkKind;
import io.reelmill.core.work.WorkState;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a recording's film is behind what came of it.
 *
 * @param recordedSeconds of all that came
 * @param encodedSeconds of them
 * @param left until all of it is encoded, if no more came; null where nothing tells
 */
public record RecordingLag(
        double recordedSeconds,
        double encodedSeconds,
        @Nullable Estimate left) {

    private static final double NANOS = 1e9;

    static RecordingLag of(Duration recorded, @Nullable FilmPlan plan, List<Work> works, @Nullable Estimate left) {
        return new RecordingLag(recorded.toNanos() / NANOS, plan == null ? 0 : encoded(plan, works), left);
    }

    public double behindSeconds() {
        return Math.max(0, recordedSeconds - encodedSeconds);
    }

    private static double encoded(FilmPlan plan, List<Work> works) {
        return works.stream()
                .filter(work -> work.kind() == WorkKind.ENCODE && work.state() == WorkState.SUCCEEDED)
                .flatMap(work -> plan.findSpan(work.ordinal()).stream())
                .mapToDouble(span -> seconds(span, plan.grid()))
                .sum();
    }

    private static double seconds(Span span, FrameGrid grid) {
        return grid.rate().secondsAt(span.endFrame(grid)) - grid.rate().secondsAt(span.firstFrame(grid));
    }
}
