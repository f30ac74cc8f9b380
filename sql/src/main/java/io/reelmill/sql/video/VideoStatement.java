package io.reelmill.sql.video;

/** The files of {@code queries/video}. */
enum VideoStatement {
    ADD,
    ADD_ARRIVING,
    FIND,
    FIND_ALL,
    EXISTS,
    LIST,
    LOCK,
    CHANGE,
    KEEP_FACTS,
    KEEP_ORIGINAL,
    KEEP_PLAN,
    BECOME,
    MAKE_AGAIN,
    FAIL,
    BECAME_PLAYABLE,
    ADVANCE,
    REMOVE
}
