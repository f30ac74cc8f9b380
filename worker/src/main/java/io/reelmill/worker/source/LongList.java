package io.reelmill.worker.source;

import java.util.Arrays;

/** Numbers, as many as there are frames in a film, without an object for each. */
final class LongList {

    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int size() {
        return size;
    }

    /** The numbers in ascending order; nothing can be added any more. */
    long[] sorted() {
        Arrays.sort(values, 0, size);
        return Arrays.copyOf(values, size);
    }
}
