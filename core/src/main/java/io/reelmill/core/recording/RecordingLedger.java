package io.reelmill.core.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened to a recording that its viewers should know: what is missing, late or left out. */
public interface RecordingLedger {

    /** Adds to its ledger. */
    void note(RecordingId id, List<LedgerEntry> entries);

    List<LedgerEntry> of(RecordingId id);

    /** The ledgers of these; none of one that has none. */
    Map<RecordingId, List<LedgerEntry>> ofAll(Collection<RecordingId> ids);
}
