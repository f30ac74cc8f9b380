package io.reelmill.core.failure;

/** Who can put a failure right. */
public enum Actor {
    /** Whoever sent the request or the source. */
    CALLER,
    /** Whoever runs the machines: disk, store, network, configuration. */
    OPERATOR,
    /** The developers. */
    US
}
