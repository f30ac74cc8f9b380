package io.reelmill.embedded.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A shared library that defines nothing but its name and its symbol versions.
 *
 * <p>The dynamic loader is content with it wherever symbols are bound on first use. The layout follows the System V ABI,
 * chapters 4 and 5, and "Symbol Versioning" in the Linux Standard Base, Core, section 10.7: one read-only page with the
 * dynamic section, the null symbol with its hash table and version, the version definitions and the names.
 *
 * @param name what programs ask the loader for
 * @param versions the symbol versions that programs want of it; may be empty
 */
record EmptyLibrary(String name, List<String> versions) {

    private static final int HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 3;
    private static final int DYNAMIC_ENTRY = 16;
    private static final int DYNAMIC_ENTRIES = 10;
    private static final int SYMBOL = 24;
    private static final int HASH = 16;
    private static final int SYMBOL_VERSIONS = 8;
    private static final int VERSION_DEFINITION = 20;
    private static final int VERSION_NAME = 8;

    private static final int DYNAMIC_AT = HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
    private static final int SYMBOLS_AT = DYNAMIC_AT + DYNAMIC_ENTRIES * DYNAMIC_ENTRY;
    private static final int HASH_AT = SYMBOLS_AT + SYMBOL;
    private static final int SYMBOL_VERSIONS_AT = HASH_AT + HASH;
    private static final int VERSIONS_AT = SYMBOL_VERSIONS_AT + SYMBOL_VERSIONS;

    EmptyLibrary {
        versions = List.copyOf(versions);
    }

    /** The library's file. */
    byte[] bytes() {
        Names names = new Names();
        List<String> definitions = new ArrayList<>(List.of(name));
        definitions.addAll(versions);
        int namesAt = VERSIONS_AT + definitions.size() * (VERSION_DEFINITION + VERSION_NAME);
        ByteBuffer body = ByteBuffer.allocate(namesAt).order(ByteOrder.LITTLE_ENDIAN);
        body.position(VERSIONS_AT);
        writeVersions(body, definitions, names);
        int nameOffset = names.offsetOf(name);
        byte[] nameBytes = names.bytes();
        int size = namesAt + nameBytes.length;

        body.position(0);
        writeHeader(body);
        writeSegment(body, 1, 4, 0, size, 4_096); // PT_LOAD, readable
        writeSegment(body, 2, 4, DYNAMIC_AT, DYNAMIC_ENTRIES * DYNAMIC_ENTRY, 8); // PT_DYNAMIC
        writeSegment(body, 0x6474e551, 6, 0, 0, 16); // PT_GNU_STACK: no executable stack wanted
        writeDynamic(body, nameOffset, namesAt, nameBytes.length, definitions.size());
        body.position(HASH_AT).putInt(1).putInt(1); // one bucket, one symbol: the null symbol

        return ByteBuffer.allocate(size).put(body.array()).put(nameBytes).array();
    }

    private static void writeHeader(ByteBuffer out) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1}).position(16); // 64 bit, little endian, version 1
        out.putShort((short) 3).putShort((short) 62).putInt(1); // ET_DYN, x86-64
        out.putLong(0).putLong(HEADER).putLong(0).putInt(0);
        out.putShort((short) HEADER)
                .putShort((short) PROGRAM_HEADER)
                .putShort((short) PROGRAM_HEADERS)
                .putShort((short) 64)
                .putShort((short) 0)
                .putShort((short) 0);
    }

    private static void writeSegment(ByteBuffer out, int type, int flags, long at, long size, long alignment) {
        out.putInt(type).putInt(flags);
        out.putLong(at).putLong(at).putLong(at).putLong(size).putLong(size).putLong(alignment);
    }

    private static void writeDynamic(ByteBuffer out, int name, int namesAt, int namesSize, int definitions) {
        writeEntry(out, 14, name); // DT_SONAME
        writeEntry(out, 4, HASH_AT); // DT_HASH
        writeEntry(out, 5, namesAt); // DT_STRTAB
        writeEntry(out, 6, SYMBOLS_AT); // DT_SYMTAB
        writeEntry(out, 10, namesSize); // DT_STRSZ
        writeEntry(out, 11, SYMBOL); // DT_SYMENT
        writeEntry(out, 0x6ffffff0, SYMBOL_VERSIONS_AT); // DT_VERSYM
        writeEntry(out, 0x6ffffffc, VERSIONS_AT); // DT_VERDEF
        writeEntry(out, 0x6ffffffd, definitions); // DT_VERDEFNUM
        writeEntry(out, 0, 0); // DT_NULL
    }

    private static void writeEntry(ByteBuffer out, long tag, long value) {
        out.putLong(tag).putLong(value);
    }

    /** The first definition is the library's own name. */
    private static void writeVersions(ByteBuffer out, List<String> definitions, Names names) {
        for (int index = 1; index <= definitions.size(); index++) {
            String definition = definitions.get(index - 1);
            boolean last = index == definitions.size();
            out.putShort((short) 1) // vd_version
                    .putShort((short) (index == 1 ? 1 : 0)) // vd_flags: VER_FLG_BASE
                    .putShort((short) index)
                    .putShort((short) 1) // vd_cnt
                    .putInt(systemVHash(definition))
                    .putInt(VERSION_DEFINITION)
                    .putInt(last ? 0 : VERSION_DEFINITION + VERSION_NAME);
            out.putInt(names.offsetOf(definition)).putInt(0);
        }
    }

    private static int systemVHash(String text) {
        int hash = 0;
        for (byte character : text.getBytes(StandardCharsets.US_ASCII)) {
            hash = (hash << 4) + character;
            int high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }

    /** A string table: each name ends with a zero byte, and the first is empty. */
    private static final class Names {

        private final ByteArrayOutputStream table = new ByteArrayOutputStream();

        Names() {
            table.write(0);
        }

        int offsetOf(String name) {
            int offset = table.size();
            table.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            table.write(0);
            return offset;
        }

        byte[] bytes() {
            return table.toByteArray();
        }
    }
}
