package io.reelmill.core.cmaf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Passes fragments on as those of another track of another file: in each the track's number and the sequence number are
 * written anew, in their places. Everything else, and every length, stays as it is.
 */
public final class FragmentsOfTrack extends InputStream {

    private static final int HEADER = 8;
    private static final int LONGEST_MOOF = 16 << 20;
    private static final int AFTER_VERSION_AND_FLAGS = 4;

    private final InputStream source;
    private final int track;
    private int sequence;
    private ByteBuffer rewritten = ByteBuffer.allocate(0);
    private long passedOn;

    /** @param firstSequence of the first fragment, counted up from there */
    public FragmentsOfTrack(InputStream source, int track, int firstSequence) {
        this.source = source;
        this.track = track;
        this.sequence = firstSequence;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!rewritten.hasRemaining() && passedOn == 0 && !nextBox()) {
            return -1;
        }
        if (rewritten.hasRemaining()) {
            int count = Math.min(length, rewritten.remaining());
            rewritten.get(target, offset, count);
            return count;
        }
        int count = source.read(target, offset, (int) Math.min(length, passedOn));
        if (count < 0) {
            throw new EOFException("a fragment ends in the middle of a box");
        }
        passedOn -= count;
        return count;
    }

    private boolean nextBox() throws IOException {
        byte[] header = source.readNBytes(HEADER);
        if (header.length == 0) {
            return false;
        }
        if (header.length < HEADER) {
            throw new EOFException("a fragment ends in the middle of a box");
        }
        long size = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (size < HEADER) {
            throw new MalformedBoxException("a box says it has " + size + " bytes");
        }
        if (new String(header, 4, 4, StandardCharsets.ISO_8859_1).equals("moof")) {
            rewritten = ByteBuffer.wrap(movieFragment(header, size));
        } else {
            rewritten = ByteBuffer.wrap(header);
            passedOn = size - HEADER;
        }
        return true;
    }

    private byte[] movieFragment(byte[] header, long size) throws IOException {
        if (size > LONGEST_MOOF) {
            throw new MalformedBoxException("a moof says it has " + size + " bytes");
        }
        byte[] content = source.readNBytes((int) size - HEADER);
        if (content.length < size - HEADER) {
            throw new EOFException("a fragment ends in the middle of a box");
        }
        for (Box child : Box.in(ByteBuffer.wrap(content))) {
            if (child.type().equals("mfhd")) {
                child.cursor().putInt(AFTER_VERSION_AND_FLAGS, sequence++);
            } else if (child.type().equals("traf")) {
                child.descendant("tfhd").cursor().putInt(AFTER_VERSION_AND_FLAGS, track);
            }
        }
        return ByteBuffer.allocate((int) size).put(header).put(content).array();
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
