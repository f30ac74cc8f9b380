package io.reelmill.core.recording.stream;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Matroska and WebM (RFC 9559) in pieces: the beginning of a cluster with its first picture, then block by block. A chunk
 * begins with a cluster whose first picture is a keyframe; clusters and the segment do not tell their sizes, as in any
 * live stream.
 */
final class MatroskaPieces implements Pieces {

    private static final long EBML = 0x1A45DFA3L;
    private static final long SEGMENT = 0x18538067L;
    private static final long INFO = 0x1549A966L;
    private static final long TRACKS = 0x1654AE6BL;
    private static final long CLUSTER = 0x1F43B675L;
    private static final long CUES = 0x1C53BB6BL;
    private static final long TAGS = 0x1254C367L;
    private static final long SIMPLE_BLOCK = 0xA3;
    private static final long BLOCK_GROUP = 0xA0;
    private static final long BLOCK = 0xA1;
    private static final long REFERENCE = 0xFB;
    private static final long TRACK_ENTRY = 0xAE;
    private static final long TRACK_NUMBER = 0xD7;
    private static final long TRACK_TYPE = 0x83;
    private static final int PICTURE = 1;
    private static final int KEYFRAME = 0x80;

    private final StreamBytes bytes;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private long picture = -1;
    private boolean inCluster;
    private @Nullable Ebml waiting;

    MatroskaPieces(StreamBytes bytes) {
        this.bytes = bytes;
    }

    static boolean recognise(byte[] first) {
        return first.length >= 4 && Ebml.number(first, 0, 4) == EBML;
    }

    @Override
    public byte[] header() {
        return header.toByteArray();
    }

    @Override
    public Optional<Piece> next() throws IOException {
        while (true) {
            Ebml element = waiting == null ? Ebml.read(bytes) : waiting;
            waiting = null;
            if (element == null) {
                return Optional.empty();
            }
            if (element.id() == CLUSTER) {
                inCluster = true;
                return Optional.of(beginning(element));
            }
            if (inCluster && !endsCluster(element)) {
                return Optional.of(new Piece(whole(element), false));
            }
            inCluster = false;
            readHead(element);
        }
    }

    private static boolean endsCluster(Ebml element) {
        return element.id() == CUES
                || element.id() == TAGS
                || element.id() == SEGMENT
                || element.id() == EBML
                || element.id() == INFO
                || element.id() == TRACKS;
    }

    private void readHead(Ebml element) throws IOException {
        if (element.id() == EBML) {
            header.reset();
            header.write(whole(element));
        } else if (element.id() == SEGMENT) {
            header.write(element.withoutSize());
        } else if (element.id() == INFO) {
            header.write(whole(element));
        } else if (element.id() == TRACKS) {
            byte[] tracks = bytes.read(element.size());
            header.write(element.written());
            header.write(tracks);
            picture = pictureOf(tracks);
        } else {
            bytes.skip(element.size());
        }
    }

    /** A cluster up to its first picture, or to its end where it has none. */
    private Piece beginning(Ebml cluster) throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        piece.write(cluster.withoutSize());
        while (piece.size() < StreamBytes.LARGEST_PIECE) {
            Ebml element = Ebml.read(bytes);
            if (element == null || element.id() == CLUSTER || endsCluster(element)) {
                waiting = element;
                return new Piece(piece.toByteArray(), picture < 0);
            }
            byte[] body = bytes.read(element.size());
            piece.write(element.written());
            piece.write(body);
            if (isPicture(element, body)) {
                return new Piece(piece.toByteArray(), isKeyframe(element, body));
            }
        }
        throw new IOException("a cluster has no picture");
    }

    private byte[] whole(Ebml element) throws IOException {
        byte[] body = bytes.read(element.size());
        ByteArrayOutputStream whole = new ByteArrayOutputStream(element.written().length + body.length);
        whole.write(element.written());
        whole.write(body);
        return whole.toByteArray();
    }

    private boolean isPicture(Ebml element, byte[] body) throws IOException {
        if (element.id() == SIMPLE_BLOCK) {
            return trackOf(body, 0) == picture;
        }
        if (element.id() != BLOCK_GROUP) {
            return false;
        }
        byte[] block = child(body, BLOCK);
        return block != null && trackOf(block, 0) == picture;
    }

    private static boolean isKeyframe(Ebml element, byte[] body) throws IOException {
        if (element.id() == BLOCK_GROUP) {
            return child(body, REFERENCE) == null;
        }
        int flags = Ebml.length(body[0] & 0xff, 8) + 2;
        return flags < body.length && (body[flags] & KEYFRAME) != 0;
    }

    private static long trackOf(byte[] block, int from) throws IOException {
        if (block.length <= from) {
            return -1;
        }
        int length = Ebml.length(block[from] & 0xff, 8);
        return block.length < length ? -1 : Ebml.number(block, from, length) & (1L << 7 * length) - 1;
    }

    private static long pictureOf(byte[] tracks) throws IOException {
        StreamBytes entries = new StreamBytes(new ByteArrayInputStream(tracks));
        for (Ebml entry = Ebml.read(entries); entry != null; entry = Ebml.read(entries)) {
            byte[] body = entries.read(entry.size());
            byte[] type = entry.id() == TRACK_ENTRY ? child(body, TRACK_TYPE) : null;
            byte[] number = child(body, TRACK_NUMBER);
            if (type != null && number != null && Ebml.number(type, 0, type.length) == PICTURE) {
                return Ebml.number(number, 0, number.length);
            }
        }
        return -1;
    }

    private static byte @Nullable [] child(byte[] body, long id) throws IOException {
        StreamBytes children = new StreamBytes(new ByteArrayInputStream(body));
        for (Ebml child = Ebml.read(children); child != null; child = Ebml.read(children)) {
            byte[] value = children.read(child.size());
            if (child.id() == id) {
                return value;
            }
        }
        return null;
    }
}
