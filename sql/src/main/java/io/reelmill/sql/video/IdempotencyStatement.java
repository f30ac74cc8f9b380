package io.reelmill.sql.video;

/** The files of {@code queries/idempotency}. */
enum IdempotencyStatement {
    FIND,
    KEEP
}
