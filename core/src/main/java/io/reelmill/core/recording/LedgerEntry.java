package io.reelmill.core.recording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is known of losses.
 *
 * @param fromSeconds where on the film's axis; what is missing takes no room there
 * @param toSeconds how long it is, added to that; null where nobody knows
 * @param chunks their numbers
 * @param action what it is and what was done, for people
 */
public record LedgerEntry(
        LedgerKind kind, double fromSeconds, @Nullable Double toSeconds, List<Integer> chunks, String action) {

    public LedgerEntry {
        chunks = List.copyOf(chunks);
    }
}
