package io.reelmill.worker.source;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The one part of a track that is shown (elst; ISO/IEC 14496-12, section 8.6.6), in ticks of the track.
 *
 * @param delay before it begins
 * @param from when it begins, on the clock of the samples
 * @param length how long it is shown; positive
 */
record Edit(long delay, long from, long length) {

    private static final int TABLE = 8;
    private static final int NORMAL_SPEED = 0x00010000;
    private static final long LONGEST = 1L << 60;

    /** Empty where the track is shown as it is. */
    static Optional<Edit> of(Mp4Box track, long movieTimescale, long timescale) throws UncertainTables {
        Optional<Mp4Box> edits = track.atMostOne("edts");
        Optional<Mp4Box> list = edits.isEmpty() ? edits : edits.get().atMostOne("elst");
        if (list.isEmpty()) {
            return Optional.empty();
        }
        Mp4Box box = list.get();
        int entryBytes = box.version() == 1 ? 20 : 12;
        int count = box.entries(TABLE, entryBytes);
        if (count * entryBytes != box.content().limit() - TABLE) {
            throw new UncertainTables("an edit list has another length than it says");
        }
        if (count == 0) {
            return Optional.empty();
        }
        Entry last = Entry.at(box, TABLE + (count - 1) * entryBytes);
        Entry first = Entry.at(box, TABLE);
        boolean plain = last.time >= 0 && last.speed == NORMAL_SPEED && (count == 1 || count == 2 && first.time == -1);
        if (!plain) {
            throw new UncertainTables("an edit list has several parts");
        }
        long delay = count == 1 ? 0 : rescaled(first.duration, timescale, movieTimescale);
        long length = rescaled(last.duration, timescale, movieTimescale);
        if (length == 0 || last.time > LONGEST) {
            throw new UncertainTables("an edit has no length");
        }
        return Optional.of(new Edit(delay, last.time, length));
    }

    boolean shows(long at) {
        return at >= from && at < end();
    }

    long end() {
        return from + length;
    }

    /** To the nearest tick, as ffmpeg rounds. */
    private static long rescaled(long duration, long to, long from) throws UncertainTables {
        if (duration < 0 || from == 0) {
            throw new UncertainTables("an edit has no duration");
        }
        BigInteger divisor = BigInteger.valueOf(from);
        BigInteger ticks = BigInteger.valueOf(duration)
                .multiply(BigInteger.valueOf(to))
                .add(BigInteger.valueOf(from / 2))
                .divide(divisor);
        if (ticks.compareTo(BigInteger.valueOf(LONGEST)) > 0) {
            throw new UncertainTables("an edit lasts for ever");
        }
        return ticks.longValue();
    }

    private record Entry(long duration, long time, int speed) {

        static Entry at(Mp4Box list, int offset) throws UncertainTables {
            if (list.version() == 1) {
                return new Entry(
                        list.content().getLong(offset),
                        list.content().getLong(offset + 8),
                        list.content().getInt(offset + 16));
            }
            return new Entry(
                    list.unsigned(offset),
                    list.content().getInt(offset + 4),
                    list.content().getInt(offset + 8));
        }
    }
}
