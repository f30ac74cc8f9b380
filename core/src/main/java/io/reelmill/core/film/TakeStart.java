package io.reelmill.core.film;

import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Where a take begins on a grid.
 *
 * @param frame its first
 * @param segment its first
 */
public record TakeStart(long frame, int segment) {

    /** Of a film's first take. */
    static final TakeStart FILM = new TakeStart(0, 0);

    public TakeStart {
        if (frame < 0 || segment < 0) {
            throw new IllegalArgumentException("no take begins with frame " + frame + ", segment " + segment);
        }
    }

    /** The number of the take that holds a place: how many of the later takes begin there or before. */
    static int number(List<TakeStart> later, ToLongFunction<TakeStart> measure, long place) {
        int low = 0;
        int high = later.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (measure.applyAsLong(later.get(middle)) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where take {@code number} begins. */
    static TakeStart of(List<TakeStart> later, int number) {
        return number == 0 ? FILM : later.get(number - 1);
    }
}
