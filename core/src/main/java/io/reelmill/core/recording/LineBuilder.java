package io.reelmill.core.recording;

import io.reelmill.core.media.FrameRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lays parts one after the other. Where time is missing the line is closed, another take begins, and the ledger says what
 * it lacks; another take begins, too, with a part of another kind.
 */
final class LineBuilder {

    /** Time that may be missing or doubled without being worth a word: the frame before is shown longer. */
    private static final long ABSORBED_MICROS = 50_000;

    /** Wall clocks are no better than this where nothing else says that something is missing. */
    private static final long WALL_CLOCK_MICROS = 1_000_000;

    private static final int MOST_NAMED = 5;

    private final Set<Integer> received;
    private final List<LedgerEntry> ledger;
    private final List<PlacedPart> placed = new ArrayList<>();
    private final List<TimedPart> timed = new ArrayList<>();
    private int lastNumber = -1;
    /** So many of the placed parts were on the line before, and stay as they are. */
    private int there;

    /**
     * Begins a line.
     *
     * @param received the numbers of the chunks that came
     * @param ledger what is known already; the rest is added
     */
    LineBuilder(Set<Integer> received, List<LedgerEntry> ledger) {
        this.received = received;
        this.ledger = ledger;
    }

    /** @param clock parts of one, in its order; some may be on the line already */
    void add(List<TimedPart> clock) {
        int there = 0;
        for (int i = 0; i < clock.size(); i++) {
            there = clock.get(i).lineMicros() == null ? there : i + 1;
        }
        boolean goesOn = false;
        for (int i = 0; i < clock.size(); i++) {
            TimedPart part = clock.get(i);
            if (part.lineMicros() != null) {
                goOnFrom(part, part.lineMicros());
                goesOn = true;
            } else if (i < there) {
                noteTooLate(part);
            } else {
                add(part, goesOn);
                goesOn = true;
            }
            lastNumber = Math.max(lastNumber, part.number());
        }
    }

    private void goOnFrom(TimedPart part, long lineMicros) {
        put(part, lineMicros, null);
        there = placed.size();
    }

    private void noteTooLate(TimedPart part) {
        note(
                LedgerKind.DUPLICATE,
                Optional.of(part.part().length()),
                List.of(part.number()),
                "Chunk " + part.number() + " is of a time that is on the line already");
    }

    private void add(TimedPart part, boolean goesOn) {
        if (placed.isEmpty()) {
            noteAbsent(0, part.number(), Optional.empty());
            put(part, 0, part.after(null));
        } else if (goesOn) {
            addByClock(part);
        } else {
            addBehind(part);
        }
    }

    /** A part of which only the recorder's wall clock, if anything, says how long after the last one it began. */
    private void addBehind(TimedPart part) {
        Optional<Long> missing = wallClock(part).filter(micros -> micros > ABSORBED_MICROS);
        List<Integer> absent = LinePlanner.absent(lastNumber + 1, part.number(), received);
        if (!absent.isEmpty()) {
            noteAbsent(lastNumber + 1, part.number(), missing);
            placeBehind(part, missing.orElse(null));
        } else if (missing.isPresent() && missing.get() > WALL_CLOCK_MICROS) {
            note(LedgerKind.GAP, missing, List.of(), length(missing.get()) + " not recorded");
            placeBehind(part, missing.get());
        } else {
            place(part, end() - part.part().lead());
        }
    }

    private Optional<Long> wallClock(TimedPart part) {
        TimedPart before = timed.get(timed.size() - 1);
        if (before.startedAt() == null || part.startedAt() == null) {
            return Optional.empty();
        }
        long micros = Duration.between(before.startedAt(), part.startedAt()).toMillis() * 1000;
        return Optional.of(micros - before.part().length());
    }

    private void addByClock(TimedPart part) {
        TimedPart before = timed.get(timed.size() - 1);
        long natural = last().lineMicros() + part.startMicros() - before.startMicros();
        long jump = natural + part.part().lead() - end();
        if (jump > tolerance(part)) {
            int from = Math.min(before.number(), part.number()) + 1;
            int to = Math.max(before.number(), part.number());
            if (LinePlanner.absent(from, to, received).isEmpty()) {
                note(LedgerKind.GAP, Optional.of(jump), List.of(), length(jump) + " not recorded");
            } else {
                noteAbsent(from, to, Optional.of(jump));
            }
            placeBehind(part, jump);
        } else if (jump < -tolerance(part)) {
            addOverlapping(part, before, natural);
        } else {
            place(part, natural);
        }
    }

    private static long tolerance(TimedPart part) {
        return Math.max(ABSORBED_MICROS, frameMicros(part.part()));
    }

