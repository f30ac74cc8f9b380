package io.reelmill.sql.job;

enum JobStatement {
    CLAIM_OTHERS,
    EXISTING,
    LOCK,
    LOCK_WORKS
}
