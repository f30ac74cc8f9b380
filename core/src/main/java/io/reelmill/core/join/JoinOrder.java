package io.reelmill.core.join;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.media.SourceFacts;
import io.reelmill.core.recording.LineParts;
import io.reelmill.core.recording.PlacedPart;
import io.reelmill.core.source.PartList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be joined, and what must come of it.
 *
 * @param parts in the order of time
 * @param kind what each of them is: the first, and all others are alike
 * @param frames of all parts together
 * @param micros from the first frame to the end of the last
 */
public record JoinOrder(PartList parts, SourceFacts kind, long frames, long micros) {

    public JoinOrder {
        if (parts.parts().isEmpty() || frames < 1 || micros < 1) {
            throw new IllegalArgumentException("nothing to join: " + frames + " frames, " + micros);
        }
    }

    /**
     * The order for a line.
     *
     * @param line in the order of time, not empty
     * @throws FailureException where its parts are of different kinds
     */
    public static JoinOrder of(List<PlacedPart> line) {
        PlacedPart first = line.get(0);
        PlacedPart last = line.get(line.size() - 1);
        for (PlacedPart placed : line) {
            if (!kind(placed).equals(kind(first))) {
                throw new FailureException(
                        FailureCode.JOIN_MIXED,
                        "chunk " + placed.number() + " has " + kind(placed) + ", chunk " + first.number() + " has "
                                + kind(first));
            }
        }
        return new JoinOrder(
                LineParts.longer(new PartList(List.of()), Optional.empty(), line),
                first.part().facts(),
                line.stream()
                        .mapToLong(placed -> placed.part().extent().frames())
                        .sum(),
                last.pictureEnd() - first.pictureStart());
    }

    /** What must be the same for parts to be copied into one track, in words. */
    private static List<String> kind(PlacedPart placed) {
        SourceFacts facts = placed.part().facts();
        String picture = facts.video().codec() + " " + facts.video().coded() + " "
                + facts.video().pixelFormat() + " turned by "
                + facts.video().rotation();
        List<String> kind = new ArrayList<>(List.of(picture));
        facts.audio().forEach(sound -> kind.add(sound.codec() + " " + sound.sampleRate() + " Hz " + sound.channels()));
        return kind;
    }

    /** How many sound tracks there are. */
    public int sounds() {
        return kind.audio().size();
    }
}
