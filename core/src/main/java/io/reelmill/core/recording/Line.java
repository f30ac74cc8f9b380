package io.reelmill.core.recording;

import java.util.List;

/**
 * What chunks add to a recording's line.
 *
 * @param parts in the order of time, on one clock in microseconds, each beginning after the one before
 * @param ledger what is known of losses
 */
public record Line(List<PlacedPart> parts, List<LedgerEntry> ledger) {

    public Line {
        parts = List.copyOf(parts);
        ledger = List.copyOf(ledger);
    }
}
