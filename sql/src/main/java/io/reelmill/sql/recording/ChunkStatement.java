package io.reelmill.sql.recording;

/** The files of {@code queries/recording-chunk}. */
enum ChunkStatement {
    ADD,
    FIND,
    ALL,
    NEXT_NUMBER,
    NUMBERS_FROM,
    MADE,
    REFUSE,
    MAY_GROW,
    LAST_ON_LINE,
    REACHED,
    SETTLE,
    RECORDED
}
