package io.reelmill.core.work;

/** Light work has slots of its own, so that heavy work never blocks it. */
public enum Lane {
    LIGHT,
    HEAVY
}
