package io.reelmill.core.fleet;

/** Light work has slots of its own, so that heavy work never blocks it. */
public enum Lane {
    LIGHT,
    HEAVY
}
