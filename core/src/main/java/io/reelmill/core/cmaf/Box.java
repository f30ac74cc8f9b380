package io.reelmill.core.cmaf;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** One box (ISO/IEC 14496-12, 4.2): its type and a view of what it holds. */
record Box(String type, ByteBuffer content) {

    private static final int HEADER = 8;
    private static final int LARGE_HEADER = 16;

    /** The boxes that fill {@code bytes} from its position to its limit. */
    static List<Box> in(ByteBuffer bytes) throws MalformedBoxException {
        ByteBuffer rest = bytes.slice();
        List<Box> boxes = new ArrayList<>();
        while (rest.hasRemaining()) {
            boxes.add(next(rest));
        }
        return boxes;
    }

    private static Box next(ByteBuffer rest) throws MalformedBoxException {
        try {
            int start = rest.position();
            long size = Integer.toUnsignedLong(rest.getInt());
            byte[] type = new byte[4];
            rest.get(type);
            int header = HEADER;
            if (size == 1) {
                size = rest.getLong();
                header = LARGE_HEADER;
            }
            if (size < header || size > rest.limit() - start) {
                throw new MalformedBoxException("a box says it has " + size + " bytes");
            }
            ByteBuffer content = rest.slice(start + header, (int) size - header);
            rest.position(start + (int) size);
            return new Box(new String(type, StandardCharsets.ISO_8859_1), content);
        } catch (BufferUnderflowException e) {
            throw new MalformedBoxException("a box ends before its header does");
        }
    }

    List<Box> children() throws MalformedBoxException {
        return in(content);
    }

    /** The first descendant along {@code path}. */
    Box descendant(String... path) throws MalformedBoxException {
        Box box = this;
        for (String step : path) {
            box = child(box.children(), step);
        }
        return box;
    }

    boolean has(String type) throws MalformedBoxException {
        return children().stream().anyMatch(child -> child.type().equals(type));
    }

    static Box child(List<Box> boxes, String type) throws MalformedBoxException {
        return boxes.stream()
                .filter(box -> box.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new MalformedBoxException("there is no box " + type));
    }

    /** A fresh cursor over the content. */
    ByteBuffer cursor() {
        return content.slice();
    }
}
