package io.reelmill.sql.recording;

/** The files of {@code queries/ingest-token}. */
enum TokenStatement {
    KEEP,
    FED_BY
}
