package io.reelmill.core.source;

import io.reelmill.core.objects.ObjectKey;
import io.reelmill.core.work.ProgramTrace;
import java.util.function.Consumer;

/** Looks into a source: what it is, whether it may be taken, and whether it can be read in place. */
public interface SourceInspector {

    /**
     * Reads headers and the whole packet index of an object.
     *
     * @param trouble hears of each program that failed, whether the source is refused for it or not
     * @throws io.reelmill.core.failure.FailureException with a {@code SOURCE_*} code where the source is refused
     */
    Inspection inspect(ObjectKey object, long sizeBytes, Consumer<ProgramTrace> trouble) throws InterruptedException;
}
