package io.reelmill.core.recording;

import java.util.List;

/** What happened to a recording that its viewers should know: what is missing, late or left out. */
public interface RecordingLedger {

    /** Adds to its ledger. */
    void note(RecordingId id, List<LedgerEntry> entries);

    List<LedgerEntry> of(RecordingId id);
}
