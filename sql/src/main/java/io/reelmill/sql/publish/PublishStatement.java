package io.reelmill.sql.publish;

/** The files of {@code queries/publish}. */
enum PublishStatement {
    ADD_RENDITION,
    FIND_RENDITION,
    RENDITIONS,
    ADD_RUNS,
    RUNS,
    OUTLINES,
    SEAL,
    SEALED
}
