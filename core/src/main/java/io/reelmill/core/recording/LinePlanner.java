package io.reelmill.core.recording;

import io.reelmill.core.failure.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts a recording's chunks on one line: in the order of time, what came twice once, with a ledger of whatever is not as
 * it should be. A hole in the numbers is no loss where time goes on without one. What is on the line stays where it is.
 */
public final class LinePlanner {

    private final List<LedgerEntry> ledger = new ArrayList<>();
    private final List<TimedPart> there;
    private final List<Chunk> chunks;

    private LinePlanner(List<Chunk> there, List<Chunk> chunks) {
        this.there = byNumber(there)
                .flatMap(chunk -> Stream.ofNullable(chunk.part()).map(part -> TimedPart.of(chunk, part)))
                .toList();
        this.chunks = byNumber(chunks).toList();
    }

    private static Stream<Chunk> byNumber(List<Chunk> chunks) {
        return chunks.stream().sorted(Comparator.comparingInt(Chunk::number));
    }

    /**
     * What these chunks, whatever order they come in, add to a line.
     *
     * @param there the last chunks that are on the line already; none where it begins
     * @param came numbers of all that came since, those that were left out among them
     * @param expected how many there are, where the recorder says so and no more come
     */
    public static Line plan(List<Chunk> there, List<Chunk> chunks, Set<Integer> came, Optional<Integer> expected) {
        return new LinePlanner(there, chunks).plan(came, expected);
    }

    private Line plan(Set<Integer> came, Optional<Integer> expected) {
        List<TimedPart> fresh = onceEach();
        LineBuilder line = new LineBuilder(came, ledger);
        Clocks.of(Stream.concat(there.stream(), fresh.stream()).toList()).forEach(line::add);
        line.end(expected);
        return line.line();
    }

    /** Leaves out what nothing can be made of, and of chunks with the same bytes all but the first. */
    private List<TimedPart> onceEach() {
        List<TimedPart> parts = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Chunk chunk : chunks) {
            Part part = chunk.part();
            Failure refused = chunk.refused();
            if (refused != null) {
                note(LedgerKind.MISSING, chunk.number(), "Chunk " + chunk.number() + " left out: " + refused.detail());
            } else if (part != null) {
                Integer before = seen.putIfAbsent(chunk.sha256(), chunk.number());
                if (before == null) {
                    parts.add(TimedPart.of(chunk, part));
                } else {
                    note(
                            LedgerKind.DUPLICATE,
                            chunk.number(),
                            "Chunk " + chunk.number() + " has the bytes of chunk " + before + "; used once");
                }
            }
        }
        return parts;
    }

    private void note(LedgerKind kind, int chunk, String action) {
        ledger.add(new LedgerEntry(kind, 0, null, List.of(chunk), action));
    }

    /** The numbers from one to another that are not in a set. */
    static List<Integer> absent(int from, int end, Set<Integer> there) {
        return IntStream.range(from, end)
                .filter(number -> !there.contains(number))
                .boxed()
                .toList();
    }
}
