package io.reelmill.worker.source;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One packet as ffprobe lists it; times in ticks of its stream.
 *
 * @param shownAt null where the container does not say
 * @param decodedAt null where the container does not say
 * @param duration 0 where the container does not say
 * @param keyframe whether decoding can begin here
 * @param discarded whether it is decoded but, by an edit list, not shown
 * @param damaged whether the demuxer knows that bytes are missing
 */
record Packet(
        int stream,
        @Nullable Long shownAt,
        @Nullable Long decodedAt,
        long duration,
        boolean keyframe,
        boolean discarded,
        boolean damaged) {

    /** What {@link #parse} wants to be listed, in this order, without names. */
    static final String ENTRIES = "packet=stream_index,pts,dts,duration,flags";

    private static final int COLUMNS = 5;

    /** The packet of a line; empty where it is about something else. */
    static Optional<Packet> parse(String line) {
        String[] columns = line.split("\\|", -1);
        if (columns.length < COLUMNS || columns[0].isEmpty() || !Character.isDigit(columns[0].charAt(0))) {
            return Optional.empty();
        }
        String flags = columns[4];
        Long duration = ticks(columns[3]);
        return Optional.of(new Packet(
                Integer.parseInt(columns[0]),
                ticks(columns[1]),
                ticks(columns[2]),
                duration == null ? 0 : Math.max(0, duration),
                flags.contains("K"),
                flags.contains("D"),
                flags.contains("C")));
    }

    /** When it is shown, else when it is decoded: good enough to tell a length, not to place a picture. */
    @Nullable
    Long at() {
        return shownAt != null ? shownAt : decodedAt;
    }

    private static @Nullable Long ticks(String column) {
        return column.equals("N/A") || column.isEmpty() ? null : (Long) Long.parseLong(column);
    }
}
