package io.reelmill.worker.source;

/**
 * Sample tables that are broken, or that a demuxer might read otherwise than we do. Nothing is wrong with the film: the
 * demuxer has to be asked.
 */
final class UncertainTables extends Exception {

    private static final long serialVersionUID = 1;

    UncertainTables(String why) {
        super(why, null, false, false);
    }
}
