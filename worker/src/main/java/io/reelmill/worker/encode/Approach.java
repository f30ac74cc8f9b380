package io.reelmill.worker.encode;

import io.reelmill.core.failure.Failure;
import io.reelmill.core.failure.FailureCode;
import java.util.List;
import java.util.Optional;

/**
 * How a source is read. Strictly at first: any error ends the run. A source whose index leads behind what is wanted is
 * read from earlier; one that is damaged is read again with its errors passed over, and what is lost then is counted.
 *
 * @param step how often reading began too late before
 * @param tolerant whether errors of the source are passed over
 */
record Approach(int step, boolean tolerant) {

    static final Approach FIRST = new Approach(0, false);

    /** How much earlier reading begins, in seconds; after the last of these, at the source's beginning. */
    private static final List<Integer> EARLIER = List.of(0, 20, 200);

    boolean fromTheBeginning() {
        return step == EARLIER.size();
    }

    /** In seconds. */
    int earlier() {
        return EARLIER.get(step);
    }

    /** What to try after a failure; nothing where trying again cannot help. */
    Optional<Approach> after(Failure failure, SourceFlaw flaw) {
        if (flaw == SourceFlaw.BEGAN_LATE && !fromTheBeginning()) {
            return Optional.of(new Approach(step + 1, tolerant));
        }
        if (failure.code() == FailureCode.ENCODE_FAILED && !tolerant) {
            return Optional.of(new Approach(step, true));
        }
        return Optional.empty();
    }
}
