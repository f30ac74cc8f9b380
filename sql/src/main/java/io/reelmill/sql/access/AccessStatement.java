package io.reelmill.sql.access;

/** The files of {@code queries/access}. */
enum AccessStatement {
    KEEP_TOKEN,
    OWNER_OF_TOKEN,
    HAS_TOKENS,
    KEEP_PERSON,
    PASSWORD_HASH_OF,
    HAS_PEOPLE
}
