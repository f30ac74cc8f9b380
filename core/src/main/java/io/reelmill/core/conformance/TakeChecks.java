package io.reelmill.core.conformance;

import io.reelmill.core.film.AudioGrid;
import io.reelmill.core.film.FrameGrid;
import io.reelmill.core.film.Take;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Rules about where takes of a recording meet. */
final class TakeChecks {

    static final List<Check> ALL = List.of(
            Check.always(Rule.DISCONTINUITIES_ARE_SHARED, TakeChecks::brokenElsewhere),
            Check.always(Rule.TIME_GOES_WITH_THE_RECORDING, TakeChecks::mistimed));

    /** Decimals of seconds, and milliseconds of times, are rounded. */
    private static final double ROUNDING = 0.0015;

    private TakeChecks() {}

    /** A moment of a playlist at which a take begins. */
    private record Beginning(double seconds, Optional<Instant> time) {}

    private static List<Beginning> beginnings(MediaText playlist) {
        List<Beginning> beginnings = new ArrayList<>();
        double seconds = 0;
        for (MediaText.Listed segment : playlist.segments()) {
            if (segment.breaks() || beginnings.isEmpty()) {
                beginnings.add(new Beginning(seconds, segment.time()));
            }
            seconds += segment.seconds();
        }
        return beginnings;
    }

    private static Stream<String> brokenElsewhere(Subject subject) {
        return subject.media().keySet().stream().flatMap(name -> {
            List<Double> found = beginnings(subject.media(name)).stream()
                    .map(Beginning::seconds)
                    .toList();
            List<Double> planned = planned(subject);
            boolean all = found.size() == planned.size() || !subject.film().isSealed() && found.size() < planned.size();
            boolean inPlace = all;
            for (int take = 0; inPlace && take < found.size(); take++) {
                inPlace = Math.abs(found.get(take) - planned.get(take)) <= apart(subject, name);
            }
            return inPlace
                    ? Stream.empty()
                    : Stream.of(name + " has takes from " + found + " s on, the film from " + planned + " s on");
        });
    }

    /** Sound is cut at frames of its own, and no take is without. */
    private static double apart(Subject subject, String name) {
        return subject.isPicture(name) ? ROUNDING : AudioGrid.secondsAt(1) + ROUNDING;
    }

    private static List<Double> planned(Subject subject) {
        FrameGrid grid = subject.film().plan().grid();
        return Stream.iterate(0, take -> take < grid.takes(), take -> take + 1)
                .map(take -> grid.rate().secondsAt(grid.startOfTake(take).frame()))
                .toList();
    }

    private static Stream<String> mistimed(Subject subject) {
        List<Take> takes = subject.film().plan().takes();
        List<Double> planned = planned(subject);
        return subject.media().keySet().stream().flatMap(name -> {
            List<Beginning> found = beginnings(subject.media(name));
            return Stream.iterate(0, take -> take < Math.min(found.size(), takes.size()), take -> take + 1)
                    .filter(take -> !isTimed(found.get(take), takes.get(take).begins(), planned.get(take)))
                    .map(take -> name + " says " + found.get(take).time() + " of take " + take + ", which began "
                            + takes.get(take).begins());
        });
    }

    private static boolean isTimed(Beginning found, @Nullable Instant begins, double planned) {
        if (begins == null || found.time().isEmpty()) {
            return begins == null && found.time().isEmpty();
        }
        double later = Duration.between(begins, found.time().get()).toNanos() / 1e9;
        return Math.abs(later - (found.seconds() - planned)) <= ROUNDING;
    }
}
