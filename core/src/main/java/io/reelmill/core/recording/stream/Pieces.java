package io.reelmill.core.recording.stream;

import java.io.IOException;
import java.util.Optional;

/** A stream in pieces. */
interface Pieces {

    /** What a chunk that begins with the piece that was read last needs before it. */
    byte[] header();

    /** Empty at the stream's end; a piece that is not whole is none. */
    Optional<Piece> next() throws IOException;
}
