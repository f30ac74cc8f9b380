package io.reelmill.core.recording;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What happened to a recording that its viewers should know: what is missing, late or left out. */
public interface RecordingLedger {

    /** Adds to its ledger. */
    void note(RecordingId id, List<LedgerEntry> entries);

    /** Puts what is known of a new line in the place of what was known of the one before; what came late stays named. */
    void renew(RecordingId id, List<LedgerEntry> entries);

    List<LedgerEntry> of(RecordingId id);

    /** The ledgers of these; none of one that has none. */
    Map<RecordingId, List<LedgerEntry>> ofAll(Collection<RecordingId> ids);
}
