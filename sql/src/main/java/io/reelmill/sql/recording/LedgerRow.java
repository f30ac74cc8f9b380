package io.reelmill.sql.recording;

import io.reelmill.core.recording.LedgerEntry;
import io.reelmill.core.recording.LedgerKind;
import io.reelmill.sql.row.FreeText;
import io.reelmill.sql.row.Row;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of table {@code ledger}, and of what {@code queries/recording/add-to-ledger.sql} is given. */
record LedgerRow(String kind, double fromSeconds, @Nullable Double toSeconds, List<Integer> chunks, String action) {

    static LedgerRow of(LedgerEntry entry) {
        return new LedgerRow(
                entry.kind().word(),
                entry.fromSeconds(),
                entry.toSeconds(),
                entry.chunks(),
                FreeText.storable(entry.action()));
    }

    static LedgerEntry read(Row row) throws SQLException {
        return new LedgerEntry(
                LedgerKind.of(row.text("kind")),
                row.decimal("from_seconds"),
                row.decimalOrNull("to_seconds"),
                row.wholes("chunks"),
                row.text("action"));
    }
}
