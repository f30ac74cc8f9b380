package io.reelmill.core.film;

import java.util.List;

/** Frames in segments, of which a film's takes have some each. */
sealed interface TakenGrid permits FrameGrid, AudioGrid {

    long frames();

    /** Where the takes after the first begin. */
    List<TakeStart> later();

    default int takes() {
        return later().size() + 1;
    }

    /** The number of the take that a segment is of. */
    default int takeOf(int segment) {
        return TakeStart.number(later(), TakeStart::segment, segment);
    }

    default TakeStart startOfTake(int take) {
        return TakeStart.of(later(), take);
    }

    /** The frame after a take's last. */
    default long endOfTake(int take) {
        return take < later().size() ? later().get(take).frame() : frames();
    }
}
