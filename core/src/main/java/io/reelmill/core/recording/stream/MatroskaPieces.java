package io.reelmill.core.recording.stream;

import io.reelmill.core.media.MatroskaId;
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

    private static final long PICTURE = 1;

    private final StreamBytes bytes;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private long picture = -1;
    private boolean inCluster;
    private @Nullable Ebml waiting;

    MatroskaPieces(StreamBytes bytes) {
        this.bytes = bytes;
    }

    static boolean recognise(byte[] first) {
        return first.length >= 4 && Ebml.number(first, 0, 4) == MatroskaId.EBML;
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
            if (element.id() == MatroskaId.CLUSTER) {
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
        return element.id() == MatroskaId.CUES
                || element.id() == MatroskaId.TAGS
                || element.id() == MatroskaId.SEGMENT
                || element.id() == MatroskaId.EBML
                || element.id() == MatroskaId.INFO
                || element.id() == MatroskaId.TRACKS;
    }

    private void readHead(Ebml element) throws IOException {
        if (element.id() == MatroskaId.EBML) {
            header.reset();
            header.write(whole(element));
        } else if (element.id() == MatroskaId.SEGMENT) {
            header.write(element.withoutSize());
        } else if (element.id() == MatroskaId.INFO) {
            header.write(whole(element));
        } else if (element.id() == MatroskaId.TRACKS) {
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
            if (element == null || element.id() == MatroskaId.CLUSTER || endsCluster(element)) {
                waiting = element;
                return new Piece(piece.toByteArray(), picture < 0);
            }
            byte[] body = bytes.read(element.size());
            piece.write(element.written());
            piece.write(body);
            Optional<MatroskaBlock> block = MatroskaBlock.of(element, body).filter(of -> of.track() == picture);
            if (block.isPresent()) {
                return new Piece(piece.toByteArray(), block.get().keyframe());
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

    private static long pictureOf(byte[] tracks) throws IOException {
        StreamBytes entries = new StreamBytes(new ByteArrayInputStream(tracks));
        for (Ebml entry = Ebml.read(entries); entry != null; entry = Ebml.read(entries)) {
            byte[] body = entries.read(entry.size());
            if (entry.id() == MatroskaId.TRACK_ENTRY && number(body, MatroskaId.TRACK_TYPE) == PICTURE) {
                return number(body, MatroskaId.TRACK_NUMBER);
            }
        }
        return -1;
    }

    private static long number(byte[] entry, long id) throws IOException {
        return Ebml.child(entry, id)
                .map(value -> Ebml.number(value, 0, value.length))
                .orElse(-1L);
    }
}
