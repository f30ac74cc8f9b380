package io.reelmill.core.conformance;

/** How binding a rule is (RFC 2119). */
public enum Requirement {
    /** A film that breaks it is not sealed. */
    MUST,
    /** A film that breaks it is sealed, with a warning. */
    SHOULD
}
