package io.reelmill.sql.work;

/** The files of {@code queries/work} that the store runs; the claim is run by JobRunr's corner. */
enum WorkStatement {
    ADD,
    FIND,
    FIND_BY_JOB,
    OF_VIDEO,
    OF_VIDEOS,
    LIST,
    ATTEMPTS_OF,
    IS_CURRENT,
    TRACE,
    SUCCEED,
    FAIL,
    FAIL_AND_WAIT,
    HAND_ON,
    WORKERS_LOST,
    LOCK_UNSETTLED,
    LOCK_UNSETTLED_OF,
    CANCEL,
    LOCK_STOPPED_OF,
    LOCK_FAILED_PURGES,
    BEGIN_ROUND,
    REPRIORITISE,
    UNFINISHED,
    QUEUE
}
