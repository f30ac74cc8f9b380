package io.reelmill.sql.upload;

/** The files of {@code queries/left-upload}. */
enum LeftUploadStatement {
    NOTICE,
    FIND,
    LIST,
    JOINING,
    DECIDE,
    JOIN,
    END,
    GONE_BUT
}
