package io.reelmill.core.recording.stream;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Optional;

/** Fragmented MP4 in pieces: a fragment each, its data included. Live encoders begin each with a keyframe. */
final class FragmentPieces implements Pieces {

    private static final int HEAD = 8;
    private static final int LONG_HEAD = 16;
    private static final int FTYP = type("ftyp");
    private static final int STYP = type("styp");
    private static final int MOOV = type("moov");
    private static final int MOOF = type("moof");
    private static final int MDAT = type("mdat");

    private final StreamBytes bytes;
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();

    FragmentPieces(StreamBytes bytes) {
        this.bytes = bytes;
    }

    static boolean recognise(byte[] first) {
        return first.length >= HEAD && Ebml.number(first, 4, 4) == FTYP;
    }

    private static int type(String name) {
        return name.charAt(0) << 24 | name.charAt(1) << 16 | name.charAt(2) << 8 | name.charAt(3);
    }

    @Override
    public byte[] header() {
        return header.toByteArray();
    }

    @Override
    public Optional<Piece> next() throws IOException {
        ByteArrayOutputStream piece = new ByteArrayOutputStream();
        while (true) {
            int first = bytes.read();
            if (first < 0) {
                return Optional.empty();
            }
            byte[] head = head(first);
            int type = (int) Ebml.number(head, 4, 4);
            byte[] body = bytes.read(sizeOf(head) - head.length);
            if (type == FTYP || type == MOOV) {
                keep(type, head, body);
            } else if (type == STYP || type == MOOF || type == MDAT) {
                piece.write(head);
                piece.write(body);
                if (piece.size() > StreamBytes.LARGEST_PIECE) {
                    throw new IOException("a fragment is larger than a stream may have");
                }
            }
            if (type == MDAT) {
                return Optional.of(new Piece(piece.toByteArray(), true));
            }
        }
    }

    private void keep(int type, byte[] head, byte[] body) throws IOException {
        if (type == FTYP) {
            header.reset();
        }
        header.write(head);
        header.write(body);
    }

    private byte[] head(int first) throws IOException {
        byte[] rest = bytes.read(HEAD - 1);
        byte[] head = new byte[HEAD];
        head[0] = (byte) first;
        System.arraycopy(rest, 0, head, 1, rest.length);
        if (Ebml.number(head, 0, 4) != 1) {
            return head;
        }
        byte[] longer = new byte[LONG_HEAD];
        System.arraycopy(head, 0, longer, 0, HEAD);
        System.arraycopy(bytes.read(HEAD), 0, longer, HEAD, HEAD);
        return longer;
    }

    private static long sizeOf(byte[] head) throws IOException {
        long size = head.length == LONG_HEAD ? Ebml.number(head, HEAD, HEAD) : Ebml.number(head, 0, 4);
        if (size < head.length) {
            throw new EOFException("a box that lasts to the end of a file is none of a stream's");
        }
        return size;
    }
}
