package io.reelmill.core.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts parts by clocks: those of one clock are ordered by it, whatever their numbers; clocks follow one another by
 * number. A recorder that was started anew, or that lets each chunk begin at zero, begins a new clock.
 */
final class Clocks {

    private Clocks() {}

    /** @param parts by number */
    static List<List<TimedPart>> of(List<TimedPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        boolean eachFromZero = eachFromZero(parts);
        List<List<TimedPart>> clocks = new ArrayList<>();
        for (TimedPart part : parts) {
            List<TimedPart> clock = clocks.isEmpty() ? List.of() : clocks.get(clocks.size() - 1);
            if (clock.isEmpty() || eachFromZero || beginsAnew(clock, part)) {
                clocks.add(new ArrayList<>(List.of(part)));
            } else {
                clock.add(part.unrolledNear(clock.get(clock.size() - 1)));
            }
        }
        clocks.forEach(clock -> clock.sort(Comparator.comparingLong(TimedPart::startMicros)));
        return clocks;
    }

    /** Whether all begin at about the same time, as no chunks of one running clock do, unless two recorders sent them. */
    private static boolean eachFromZero(List<TimedPart> parts) {
        TimedPart first = parts.get(0);
        return parts.stream().allMatch(part -> beginTogether(first, part))
                && parts.stream().skip(1).noneMatch(part -> takenTogether(first, part));
    }

    /** Whether a clock that had run on is back where it began. */
    private static boolean beginsAnew(List<TimedPart> clock, TimedPart part) {
        TimedPart earliest = clock.stream()
                .min(Comparator.comparingLong(TimedPart::startMicros))
                .orElseThrow();
        TimedPart before = clock.get(clock.size() - 1);
        return clock.size() > 1
                && !beginTogether(before, part)
                && part.unrolledNear(before).startMicros() < before.startMicros()
                && beginTogether(earliest, part);
    }

    private static boolean beginTogether(TimedPart one, TimedPart other) {
        long half = Math.min(one.part().length(), other.part().length()) / 2;
        return Math.abs(one.startMicros() - other.startMicros()) < half;
    }

    /** Whether the recorders' wall clocks say that both are of the same time. */
    private static boolean takenTogether(TimedPart one, TimedPart other) {
        if (one.startedAt() == null || other.startedAt() == null) {
            return false;
        }
        long micros =
                Math.abs(Duration.between(one.startedAt(), other.startedAt()).toMillis()) * 1000;
        return micros < Math.min(one.part().length(), other.part().length()) / 2;
    }
}
