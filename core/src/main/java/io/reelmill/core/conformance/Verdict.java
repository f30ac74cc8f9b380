package io.reelmill.core.conformance;

/** How a film stands to a rule. */
public enum Verdict {
    KEPT,
    BROKEN,
    /** The rule's subject does not exist in this film, or not yet. */
    NOT_APPLICABLE
}
