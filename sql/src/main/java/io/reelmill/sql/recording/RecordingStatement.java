package io.reelmill.sql.recording;

/** The files of {@code queries/recording}. */
enum RecordingStatement {
    BEGIN,
    FIND,
    OF_VIDEO,
    OF_VIDEOS,
    RUNNING,
    RECENT,
    LIST,
    HEARTBEAT,
    STALL,
    END,
    IS_COMPLETE,
    IS_GROWING,
    NEXT_PREPARATION,
    CLOSE,
    EXPIRED,
    SILENT,
    UNASSEMBLED,
    LATE,
    REOPEN
}
