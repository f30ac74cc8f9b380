package io.reelmill.core.recording.stream;

/**
 * The smallest amount of a stream that is kept whole.
 *
 * @param begins whether decoding can begin here, so that a chunk may
 */
record Piece(byte[] bytes, boolean begins) {}
