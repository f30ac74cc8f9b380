package io.reelmill.core.cmaf;

import static io.reelmill.core.cmaf.BoxWriter.box;
import static io.reelmill.core.cmaf.BoxWriter.full;

import java.util.List;

/** Writes the index of a track (ISO/IEC 14496-12, 8.16.3), by which players find their place in what follows it. */
public final class SegmentIndex {

    /**
     * A stretch of the file that begins with a fragment of the track, from which it can be decoded.
     *
     * @param bytes up to the next entry, also those of other tracks
     */
    public record Entry(long bytes, long duration) {

        public Entry {
            if (bytes <= 0 || bytes > Integer.MAX_VALUE || duration >> Integer.SIZE != 0) {
                throw new IllegalArgumentException("not an entry of an index: " + bytes + " " + duration);
            }
        }
    }

    public static final int MOST_ENTRIES = 0xffff;

    private static final int HEADER_LENGTH = 40;
    private static final int ENTRY_LENGTH = 12;
    /** Begins with a stream access point of type 1. */
    private static final long BEGINS_WITH_A_KEYFRAME = 0x90000000L;

    private SegmentIndex() {}

    /** In bytes, before any entry is known. */
    public static int length(int entries) {
        return HEADER_LENGTH + entries * ENTRY_LENGTH;
    }

    /**
     * The index.
     *
     * @param timescale in which durations are told: that of the track
     * @param skipped bytes between the index and its first entry
     */
    public static byte[] of(int track, int timescale, long skipped, List<Entry> entries) {
        if (entries.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("an index has " + MOST_ENTRIES + " entries at most");
        }
        BoxWriter index =
                full(1, 0).u32(track).u32(timescale).u64(0).u64(skipped).u16(0).u16(entries.size());
        entries.forEach(entry -> index.u32(entry.bytes()).u32(entry.duration()).u32(BEGINS_WITH_A_KEYFRAME));
        return box("sidx", index);
    }
}
