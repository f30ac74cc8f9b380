package io.reelmill.core.recording.stream;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Tells by its beginning whether a file can be played without its end: as Matroska, MPEG-TS and fragmented MP4 can. */
public final class BrokenOff {

    /** As much as the header of a fragmented MP4 may have, with room to spare. */
    public static final int BEGINNING_BYTES = 1 << 20;

    private static final int BOX_HEAD = 8;
    private static final byte[] FRAGMENTS_FOLLOW = "mvex".getBytes(StandardCharsets.US_ASCII);

    private BrokenOff() {}

    /** @param beginning its first bytes, {@link #BEGINNING_BYTES} or all where it has fewer */
    public static boolean canBePlayed(byte[] beginning) {
        return MatroskaPieces.recognise(beginning)
                || TransportPieces.recognise(beginning)
                || FragmentPieces.recognise(beginning) && isFragmented(beginning);
    }

    /** Any other MP4 keeps where its frames are in a header that may be at its end, and counts on all that it names. */
    private static boolean isFragmented(byte[] beginning) {
        ByteBuffer bytes = ByteBuffer.wrap(beginning);
        int at = 0;
        while (at + BOX_HEAD <= beginning.length) {
            long size = Integer.toUnsignedLong(bytes.getInt(at));
            String type = new String(beginning, at + 4, 4, StandardCharsets.US_ASCII);
            if (type.equals("moof")) {
                return true;
            }
            if (type.equals("moov")) {
                return contains(beginning, at, Math.min(beginning.length, at + size));
            }
            if (size < BOX_HEAD || at + size > beginning.length) {
                return false;
            }
            at += (int) size;
        }
        return false;
    }

    private static boolean contains(byte[] bytes, int from, long end) {
        for (int at = from; at + FRAGMENTS_FOLLOW.length <= end; at++) {
            if (bytes[at] == FRAGMENTS_FOLLOW[0]
                    && bytes[at + 1] == FRAGMENTS_FOLLOW[1]
                    && bytes[at + 2] == FRAGMENTS_FOLLOW[2]
                    && bytes[at + 3] == FRAGMENTS_FOLLOW[3]) {
                return true;
            }
        }
        return false;
    }
}
