package io.reelmill.core.cmaf;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes a fragmented MP4 file apart while it is being written: its init segment, then fragment after fragment. */
public final class FragmentReader {

    private static final int HEADER = 8;

    private final DataInputStream input;
    private final int longestBox;
    private @Nullable InitSegment init;

    /** @param longestBox in bytes; a box that says it is longer is refused */
    public FragmentReader(InputStream input, int longestBox) {
        this.input = new DataInputStream(input);
        this.longestBox = longestBox;
    }

    /** The init segment; it comes first. Empty where the file ends before it. */
    public Optional<InitSegment> init() throws IOException {
        if (init == null) {
            byte[] bytes = upTo("moov");
            if (bytes.length == 0) {
                return Optional.empty();
            }
            init = InitSegment.parse(bytes);
        }
        return Optional.of(init);
    }

    /** The next fragment; empty where the file ends. */
    public Optional<Fragment> next() throws IOException {
        if (init().isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = upTo("mdat");
        return bytes.length == 0 ? Optional.empty() : Optional.of(FragmentParser.parse(bytes));
    }

    /** All boxes from here to the end of the next one of this type; empty where the file ends here. */
    private byte[] upTo(String type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        String last = "";
        while (!last.equals(type)) {
            byte[] header = input.readNBytes(HEADER);
            if (header.length == 0 && bytes.size() == 0) {
                return new byte[0];
            }
            if (header.length < HEADER) {
                throw new EOFException("the file ends in the middle of a fragment");
            }
            last = new String(header, 4, 4, StandardCharsets.ISO_8859_1);
            int content = contentLength(header, bytes.size());
            bytes.write(header);
            bytes.write(read(content));
        }
        return bytes.toByteArray();
    }

    private int contentLength(byte[] header, int before) throws MalformedBoxException {
        long size = Integer.toUnsignedLong(ByteBuffer.wrap(header).getInt());
        if (size < HEADER || size + before > longestBox) {
            throw new MalformedBoxException("a box says it has " + size + " bytes");
        }
        return (int) size - HEADER;
    }

    private byte[] read(int length) throws IOException {
        byte[] content = input.readNBytes(length);
        if (content.length < length) {
            throw new EOFException("the file ends in the middle of a box");
        }
        return content;
    }
}
