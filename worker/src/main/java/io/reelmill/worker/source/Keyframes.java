package io.reelmill.worker.source;

import java.util.OptionalLong;

/**
 * When a source's keyframes are shown and decoded, in microseconds, without an object for each: every picture of a film
 * may claim to be one. They are shown in the order in which they are decoded, so each time has its place in its own list.
 */
final class Keyframes {

    private final LongList shown = new LongList();
    private final LongList decoded = new LongList();
    private boolean sorted = true;

    void add(long shownAt, long decodedAt) {
        shown.add(shownAt);
        decoded.add(decodedAt);
        sorted = false;
    }

    /** When the last one is shown that is shown no later than this; none where all are. */
    OptionalLong shownUpTo(long micros) {
        sort();
        int count = shown.countUpTo(micros);
        return count == 0 ? OptionalLong.empty() : OptionalLong.of(shown.get(count - 1));
    }

    /** When the first one is decoded that is shown later than this; none where none is. */
    OptionalLong decodedOfNext(long micros) {
        sort();
        int count = shown.countUpTo(micros);
        return count == shown.size() ? OptionalLong.empty() : OptionalLong.of(decoded.get(count));
    }

    private void sort() {
        if (!sorted) {
            shown.sort();
            decoded.sort();
            sorted = true;
        }
    }
}
