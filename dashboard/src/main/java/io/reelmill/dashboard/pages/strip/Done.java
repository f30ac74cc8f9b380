package io.reelmill.dashboard.pages.strip;

import io.reelmill.core.progress.Progress;
import io.reelmill.core.work.Work;
import io.reelmill.core.work.WorkState;
import java.util.List;

/** How much of a work is done. */
public final class Done {

    private Done() {}

    /** Of the attempt that runs now; what another attempt reported is of no worth. */
    public static double fraction(Work work, List<Progress> live) {
        if (work.state() == WorkState.SUCCEEDED) {
            return 1;
        }
        return work.state() != WorkState.RUNNING
                ? 0
                : live.stream()
                        .filter(report -> report.work().equals(work.id()) && report.attempt() == work.attempt())
                        .findFirst()
                        .map(report -> Math.min(1, Math.max(0, report.fraction())))
                        .orElse(0.0);
    }

    public static int percent(Work work, List<Progress> live) {
        return (int) Math.floor(100 * fraction(work, live));
    }
}
