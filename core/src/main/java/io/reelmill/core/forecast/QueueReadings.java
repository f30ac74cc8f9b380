package io.reelmill.core.forecast;

import io.reelmill.core.work.WorkId;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a forecast is made of. Each is one question, whatever waits. */
public interface QueueReadings {

    /** What the latest works took that succeeded. */
    List<WorkCost> costs();

    List<WaitingWorks> waiting();

    /** Where these stand in their lane as the claim would take them now, from 1; those that do not wait are left out. */
    Map<WorkId, Long> positions(Collection<WorkId> works);
}
