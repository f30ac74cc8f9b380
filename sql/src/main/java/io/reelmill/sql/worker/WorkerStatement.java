package io.reelmill.sql.worker;

/** The files of {@code queries/worker}. */
enum WorkerStatement {
    ANNOUNCE,
    SEEN,
    DRAIN,
    FIND,
    LIVING,
    LEAVE,
    FORGET
}
