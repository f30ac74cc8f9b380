package io.reelmill.sql.thumbnail;

/** The files of {@code queries/thumbnail}. */
enum ThumbnailStatement {
    KEEP,
    OF_VERSION,
    OF_VIDEOS
}
