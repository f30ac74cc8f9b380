package io.reelmill.core.recording;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.source.PartList;

/** Keeps the lists of parts through which takes are read. */
@FunctionalInterface
public interface PartListing {

    /** Where a take's list of parts lies from now on; one that was kept before stays, for whoever reads it. */
    ObjectKey keep(int take, PartList parts);
}
