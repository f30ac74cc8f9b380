package io.reelmill.core.recording.stream;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a body of Matroska, WebM, MPEG-TS or fragmented MP4 into chunks as it comes: at keyframes, no oftener than asked. A
 * body that breaks off ends its last chunk with the last piece that came whole.
 */
public final class StreamCutter {

    /** As much as tells what a stream is. */
    private static final int ENOUGH = 12;

    private final Pieces pieces;
    private final long leastNanos;
    private final LongSupplier nanoTime;
    private @Nullable Piece next;
    private boolean ended;
    private @Nullable IOException broken;

    private StreamCutter(Pieces pieces, Duration least, LongSupplier nanoTime) {
        this.pieces = pieces;
        this.leastNanos = least.toNanos();
        this.nanoTime = nanoTime;
    }

    /**
     * Looks at a body's first bytes; empty where it is nothing that can be cut.
     *
     * @param least how long a chunk is at least, by the time at which its bytes come
     */
    public static Optional<StreamCutter> of(InputStream body, Duration least) throws IOException {
        return of(body, least, System::nanoTime);
    }

    static Optional<StreamCutter> of(InputStream body, Duration least, LongSupplier nanoTime) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(body, 1 << 16);
        bytes.mark(ENOUGH);
        byte[] first = bytes.readNBytes(ENOUGH);
        bytes.reset();
        return pieces(first, new StreamBytes(bytes)).map(pieces -> new StreamCutter(pieces, least, nanoTime));
    }

    private static Optional<Pieces> pieces(byte[] first, StreamBytes bytes) {
        if (MatroskaPieces.recognise(first)) {
            return Optional.of(new MatroskaPieces(bytes));
        }
        if (TransportPieces.recognise(first)) {
            return Optional.of(new TransportPieces(bytes));
        }
        return FragmentPieces.recognise(first) ? Optional.of(new FragmentPieces(bytes)) : Optional.empty();
    }

    /** The next chunk, to be read to its end before the one after it is asked for; empty at the stream's end. */
    public Optional<InputStream> next() {
        Piece first = next == null ? firstThatBegins() : next;
        next = null;
        return first == null ? Optional.empty() : Optional.of(new ChunkBytes(first));
    }

    /** Why the stream ended before its end; empty where it did not. */
    public Optional<IOException> broken() {
        return Optional.ofNullable(broken);
    }

    private @Nullable Piece firstThatBegins() {
        Piece piece = read();
        while (piece != null && !piece.begins()) {
            piece = read();
        }
        return piece;
    }

    private @Nullable Piece read() {
        if (ended) {
            return null;
        }
        try {
            Optional<Piece> piece = pieces.next();
            ended = piece.isEmpty();
            return piece.orElse(null);
        } catch (IOException lost) {
            ended = true;
            broken = lost;
            return null;
        }
    }

    /** One chunk: its header, then pieces until one with which the next chunk begins. */
    private final class ChunkBytes extends InputStream {

        private final long begun = nanoTime.getAsLong();
        private byte[] current;
        private int at;
        private @Nullable Piece first;
        private boolean over;

        ChunkBytes(Piece first) {
            this.current = pieces.header();
            this.first = first;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            while (at == current.length) {
                if (over || !advance()) {
                    over = true;
                    return -1;
                }
            }
            int count = Math.min(length, current.length - at);
            System.arraycopy(current, at, into, offset, count);
            at += count;
            return count;
        }

        private boolean advance() {
            Piece piece = first == null ? StreamCutter.this.read() : first;
            boolean mine = first != null || piece != null && goesOn(piece);
            first = null;
            if (piece == null || !mine) {
                next = piece;
                return false;
            }
            current = piece.bytes();
            at = 0;
            return true;
        }

        private boolean goesOn(Piece piece) {
            return !piece.begins() || nanoTime.getAsLong() - begun < leastNanos;
        }
    }
}
