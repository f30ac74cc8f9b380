package io.reelmill.core.recording.stream;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Bytes of a stream, of which no more are held than a piece may have. */
final class StreamBytes {

    /** A keyframe of the largest picture has less. */
    static final int LARGEST_PIECE = 64 << 20;

    private final InputStream body;

    StreamBytes(InputStream body) {
        this.body = body;
    }

    /** The next byte; negative at the stream's end. */
    int read() throws IOException {
        return body.read();
    }

    /** Exactly so many bytes. */
    byte[] read(long count) throws IOException {
        if (count < 0 || count > LARGEST_PIECE) {
            throw new IOException("a piece of " + count + " bytes is more than a stream may have");
        }
        byte[] bytes = body.readNBytes((int) count);
        if (bytes.length < count) {
            throw new EOFException("the stream ended inside a piece");
        }
        return bytes;
    }

    void skip(long count) throws IOException {
        body.skipNBytes(count);
    }
}
