package io.reelmill.worker.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A box of an MP4 or QuickTime file that is in memory (ISO/IEC 14496-12, section 4.2). None reaches beyond its parent.
 *
 * @param content what follows the header; read by absolute positions, from 0 to its limit
 */
record Mp4Box(String type, ByteBuffer content) {

    private static final int HEADER = 8;
    private static final int FULL_HEADER = 4;
    private static final int MOST_SIBLINGS = 1024;

    /** The boxes that {@code parent} consists of. */
    static List<Mp4Box> in(ByteBuffer parent) throws UncertainTables {
        List<Mp4Box> boxes = new ArrayList<>();
        int offset = 0;
        while (parent.limit() - offset >= HEADER) {
            int size = parent.getInt(offset);
            if (size < HEADER || size > parent.limit() - offset || boxes.size() == MOST_SIBLINGS) {
                throw new UncertainTables("a box has no sensible size");
            }
            boxes.add(new Mp4Box(letters(parent, offset + 4), parent.slice(offset + HEADER, size - HEADER)));
            offset += size;
        }
        return boxes;
    }

    /** Four bytes as they are, each a letter. */
    static String letters(ByteBuffer bytes, int offset) {
        byte[] letters = new byte[4];
        bytes.get(offset, letters);
        return new String(letters, StandardCharsets.ISO_8859_1);
    }

    List<Mp4Box> children() throws UncertainTables {
        return in(content);
    }

    /** The one child of a type. */
    Mp4Box only(String type) throws UncertainTables {
        return atMostOne(type).orElseThrow(() -> new UncertainTables("there is no " + type));
    }

    Optional<Mp4Box> atMostOne(String type) throws UncertainTables {
        List<Mp4Box> found =
                children().stream().filter(child -> child.type.equals(type)).toList();
        if (found.size() > 1) {
            throw new UncertainTables("there is more than one " + type);
        }
        return found.stream().findFirst();
    }

    /** The version of a full box (section 4.2.2), 0 or 1. */
    int version() throws UncertainTables {
        require(FULL_HEADER);
        int version = content.get(0);
        if (version != 0 && version != 1) {
            throw new UncertainTables(type + " is of a version that is not known");
        }
        return version;
    }

    /**
     * The entries of a table, which must lie in the box.
     *
     * @param from where its first entry lies; the four bytes before it count them
     * @param entryBytes of each
     */
    int entries(int from, int entryBytes) throws UncertainTables {
        require(from);
        long count = unsigned(from - 4);
        if (count > (content.limit() - from) / entryBytes) {
            throw new UncertainTables(type + " has more entries than bytes");
        }
        return (int) count;
    }

    void require(int bytes) throws UncertainTables {
        if (content.limit() < bytes) {
            throw new UncertainTables(type + " is too short");
        }
    }

    long unsigned(int offset) {
        return Integer.toUnsignedLong(content.getInt(offset));
    }
}
