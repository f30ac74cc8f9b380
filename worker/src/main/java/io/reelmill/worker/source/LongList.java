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

    long get(int index) {
        return values[index];
    }

    void sort() {
        Arrays.sort(values, 0, size);
    }

    /** Of sorted numbers, how many are not above a limit. */
    int countUpTo(long limit) {
        int from = 0;
        int end = size;
        while (from < end) {
            int middle = (from + end) >>> 1;
            if (values[middle] <= limit) {
                from = middle + 1;
            } else {
                end = middle;
            }
        }
        return from;
    }

    /** The numbers in ascending order; nothing can be added any more. */
    long[] sorted() {
        sort();
        return Arrays.copyOf(values, size);
    }
}
