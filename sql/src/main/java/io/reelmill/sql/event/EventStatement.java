package io.reelmill.sql.event;

/** The files of {@code queries/event}. */
enum EventStatement {
    WRITE,
    TAKE_RELAY_LOCK,
    NUMBER,
    AFTER,
    AFTER_OF_VIDEO,
    MILESTONES,
    LATEST,
    FORGET
}
