package io.reelmill.worker.source;

import java.nio.ByteBuffer;

/**
 * The one description of a track's samples (stsd; ISO/IEC 14496-12, section 8.5.2, and QuickTime's sounds of versions 1
 * and 2).
 *
 * @param format four letters for the codec
 * @param packed whether a sound's samples are packed several together
 */
record SampleDescription(String format, boolean packed) {

    private static final int ENTRY = 8;
    private static final int SOUND_VERSION = ENTRY + 16;
    private static final int PACKED_IN_VERSION_1 = SOUND_VERSION + 20;
    private static final int PACKED_IN_VERSION_2 = SOUND_VERSION + 52;

    static SampleDescription of(Mp4Box box) throws UncertainTables {
        if (box.entries(ENTRY, 8) != 1) {
            throw new UncertainTables("a track has several descriptions");
        }
        return new SampleDescription(Mp4Box.letters(box.content(), ENTRY + 4), packed(box.content()));
    }

    private static boolean packed(ByteBuffer description) {
        int version = description.limit() < SOUND_VERSION + 2 ? 0 : description.getShort(SOUND_VERSION);
        int at = switch (version) {
            case 1 -> PACKED_IN_VERSION_1;
            case 2 -> PACKED_IN_VERSION_2;
            default -> 0;
        };
        return at > 0 && (description.limit() < at + 4 || description.getInt(at) > 1);
    }
}