    private static long frameMicros(Part part) {
        FrameRate rate = part.gridRate();
        return 1_000_000L * rate.denominator() / rate.numerator();
    }

    /** Of two recordings of the same time the longer is used; where only their ends overlap, both are. */
    private void addOverlapping(TimedPart part, TimedPart before, long natural) {
        boolean within = part.endMicros() <= before.endMicros() + tolerance(part);
        boolean around = placed.size() > there && part.startMicros() <= before.startMicros() + tolerance(part);
        if (within || around) {
            TimedPart dropped = within ? part : before;
            if (!within) {
                replaceLast(part, natural);
            }
            note(
                    LedgerKind.DUPLICATE,
                    Optional.of(dropped.part().length()),
                    List.of(part.number(), before.number()),
                    "Chunk " + dropped.number() + " is of the same time as chunk " + (within ? before : part).number()
                            + "; the longer one is used");
        } else {
            long overlap = before.endMicros() - part.startMicros() - part.part().lead();
            note(
                    LedgerKind.OVERLAP,
                    Optional.of(overlap),
                    List.of(before.number(), part.number()),
                    "Chunks " + before.number() + " and " + part.number() + " overlap by " + length(overlap)
                            + "; shown once");
            place(part, natural);
        }
    }

    private void replaceLast(TimedPart part, long lineMicros) {
        PlacedPart replaced = placed.remove(placed.size() - 1);
        timed.remove(timed.size() - 1);
        Break ahead = replaced.ahead();
        if (ahead == null) {
            place(part, lineMicros);
        } else {
            put(part, placed.isEmpty() ? 0 : end() - part.part().lead(), part.after(ahead.missingMicros()));
        }
    }

    /** Puts a part behind missing time. */
    private void placeBehind(TimedPart part, @Nullable Long missingMicros) {
        noteOtherKind(part);
        put(part, end() - part.part().lead(), part.after(missingMicros));
    }

    private void place(TimedPart part, long lineMicros) {
        put(part, lineMicros, noteOtherKind(part) ? part.after(0L) : null);
    }

    private boolean noteOtherKind(TimedPart part) {
        List<String> changes = placed.isEmpty()
                ? List.of()
                : part.part().kind().changesFrom(last().part().kind());
        if (!changes.isEmpty()) {
            note(
                    LedgerKind.CODEC_CHANGE,
                    Optional.empty(),
                    List.of(part.number()),
                    "From chunk " + part.number() + " on " + String.join(", ", changes));
        }
        return !changes.isEmpty();
    }

    private void put(TimedPart part, long lineMicros, @Nullable Break ahead) {
        placed.add(new PlacedPart(part.number(), part.part(), lineMicros, ahead));
        timed.add(part);
    }

    private PlacedPart last() {
        return placed.get(placed.size() - 1);
    }

    /** Where the picture ends so far, on the line. */
    private long end() {
        return placed.isEmpty() ? 0 : last().pictureEnd();
    }

    /** @param expected how many chunks there are, where that is known */
    void end(Optional<Integer> expected) {
        expected.ifPresent(count -> noteAbsent(lastNumber + 1, count, Optional.empty()));
    }

    private void noteAbsent(int from, int end, Optional<Long> micros) {
        List<Integer> absent = LinePlanner.absent(from, end, received);
        if (!absent.isEmpty()) {
            note(
                    LedgerKind.MISSING,
                    micros,
                    absent,
                    micros.map(LineBuilder::length).orElse("Something") + " missing: " + named(absent)
                            + " never arrived");
        }
    }

    private void note(LedgerKind kind, Optional<Long> micros, List<Integer> numbers, String action) {
        double from = placed.isEmpty() ? 0 : (end() - placed.get(0).part().lead()) / 1e6;
        ledger.add(new LedgerEntry(
                kind,
                from,
                micros.map(length -> from + length / 1e6).orElse(null),
                numbers.stream().sorted().toList(),
                action));
    }

    private static String length(long micros) {
        return String.format(Locale.ROOT, "%.1f s", micros / 1e6);
    }

    private static String named(List<Integer> numbers) {
        if (numbers.size() == 1) {
            return "chunk " + numbers.get(0);
        }
        String named = IntStream.range(0, Math.min(MOST_NAMED, numbers.size()))
                .mapToObj(numbers::get)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        return numbers.size() > MOST_NAMED
                ? "chunks " + named + " and " + (numbers.size() - MOST_NAMED) + " more"
                : "chunks " + named;
    }

    Line line() {
        return new Line(placed.subList(there, placed.size()), ledger);
    }
}
