package io.reelmill.core.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Sorts parts into takes: those of one take share a clock and are ordered by it, whatever their numbers; takes follow one
 * another by number. A recorder that was started anew, or that lets each chunk begin at zero, begins a new take.
 */
final class Takes {

    private Takes() {}

    /** @param parts by number */
    static List<List<TimedPart>> of(List<TimedPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        boolean eachFromZero = eachFromZero(parts);
        List<List<TimedPart>> takes = new ArrayList<>();
        for (TimedPart part : parts) {
            List<TimedPart> take = takes.isEmpty() ? List.of() : takes.get(takes.size() - 1);
            if (take.isEmpty() || eachFromZero || beginsAnew(take, part)) {
                takes.add(new ArrayList<>(List.of(part)));
            } else {
                take.add(part.unrolledNear(take.get(take.size() - 1)));
            }
        }
        takes.forEach(take -> take.sort(Comparator.comparingLong(TimedPart::startMicros)));
        return takes;
    }

    /** Whether all begin at about the same time, as no chunks of one running clock do, unless two recorders sent them. */
    private static boolean eachFromZero(List<TimedPart> parts) {
        TimedPart first = parts.get(0);
        return parts.stream().allMatch(part -> beginTogether(first, part))
                && parts.stream().skip(1).noneMatch(part -> takenTogether(first, part));
    }

    /** Whether a clock that had run on is back where it began. */
    private static boolean beginsAnew(List<TimedPart> take, TimedPart part) {
        TimedPart earliest = take.stream()
                .min(Comparator.comparingLong(TimedPart::startMicros))
                .orElseThrow();
        TimedPart before = take.get(take.size() - 1);
        return take.size() > 1
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
