package io.reelmill.sql.job;

enum WorkStatement {
    CLAIM,
    HAND_ON
}
