package io.reelmill.core.join;

import io.reelmill.core.failure.FailureCode;
import io.reelmill.core.failure.FailureException;
import io.reelmill.core.source.Extent;
import io.reelmill.core.source.Inspection;

/** Holds a joined file, as it was read back, against what it must be. */
public final class JoinProof {

    /** So much a frame may lie beside its place: parts are placed, and containers count, in different units. */
    private static final long TOLERATED_MICROS = 50_000;

    private JoinProof() {}

    /** @throws FailureException where it is not exactly what was recorded */
    public static void require(JoinOrder order, Inspection found) {
        Extent extent = found.extent();
        refuse(extent.frames() != order.frames(), extent.frames() + " frames instead of " + order.frames());
        long micros = extent.pictureEndMicros() - extent.pictureStartMicros();
        refuse(
                Math.abs(micros - order.micros()) > tolerance(found),
                "it lasts " + micros + " µs instead of " + order.micros());
        int sounds = found.facts().audio().size();
        refuse(sounds != order.sounds(), sounds + " sound tracks instead of " + order.sounds());
    }

    private static long tolerance(Inspection found) {
        double frame = 1e6 / found.grid().rate().perSecond();
        return Math.max(TOLERATED_MICROS, Math.round(frame));
    }

    private static void refuse(boolean wrong, String why) {
        if (wrong) {
            throw new FailureException(FailureCode.JOIN_INEXACT, "read back: " + why);
        }
    }
}
