package io.reelmill.sql.recording;

/** The files of {@code queries/recording-ledger}. */
enum LedgerStatement {
    NOTE,
    CLEAR,
    LINES,
    OF_ALL
}
